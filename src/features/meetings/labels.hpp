#pragma once

#include "base/label.hpp"

namespace meetings::labels {

/// Titles that nearly every meeting has, apart by "|".
extern const base::Label usual_titles;

extern const base::Label meetings;
extern const base::Label one_meeting;
extern const base::Label many_meetings;
extern const base::Label show_meetings;
extern const base::Label no_meetings;
extern const base::Label no_meetings_text;
extern const base::Label to_import;
extern const base::Label none_chosen;
extern const base::Label no_such_body;
extern const base::Label none_of_year;
extern const base::Label no_year;
extern const base::Label no_body;
extern const base::Label no_date;
extern const base::Label of_year;
extern const base::Label undated_heading;

extern const base::Label body;
extern const base::Label year;
extern const base::Label all_bodies;
extern const base::Label all_years;
extern const base::Label with_count;

extern const base::Label date;
extern const base::Label items_heading;
extern const base::Label place;
extern const base::Label status;
extern const base::Label agenda_only;
extern const base::Label minutes_kind;
extern const base::Label reviewed;
extern const base::Label not_reviewed;
extern const base::Label one_doubt;
extern const base::Label many_doubts;

extern const base::Label meeting_in;
extern const base::Label meeting;
extern const base::Label form;
extern const base::Label in_person;
extern const base::Label online;
extern const base::Label hybrid;
extern const base::Label one_chair;
extern const base::Label many_chairs;
extern const base::Label one_minute_taker;
extern const base::Label many_minute_takers;
extern const base::Label participants;
extern const base::Label one_took_part;
extern const base::Label took_part;
extern const base::Label sent_apologies;
extern const base::Label one_guest;
extern const base::Label were_guests;
extern const base::Label guests;
extern const base::Label apologies;
extern const base::Label no_organisation;
extern const base::Label no_participants;
extern const base::Label agenda;
extern const base::Label the_items;
extern const base::Label and_last;

extern const base::Label item;
extern const base::Label item_dot;
extern const base::Label presented_by;
extern const base::Label decision;
extern const base::Label decision_with;
extern const base::Label follow_up;
extern const base::Label recommendation;
extern const base::Label background;
extern const base::Label minutes;
extern const base::Label attachments;
extern const base::Label closed;
extern const base::Label postponed;
extern const base::Label nothing_under_item;
extern const base::Label case_number;
extern const base::Label at_meeting;
extern const base::Label about_item;
extern const base::Label previous_item;
extern const base::Label next_item;
extern const base::Label other_items;

extern const base::Label attended;
extern const base::Label as;
extern const base::Label participant;
extern const base::Label guest;
extern const base::Label apology;
extern const base::Label presented;
extern const base::Label titles;
extern const base::Label newest_shown;
extern const base::Label title;
extern const base::Label party;
extern const base::Label parties;
extern const base::Label bodies;
extern const base::Label period;
extern const base::Label attended_and_absent;
extern const base::Label same_title;
extern const base::Label same_party;
extern const base::Label same_bodies;
extern const base::Label never_together;
extern const base::Label one_in_both;
extern const base::Label many_in_both;
extern const base::Label one_same_day;
extern const base::Label many_same_days;
extern const base::Label people_there;
extern const base::Label people;
extern const base::Label name;
extern const base::Label last;
extern const base::Label coming_meetings;
extern const base::Label latest_meetings;
extern const base::Label all_meetings;

extern const base::Label item_guests;
extern const base::Label guests_lead;
extern const base::Label no_guests;
extern const base::Label item_guest;
extern const base::Label guest_hint;
extern const base::Label choose_guest;
extern const base::Label guest_missing;
extern const base::Label let_guest_in;
extern const base::Label see_guest_out;
extern const base::Label see_guest_out_of;
extern const base::Label guest_without_access;

}  // namespace meetings::labels
