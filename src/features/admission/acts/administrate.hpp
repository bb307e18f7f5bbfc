#pragma once

#include "features/admission/accounts_store.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/history/history.hpp"

/// What the administrator's acts share.
namespace admission {

/// Everything but what is at the address.
Problems problems_of(const Wanted& wanted);
/// Writes the wanted roles; those in other collaborations stay.
void write_roles(store::Session& session, const AccountId& account, const Wanted& wanted);
/// A new link in the place of the account's earlier ones: its path.
std::string make_password_link(store::Session& session, const Setting& setting, const AccountId& account);
/// "by did act to account", with what it has now.
void note(store::Session& session, const Setting& setting, const web::Visitor& by, const std::string& act,
          const AccountId& account);

}  // namespace admission
