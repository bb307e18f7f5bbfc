#pragma once

#include <expected>
#include <map>
#include <string>
#include <vector>

#include "features/admission/admission.hpp"
#include "features/admission/sessions.hpp"
#include "features/admission/throttle.hpp"

/// What a user can do in this slice, an act a file.
namespace admission {

struct Credentials {
    std::string email;
    std::string password;
    std::string remote;
    Device device = {};
};
/// Begins a session, or lets in as far as to where the code is given. Problems: "sign_in.wrong" (which of the
/// two is not said), "sign_in.wait".
base::Result<Admitted> sign_in(const Setting& setting, Throttle& throttle, const Credentials& credentials);

struct GivenCode {
    std::string begun;  ///< the token of a begun sign-in
    std::string code;   ///< of the app, or a recovery code
    std::string remote;
    Device device = {};
};
/// The second step: begins the session. Problems: at "code" "code.wrong"; "code.wait" or "code.stopped" (too
/// many wrong ones; a recovery code still works), "sign_in.begin_again" (the time is up, or too many wrong
/// ones in this attempt).
base::Result<Admitted> give_code(const Setting& setting, Throttle& throttle, const GivenCode& given);
/// Wrong codes in one attempt, after which the password is asked for again.
inline constexpr std::int64_t codes_in_attempt = 5;
/// Wrong codes in a row, after which the app's codes no longer count where the person is not known (NIST SP
/// 800-63B, 5.2.2: no more than 100).
inline constexpr std::int64_t codes_in_a_row = 100;

/// Uses the link as sign_in() uses a password. Problem: "link.used".
base::Result<Admitted> sign_in_by_link(const Setting& setting, const std::string& link_token,
                                       const Device& device = {});

void sign_out(const Setting& setting, const web::Visitor& visitor);

struct SetUp {
    std::string name;
    std::string email;
    std::string password;
    std::string password_again;
    std::string collaboration;
    std::string short_name;
    Device device = {};
};
/// Makes the first administrator, and the first collaboration when there is none yet, and begins a
/// session. Gives every problem of the form at once; or "link.used" alone.
std::expected<Admitted, std::vector<base::Problem>> set_up(const Setting& setting,
                                                           const std::string& link_token,
                                                           const SetUp& wanted);

/// What an administrator says of somebody.
struct Wanted {
    std::string name;
    std::string email;  ///< only of who is invited: it does not change
    bool administrator = false;
    std::map<std::string, std::optional<Role>> roles;  ///< by collaboration id; nothing for no access
    bool auditor = false;                              ///< of the whole installation's history
};
/// Everything that is wrong at once: "name.missing", "email.wrong", "email.taken", "role.missing" (access to
/// nothing), "account.last_administrator" (somebody must be), "account.not_found".
using Problems = std::vector<base::Problem>;

/// An administrator's: adds an account that has no password yet. Gives the path of the link by which its
/// owner chooses one; it works once, for invitation_seconds. Where mail is sent, one goes to them with a link
/// of its own.
struct Invited {
    AccountId account;
    std::string path;
};
std::expected<Invited, Problems> invite(const Setting& setting, const web::Visitor& by, const Wanted& wanted);
inline constexpr std::int64_t invitation_seconds = 7 * 24 * 60 * 60;
/// An administrator's: another name, other roles.
std::expected<void, Problems> change_account(const Setting& setting, const web::Visitor& by,
                                             const AccountId& account, const Wanted& wanted);
/// An administrator's: a new link for who has lost the first or forgotten the password. Earlier ones stop
/// working. Its owner is told by mail where mail is sent, or invited again who has no password yet.
base::Result<std::string> new_password_link(const Setting& setting, const web::Visitor& by,
                                            const AccountId& account);
/// An administrator's: the account no longer gets in, and is signed out everywhere at once; or gets in again.
base::Result<> close_account(const Setting& setting, const web::Visitor& by, const AccountId& account,
                             bool closed);

struct NewPassword {
    std::string current;  ///< of change_password
    std::string password;
    std::string password_again;
    Device device = {};
};
/// Anybody's who has the link: sets the password, signs out everywhere else, and goes on as sign_in() does.
/// No other link of the account works any more. Who had a password before is told by mail. Problems: those of
/// check_password, "password.differs", "link.used".
std::expected<Admitted, Problems> choose_password(const Setting& setting, const std::string& link_token,
                                                  const NewPassword& wanted);
/// One's own. Signs out everywhere else, and is told by mail. Problems: the same, and at "current"
/// "password.wrong", or "password.wait" when that was so too many times.
std::expected<void, Problems> change_password(const Setting& setting, Throttle& throttle,
                                              const web::Visitor& visitor, const NewPassword& wanted);
/// One's own: ends one session, or with an empty id all but this one. Problem: "session.not_found".
base::Result<> end_own_session(const Setting& setting, const web::Visitor& visitor, const std::string& id);

/// Anybody's who has forgotten the password: a mail with a link, if there is such an account and mail is sent
/// at all. The same answer and the same time whether there is or not; at most resets_an_hour to one account.
/// Problems at "email": "email.wrong", and "forgotten.wait" when as many were asked for from one place as
/// passwords may be tried.
base::Result<> ask_for_password(const Setting& setting, Throttle& throttle, const std::string& email,
                                const std::string& remote);

/// The secretariat's or an administrator's: a mail that was not sent is tried at once, or no longer. Problem:
/// "mail.not_found", also for one that is not theirs to see, that is finished, or that is just being sent.
base::Result<> send_again(const Setting& setting, const web::Visitor& by, const std::string& mail);
base::Result<> let_mail_go(const Setting& setting, const web::Visitor& by, const std::string& mail);

/// Problem at "email": "email.wrong". Enough of RFC 5322 to catch a slip; whether the address works, only a
/// mail tells.
bool looks_like_email(const std::string& text);

}  // namespace admission
