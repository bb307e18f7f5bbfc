#include "base/danish.hpp"
#include "base/sha256.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/password.hpp"
#include "features/admission/sessions.hpp"
#include "features/history/history.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

Problems problems_of(const SetUp& wanted) {
    Problems problems;
    if (base::sort_key(wanted.name).empty()) {
        problems.push_back({Kind::invalid, "name.missing", "name", {}});
    }
    if (!looks_like_email(wanted.email)) {
        problems.push_back({Kind::invalid, "email.wrong", "email", {}});
    }
    if (const auto checked = check_password(wanted.password, wanted.name, wanted.email); !checked) {
        problems.push_back(checked.error());
    } else if (wanted.password != wanted.password_again) {
        problems.push_back({Kind::invalid, "password.differs", "password_again", {}});
    }
    return problems;
}

void note(store::Session& session, const Account& account, const std::optional<Collaboration>& collaboration,
          base::Instant now) {
    history::record(session,
                    {.collaboration = collaboration ? std::optional(collaboration->id.text()) : std::nullopt,
                     .at = now,
                     .actor = account.id.text(),
                     .actor_name = account.name,
                     .act = "admission.set_up",
                     .subject_kind = "account",
                     .subject_id = account.id.text()});
}

/// Takes the link, and any other of its kind: of two who press at once the second waits here and then
/// finds it gone. What is wrong with the form rolls it back, so that the link still works.
bool take_link(store::Session& session, const std::string& digest, base::Instant now) {
    const auto found = link(session, digest, now);
    if (!found || found->purpose != "set_up" || !use_link(session, digest, now)) {
        return false;
    }
    drop_links(session, "set_up");
    return !has_accounts(session);
}

/// The collaboration the form asks for. The form does not ask when `tovholder import` has made one.
std::optional<Collaboration> first_collaboration(store::Session& session, const Setting& setting,
                                                 const SetUp& wanted, Problems& problems) {
    if (!collaborations(session).empty()) {
        return std::nullopt;
    }
    const auto added =
        add_collaboration(session, setting.clock, setting.ids, wanted.collaboration, wanted.short_name);
    if (!added) {
        problems.push_back(added.error());
        return std::nullopt;
    }
    return *added;
}

}  // namespace

std::expected<Admitted, Problems> set_up(const Setting& setting, const std::string& link_token,
                                         const SetUp& wanted) {
    Problems problems = problems_of(wanted);
    const std::string digest = base::sha256(link_token);
    const base::Instant now = setting.clock.now();
    // Hashing takes long on purpose; it is done before the transaction, not inside it.
    const std::string password = problems.empty() ? hash_password(wanted.password) : std::string();
    return setting.database.write([&](store::Session& session) -> std::expected<Admitted, Problems> {
        if (!take_link(session, digest, now)) {
            return std::unexpected(Problems{{Kind::wrong_state, "link.used", {}, {}}});
        }
        const auto added = first_collaboration(session, setting, wanted, problems);
        if (!problems.empty()) {
            return std::unexpected(problems);
        }
        const Account account{setting.ids.make<Account>(), wanted.name, base::lower(wanted.email)};
        insert_account(session, account, password, now);
        set_administrator(session, account.id, true);
        give_all(session, account.id);
        note(session, account, added, now);
        return begin_session(session, setting, account.id, wanted.device);
    });
}

}  // namespace admission
