#pragma once

#include "base/label.hpp"

/// The words of destroying.
namespace archive::labels {

extern const base::Label destroy_link;
extern const base::Label destroy_document;
extern const base::Label what_goes;
extern const base::Label goes_original;
extern const base::Label original_stays;
extern const base::Label goes_reading;
extern const base::Label goes_meeting;
extern const base::Label goes_with_meeting;
extern const base::Label meeting_stays;
extern const base::Label goes_names;
extern const base::Label goes_search;
extern const base::Label goes_history;
extern const base::Label what_stays;
extern const base::Label backups_stay;
extern const base::Label ask;
extern const base::Label ask_lead;
extern const base::Label ask_button;
extern const base::Label reason;
extern const base::Label reason_hint;
extern const base::Label reason_missing;
extern const base::Label reason_tells;
extern const base::Label waits;
extern const base::Label asked_by;
extern const base::Label asked_at;
extern const base::Label ends_at;
extern const base::Label another_must_confirm;
extern const base::Label cannot_be_undone;
extern const base::Label confirm_button;
extern const base::Label refuse_button;
extern const base::Label withdraw_button;
extern const base::Label same_person;
extern const base::Label asker_gone;
extern const base::Label waits_already;
extern const base::Label waits_no_longer;
extern const base::Label waiting_heading;
extern const base::Label waiting_line;
extern const base::Label was_destroyed;

}  // namespace archive::labels
