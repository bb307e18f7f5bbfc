#pragma once

#include "features/admission/admission.hpp"

/// The SQL of who acts for whom.
namespace admission {

/// Those who act for the account, by name; closed accounts too.
std::vector<Account> assistants_of(store::Session& session, const AccountId& principal);
/// The open accounts that the account acts for, by name.
std::vector<Account> principals_of(store::Session& session, const AccountId& assistant);
/// An open account with this address that has a role in a collaboration where `account` has one.
std::optional<Account> colleague(store::Session& session, const AccountId& account, const std::string& email);

/// The bodies whose closed items the account sees, and the closed items that it is a guest of: their ids.
store::Sight sight_of(store::Session& session, const CollaborationId& collaboration,
                      const AccountId& account);

/// False when it was so already.
bool add_assistant(store::Session& session, const AccountId& principal, const AccountId& assistant,
                   base::Instant now);
/// False when it was not so.
bool remove_assistant(store::Session& session, const AccountId& principal, const AccountId& assistant);

}  // namespace admission
