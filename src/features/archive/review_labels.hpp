#pragma once

#include "base/label.hpp"

/// The words of review.
namespace archive::labels {

// The page
extern const base::Label review;
extern const base::Label review_of;
extern const base::Label review_done;
extern const base::Label left_doubts;
extern const base::Label finish_review;
extern const base::Label finish_anyway;
extern const base::Label reviewed_by;
extern const base::Label take_up_again;
extern const base::Label undo_of;
extern const base::Label next_doubt;
extern const base::Label doubt_before;
extern const base::Label to_tray;
extern const base::Label next_document;
extern const base::Label to_review_list;
extern const base::Label see_meeting;
extern const base::Label parts_of_document;
extern const base::Label part_meeting;
extern const base::Label part_item;
extern const base::Label part_tray;
extern const base::Label with_doubts_left;
extern const base::Label source_heading;
extern const base::Label source_hint;
extern const base::Label source_missing;
extern const base::Label source_link;
extern const base::Label source_links;
extern const base::Label people_heading;
extern const base::Label not_standing_hint;
extern const base::Label keys_heading;
extern const base::Label keys_text;

// Fields and doubts
extern const base::Label saved_unchanged;
extern const base::Label saved_doubt_settled;
extern const base::Label doubts_beside;
extern const base::Label change;
extern const base::Label change_of;
extern const base::Label save;
extern const base::Label leave_it;
extern const base::Label not_said_fields;
extern const base::Label add_field;
extern const base::Label is_right;
extern const base::Label doubt_about;
extern const base::Label change_person;
extern const base::Label row_of;
extern const base::Label new_row;
extern const base::Label empty_row_hint;
extern const base::Label due_hint;
extern const base::Label date_hint;
extern const base::Label add_person;
extern const base::Label remove_person;
extern const base::Label yes;
extern const base::Label no;
extern const base::Label not_said;

// Items
extern const base::Label item_acts;
extern const base::Label split;
extern const base::Label split_where;
extern const base::Label split_where_hint;
extern const base::Label split_title_hint;
extern const base::Label split_button;
extern const base::Label join_next;
extern const base::Label move_up;
extern const base::Label move_down;
extern const base::Label add_item;
extern const base::Label add_item_button;
extern const base::Label drop_item;
extern const base::Label no_text_to_split;

// The tray
extern const base::Label tray_lead;
extern const base::Label tray_empty;
extern const base::Label tray_goes_on;
extern const base::Label belongs_to;
extern const base::Label put_there;
extern const base::Label is_nothing;
extern const base::Label field_of_item;
extern const base::Label choose_field;

// What goes wrong
extern const base::Label changed_meanwhile;
extern const base::Label correction_gone;
extern const base::Label title_missing;
extern const base::Label name_missing;
extern const base::Label no_next_item;
extern const base::Label no_paragraph;
extern const base::Label date_wrong;
extern const base::Label time_wrong;
extern const base::Label value_wrong;

// The list
extern const base::Label to_review_heading;
extern const base::Label to_review_lead;
extern const base::Label to_review_none;
extern const base::Label to_review_empty;
extern const base::Label reviewed_count;
extern const base::Label column_tray;
extern const base::Label begin_review;

// What was corrected
extern const base::Label corrections;
extern const base::Label what_changed;
extern const base::Label act_set;
extern const base::Label act_split;
extern const base::Label act_join;
extern const base::Label act_move;
extern const base::Label act_add;
extern const base::Label act_drop;
extern const base::Label act_confirm;
extern const base::Label act_place;
extern const base::Label act_dismiss;

// Fields' names
extern const base::Label f_body;
extern const base::Label f_cluster;
extern const base::Label f_date;
extern const base::Label f_start;
extern const base::Label f_end;
extern const base::Label f_place;
extern const base::Label f_form;
extern const base::Label f_chairs;
extern const base::Label f_minute_takers;
extern const base::Label f_kind;
extern const base::Label f_number;
extern const base::Label f_title;
extern const base::Label f_item_start;
extern const base::Label f_item_end;
extern const base::Label f_presenters;
extern const base::Label f_case_number;
extern const base::Label f_closed;
extern const base::Label f_recommendations;
extern const base::Label f_background;
extern const base::Label f_attachments;
extern const base::Label f_minutes;
extern const base::Label f_decision;
extern const base::Label f_decisions;
extern const base::Label f_deferred;
extern const base::Label f_decided;
extern const base::Label f_unassigned;
extern const base::Label f_follow_ups;
extern const base::Label f_history;
extern const base::Label f_next_topics;
extern const base::Label f_participant;
extern const base::Label c_name;
extern const base::Label c_title;
extern const base::Label c_organisation;
extern const base::Label c_status;
extern const base::Label c_stands_in_for;
extern const base::Label c_partial;
extern const base::Label c_note;
extern const base::Label c_label;
extern const base::Label c_attachment;
extern const base::Label c_text;
extern const base::Label c_outcome;
extern const base::Label c_responsible;
extern const base::Label c_due;
extern const base::Label kind_agenda;
extern const base::Label kind_minutes;
extern const base::Label form_in_person;
extern const base::Label form_online;
extern const base::Label form_hybrid;
extern const base::Label status_participant;
extern const base::Label status_guest;
extern const base::Label status_apologies;

}  // namespace archive::labels
