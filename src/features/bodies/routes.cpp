#include "features/bodies/pages/pages.hpp"

namespace bodies {

std::string address(const admission::Collaboration& collaboration, std::string_view slug) {
    return admission::address_in(collaboration, "/grupper/") + std::string(slug);
}

std::vector<web::Route> routes(const admission::Setting& setting, const Connections& connections) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    const auto edits = [&](admission::Inside page) {
        return admission::for_secretariat(setting, std::move(page));
    };
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/grupper",
         .handler = inside(bodies_page(setting, connections.notes))},
        {.method = get,
         .pattern = "/{collaboration}/grupper/{body}",
         .handler = inside(body_page(setting, connections.trails))},
        {.method = get,
         .pattern = "/{collaboration}/grupper/{body}/ret",
         .handler = edits(change_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/grupper/{body}/navn",
         .handler = edits(rename_post(setting, connections.movers))},
        {.method = post,
         .pattern = "/{collaboration}/grupper/{body}/efterfoelger",
         .handler = edits(succeed_post(setting))},
        {.method = get,
         .pattern = "/{collaboration}/grupper/{body}/adgang",
         .handler = edits(roles_page(setting))},
        {.method = post,
         .pattern = "/{collaboration}/grupper/{body}/adgang",
         .handler = edits(give_role_post(setting))},
        {.method = post,
         .pattern = "/{collaboration}/grupper/{body}/adgang/{account}/fjern",
         .handler = edits(take_role_post(setting))},
    };
}

}  // namespace bodies
