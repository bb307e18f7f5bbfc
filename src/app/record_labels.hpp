#pragma once

#include "base/label.hpp"
#include "reading/record.hpp"

/// The words of a record in a terminal.
namespace app::labels {

extern const base::Label record_agenda;
extern const base::Label record_minutes;
extern const base::Label record_no_body;
extern const base::Label record_no_date;
extern const base::Label record_place;
extern const base::Label record_form;
extern const base::Label record_chairs;
extern const base::Label record_minute_takers;
extern const base::Label record_participants;
extern const base::Label record_guests;
extern const base::Label record_apologies;
extern const base::Label record_stands_in;
extern const base::Label record_presented_by;
extern const base::Label record_case_number;
extern const base::Label record_closed;
extern const base::Label record_postponed;
extern const base::Label record_recommendations;
extern const base::Label record_background;
extern const base::Label record_attachments;
extern const base::Label record_said;
extern const base::Label record_decision;
extern const base::Label record_decisions;
extern const base::Label record_history;
extern const base::Label record_follow_ups;
extern const base::Label record_responsible;
extern const base::Label record_due;
extern const base::Label record_next_topics;
extern const base::Label record_doubts;
extern const base::Label record_no_doubts;
extern const base::Label record_tray;
extern const base::Label record_empty_tray;
extern const base::Label record_line;
extern const base::Label record_lines;

const base::Label& form_word(reading::Form form);

}  // namespace app::labels
