#include "features/admission/acts/administrate.hpp"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/danish.hpp"
#include "base/sha256.hpp"
#include "features/admission/password.hpp"
#include "mail/message.hpp"

namespace admission {

using Kind = base::Problem::Kind;

bool looks_like_email(const std::string& text) {
    const std::size_t at = text.find('@');
    return mail::is_address(text) && at != std::string::npos && text.find('.', at) != std::string::npos &&
           text.back() != '.';
}

Problems problems_of(const Wanted& wanted) {
    Problems problems;
    if (base::sort_key(wanted.name).empty()) problems.push_back({Kind::invalid, "name.missing", "name", {}});
    const bool somewhere =
        std::ranges::any_of(wanted.roles, [](const auto& one) { return one.second.has_value(); });
    if (!somewhere && !wanted.administrator && !wanted.auditor) {
        problems.push_back({Kind::invalid, "role.missing", "role", {}});
    }
    return problems;
}

void write_roles(store::Session& session, const AccountId& account, const Wanted& wanted) {
    for (const Collaboration& one : collaborations(session)) {
        const auto found = wanted.roles.find(one.id.text());
        if (found != wanted.roles.end()) set_role(session, account, one.id, found->second);
    }
}

std::string make_password_link(store::Session& session, const Setting& setting, const AccountId& account) {
    drop_links_of(session, account);
    const std::string token = new_token();
    insert_link(session, base::sha256(token), "password", account,
                base::after(setting.clock.now(), invitation_seconds));
    return "/adgangskode/" + token;
}

void note(store::Session& session, const Setting& setting, const web::Visitor& by, const std::string& act,
          const AccountId& account) {
    boost::json::object roles;
    boost::json::object now;
    for (const Listed& one : listed(session, account)) {
        for (const auto& [collaboration, role] : one.roles) roles[collaboration] = stored(role);
        now = {{"name", one.account.name},
               {"administrator", one.administrator},
               {"auditor", one.auditor},
               {"closed", one.closed},
               {"roles", roles}};
    }
    history::record(session, {.at = setting.clock.now(),
                              .actor = by.account,
                              .actor_name = by.name,
                              .act = act,
                              .subject_kind = "account",
                              .subject_id = account.text(),
                              .payload = boost::json::serialize(now)});
}

}  // namespace admission
