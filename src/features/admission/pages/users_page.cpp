#include "base/danish.hpp"
#include "features/admission/account_labels.hpp"
#include "features/admission/labels.hpp"
#include "features/admission/pages/account_parts.hpp"
#include "features/admission/second_factor_labels.hpp"
#include "web/html/list.hpp"

// The administrator's list of users.
namespace admission {
namespace {

namespace h = web::h;

const base::Label& role_label(Role role) {
    switch (role) {
        case Role::secretariat:
            return labels::role_secretariat;
        case Role::member:
            return labels::role_member;
        case Role::reader:
            break;
    }
    return labels::role_reader;
}

std::string access_of(const Listed& one, const std::vector<Collaboration>& all, const base::Words& words) {
    std::string text = one.administrator ? std::string(words(labels::is_administrator)) : std::string();
    if (one.auditor) text.append(text.empty() ? "" : "; ").append(words(labels::is_auditor));
    for (const Collaboration& collaboration : all) {
        const auto found = one.roles.find(collaboration.id.text());
        if (found == one.roles.end()) continue;
        const std::string role(words(role_label(found->second)));
        text += (text.empty() ? "" : "; ") +
                (all.size() == 1 ? role : words(labels::role_in, collaboration.name, role));
    }
    return text.empty() ? std::string(words(labels::role_none)) : text;
}

web::Html table(const std::vector<Listed>& users, const std::vector<Collaboration>& all,
                const base::Words& words) {
    const auto column = [&](const base::Label& label, web::Column::Kind kind = web::Column::Kind::text) {
        return web::Column{std::string(words(label)), kind};
    };
    web::Table shown{std::string(words(labels::users)),
                     {column(labels::user_name), column(labels::email), column(labels::column_role),
                      column(labels::column_state), column(labels::column_last, web::Column::Kind::when)},
                     {},
                     true};
    for (const Listed& one : users) {
        const auto& state = one.closed                             ? labels::state_closed
                            : one.signed_in_at || one.has_password ? labels::state_open
                                                                   : labels::state_invited;
        shown.rows.push_back(
            {h::a({h::href("/brugere/" + one.account.id.text())}, one.account.name),
             web::text(one.account.email), web::text(access_of(one, all, words)),
             web::text(one.asks_for_code ? words(labels::with_two_steps, words(state))
                                         : std::string(words(state))),
             web::text(one.signed_in_at ? base::plain_date(base::local_time(*one.signed_in_at).date, words)
                                        : std::string(words(labels::never)))});
    }
    return web::table(shown);
}

}  // namespace

web::Handler users_page(const Setting& setting) {
    return for_administrator(setting, [setting](const web::Request& request) {
        const auto& words = setting.words;
        const auto [users, all] = setting.database.read(
            [](store::Session& session) { return std::pair(listed(session), collaborations(session)); });
        const std::string title(words(labels::users));
        return inner_page(
            setting, request, title,
            h::h1(title) + h::p({h::cls("lead")}, words(labels::users_lead)) +
                h::div({h::cls("acts")}, h::a({h::cls("button button-primary"), h::href("/brugere/inviter")},
                                              words(labels::invite))) +
                table(users, all, words));
    });
}

}  // namespace admission
