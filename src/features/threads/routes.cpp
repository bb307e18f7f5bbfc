#include "features/threads/pages/pages.hpp"

namespace threads {

std::vector<web::Route> routes(const admission::Setting& setting) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    const auto edits = [&](admission::Inside page) {
        return admission::for_secretariat(setting, std::move(page));
    };
    using enum web::Method;
    const std::string list = "/{collaboration}/sagsgange";
    const std::string thread = "/{collaboration}/moeder/{meeting}/{item}/gang";
    return {
        {.method = get, .pattern = list, .handler = inside(returning_page(setting))},
        {.method = get, .pattern = list + ".csv", .handler = inside(returning_csv(setting))},
        {.method = get, .pattern = list + "/maaske", .handler = inside(likely_page(setting))},
        {.method = get, .pattern = thread, .handler = inside(thread_page(setting))},
        {.method = post, .pattern = thread + "/bekraeft", .handler = edits(confirm_post(setting))},
        {.method = post, .pattern = thread + "/fravaelg", .handler = edits(cut_post(setting))},
        {.method = post, .pattern = thread + "/tilfoej", .handler = edits(add_post(setting))},
        {.method = post, .pattern = thread + "/fortryd", .handler = edits(undo_post(setting))},
    };
}

}  // namespace threads
