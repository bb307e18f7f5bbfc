#include "features/admission/pages/elsewhere_pages.hpp"
#include "features/admission/routes.hpp"

namespace admission {
namespace {

/// For whoever signs in.
std::vector<web::Route> sign_in_routes(const Setting& setting, const AskedProviders& asked) {
    using enum web::Method;
    using enum web::Entry;
    return {
        {.method = post,
         .pattern = "/log-ind/hos/{provider}",
         .handler = begin_elsewhere_post(setting, asked, std::make_shared<Throttle>()),
         .entry = anyone},
        {.method = get,
         .pattern = "/log-ind/hos/{provider}/svar",
         .handler = return_page(setting, asked),
         .entry = anyone},
        {.method = get,
         .pattern = "/log-ind/hos/{provider}/ud",
         .handler = sign_out_there_page(setting, asked),
         .entry = anyone},
        {.method = post, .pattern = "/konto/organisationslogin/set", .handler = see_joined_post(setting)},
    };
}

}  // namespace

std::vector<web::Route> elsewhere_routes(const Setting& setting, const AskedProviders& asked) {
    using enum web::Method;
    std::vector<web::Route> all = {
        {.method = get, .pattern = "/organisationslogin", .handler = providers_page(setting)},
        {.method = get, .pattern = "/organisationslogin/ny", .handler = add_provider_page(setting)},
        {.method = post, .pattern = "/organisationslogin/ny", .handler = add_provider_post(setting, asked)},
        {.method = get, .pattern = "/organisationslogin/{provider}", .handler = provider_page(setting)},
        {.method = post, .pattern = "/organisationslogin/{provider}", .handler = provider_post(setting)},
        {.method = post,
         .pattern = "/organisationslogin/{provider}/proev",
         .handler = try_provider_post(setting, asked)},
        {.method = post,
         .pattern = "/organisationslogin/{provider}/fjern",
         .handler = remove_provider_post(setting)},
        {.method = get,
         .pattern = "/brugere/{account}/organisationslogin",
         .handler = join_identity_page(setting)},
        {.method = post,
         .pattern = "/brugere/{account}/organisationslogin",
         .handler = join_identity_post(setting)},
        {.method = post,
         .pattern = "/brugere/{account}/organisationslogin/{provider}/fra",
         .handler = part_identity_post(setting)},
    };
    for (web::Route& route : sign_in_routes(setting, asked)) all.push_back(std::move(route));
    return all;
}

}  // namespace admission
