#pragma once

#include "features/admission/accounts_store.hpp"
#include "features/admission/pages/pages.hpp"

/// What other pages show of signing in elsewhere.
namespace admission {

/// On the page of signing in: a button for each provider; nothing where there is none.
web::Html provider_buttons(const Setting& setting, const web::Request& request, const std::string& next);
/// There too: that one may still be signed in elsewhere, for who signed out just now.
web::Html signed_out_there(const Setting& setting, const web::Request& request);
/// On the own account's page: by which providers one can sign in.
web::Html joined_section(const Setting& setting, const web::Request& request);
/// What was joined, until the person has seen that.
web::Html joined_news(const Setting& setting, const web::Request& request);
/// On a user's page: what the account is joined to, and the ways to change that.
web::Html identities_section(const Setting& setting, const web::Request& request, const Listed& one);

}  // namespace admission
