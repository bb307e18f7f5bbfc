#pragma once

#include <map>

#include "features/admission/accounts_store.hpp"
#include "features/admission/acts/acts.hpp"
#include "features/admission/pages/pages.hpp"

/// What the pages of users share.
namespace admission {

using Errors = std::map<std::string, std::string>;  ///< by field

/// Each problem as a sentence at its field; those of no field under "".
Errors errors_of(const Problems& problems, const base::Words& words);
/// Two fields for a new password.
std::vector<web::Field> password_fields(const Errors& errors, const base::Words& words);
/// Only for administrators: others get 403 and are told who is.
web::Handler for_administrator(const Setting& setting, web::Handler inside);
/// What addresses of ours begin with: the public one, or without one what the browser came by.
std::string own_address(const Setting& setting, const web::Request& request);
/// Whose link it is.
struct LinkOwner {
    std::string name;
    std::string email;
    bool has_password = false;  ///< else they are invited
};
/// The page that shows a link, once, and says what is mailed.
web::Response link_shown(const Setting& setting, const web::Request& request, const LinkOwner& owner,
                         const std::string& path);
/// A page of the frame with the menu of where the visitor is at home.
web::Response inner_page(const Setting& setting, const web::Request& request, const std::string& title,
                         web::Html main, std::vector<web::Crumb> crumbs = {}, web::Html summary = {},
                         int status = 200);
/// A form that is one button.
web::Html button_form(const web::Request& request, const std::string& action, const std::string& text,
                      const std::string& classes = "button button-secondary");

}  // namespace admission
