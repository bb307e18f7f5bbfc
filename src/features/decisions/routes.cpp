#include "features/decisions/pages/pages.hpp"

namespace decisions {

std::string list_address(const admission::Collaboration& collaboration) {
    return admission::address_in(collaboration, "/beslutninger");
}

std::vector<web::Route> routes(const admission::Setting& setting) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    const auto edits = [&](admission::Inside page) {
        return admission::for_secretariat(setting, std::move(page));
    };
    using enum web::Method;
    const std::string list = "/{collaboration}/opfoelgning";
    const std::string one = list + "/{follow_up}";
    return {
        {.method = get,
         .pattern = "/{collaboration}/beslutninger",
         .handler = inside(decisions_page(setting))},
        {.method = get, .pattern = list, .handler = inside(follow_ups_page(setting))},
        {.method = get, .pattern = list + ".csv", .handler = inside(follow_ups_file(setting, FileKind::csv))},
        {.method = get,
         .pattern = list + ".xlsx",
         .handler = inside(follow_ups_file(setting, FileKind::xlsx))},
        {.method = get, .pattern = list + "/ansvarlige", .handler = inside(who_owes_page(setting))},
        {.method = get, .pattern = list + "/ansvarlige/navne", .handler = edits(names_page(setting))},
        {.method = post, .pattern = list + "/ansvarlige/navne", .handler = edits(names_post(setting))},
        {.method = post, .pattern = list + "/luk", .handler = edits(close_several_post(setting))},
        {.method = get, .pattern = one, .handler = inside(follow_up_page(setting))},
        {.method = post, .pattern = one + "/luk", .handler = edits(close_post(setting))},
        {.method = post, .pattern = one + "/genaabn", .handler = edits(reopen_post(setting))},
    };
}

}  // namespace decisions
