#include "base/danish.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/password.hpp"
#include "features/admission/sessions.hpp"
#include "features/history/history.hpp"

namespace admission {
namespace {

/// No e-mail address is longer (RFC 5321, 4.5.3.1.3); what the throttle remembers must not grow with what
/// strangers send.
constexpr std::size_t longest_key = 254;

}  // namespace

base::Result<std::string> sign_in(const Setting& setting, Throttle& throttle,
                                  const Credentials& credentials) {
    const std::string email = base::lower(credentials.email);
    const std::string key = email.substr(0, longest_key) + '\n' + credentials.remote;
    const base::Instant now = setting.clock.now();
    if (!throttle.allowed(key, now)) {
        return base::problem(base::Problem::Kind::not_allowed, "sign_in.wait");
    }
    const auto account =
        setting.database.read([&](store::Session& session) { return account_by_email(session, email); });
    // The password is verified also when there is no account: the time must not tell.
    const bool right = verify_password(account ? account->password : std::string(), credentials.password);
    if (!account || account->closed || !right) {
        throttle.failed(key, now);
        return base::problem(base::Problem::Kind::invalid, "sign_in.wrong");
    }
    throttle.succeeded(key);
    return setting.database.write([&](store::Session& session) -> base::Result<std::string> {
        // Verifying takes its time, and the password may have been changed or the account closed meanwhile.
        if (!still_has(session, account->account.id, account->password)) {
            return base::problem(base::Problem::Kind::invalid, "sign_in.wrong");
        }
        std::string token = begin_session(session, setting, account->account.id, credentials.device);
        history::record(session, {.at = now,
                                  .actor = account->account.id.text(),
                                  .actor_name = account->account.name,
                                  .act = "admission.sign_in",
                                  .subject_kind = "account",
                                  .subject_id = account->account.id.text()});
        return token;
    });
}

}  // namespace admission
