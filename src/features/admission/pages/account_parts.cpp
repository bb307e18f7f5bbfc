#include "features/admission/pages/account_parts.hpp"

#include "base/danish.hpp"
#include "features/admission/account_labels.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/mails.hpp"
#include "features/admission/second_factor_labels.hpp"

namespace admission {

namespace h = web::h;

Errors errors_of(const Problems& problems, const base::Words& words) {
    static const std::map<std::string, const base::Label*> said = {
        {"email.wrong", &labels::email_wrong},
        {"email.taken", &labels::email_taken},
        {"role.missing", &labels::role_missing},
        {"account.last_administrator", &labels::last_administrator},
        {"password.differs", &labels::password_differs},
        {"password.too_short", &labels::password_too_short},
        {"password.too_long", &labels::password_too_long},
        {"password.obvious", &labels::password_obvious},
        {"password.wrong", &labels::password_wrong},
        {"password.wait", &labels::password_wait},
        {"code.wrong", &labels::code_wrong},
        {"code.wait", &labels::code_wait},
        {"code.stopped", &labels::code_stopped},
        {"second_factor.begin_again", &labels::two_steps_expired},
        {"second_factor.no_password", &labels::two_steps_wants_password},
        {"second_factor.off", &labels::two_steps_is_off},
        {"second_factor.own", &labels::two_steps_own},
    };
    Errors errors;
    for (const base::Problem& problem : problems) {
        const auto found = said.find(problem.code);
        errors[problem.field] = found != said.end()
                                    ? std::string(words(*found->second))
                                    : words(labels::missing, base::lower(words(labels::user_name)));
    }
    return errors;
}

std::vector<web::Field> password_fields(const Errors& errors, const base::Words& words) {
    const auto field = [&](const char* name, const base::Label& label) {
        const auto error = errors.find(name);
        return web::Field{.kind = web::Field::Kind::password,
                          .name = name,
                          .label = std::string(words(label)),
                          .error = error == errors.end() ? std::string() : error->second,
                          .autocomplete = "new-password"};
    };
    std::vector<web::Field> fields = {field("password", labels::new_password),
                                      field("password_again", labels::new_password_again)};
    fields.front().hint = words(labels::password_hint);
    return fields;
}

web::Response inner_page(const Setting& setting, const web::Request& request, const std::string& title,
                         web::Html main, std::vector<web::Crumb> crumbs, web::Html summary, int status) {
    const bool has_errors = !summary.empty();
    return web::Response::html(setting.shell.page({.request = request,
                                                   .title = title,
                                                   .collaboration = whereabouts(setting, request),
                                                   .crumbs = std::move(crumbs),
                                                   .main = std::move(main),
                                                   .wide = true,
                                                   .has_errors = has_errors,
                                                   .summary = std::move(summary),
                                                   .words = setting.words}),
                               status);
}

web::Html button_form(const web::Request& request, const std::string& action, const std::string& text,
                      const std::string& classes) {
    return h::form({h::cls("one-button"), h::action(action), h::attr("method", "post")},
                   web::csrf_field(request), h::button({h::cls(classes), h::attr("type", "submit")}, text));
}

std::string own_address(const Setting& setting, const web::Request& request) {
    if (!setting.public_address.empty()) return setting.public_address;
    const auto host = request.headers.find("host");
    return host == request.headers.end() ? std::string() : "http://" + host->second;
}

web::Handler for_administrator(const Setting& setting, web::Handler inside) {
    return [setting, inside = std::move(inside)](const web::Request& request) {
        const auto others = setting.database.read([&](store::Session& session) -> std::optional<std::string> {
            if (is_administrator(session, AccountId(request.visitor->account))) return std::nullopt;
            std::string names;
            for (const Listed& one : listed(session)) {
                if (one.administrator && !one.closed) names += (names.empty() ? "" : ", ") + one.account.name;
            }
            return names;
        });
        if (!others) return inside(request);
        const std::string title(setting.words(labels::administrators_only));
        return inner_page(setting, request, title,
                          h::h1(title) + h::p(setting.words(labels::administrators_only_text, *others)), {},
                          {}, 403);
    };
}

namespace {

/// What the link is for, and what is mailed beside it.
web::Html link_lead(const Setting& setting, const LinkOwner& owner) {
    const auto& words = setting.words;
    const std::string end = link_ends(setting);
    const bool mails = setting.bell != nullptr;
    if (mails && !owner.has_password) {
        return h::h1(words(labels::invited, owner.name)) +
               h::p(words(labels::invited_lead, owner.email, end));
    }
    return h::h1(words(labels::link_made, owner.name)) +
           h::p(words(labels::link_made_lead, owner.name, end)) +
           h::p(mails ? words(labels::owner_is_told, owner.name) : std::string(words(labels::no_mail_sent)));
}

}  // namespace

web::Response link_shown(const Setting& setting, const web::Request& request, const LinkOwner& owner,
                         const std::string& path) {
    const auto& words = setting.words;
    const bool invited = setting.bell != nullptr && !owner.has_password;
    const std::string title = words(invited ? labels::invited : labels::link_made, owner.name);
    const std::string address = own_address(setting, request) + path;
    const web::Html main =
        link_lead(setting, owner) +
        h::div({h::cls("form-group")},
               h::label({h::cls("form-label"), h::attr("for", "link")}, words(labels::link_label)),
               h::void_element("input",
                               {h::cls("form-input"), h::id("link"), h::attr("type", "text"),
                                h::attr("readonly", ""), h::flag("data-copy"), h::attr("value", address)})) +
        h::p(h::a({h::href("/brugere")}, words(labels::to_users)));
    web::Response response =
        inner_page(setting, request, title, main, {{std::string(words(labels::users)), "/brugere"}});
    response.header("Cache-Control", "no-store");
    return response;
}

}  // namespace admission
