#pragma once

#include "base/label.hpp"

namespace admission::labels {

extern const base::Label sign_in;
extern const base::Label sign_in_lead;
extern const base::Label sign_in_wrong;
extern const base::Label sign_in_wait;
extern const base::Label email_missing;
extern const base::Label password_missing;
extern const base::Label email;
extern const base::Label email_hint;
extern const base::Label email_wrong;
extern const base::Label password;
extern const base::Label password_hint;
extern const base::Label password_again;
extern const base::Label password_differs;
extern const base::Label password_too_short;
extern const base::Label password_too_long;
extern const base::Label password_obvious;
extern const base::Label missing;

extern const base::Label not_set_up;
extern const base::Label not_set_up_text;

extern const base::Label set_up;
extern const base::Label set_up_lead;
extern const base::Label set_up_lead_administrator;
extern const base::Label set_up_button;
extern const base::Label your_name;
extern const base::Label collaboration_name;
extern const base::Label collaboration_name_hint;
extern const base::Label short_name;
extern const base::Label short_name_hint;
extern const base::Label short_name_wrong;
extern const base::Label short_name_taken;

extern const base::Label link_heading;
extern const base::Label link_lead;
extern const base::Label link_button;
extern const base::Label link_used;
extern const base::Label link_used_text;

extern const base::Label collaborations;
extern const base::Label no_collaborations;

extern const base::Label not_found;
extern const base::Label not_found_text;
extern const base::Label to_overview;

}  // namespace admission::labels
