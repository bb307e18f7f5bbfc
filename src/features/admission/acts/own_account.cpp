#include "base/sha256.hpp"
#include "features/admission/acts/administrate.hpp"
#include "features/admission/acts/second_factor.hpp"
#include "features/admission/mails.hpp"
#include "features/admission/password.hpp"
#include "features/admission/sessions.hpp"

// What people do with their own account.
namespace admission {
namespace {

using Kind = base::Problem::Kind;

Problems problems_of(const NewPassword& wanted, const Account& account) {
    Problems problems;
    if (const auto checked = check_password(wanted.password, account.name, account.email); !checked) {
        problems.push_back(checked.error());
    } else if (wanted.password != wanted.password_again) {
        problems.push_back({Kind::invalid, "password.differs", "password_again", {}});
    }
    return problems;
}

std::optional<Account> owner_of(store::Session& session, const std::string& digest, base::Instant now) {
    const auto found = link(session, digest, now);
    if (!found || found->purpose != "password" || !found->account) return std::nullopt;
    const auto all = listed(session, found->account);
    return all.empty() ? std::nullopt : std::optional(all.front().account);
}

/// Other ways to choose a password end with this one; and whoever had one is told, in case it was not they.
void note_chosen(store::Session& session, const Setting& setting, const AccountId& account, bool had_one) {
    withdraw_links(session, setting,
                   account);  // first: a mail being sent has made its link when this is done
    drop_links_of(session, account);
    if (had_one) put_mail(session, setting, account, mails::password_changed);
}

}  // namespace

std::expected<Admitted, Problems> choose_password(const Setting& setting, const std::string& link_token,
                                                  const NewPassword& wanted) {
    const std::string digest = base::sha256(link_token);
    const base::Instant now = setting.clock.now();
    const Problems used = {{Kind::wrong_state, "link.used", {}, {}}};
    const auto owner =
        setting.database.read([&](store::Session& session) { return owner_of(session, digest, now); });
    if (!owner) return std::unexpected(used);
    if (Problems problems = problems_of(wanted, *owner); !problems.empty()) return std::unexpected(problems);
    // Hashing takes long on purpose; it is done before the transaction, not inside it.
    const std::string hash = hash_password(wanted.password);
    auto admitted = setting.database.write([&](store::Session& session) -> std::expected<Admitted, Problems> {
        if (!use_link(session, digest, now)) return std::unexpected(used);
        note_chosen(session, setting, owner->id, !password_of(session, owner->id).empty());
        set_password(session, owner->id, hash);
        end_sessions(session, owner->id, {});
        Admitted entered = admit(session, setting, owner->id, wanted.device);
        note(session, setting, {owner->id.text(), {}, owner->name, {}}, "admission.choose_password",
             owner->id);
        return entered;
    });
    mail_was_put(setting);
    return admitted;
}

std::expected<void, Problems> change_password(const Setting& setting, Throttle& throttle,
                                              const web::Visitor& visitor, const NewPassword& wanted) {
    const AccountId id(visitor.account);
    const auto [account, hash_now] = setting.database.read([&](store::Session& session) {
        return std::pair(listed(session, id).at(0).account, password_of(session, id));
    });
    Problems problems = problems_of(wanted, account);
    // Who came in by a link and has none yet has no current one to give.
    if (!hash_now.empty()) {
        const auto proved = prove_password(setting, throttle, id, wanted.current);
        if (!proved) problems.insert(problems.begin(), proved.error());
    }
    if (!problems.empty()) return std::unexpected(problems);
    const std::string hash = hash_password(wanted.password);
    setting.database.write([&](store::Session& session) {
        set_password(session, id, hash);
        end_sessions(session, id, visitor.session);
        note_chosen(session, setting, id, !hash_now.empty());
        note(session, setting, visitor, "admission.change_password", id);
    });
    mail_was_put(setting);
    return {};
}

base::Result<> end_own_session(const Setting& setting, const web::Visitor& visitor, const std::string& id) {
    const AccountId account(visitor.account);
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        if (id.empty()) {
            end_sessions(session, account, visitor.session);
        } else if (!end_session_of(session, account, id)) {
            return base::problem(Kind::not_found, "session.not_found");
        }
        note(session, setting, visitor, "admission.end_session", account);
        return {};
    });
}

}  // namespace admission
