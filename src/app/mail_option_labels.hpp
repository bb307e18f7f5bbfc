#pragma once

#include "base/label.hpp"

/// The options of mail, and what is wrong with them.
namespace app::labels {

extern const base::Label mail_options_heading;
extern const base::Label option_mail_server;
extern const base::Label option_mail_from;
extern const base::Label option_mail_user;
extern const base::Label option_mail_password_file;
extern const base::Label option_mail_ca;
extern const base::Label option_mail_in_clear;
extern const base::Label mail_file;

extern const base::Label mail_wrong;  ///< the option, what is wrong
extern const base::Label mail_server_wrong;
extern const base::Label mail_from_wrong;
extern const base::Label mail_alone;
extern const base::Label mail_password_wrong;
extern const base::Label mail_in_clear_wrong;
extern const base::Label mail_authorities_wrong;

}  // namespace app::labels
