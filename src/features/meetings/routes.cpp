#include "features/meetings/guests.hpp"
#include "features/meetings/pages/pages.hpp"

namespace meetings {

std::vector<web::Route> routes(const admission::Setting& setting, const Connections& connections) {
    const auto inside = [&](admission::Inside page) {
        return admission::in_collaboration(setting, std::move(page));
    };
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/moeder",
         .handler = inside(meetings_page(setting, connections))},
        {.method = get,
         .pattern = "/{collaboration}/moeder/{meeting}",
         .handler = inside(meeting_page(setting, connections))},
        {.method = get,
         .pattern = "/{collaboration}/moeder/{meeting}/{item}",
         .handler = inside(item_page(setting, connections))},
        {.method = post,
         .pattern = "/{collaboration}/moeder/{meeting}/{item}/gaester",
         .handler = admission::for_secretariat(setting, let_in_post(setting))},
        {.method = post,
         .pattern = "/{collaboration}/moeder/{meeting}/{item}/gaester/{account}/fjern",
         .handler = admission::for_secretariat(setting, see_out_post(setting))},
    };
}

}  // namespace meetings
