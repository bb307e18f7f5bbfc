#include "features/admission/pages/pages.hpp"

namespace admission {

std::vector<web::Route> routes(const Setting& setting) {
    using enum web::Method;
    using enum web::Entry;
    const auto throttle = std::make_shared<Throttle>();
    return {
        {.method = get, .pattern = "/", .handler = home_page(setting)},
        {.method = get, .pattern = "/log-ind", .handler = sign_in_page(setting), .entry = anyone},
        {.method = post, .pattern = "/log-ind", .handler = sign_in_post(setting, throttle), .entry = anyone},
        {.method = post, .pattern = "/log-ud", .handler = sign_out_post(setting), .entry = anyone},
        {.method = get,
         .pattern = "/engangslink/{token}",
         .handler = link_page(setting),
         .entry = anyone,
         .private_path = true},
        {.method = post,
         .pattern = "/engangslink/{token}",
         .handler = link_post(setting),
         .entry = anyone,
         .private_path = true},
        {.method = get,
         .pattern = "/opsaetning/{token}",
         .handler = set_up_page(setting),
         .entry = anyone,
         .private_path = true},
        {.method = post,
         .pattern = "/opsaetning/{token}",
         .handler = set_up_post(setting),
         .entry = anyone,
         .private_path = true},
    };
}

}  // namespace admission
