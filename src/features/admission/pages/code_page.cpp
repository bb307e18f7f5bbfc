#include "base/sha256.hpp"
#include "base/text.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/devices_store.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/pages.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/second_factor_labels.hpp"

// The second step of signing in: a code.
namespace admission {
namespace {

namespace h = web::h;

/// Where the code is asked for, of the app or one of the recovery codes.
std::string address_of(const std::string& next, bool recovery) {
    return std::string(code_path) + "?videre=" + web::url_encode(next) + (recovery ? "&reserve=ja" : "");
}

web::Html below(const std::string& next, bool recovery, const base::Words& words) {
    const auto& label = recovery ? labels::to_app_code : labels::to_recovery_code;
    return h::a({h::href(address_of(next, !recovery))}, words(label));
}

web::Response ask(const Setting& setting, const web::Request& request, const std::string& error, int status) {
    const auto& words = setting.words;
    const std::string next = safe_next(request.asked("videre"));
    const bool recovery = !request.asked("reserve").empty();
    web::Form form;
    form.action = address_of(next, recovery);
    form.submit = words(labels::sign_in);
    form.fields = {{.kind = recovery ? web::Field::Kind::text : web::Field::Kind::telephone,
                    .name = "code",
                    .label = std::string(words(recovery ? labels::recovery_code : labels::app_code)),
                    .error = error,
                    .autocomplete = recovery ? "off" : "one-time-code"},
                   {.kind = web::Field::Kind::checkbox,
                    .name = "uden_kode",
                    .label = std::string(words(labels::no_code_here)),
                    .value = request.given("uden_kode"),
                    .required = false}};
    form.after = below(next, recovery, words);
    const std::string title(words(recovery ? labels::give_recovery_code : labels::give_code));
    return question_page(setting, request, title,
                         h::p(words(recovery ? labels::give_recovery_code_lead : labels::give_code_lead)),
                         form, status, h::p({h::cls("quiet")}, words(labels::code_lost)));
}

std::string begun_token(const web::Request& request) {
    return request.cookie(begun_cookie_name).value_or("");
}

web::Response from_the_beginning(const std::string& next, bool told) {
    return web::Response::see_other("/log-ind?videre=" + web::url_encode(next) + (told ? "&forfra=ja" : ""));
}

const base::Label& said(const base::Problem& problem, const std::string& code) {
    if (problem.code == "code.wait") return labels::code_wait;
    if (problem.code == "code.stopped") return labels::code_stopped;
    return looks_like_recovery_code(code) ? labels::recovery_code_wrong : labels::code_wrong;
}

}  // namespace

web::Handler code_page(const Setting& setting) {
    return [setting](const web::Request& request) {
        const std::string next = safe_next(request.asked("videre"));
        if (request.visitor) return web::Response::see_other(next);
        const std::string digest = base::sha256(begun_token(request));
        const bool begun = setting.database.read([&](store::Session& session) {
            return begun_sign_in(session, digest, setting.clock.now()).has_value();
        });
        return begun ? ask(setting, request, {}, 200) : from_the_beginning(next, false);
    };
}

web::Handler code_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const std::string next = safe_next(request.asked("videre"));
        const std::string code = base::trim(request.given("code"));
        if (code.empty()) return ask(setting, request, std::string(setting.words(labels::code_missing)), 422);
        const auto admitted =
            give_code(setting, *throttle, {begun_token(request), code, request.remote, device_of(request)});
        if (admitted) return enter(setting, *admitted, next);
        if (admitted.error().code == "sign_in.begin_again") return from_the_beginning(next, true);
        return ask(setting, request, std::string(setting.words(said(admitted.error(), code))),
                   admitted.error().kind == base::Problem::Kind::not_allowed ? 429 : 422);
    };
}

}  // namespace admission
