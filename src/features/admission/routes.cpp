#include "features/admission/assistants.hpp"
#include "features/admission/pages/pages.hpp"
#include "features/admission/sessions.hpp"

namespace admission {

namespace {

/// One's own account.
std::vector<web::Route> own_routes(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    using enum web::Method;
    using enum web::Entry;
    return {
        {.method = get,
         .pattern = "/adgangskode/{token}",
         .handler = choose_password_page(setting),
         .entry = anyone},
        {.method = post,
         .pattern = "/adgangskode/{token}",
         .handler = choose_password_post(setting),
         .entry = anyone},
        {.method = get, .pattern = "/konto", .handler = own_page(setting)},
        {.method = post, .pattern = "/konto", .handler = own_password_post(setting, throttle)},
        {.method = get, .pattern = "/konto/assistenter", .handler = assistants_page(setting)},
        {.method = post, .pattern = "/konto/assistenter", .handler = add_assistant_post(setting)},
        {.method = post,
         .pattern = "/konto/assistenter/{account}/fjern",
         .handler = remove_assistant_post(setting)},
        {.method = post,
         .pattern = "/konto/assistenter/for/{account}/slut",
         .handler = stop_assisting_post(setting)},
        {.method = post, .pattern = "/konto/log-ud", .handler = end_session_post(setting)},
        {.method = post, .pattern = "/konto/log-ud/{session}", .handler = end_session_post(setting)},
    };
}

/// Codes at sign-in.
std::vector<web::Route> second_factor_routes(const Setting& setting,
                                             const std::shared_ptr<Throttle>& throttle) {
    using enum web::Method;
    using enum web::Entry;
    return {
        {.method = get, .pattern = code_path, .handler = code_page(setting), .entry = anyone},
        {.method = post, .pattern = code_path, .handler = code_post(setting, throttle), .entry = anyone},
        {.method = get, .pattern = "/konto/totrin", .handler = second_factor_page(setting)},
        {.method = post, .pattern = "/konto/totrin", .handler = begin_second_factor_post(setting, throttle)},
        {.method = post, .pattern = "/konto/totrin/bekraeft", .handler = confirm_second_factor_post(setting)},
        {.method = post,
         .pattern = "/konto/totrin/reservekoder",
         .handler = new_recovery_codes_post(setting, throttle)},
        {.method = post,
         .pattern = "/konto/totrin/sluk",
         .handler = turn_off_second_factor_post(setting, throttle)},
        {.method = post, .pattern = "/konto/totrin/set", .handler = see_codes_off_post(setting)},
        {.method = post,
         .pattern = "/brugere/{account}/totrin-fra",
         .handler = user_second_factor_post(setting)},
    };
}

std::vector<web::Route> user_routes(const Setting& setting) {
    using enum web::Method;
    return {
        {.method = get, .pattern = "/brugere", .handler = users_page(setting)},
        {.method = get, .pattern = "/brugere/inviter", .handler = invite_page(setting)},
        {.method = post, .pattern = "/brugere/inviter", .handler = invite_post(setting)},
        {.method = get, .pattern = "/brugere/{account}", .handler = user_page(setting)},
        {.method = post, .pattern = "/brugere/{account}", .handler = user_post(setting)},
        {.method = post, .pattern = "/brugere/{account}/link", .handler = user_link_post(setting)},
        {.method = post, .pattern = "/brugere/{account}/luk", .handler = user_close_post(setting, true)},
        {.method = post, .pattern = "/brugere/{account}/aabn", .handler = user_close_post(setting, false)},
    };
}

std::vector<web::Route> mail_routes(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    using enum web::Method;
    using enum web::Entry;
    return {
        {.method = get, .pattern = "/glemt-adgangskode", .handler = forgotten_page(setting), .entry = anyone},
        {.method = post,
         .pattern = "/glemt-adgangskode",
         .handler = forgotten_post(setting, throttle),
         .entry = anyone},
        {.method = get, .pattern = "/post", .handler = outgoing_page(setting)},
        {.method = post, .pattern = "/post/{mail}/igen", .handler = send_again_post(setting)},
        {.method = post, .pattern = "/post/{mail}/opgiv", .handler = let_mail_go_post(setting)},
    };
}

}  // namespace

std::vector<web::Route> routes(const Setting& setting) {
    using enum web::Method;
    using enum web::Entry;
    const auto throttle = std::make_shared<Throttle>();
    std::vector<web::Route> all = {
        {.method = get, .pattern = "/", .handler = home_page(setting)},
        {.method = get, .pattern = "/log-ind", .handler = sign_in_page(setting), .entry = anyone},
        {.method = post, .pattern = "/log-ind", .handler = sign_in_post(setting, throttle), .entry = anyone},
        {.method = post, .pattern = "/log-ud", .handler = sign_out_post(setting), .entry = anyone},
        {.method = get, .pattern = "/engangslink/{token}", .handler = link_page(setting), .entry = anyone},
        {.method = post, .pattern = "/engangslink/{token}", .handler = link_post(setting), .entry = anyone},
        {.method = get, .pattern = "/opsaetning/{token}", .handler = set_up_page(setting), .entry = anyone},
        {.method = post, .pattern = "/opsaetning/{token}", .handler = set_up_post(setting), .entry = anyone},
    };
    for (web::Route& route : own_routes(setting, throttle)) all.push_back(std::move(route));
    for (web::Route& route : user_routes(setting)) all.push_back(std::move(route));
    for (web::Route& route : second_factor_routes(setting, throttle)) all.push_back(std::move(route));
    for (web::Route& route : mail_routes(setting, throttle)) all.push_back(std::move(route));
    return all;
}

}  // namespace admission
