#pragma once

#include "features/admission/acts/administrate.hpp"
#include "features/admission/second_factor_store.hpp"

/// What people do about the codes that are asked for when they sign in.
namespace admission {

/// How long one may take from the picture to the first code.
inline constexpr std::int64_t confirmation_seconds = 15 * 60;

/// What is asked for again before something is changed by which one signs in.
struct Proof {
    std::string password;
    std::string code = {};  ///< of the app, or a recovery code
};

/// One's own: makes a secret that counts once a code of it is given. Problems: at "current" "password.wrong",
/// "password.wait"; "second_factor.on", "second_factor.no_password" (who signs in by links only).
base::Result<> begin_second_factor(const Setting& setting, Throttle& throttle, const web::Visitor& visitor,
                                   const std::string& password);
/// The secret, while it is to be confirmed.
std::optional<std::string> unconfirmed_secret(store::Session& session, const Setting& setting,
                                              const AccountId& account);
/// One's own: from now on codes are asked for; signs out everywhere else. Gives the recovery codes, which are
/// kept nowhere. Problems: at "code" "code.wrong"; "second_factor.begin_again".
base::Result<std::vector<std::string>> confirm_second_factor(const Setting& setting,
                                                             const web::Visitor& visitor,
                                                             const std::string& code);
/// One's own: other recovery codes in the place of those that were. Problems: "password.wrong",
/// "password.wait"; at "code" "code.wrong", "code.wait", "code.stopped" (as many wrong ones as may be, in a
/// row); "second_factor.off".
base::Result<std::vector<std::string>> new_recovery_codes(const Setting& setting, Throttle& throttle,
                                                          const web::Visitor& visitor, const Proof& proof);
/// One's own: no codes are asked for any longer. Problems: the same.
base::Result<> turn_off_second_factor(const Setting& setting, Throttle& throttle, const web::Visitor& visitor,
                                      const Proof& proof);
/// An administrator's, for somebody who has lost the app and the recovery codes, who is told so. Problems:
/// "account.not_found", "second_factor.off", "second_factor.own" (one's own takes a code).
base::Result<> turn_off_second_factor_of(const Setting& setting, const web::Visitor& by,
                                         const AccountId& account);
/// One's own: has seen that an administrator turned it off.
void see_codes_off(const Setting& setting, const web::Visitor& visitor);

// --- What these acts share

/// Whether the code is right, one of the app or a recovery code; it is used by that. A wrong one is counted.
enum class Taken { no, code, recovery_code };
Taken take_code(store::Session& session, const Setting& setting, const AccountId& account,
                const SecondFactor& factor, const std::string& code);
/// Problems at "current": "password.wrong", "password.wait".
base::Result<> prove_password(const Setting& setting, Throttle& throttle, const AccountId& account,
                              const std::string& password);
/// Makes them, keeps their digests, and gives them.
std::vector<std::string> make_recovery_codes(store::Session& session, const AccountId& account,
                                             const std::string& salt);

}  // namespace admission
