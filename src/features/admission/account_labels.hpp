#pragma once

#include "base/label.hpp"

/// The words of users, their roles and their own account.
namespace admission::labels {

extern const base::Label users;
extern const base::Label users_lead;
extern const base::Label invite;
extern const base::Label user_name;
extern const base::Label column_role;
extern const base::Label column_state;
extern const base::Label column_last;
extern const base::Label is_administrator;
extern const base::Label state_invited;
extern const base::Label state_open;
extern const base::Label state_closed;
extern const base::Label never;
extern const base::Label role_in;
extern const base::Label role_secretariat;
extern const base::Label role_member;
extern const base::Label role_reader;
extern const base::Label role_none;
extern const base::Label role_hint;
extern const base::Label administrator_box;
extern const base::Label auditor_box;
extern const base::Label is_auditor;
extern const base::Label user_history;
extern const base::Label whole_history;
extern const base::Label invited_email_hint;
extern const base::Label invite_button;
extern const base::Label save;
extern const base::Label saved;
extern const base::Label link_made;
extern const base::Label link_made_lead;
extern const base::Label link_label;
extern const base::Label new_link;
extern const base::Label new_link_hint;
extern const base::Label close_access;
extern const base::Label close_hint;
extern const base::Label open_access;
extern const base::Label is_closed;
extern const base::Label access;
extern const base::Label to_users;
extern const base::Label email_taken;
extern const base::Label role_missing;
extern const base::Label last_administrator;
extern const base::Label administrators_only;
extern const base::Label administrators_only_text;

extern const base::Label own_account;
extern const base::Label change_password;
extern const base::Label set_password;
extern const base::Label current_password;
extern const base::Label new_password;
extern const base::Label new_password_again;
extern const base::Label password_wrong;
extern const base::Label password_wait;
extern const base::Label password_changed;
extern const base::Label sessions;
extern const base::Label sessions_lead;
extern const base::Label device;
extern const base::Label unknown_device;
extern const base::Label this_session;
extern const base::Label since;
extern const base::Label end_session;
extern const base::Label end_others;

extern const base::Label choose_password;
extern const base::Label choose_password_lead;
extern const base::Label choose_password_button;

extern const base::Label secretariat_only;
extern const base::Label secretariat_is;
extern const base::Label no_access;

}  // namespace admission::labels
