#pragma once

#include "features/admission/admission.hpp"
#include "mail/outbox.hpp"

/// Mail to accounts: which there are, and putting them in the outbox. Their texts are made by compose_mail.
namespace admission {

namespace mails {
inline constexpr const char* invitation = "invitation";
inline constexpr const char* reset = "reset";                        ///< somebody forgot the password
inline constexpr const char* password_changed = "password_changed";  ///< news
inline constexpr const char* link_made = "link_made";                ///< news: an administrator made a link
inline constexpr const char* joined = "joined";  ///< news: a sign-in elsewhere opens the account
/// News tell the owner of an account what was done with it.
bool is_news(const std::string& kind);
}  // namespace mails

/// More in one hour would only fill somebody's inbox.
inline constexpr int resets_an_hour = 3;

/// Puts it in, where mail is sent at all; `by` is the name of who did what it tells of. To be followed by
/// mail_was_put after the transaction.
void put_mail(store::Session& session, const Setting& setting, const AccountId& account, const char* kind,
              const std::string& by = {});
/// Wakes what sends. Harmless when nothing was put in.
void mail_was_put(const Setting& setting);

/// Until when a link that is made just now works, as people say it: "12. januar 2026 kl. 8.00".
std::string link_ends(const Setting& setting);

/// Whoever has chosen a password needs no link to do so.
void withdraw_links(store::Session& session, const Setting& setting, const AccountId& account);

}  // namespace admission
