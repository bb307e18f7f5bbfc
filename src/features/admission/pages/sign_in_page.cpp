#include <algorithm>

#include "base/text.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/elsewhere_store.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/pages/elsewhere_parts.hpp"
#include "features/admission/pages/pages.hpp"
#include "features/admission/second_factor_labels.hpp"
#include "features/admission/sessions.hpp"

namespace admission {
namespace {

struct Shown {
    std::string email;
    std::string next;
    std::string error = {};
    std::string email_error = {};
    std::string password_error = {};
    bool kept = false;
};

web::Response ask(const Setting& setting, const web::Request& request, const Shown& shown, int status) {
    const auto& words = setting.words;
    web::Form form;
    form.action = "/log-ind?videre=" + web::url_encode(shown.next);
    form.error = shown.error;
    form.submit = words(labels::sign_in);
    form.fields = {{.kind = web::Field::Kind::email,
                    .name = "email",
                    .label = std::string(words(labels::email)),
                    .error = shown.email_error,
                    .value = shown.email,
                    .autocomplete = "username"},
                   {.kind = web::Field::Kind::password,
                    .name = "password",
                    .label = std::string(words(labels::password)),
                    .error = shown.password_error,
                    .autocomplete = "current-password"},
                   {.kind = web::Field::Kind::checkbox,
                    .name = "husk",
                    .label = std::string(words(labels::keep_device)),
                    .hint = std::string(words(labels::keep_device_hint)),
                    .value = shown.kept ? "on" : "",
                    .required = false}};
    form.after = web::h::p(web::h::a({web::h::href("/glemt-adgangskode")}, words(labels::forgotten)));
    return question_page(setting, request, std::string(words(labels::sign_in)),
                         signed_out_there(setting, request) + web::h::p(words(labels::sign_in_lead)), form,
                         status, provider_buttons(setting, request, shown.next));
}

/// What is not filled in, beside its field; nothing when both are.
std::optional<Shown> unfilled(const std::string& email, const std::string& password, const std::string& next,
                              const base::Words& words) {
    if (!email.empty() && !password.empty()) {
        return std::nullopt;
    }
    return Shown{email,
                 next,
                 {},
                 std::string(email.empty() ? words(labels::email_missing) : ""),
                 std::string(password.empty() ? words(labels::password_missing) : "")};
}

web::Html not_set_up(const base::Words& words) {
    return web::h::h1(words(labels::not_set_up)) + web::h::p(words(labels::not_set_up_text));
}

}  // namespace

std::string safe_next(const std::string& wanted) {
    // Browsers read a backslash as a slash and leave tabs and line ends out (WHATWG URL, 4.4): "/<tab>/host"
    // is another site to them.
    const auto control = [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
    };
    const bool ours = wanted.size() > 1 && wanted[0] == '/' && wanted[1] != '/' && wanted[1] != '\\' &&
                      std::ranges::none_of(wanted, control);
    return ours ? wanted : "/";
}

web::Handler sign_in_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        const std::string next = safe_next(request.asked("videre"));
        if (request.visitor) {
            return web::Response::see_other(next);
        }
        const bool ready =
            setting.database.read([](store::Session& session) { return has_accounts(session); });
        if (ready) {
            const bool again = !request.asked("forfra").empty();
            const std::string said(again ? setting.words(labels::begin_again) : "");
            return ask(setting, request, {.email = {}, .next = next, .error = said}, 200);
        }
        return plain_page(setting, request, std::string(setting.words(labels::not_set_up)),
                          not_set_up(setting.words));
    };
}

web::Handler sign_in_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const std::string next = safe_next(request.asked("videre"));
        const std::string email = base::trim(request.given("email"));
        const Device device = device_of(request);
        if (auto missing = unfilled(email, request.given("password"), next, setting.words)) {
            missing->kept = device.kept;
            return ask(setting, request, *missing, 422);
        }
        const auto admitted =
            sign_in(setting, *throttle, {email, request.given("password"), request.remote, device});
        if (admitted) {
            return enter(setting, *admitted, next);
        }
        const bool wait = admitted.error().code == "sign_in.wait";
        const std::string error(setting.words(wait ? labels::sign_in_wait : labels::sign_in_wrong));
        return ask(setting, request, {.email = email, .next = next, .error = error, .kept = device.kept},
                   wait ? 429 : 422);
    };
}

web::Handler sign_out_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        std::string by;
        if (request.visitor) {
            by = setting.database.read([&](store::Session& session) {
                return provider_of_session(session, request.visitor->session);
            });
            sign_out(setting, *request.visitor);
        }
        web::Response response = web::Response::see_other("/log-ind" + (by.empty() ? "" : "?hos=" + by));
        response.header("Set-Cookie",
                        web::ended_session_cookie(setting.public_address.starts_with("https://")));
        return response;
    };
}

}  // namespace admission
