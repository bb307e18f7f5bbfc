#include "base/text.hpp"
#include "features/admission/account_labels.hpp"
#include "features/admission/acts/second_factor.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/mail_labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/pages/elsewhere_parts.hpp"
#include "features/admission/pages/second_factor_parts.hpp"

// Inviting somebody, and changing what somebody may do.
namespace admission {
namespace {

namespace h = web::h;

std::string role_field(const Collaboration& collaboration) { return "role-" + collaboration.short_name; }

Wanted given_in(const web::Request& request, const std::vector<Collaboration>& all) {
    Wanted wanted{base::trim(request.given("name")),
                  base::trim(request.given("email")),
                  request.given("administrator") == "on",
                  {},
                  request.given("auditor") == "on"};
    for (const Collaboration& one : all) {
        // A collaboration that was added while the form stood open is not in it.
        if (!request.form.contains(role_field(one))) continue;
        const std::string role = request.given(role_field(one));
        auto& given = wanted.roles[one.id.text()];
        if (role == "secretariat") given = Role::secretariat;
        if (role == "member") given = Role::member;
        if (role == "reader") given = Role::reader;
    }
    return wanted;
}

web::Field role_choice(const Collaboration& one, const Wanted& filled, const base::Words& words) {
    const auto found = filled.roles.find(one.id.text());
    const bool has = found != filled.roles.end() && found->second;
    return {.kind = web::Field::Kind::select,
            .name = role_field(one),
            .label = one.name,
            .value = has ? stored(*found->second) : std::string(),
            .required = false,
            .say_optional = false,
            .choices = {{"", std::string(words(labels::role_none))},
                        {"reader", std::string(words(labels::role_reader))},
                        {"member", std::string(words(labels::role_member))},
                        {"secretariat", std::string(words(labels::role_secretariat))}}};
}

std::vector<web::Field> fields_of(const Wanted& filled, const Errors& errors, bool invited,
                                  const std::vector<Collaboration>& all, const base::Words& words) {
    const auto error = [&](const char* name) {
        const auto found = errors.find(name);
        return found == errors.end() ? std::string() : found->second;
    };
    std::vector<web::Field> fields = {{.name = "name",
                                       .label = std::string(words(labels::user_name)),
                                       .error = error("name"),
                                       .value = filled.name}};
    if (invited) {
        fields.push_back({.kind = web::Field::Kind::email,
                          .name = "email",
                          .label = std::string(words(labels::email)),
                          .hint = std::string(words(labels::invited_email_hint)),
                          .error = error("email"),
                          .value = filled.email});
    }
    for (const Collaboration& one : all) fields.push_back(role_choice(one, filled, words));
    if (!all.empty()) {
        web::Field& first = fields[invited ? 2 : 1];
        first.hint = words(labels::role_hint);
        first.error = error("role");
    }
    fields.push_back({.kind = web::Field::Kind::checkbox,
                      .name = "administrator",
                      .label = std::string(words(labels::administrator_box)),
                      .error = error("administrator"),
                      .value = filled.administrator ? "on" : "",
                      .required = false});
    fields.push_back({.kind = web::Field::Kind::checkbox,
                      .name = "auditor",
                      .label = std::string(words(labels::auditor_box)),
                      .value = filled.auditor ? "on" : "",
                      .required = false});
    return fields;
}

std::vector<Collaboration> all_of(const Setting& setting) {
    return setting.database.read([](store::Session& session) { return collaborations(session); });
}

web::Response invitation(const Setting& setting, const web::Request& request, const Wanted& filled,
                         const Errors& errors, int status) {
    const auto& words = setting.words;
    web::Form form;
    form.action = "/brugere/inviter";
    form.submit = words(setting.bell != nullptr ? labels::invite_and_mail : labels::invite_button);
    form.fields = fields_of(filled, errors, true, all_of(setting), words);
    const std::string title(words(labels::invite));
    return inner_page(setting, request, title, h::h1(title) + web::form(form, request, words),
                      {{std::string(words(labels::users)), "/brugere"}}, web::error_summary(form, words),
                      status);
}

std::optional<Listed> user(const Setting& setting, const web::Request& request) {
    auto found = setting.database.read(
        [&](store::Session& session) { return listed(session, AccountId(request.part("account"))); });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

web::Response nobody(const Setting& setting, const web::Request& request) {
    const std::string title(setting.words(labels::not_found));
    return inner_page(setting, request, title,
                      h::h1(title) + h::p(h::a({h::href("/brugere")}, setting.words(labels::to_users))), {},
                      {}, 404);
}

/// Below the form: a new link, and closing or opening.
web::Html acts(const web::Request& request, const Listed& one, const base::Words& words) {
    const std::string address = "/brugere/" + one.account.id.text();
    if (one.closed) {
        return h::section(h::h2(words(labels::access)), h::p(words(labels::is_closed)),
                          button_form(request, address + "/aabn", std::string(words(labels::open_access))));
    }
    return h::section(h::h2(words(labels::new_link)), h::p(words(labels::new_link_hint)),
                      button_form(request, address + "/link", std::string(words(labels::new_link)))) +
           second_factor_of(request, one, words) +
           h::section(h::h2(words(labels::close_access)), h::p(words(labels::close_hint)),
                      button_form(request, address + "/luk", std::string(words(labels::close_access))));
}

web::Response details(const Setting& setting, const web::Request& request, const Listed& one,
                      const Wanted& filled, const Errors& errors, int status) {
    const auto& words = setting.words;
    web::Form form;
    form.action = "/brugere/" + one.account.id.text();
    form.submit = words(labels::save);
    form.fields = fields_of(filled, errors, false, all_of(setting), words);
    const auto whole = errors.find("");
    if (whole != errors.end()) form.error = whole->second;
    const web::Html saved =
        request.asked("gemt").empty()
            ? web::Html()
            : h::div({h::cls("note"), h::attr("role", "status")}, h::p(words(labels::saved)));
    return inner_page(setting, request, one.account.name,
                      h::h1(one.account.name) + h::p({h::cls("quiet")}, one.account.email) + saved +
                          web::form(form, request, words) + identities_section(setting, request, one) +
                          acts(request, one, words) +
                          h::p(h::a({h::href(form.action + "/historik")}, words(labels::user_history))),
                      {{std::string(words(labels::users)), "/brugere"}}, web::error_summary(form, words),
                      status);
}

Wanted as_is(const Listed& one) {
    Wanted wanted{one.account.name, one.account.email, one.administrator, {}, one.auditor};
    for (const auto& [collaboration, role] : one.roles) wanted.roles[collaboration] = role;
    return wanted;
}

}  // namespace

web::Handler invite_page(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        return invitation(setting, request, {}, {}, 200);
    });
}

