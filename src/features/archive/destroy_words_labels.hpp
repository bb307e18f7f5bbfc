#pragma once

#include "base/label.hpp"

/// The words of destroying a passage or a person's name.
namespace archive::labels {

extern const base::Label passage_link;
extern const base::Label passage_title;
extern const base::Label which_words;
extern const base::Label which_words_lead;
extern const base::Label words;
extern const base::Label words_hint;
extern const base::Label where;
extern const base::Label where_here;
extern const base::Label where_everywhere;
extern const base::Label look_button;
extern const base::Label here_they_stand;
extern const base::Label stand_times;
extern const base::Label stand_once;
extern const base::Label in_meeting;
extern const base::Label also_in;
extern const base::Label stands_once;
extern const base::Label stands_often;
extern const base::Label in_written;
extern const base::Label in_history;
extern const base::Label others_stay;
extern const base::Label very_many;
extern const base::Label very_many_names;
extern const base::Label goes_words;
extern const base::Label goes_originals;
extern const base::Label goes_words_history;
extern const base::Label goes_words_search;
extern const base::Label not_reached;
extern const base::Label not_reached_spelling;
extern const base::Label not_reached_copies;
extern const base::Label not_reached_accounts;
extern const base::Label not_reached_backups;
extern const base::Label what_stays_words;
extern const base::Label ask_words_lead;
extern const base::Label words_reason_hint;
extern const base::Label words_reason_tells;
extern const base::Label other_words;
extern const base::Label confirm_passage;
extern const base::Label refuse_passage;
extern const base::Label words_short;
extern const base::Label words_long;
extern const base::Label words_own;
extern const base::Label words_nowhere;
extern const base::Label words_one_word;
extern const base::Label words_changed;
extern const base::Label waiting_passage;
extern const base::Label waiting_person;
extern const base::Label passage_destroyed;
extern const base::Label original_is_gone;
extern const base::Label person_title;
extern const base::Label person_lead;
extern const base::Label person_names;
extern const base::Label goes_person_names;
extern const base::Label goes_person_titles;
extern const base::Label goes_person_page;
extern const base::Label not_reached_surname;
extern const base::Label not_reached_nearby;
extern const base::Label surname_heading;
extern const base::Label surname_lead;
extern const base::Label surname_line;
extern const base::Label surname_more;
extern const base::Label name_nowhere;
extern const base::Label confirm_person;
extern const base::Label refuse_person;
extern const base::Label person_tells;
extern const base::Label person_own;
extern const base::Label person_destroyed;
extern const base::Label stands_in;

}  // namespace archive::labels
