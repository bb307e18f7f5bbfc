#pragma once

#include "base/label.hpp"

/// The words of codes at sign-in and of known devices.
namespace admission::labels {

extern const base::Label keep_device;
extern const base::Label keep_device_hint;

extern const base::Label give_code;
extern const base::Label give_code_lead;
extern const base::Label app_code;
extern const base::Label no_code_here;
extern const base::Label give_recovery_code;
extern const base::Label give_recovery_code_lead;
extern const base::Label recovery_code;
extern const base::Label to_app_code;
extern const base::Label to_recovery_code;
extern const base::Label code_lost;
extern const base::Label code_missing;
extern const base::Label code_wrong;
extern const base::Label recovery_code_wrong;
extern const base::Label code_wait;
extern const base::Label code_stopped;
extern const base::Label begin_again;

extern const base::Label two_steps;
extern const base::Label two_steps_lead;
extern const base::Label two_steps_is_on;
extern const base::Label two_steps_is_off;
extern const base::Label two_steps_wants_password;
extern const base::Label two_steps_turn_on;
extern const base::Label two_steps_change;
extern const base::Label two_steps_begin_hint;
extern const base::Label two_steps_begin;
extern const base::Label two_steps_scan;
extern const base::Label two_steps_scan_lead;
extern const base::Label two_steps_picture;
extern const base::Label two_steps_key;
extern const base::Label two_steps_key_hint;
extern const base::Label two_steps_first_code;
extern const base::Label two_steps_first_code_hint;
extern const base::Label two_steps_confirm;
extern const base::Label two_steps_expired;
extern const base::Label two_steps_turned_off;
extern const base::Label two_steps_turn_off;
extern const base::Label two_steps_turn_off_hint;
extern const base::Label either_code;
extern const base::Label either_code_hint;
extern const base::Label two_steps_was_turned_off;
extern const base::Label two_steps_seen;
extern const base::Label whoever_runs_it;

extern const base::Label recovery_codes;
extern const base::Label recovery_codes_left;
extern const base::Label recovery_codes_few;
extern const base::Label new_recovery_codes;
extern const base::Label new_recovery_codes_hint;
extern const base::Label recovery_codes_shown;
extern const base::Label recovery_codes_shown_lead;
extern const base::Label recovery_codes_two_steps_on;
extern const base::Label recovery_codes_kept;

extern const base::Label with_two_steps;
extern const base::Label two_steps_turn_off_of;
extern const base::Label two_steps_turn_off_of_hint;
extern const base::Label two_steps_own;

extern const base::Label last_used;
extern const base::Label kept_session;

}  // namespace admission::labels
