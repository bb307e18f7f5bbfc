#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "features/admission/acts/elsewhere.hpp"
#include "features/admission/mails.hpp"

// An administrator joins an account to a name that a provider has for its owner, and parts them.
namespace admission {
namespace {

using Kind = base::Problem::Kind;

/// OpenID Connect Core 1.0, section 2.
bool is_subject(const std::string& text) {
    return !text.empty() && text.size() <= 255 &&
           std::ranges::all_of(text, [](char sign) { return sign >= 0x20 && sign < 0x7F; });
}

void record(store::Session& session, const Setting& setting, const web::Visitor& by, const char* act,
            const AccountId& account, const boost::json::object& what) {
    history::record(session, {.at = setting.clock.now(),
                              .actor = by.account,
                              .actor_name = by.name,
                              .act = act,
                              .subject_kind = "account",
                              .subject_id = account.text(),
                              .payload = boost::json::serialize(what)});
}

}  // namespace

base::Result<> join_identity(const Setting& setting, const web::Visitor& by, const AccountId& account,
                             const std::string& provider_id, const std::string& subject) {
    if (!is_subject(subject)) return base::problem(Kind::invalid, "identity.subject", "subject");
    const auto joined = setting.database.write([&](store::Session& session) -> base::Result<> {
        if (listed(session, account).empty()) return base::problem(Kind::not_found, "account.not_found");
        const auto at = provider(session, provider_id);
        if (!at) return base::problem(Kind::not_found, "provider.not_found", "provider");
        if (identity(session, at->id, subject)) {
            return base::problem(Kind::conflict, "identity.taken", "subject");
        }
        if (!insert_identity(session, {.provider = at->id,
                                       .subject = subject,
                                       .account = account,
                                       .joined_at = setting.clock.now(),
                                       .joined_by = by.name})) {
            return base::problem(Kind::conflict, "identity.has_one", "provider");
        }
        put_mail(session, setting, account, mails::joined, at->name);
        record(session, setting, by, "admission.join_identity", account,
               {{"provider", at->id}, {"name", at->name}});
        return {};
    });
    if (joined) mail_was_put(setting);
    return joined;
}

base::Result<> part_identity(const Setting& setting, const web::Visitor& by, const AccountId& account,
                             const std::string& provider_id) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        if (!drop_identity(session, provider_id, account)) {
            return base::problem(Kind::not_found, "identity.not_found");
        }
        record(session, setting, by, "admission.part_identity", account, {{"provider", provider_id}});
        return {};
    });
}

void see_joined(const Setting& setting, const web::Visitor& visitor) {
    const AccountId id(visitor.account);
    setting.database.write([&](store::Session& session) {
        if (!has_unseen_identity(session, id)) return;
        see_identities(session, id);
        record(session, setting, visitor, "admission.see_joined", id, {});
    });
}

}  // namespace admission
