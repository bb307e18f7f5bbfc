#include "features/admission/acts/administrate.hpp"
#include "mail/outbox.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

/// Somebody must be left who can let others in.
bool is_last_administrator(store::Session& session, const Listed& one) {
    return one.administrator && !one.closed && !has_other_administrator(session, one.account.id);
}

}  // namespace

std::expected<void, Problems> change_account(const Setting& setting, const web::Visitor& by,
                                             const AccountId& account, const Wanted& wanted) {
    Problems problems = problems_of(wanted);
    return setting.database.write([&](store::Session& session) -> std::expected<void, Problems> {
        hold_administrators(session);
        const auto found = listed(session, account);
        if (found.empty()) return std::unexpected(Problems{{Kind::not_found, "account.not_found", {}, {}}});
        if (!wanted.administrator && is_last_administrator(session, found.front())) {
            problems.push_back({Kind::wrong_state, "account.last_administrator", "administrator", {}});
        }
        if (!problems.empty()) return std::unexpected(problems);
        set_name(session, account, wanted.name);
        set_administrator(session, account, wanted.administrator);
        set_auditor(session, account, wanted.auditor);
        write_roles(session, account, wanted);
        note(session, setting, by, "admission.change_account", account);
        return {};
    });
}

base::Result<> close_account(const Setting& setting, const web::Visitor& by, const AccountId& account,
                             bool closed) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        hold_administrators(session);
        const auto found = listed(session, account);
        if (found.empty()) return base::problem(Kind::not_found, "account.not_found");
        if (closed && is_last_administrator(session, found.front())) {
            return base::problem(Kind::wrong_state, "account.last_administrator");
        }
        set_closed(session, account, closed ? std::optional(setting.clock.now()) : std::nullopt);
        if (closed) {
            end_sessions(session, account, {});
            mail::withdraw(session, setting.clock.now(), account.text());  // one being sent has made its link
            drop_links_of(session, account);
        }
        note(session, setting, by, closed ? "admission.close_account" : "admission.open_account", account);
        return {};
    });
}

}  // namespace admission
