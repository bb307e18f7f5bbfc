#pragma once

#include <set>

#include "features/admission/accounts_store.hpp"
#include "mail/outbox.hpp"

/// Who may see what of the mail that was not sent.
namespace admission {

/// An administrator sees mail to everybody, the secretariat that to people of its collaborations who are no
/// administrators.
struct MailSight {
    bool administrator = false;
    bool secretariat = false;             ///< of some collaboration
    std::map<std::string, Account> sees;  ///< by id

    bool any() const { return administrator || secretariat; }
    bool of(const std::string& account) const { return sees.contains(account); }
};
/// Whether it may be taken off: not while it is being sent, nor while it waits to tell somebody what was done
/// with their account, perhaps by whoever would take it off.
bool can_let_go(const mail::Unfinished& mail);
MailSight mail_sight(store::Session& session, const AccountId& viewer);

}  // namespace admission
