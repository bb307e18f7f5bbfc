#include <algorithm>

#include "base/danish.hpp"
#include "base/sha256.hpp"
#include "features/admission/account_labels.hpp"
#include "features/admission/assistant_labels.hpp"
#include "features/admission/elsewhere_labels.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/pages/elsewhere_parts.hpp"
#include "features/admission/pages/second_factor_parts.hpp"
#include "features/admission/second_factor_labels.hpp"
#include "features/admission/sessions.hpp"
#include "web/html/list.hpp"

// One's own account, and choosing its password by a link.
namespace admission {
namespace {

namespace h = web::h;

struct Own {
    Account account;
    bool has_password = false;
    bool administrator = false;
    bool secretariat = false;  ///< of some collaboration
    bool auditor = false;
    std::vector<OpenSession> sessions;
};

Own own_of(store::Session& session, const web::Visitor& visitor, base::Instant now) {
    const AccountId id(visitor.account);
    const Listed one = listed(session, id).at(0);
    const bool secretariat =
        std::ranges::any_of(one.roles, [](const auto& role) { return role.second == Role::secretariat; });
    return {one.account, one.has_password, one.administrator,
            secretariat, one.auditor,      sessions_of(session, id, now)};
}

web::Html sessions_section(const web::Request& request, const Own& own, const base::Words& words) {
    web::Table table{std::string(words(labels::sessions)),
                     {{std::string(words(labels::device))},
                      {std::string(words(labels::since))},
                      {std::string(words(labels::last_used))},
                      {std::string(words(labels::end_session))}},
                     {},
                     true};
    const auto time_of = [&](base::Instant at) {
        const auto local = base::local_time(at);
        return web::text(base::plain_date(local.date, words) + " kl. " + base::clock_time(local.time));
    };
    for (const OpenSession& one : own.sessions) {
        std::string device = one.device.empty() ? std::string(words(labels::unknown_device)) : one.device;
        if (one.kept) device = words(labels::kept_session, device);
        const bool here = one.id == request.visitor->session;
        table.rows.push_back({web::text(here ? words(labels::this_session, device) : device),
                              time_of(one.begun_at), time_of(one.seen_at),
                              here ? web::Html()
                                   : button_form(request, "/konto/log-ud/" + one.id,
                                                 std::string(words(labels::end_session)), "plain-button")});
    }
    return h::section(h::h2(words(labels::sessions)), h::p(words(labels::sessions_lead)), web::table(table),
                      own.sessions.size() > 1
                          ? button_form(request, "/konto/log-ud", std::string(words(labels::end_others)))
                          : web::Html());
}

/// What somebody has to do with beside their own.
web::Html tended(const Own& own, const base::Words& words) {
    const auto link = [&](const char* address, const base::Label& label) {
        return h::p(h::a({h::href(address)}, words(label)));
    };
    return link("/konto/assistenter", labels::assistants) +
           (own.administrator
                ? link("/brugere", labels::users) + link("/organisationslogin", labels::providers)
                : web::Html()) +
           (own.administrator || own.secretariat ? link("/post", labels::outgoing) : web::Html()) +
           (own.auditor ? link("/historik", labels::whole_history) : web::Html());
}

web::Response show(const Setting& setting, const web::Request& request, const Errors& errors, int status) {
    const auto& words = setting.words;
    const Own own = setting.database.read(
        [&](store::Session& session) { return own_of(session, *request.visitor, setting.clock.now()); });
    web::Form form;
    form.action = "/konto";
    form.submit = words(own.has_password ? labels::change_password : labels::set_password);
    if (own.has_password) {
        const auto error = errors.find("current");
        form.fields.push_back({.kind = web::Field::Kind::password,
                               .name = "current",
                               .label = std::string(words(labels::current_password)),
                               .error = error == errors.end() ? std::string() : error->second,
                               .autocomplete = "current-password"});
    }
    for (web::Field& field : password_fields(errors, words)) form.fields.push_back(std::move(field));
    const web::Html changed =
        request.asked("gemt").empty()
            ? web::Html()
            : h::div({h::cls("note"), h::attr("role", "status")}, h::p(words(labels::password_changed)));
    const std::string title(words(labels::own_account));
    return inner_page(setting, request, title,
                      h::h1(title) + h::p(own.account.name, ", ", own.account.email) + tended(own, words) +
                          changed + second_factor_news(setting, request) + joined_news(setting, request) +
                          h::section(h::h2(form.submit), web::form(form, request, words)) +
                          second_factor_section(setting, request) + joined_section(setting, request) +
                          sessions_section(request, own, words),
                      {}, web::error_summary(form, words), status);
}

NewPassword given_in(const web::Request& request) {
    return {request.given("current"), request.given("password"), request.given("password_again"),
            device_of(request)};
}

web::Response used(const Setting& setting, const web::Request& request) {
    const auto& words = setting.words;
    return plain_page(setting, request, std::string(words(labels::link_used)),
                      h::h1(words(labels::link_used)) + h::p(words(labels::link_used_text)) +
                          h::p(h::a({h::href("/log-ind")}, words(labels::sign_in))),
                      410);
}

// Mail gateways and chat programs open every link they see: opening must change nothing.
web::Response ask(const Setting& setting, const web::Request& request, const Errors& errors, int status) {
    const auto& words = setting.words;
    const std::string token = request.part("token");
    const auto owner = setting.database.read([&](store::Session& session) -> std::optional<Account> {
        const auto found = link(session, base::sha256(token), setting.clock.now());
        if (!found || found->purpose != "password" || !found->account) return std::nullopt;
        return listed(session, found->account).at(0).account;
    });
    if (!owner) return used(setting, request);
    web::Form form;
    form.action = "/adgangskode/" + token;
    form.submit = words(labels::choose_password_button);
    form.fields = password_fields(errors, words);
    return question_page(setting, request, words(labels::choose_password, owner->name),
                         h::p(words(labels::choose_password_lead, owner->email)), form, status);
}

}  // namespace

web::Handler own_page(const Setting& setting) {
    return [setting](const web::Request& request) { return show(setting, request, {}, 200); };
}

web::Handler own_password_post(const Setting& setting, const std::shared_ptr<Throttle>& throttle) {
    return [setting, throttle](const web::Request& request) {
        const auto changed = change_password(setting, *throttle, *request.visitor, given_in(request));
        if (!changed) return show(setting, request, errors_of(changed.error(), setting.words), 422);
        return web::Response::see_other("/konto?gemt=ja");
    };
}

web::Handler end_session_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        // One that is gone already is what was asked for.
        (void)end_own_session(setting, *request.visitor, request.part("session"));
        return web::Response::see_other("/konto");
    };
}

web::Handler choose_password_page(const Setting& setting) {
    return [setting](const web::Request& request) { return ask(setting, request, {}, 200); };
}

web::Handler choose_password_post(const Setting& setting) {
    return [setting](const web::Request& request) {
        const auto token = choose_password(setting, request.part("token"), given_in(request));
        if (token) return enter(setting, *token, "/");
        if (token.error().front().code == "link.used") return used(setting, request);
        return ask(setting, request, errors_of(token.error(), setting.words), 422);
    };
}

}  // namespace admission
