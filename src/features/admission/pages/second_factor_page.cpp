#include "base/danish.hpp"
#include "base/text.hpp"
#include "features/admission/account_labels.hpp"
#include "features/admission/acts/second_factor.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/pages/second_factor_parts.hpp"
#include "features/admission/qr_picture.hpp"
#include "features/admission/recovery_codes.hpp"
#include "features/admission/second_factor_labels.hpp"
#include "features/admission/totp.hpp"

// Turning codes at sign-in on and off, for oneself.
namespace admission {
namespace {

namespace h = web::h;

/// The name the app shows beside its code.
constexpr const char* issuer = "Tovholder";

struct Own {
    Account account;
    bool has_password = false;
    std::optional<SecondFactor> factor;
    std::optional<std::string> secret;  ///< while it is to be confirmed

    bool is_on() const { return factor && factor->confirmed; }
};

Own own_of(const Setting& setting, const web::Request& request) {
    const AccountId id(request.visitor->account);
    return setting.database.read([&](store::Session& session) {
        const Listed one = listed(session, id).at(0);
        return Own{one.account, one.has_password, second_factor(session, id),
                   unconfirmed_secret(session, setting, id)};
    });
}

/// A form's errors, and which of the page's forms they are of.
struct Asked {
    std::string form = {};
    Errors errors = {};
};

std::string error_at(const Asked& asked, const std::string& form, const std::string& field) {
    const auto found = asked.errors.find(field);
    return asked.form == form && found != asked.errors.end() ? found->second : std::string();
}

web::Field password_field(const Asked& asked, const std::string& form, const base::Words& words) {
    return {.kind = web::Field::Kind::password,
            .name = form + "current",
            .label = std::string(words(labels::password)),
            .error = error_at(asked, form, "current"),
            .autocomplete = "current-password"};
}

web::Form begin_form(const Asked& asked, const base::Words& words) {
    web::Form form;
    form.action = "/konto/totrin";
    form.submit = words(labels::two_steps_begin);
    form.error = error_at(asked, "", "");
    form.before = h::p(words(labels::two_steps_begin_hint));
    form.fields = {password_field(asked, "", words)};
    return form;
}

web::Form confirm_form(const Asked& asked, const Own& own, const base::Words& words) {
    const std::string key_id = "noegle";
    web::Form form;
    form.action = "/konto/totrin/bekraeft";
    form.submit = words(labels::two_steps_confirm);
    form.before = h::p(words(labels::two_steps_scan_lead)) +
                  h::div({h::cls("qr-and-key")},
                         qr_picture(totp_address(*own.secret, issuer, own.account.email),
                                    std::string(words(labels::two_steps_picture))),
                         h::div(h::p({h::id(key_id)}, words(labels::two_steps_key), ": ",
                                     h::strong({h::cls("typed-key")}, typed_secret(*own.secret))),
                                h::p({h::cls("quiet")}, words(labels::two_steps_key_hint))));
    form.fields = {{.kind = web::Field::Kind::telephone,
                    .name = "code",
                    .label = std::string(words(labels::two_steps_first_code)),
                    .hint = std::string(words(labels::two_steps_first_code_hint)),
                    .error = error_at(asked, "confirm", "code"),
                    .autocomplete = "one-time-code"}};
    return form;
}

/// What asks for password and code once more.
web::Form proof_form(const Asked& asked, const std::string& name, const std::string& action,
                     const base::Label& submit, const base::Label& hint, const base::Words& words) {
    web::Form form;
    form.action = action;
    form.submit = words(submit);
    form.before = h::p(words(hint));
    form.error = error_at(asked, name, "");
    form.fields = {password_field(asked, name, words),
                   {.name = name + "code",
                    .label = std::string(words(labels::either_code)),
                    .hint = std::string(words(labels::either_code_hint)),
                    .error = error_at(asked, name, "code"),
                    .autocomplete = "off"}};
    return form;
}

web::Html folded(const web::Form& form, const web::Request& request, const base::Words& words) {
    return h::details({h::cls("fold"), h::flag("open", web::has_errors(form))}, h::summary(form.submit),
                      web::form(form, request, words));
}

struct Shown {
    web::Html main;
    web::Html summary;
};

Shown of_one_form(const web::Form& form, const base::Label& heading, const web::Request& request,
                  const base::Words& words) {
    return {h::section(h::h2(words(heading)), web::form(form, request, words)),
            web::error_summary(form, words)};
}

Shown of_who_has_it(const Asked& asked, const Own& own, const web::Request& request,
                    const base::Words& words) {
    const web::Form codes = proof_form(asked, "new_", "/konto/totrin/reservekoder",
                                       labels::new_recovery_codes, labels::new_recovery_codes_hint, words);
    const web::Form off = proof_form(asked, "off_", "/konto/totrin/sluk", labels::two_steps_turn_off,
                                     labels::two_steps_turn_off_hint, words);
    return {h::p(words(labels::two_steps_is_on)) +
                h::section(h::h2(words(labels::recovery_codes)), codes_left(own.factor->codes_left, words),
                           folded(codes, request, words)) +
                folded(off, request, words),
            web::error_summary(codes, words) + web::error_summary(off, words)};
}

web::Response show(const Setting& setting, const web::Request& request, const Asked& asked, int status) {
    const auto& words = setting.words;
    const Own own = own_of(setting, request);
    Shown shown;
    if (own.is_on()) {
        shown = of_who_has_it(asked, own, request, words);
    } else if (!own.has_password) {
        shown.main = h::p(words(labels::two_steps_wants_password));
    } else if (own.secret) {
        shown = of_one_form(confirm_form(asked, own, words), labels::two_steps_scan, request, words);
    } else {
        shown = of_one_form(begin_form(asked, words), labels::two_steps_turn_on, request, words);
    }
    const web::Html turned_off =
        request.asked("slukket").empty() || own.is_on()
            ? web::Html()
            : h::div({h::cls("note"), h::attr("role", "status")}, h::p(words(labels::two_steps_turned_off)));
    const std::string title(words(labels::two_steps));
    auto page = inner_page(
        setting, request, title,
        h::h1(title) + h::p({h::cls("lead")}, words(labels::two_steps_lead)) + turned_off + shown.main,
        {{std::string(words(labels::own_account)), "/konto"}}, shown.summary, status);
    page.header("Cache-Control", "no-store");
    return page;
}

web::Response show_codes(const Setting& setting, const web::Request& request,
                         const std::vector<std::string>& codes, bool turned_on) {
    const auto& words = setting.words;
    std::vector<web::Html> lines;
    for (const std::string& code : codes) lines.push_back(h::li(code));
    const web::Html note = turned_on ? h::div({h::cls("note"), h::attr("role", "status")},
                                              h::p(words(labels::recovery_codes_two_steps_on)))
                                     : web::Html();
    const std::string title(words(labels::recovery_codes_shown));
    auto page =
        inner_page(setting, request, title,
                   h::h1(title) + note + h::p({h::cls("lead")}, words(labels::recovery_codes_shown_lead)) +
                       h::ol({h::cls("recovery-codes")}, lines) +
                       h::div({h::cls("acts")}, h::a({h::cls("button button-primary"), h::href("/konto")},
                                                     words(labels::recovery_codes_kept))),
                   {{std::string(words(labels::own_account)), "/konto"}});
    page.header("Cache-Control", "no-store");
    return page;
}

Proof proof_in(const web::Request& request, const std::string& form) {
    return {request.given(form + "current"), base::trim(request.given(form + "code"))};
}

Asked asked_again(const Setting& setting, const std::string& form, const base::Problem& problem) {
    return {form, errors_of({problem}, setting.words)};
}

}  // namespace

web::Handler second_factor_page(const Setting& setting) {
    return [setting](const web::Request& request) { return show(setting, request, {}, 200); };
}

web::Handler begin_second_factor_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const auto begun =
            begin_second_factor(setting, *throttle, *request.visitor, request.given("current"));
        if (begun || begun.error().code == "second_factor.on")
            return web::Response::see_other("/konto/totrin");
        return show(setting, request, asked_again(setting, "", begun.error()), 422);
    };
}

web::Handler confirm_second_factor_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        const auto codes =
            confirm_second_factor(setting, *request.visitor, base::trim(request.given("code")));
        if (codes) return show_codes(setting, request, *codes, true);
        const bool wrong = codes.error().code == "code.wrong";
        return show(setting, request, asked_again(setting, wrong ? "confirm" : "", codes.error()), 422);
    };
}

web::Handler new_recovery_codes_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const auto codes =
            new_recovery_codes(setting, *throttle, *request.visitor, proof_in(request, "new_"));
        if (codes) return show_codes(setting, request, *codes, false);
        return show(setting, request, asked_again(setting, "new_", codes.error()), 422);
    };
}

web::Handler turn_off_second_factor_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const auto off =
            turn_off_second_factor(setting, *throttle, *request.visitor, proof_in(request, "off_"));
        if (off || off.error().code == "second_factor.off")
            return web::Response::see_other("/konto/totrin?slukket=ja");
        return show(setting, request, asked_again(setting, "off_", off.error()), 422);
    };
}

web::Handler see_codes_off_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        see_codes_off(setting, *request.visitor);
        return web::Response::see_other("/konto");
    };
}

}  // namespace admission
