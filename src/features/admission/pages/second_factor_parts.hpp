#pragma once

#include "features/admission/accounts_store.hpp"
#include "features/admission/pages/pages.hpp"

/// What other pages show of codes at sign-in.
namespace admission {

/// How many recovery codes are left, and a word when they are few.
web::Html codes_left(std::int64_t left, const base::Words& words);
/// On the own account's page: whether it is on, and the way to change that.
web::Html second_factor_section(const Setting& setting, const web::Request& request);
/// What an administrator did to it, until the person has seen that.
web::Html second_factor_news(const Setting& setting, const web::Request& request);
/// On a user's page: turning it off for somebody; nothing for who has none.
web::Html second_factor_of(const web::Request& request, const Listed& one, const base::Words& words);

}  // namespace admission