web::Handler invite_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const Wanted wanted = given_in(request, all_of(setting));
        const auto invited = invite(setting, *request.visitor, wanted);
        if (!invited) {
            return invitation(setting, request, wanted, errors_of(invited.error(), setting.words), 422);
        }
        return link_shown(setting, request, {wanted.name, wanted.email, false}, invited->path);
    });
}

web::Handler user_page(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto one = user(setting, request);
        return one ? details(setting, request, *one, as_is(*one), {}, 200) : nobody(setting, request);
    });
}

web::Handler user_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto one = user(setting, request);
        if (!one) return nobody(setting, request);
        const Wanted wanted = given_in(request, all_of(setting));
        const auto changed = change_account(setting, *request.visitor, one->account.id, wanted);
        if (!changed)
            return details(setting, request, *one, wanted, errors_of(changed.error(), setting.words), 422);
        return web::Response::see_other("/brugere/" + one->account.id.text() + "?gemt=ja");
    });
}

web::Handler user_link_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto one = user(setting, request);
        if (!one) return nobody(setting, request);
        const auto path = new_password_link(setting, *request.visitor, one->account.id);
        return path ? link_shown(setting, request, {one->account.name, one->account.email, one->has_password},
                                 *path)
                    : details(setting, request, *one, as_is(*one), {}, 409);
    });
}

web::Handler user_close_post(const Setting& setting, bool closed) {
    return for_administrator(setting, [setting, closed](const web::Request& request) {
        const auto one = user(setting, request);
        if (!one) return nobody(setting, request);
        const auto done = close_account(setting, *request.visitor, one->account.id, closed);
        if (!done)
            return details(setting, request, *one, as_is(*one), errors_of({done.error()}, setting.words),
                           422);
        return web::Response::see_other("/brugere/" + one->account.id.text() + "?gemt=ja");
    });
}

web::Handler user_second_factor_post(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto one = user(setting, request);
        if (!one) return nobody(setting, request);
        const auto off = turn_off_second_factor_of(setting, *request.visitor, one->account.id);
        // What is off already is what was asked for.
        if (!off && off.error().code != "second_factor.off")
            return details(setting, request, *one, as_is(*one), errors_of({off.error()}, setting.words), 422);
        return web::Response::see_other("/brugere/" + one->account.id.text() + "?gemt=ja");
    });
}

}  // namespace admission
