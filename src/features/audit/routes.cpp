#include "features/audit/pages/pages.hpp"

namespace audit {

std::vector<web::Route> routes(const admission::Setting& setting) {
    using enum web::Method;
    return {
        {.method = get,
         .pattern = "/{collaboration}/historik",
         .handler = admission::for_secretariat(setting, history_page(setting))},
        {.method = get, .pattern = "/brugere/{account}/historik", .handler = account_history_page(setting)},
        {.method = get, .pattern = "/historik", .handler = whole_history_page(setting)},
        {.method = get, .pattern = "/historik.csv", .handler = whole_history_csv(setting)}};
}

}  // namespace audit
