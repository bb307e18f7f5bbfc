#include "base/danish.hpp"
#include "features/admission/accounts_store.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/devices_store.hpp"
#include "features/admission/password.hpp"
#include "features/admission/sessions.hpp"
#include "features/history/history.hpp"

namespace admission {
namespace {

/// No e-mail address is longer (RFC 5321, 4.5.3.1.3); what the throttle remembers must not grow with what
/// strangers send.
constexpr std::size_t longest_key = 254;

struct Tried {
    std::optional<AccountWithPassword> account;
    bool known = false;  ///< on this device
};

Tried tried(const Setting& setting, const std::string& email, const Device& device) {
    return setting.database.read([&](store::Session& session) {
        Tried found{account_by_email(session, email)};
        found.known = found.account && known(session, device.known, found.account->account.id,
                                             setting.clock.now()) != Known::no;
        return found;
    });
}

/// Somebody whose password was right goes on.
base::Result<Admitted> go_on(const Setting& setting, const AccountWithPassword& account,
                             const Device& device) {
    return setting.database.write([&](store::Session& session) -> base::Result<Admitted> {
        // Verifying takes its time, and the password may have been changed or the account closed meanwhile.
        if (!still_has(session, account.account.id, account.password)) {
            return base::problem(base::Problem::Kind::invalid, "sign_in.wrong");
        }
        Admitted admitted = admit(session, setting, account.account.id, device);
        history::record(session,
                        {.at = setting.clock.now(),
                         .actor = account.account.id.text(),
                         .actor_name = account.account.name,
                         .act = admitted.wants_code ? "admission.begin_sign_in" : "admission.sign_in",
                         .subject_kind = "account",
                         .subject_id = account.account.id.text()});
        return admitted;
    });
}

}  // namespace

base::Result<Admitted> sign_in(const Setting& setting, Throttle& throttle, const Credentials& credentials) {
    const std::string email = base::lower(credentials.email);
    const base::Instant now = setting.clock.now();
    const auto [account, known] = tried(setting, email, credentials.device);
    const auto counted = watched(email.substr(0, longest_key), credentials.remote,
                                 known ? credentials.device.known : std::string());
    if (!throttle.allowed(counted, now)) {
        return base::problem(base::Problem::Kind::not_allowed, "sign_in.wait");
    }
    // The password is verified also when there is no account: the time must not tell.
    const bool right = verify_password(account ? account->password : std::string(), credentials.password);
    if (!account || account->closed || !right) {
        throttle.failed(counted, now);
        return base::problem(base::Problem::Kind::invalid, "sign_in.wrong");
    }
    throttle.succeeded(counted.front().key);
    return go_on(setting, *account, credentials.device);
}

}  // namespace admission
