#include <algorithm>
#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "features/admission/elsewhere_labels.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/pages/elsewhere_pages.hpp"
#include "openid/address.hpp"

// Signing in at a provider: out there, and back.
namespace admission {
namespace {

namespace h = web::h;
using Kind = base::Problem::Kind;

constexpr std::string_view cookie_name = "tovholder_hos";
constexpr std::string_view cookie_path = "/log-ind/hos";

std::string browser_cookie(const Setting& setting, const std::string& token, std::chrono::seconds age) {
    return cookie_of({cookie_name, token, age, cookie_path, true}, setting);
}

/// What a stranger may be called in the log.
std::string plain(const std::string& text) {
    const bool fits = text.size() <= 40 && std::ranges::all_of(text, [](char sign) {
                          return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
                      });
    return fits ? text : "…";
}

/// Without tokens and codes, and without whom it was about.
void log(const std::string& provider, const base::Problem& problem) {
    const bool says_more = problem.code == "openid.status" || problem.code == "elsewhere.refused";
    const std::string more =
        says_more && !problem.arguments.empty() ? " more=" + plain(problem.arguments.front()) : std::string();
    spdlog::warn("event=sign_in_elsewhere_failed provider={} problem={}{}", provider, problem.code, more);
}

bool is_among(const std::string& code, std::initializer_list<std::string_view> codes) {
    return std::ranges::find(codes, std::string_view(code)) != codes.end();
}

/// What somebody is told, and the status of the page.
struct Told {
    std::string text;
    int status;
};

Told of_the_person(const base::Problem& problem, const std::string& name, const base::Words& words) {
    const std::string& code = problem.code;
    if (code == "elsewhere.closed") return {std::string(words(labels::elsewhere_closed)), 403};
    if (code == "elsewhere.unverified") return {words(labels::elsewhere_unverified, name), 403};
    const std::string& email = problem.arguments.at(1);
    if (code == "elsewhere.foreign") return {words(labels::elsewhere_foreign, name, email, name), 403};
    return {
        words(code == "elsewhere.other" ? labels::elsewhere_other : labels::elsewhere_unknown, name, email),
        403};
}

Told told(const base::Problem& problem, const std::string& name, const base::Words& words) {
    const std::string& code = problem.code;
    if (is_among(code, {"elsewhere.begin_again", "openid.code_refused", "provider.not_found"})) {
        return {std::string(words(labels::elsewhere_begin_again)), 410};
    }
    if (code == "elsewhere.wait") return {std::string(words(labels::elsewhere_wait)), 429};
    if (code == "elsewhere.denied") return {words(labels::elsewhere_denied, name), 403};
    if (is_among(code, {"openid.unreachable", "openid.time"})) {
        return {words(labels::elsewhere_down, name), 503};
    }
    if (code == "openid.busy") return {words(labels::elsewhere_busy, name), 503};
    const bool not_believed =
        code.starts_with("token.") || is_among(code, {"openid.answer", "openid.answer_issuer"});
    if (not_believed) return {words(labels::elsewhere_not_believed, name, code), 502};
    if (code.starts_with("openid.") || is_among(code, {"elsewhere.secret", "elsewhere.refused"})) {
        return {words(labels::elsewhere_broken, name, code), 502};
    }
    return of_the_person(problem, name, words);
}

/// By which an administrator can join it to an account.
web::Html code_of(const base::Problem& problem, const std::string& name, const base::Words& words) {
    if (!is_among(problem.code,
                  {"elsewhere.unverified", "elsewhere.foreign", "elsewhere.unknown", "elsewhere.other"})) {
        return {};
    }
    return h::p(words(labels::elsewhere_code)) +
           h::div({h::cls("form-group")},
                  h::label({h::cls("form-label"), h::attr("for", "kode")},
                           words(labels::elsewhere_code_label, name)),
                  h::void_element("input",
                                  {h::cls("form-input"), h::id("kode"), h::attr("type", "text"),
                                   h::attr("readonly", ""), h::attr("value", problem.arguments.front())}));
}

web::Response refused(const Setting& setting, const web::Request& request, const base::Problem& problem) {
    const std::string id = request.part("provider");
    const auto by = setting.database.read([&](store::Session& session) { return provider(session, id); });
    log(by ? id : "?", problem);
    const auto& words = setting.words;
    const std::string name = by ? by->name : std::string();
    const auto [text, status] = told(problem, name, words);
    const std::string title(words(labels::not_signed_in));
    auto response = plain_page(setting, request, title,
                               h::h1(title) + h::p(text) + code_of(problem, name, words) +
                                   h::p(h::a({h::href("/log-ind")}, words(labels::to_sign_in_again))),
                               status);
    response.header("Set-Cookie", browser_cookie(setting, "", std::chrono::seconds(0)));
    return response;
}

/// A browser that is told to go elsewhere in answer to a form is kept from it (the policy's form-action,
/// which holds for where a form leads on to); a page that goes on by itself is not.
web::Response sent(const Setting& setting, const web::Request& request, const SentElsewhere& to) {
    const auto& words = setting.words;
    const std::string title = words(labels::sent_to, to.provider_name);
    auto response = plain_page(setting, request, title,
                               h::h1(title) + h::p(words(labels::sent_to_text, to.provider_name)) +
                                   h::p(h::a({h::cls("button button-primary"), h::href(to.address)},
                                             words(labels::go_on_at, to.provider_name))));
    response.header("Refresh", "0; url=" + to.address);
    response.header("Set-Cookie", browser_cookie(setting, to.browser, elsewhere_age));
    return response;
}

}  // namespace

web::Handler begin_elsewhere_post(const Setting& setting, const AskedProviders& asked,
                                  const std::shared_ptr<Throttle>& throttle) {
    return [setting, asked, throttle](const web::Request& request) {
        const std::string next = safe_next(request.asked("videre"));
        if (request.visitor) return web::Response::see_other(next);
        const auto to = begin_elsewhere(setting, *asked, *throttle,
                                        {.provider = request.part("provider"),
                                         .own_address = own_address(setting, request),
                                         .next = next,
                                         .remote = request.remote,
                                         .device = device_of(request)});
        return to ? sent(setting, request, *to) : refused(setting, request, to.error());
    };
}

// The one GET that does something: the standard has it so. It does so in the browser alone that began, once:
// a mail gateway that opens the address has neither the cookie, nor changes anything.
web::Handler return_page(const Setting& setting, const AskedProviders& asked) {
    return [setting, asked](const web::Request& request) {
        const auto arrived = sign_in_elsewhere(setting, *asked,
                                               {.provider = request.part("provider"),
                                                .own_address = own_address(setting, request),
                                                .browser = request.cookie(cookie_name).value_or(""),
                                                .state = request.asked("state"),
                                                .code = request.asked("code"),
                                                .issuer = request.asked("iss"),
                                                .error = request.asked("error"),
                                                .device = device_of(request)});
        if (!arrived) {
            // Whoever goes back to the address in a browser where all went well is signed in.
            const bool is_in = request.visitor && arrived.error().code == "elsewhere.begin_again";
            return is_in ? web::Response::see_other("/") : refused(setting, request, arrived.error());
        }
        auto response = enter(setting, arrived->admitted, arrived->next);
        response.header("Set-Cookie", browser_cookie(setting, "", std::chrono::seconds(0)));
        return response;
    };
}

web::Handler sign_out_there_page(const Setting& setting, const AskedProviders& asked) {
    return [setting, asked](const web::Request& request) {
        const auto there = setting.database.read(
            [&](store::Session& session) { return provider(session, request.part("provider")); });
        if (!there) return web::Response::see_other("/log-ind");
        const std::string address = asked->sign_out_address(there->issuer);
        if (!address.empty()) {
            return web::Response::see_other(openid::with_query(address, {{"client_id", there->client}}));
        }
        const auto& words = setting.words;
        const std::string title = words(labels::sign_out_there, there->name);
        return plain_page(setting, request, title,
                          h::h1(title) + h::p(words(labels::no_sign_out_there, there->name)) +
                              h::p(h::a({h::href("/log-ind")}, words(labels::to_sign_in_again))));
    };
}

web::Handler see_joined_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        see_joined(setting, *request.visitor);
        return web::Response::see_other("/konto");
    };
}

}  // namespace admission
