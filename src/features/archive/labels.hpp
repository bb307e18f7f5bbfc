#pragma once

#include "base/label.hpp"

namespace archive::labels {

// The start page
extern const base::Label overview;
extern const base::Label here_is;
extern const base::Label here_is_from;
extern const base::Label one_meeting;
extern const base::Label many_meetings;
extern const base::Label one_item;
extern const base::Label many_items;
extern const base::Label one_decision;
extern const base::Label many_decisions;
extern const base::Label one_document;
extern const base::Label many_documents;
extern const base::Label empty_overview;
extern const base::Label import_first;
extern const base::Label import_first_hint;
extern const base::Label find_anything;
extern const base::Label latest_meetings;
extern const base::Label all_of;
extern const base::Label years_heading;
extern const base::Label years_title;
extern const base::Label years_description;
extern const base::Label years_table;
extern const base::Label year;
extern const base::Label in_all;
extern const base::Label other_bodies;
extern const base::Label body_not_said;
extern const base::Label undated;
extern const base::Label meeting_of_year;
extern const base::Label date_not_said;

// Search
extern const base::Label search_heading;
extern const base::Label only_first_hits;
extern const base::Label search_for;
extern const base::Label search;
extern const base::Label one_place;
extern const base::Label many_places;
extern const base::Label more_than;
extern const base::Label bounded;
extern const base::Label no_places;
extern const base::Label no_places_there;
extern const base::Label search_everywhere;
extern const base::Label order;
extern const base::Label order_best;
extern const base::Label order_newest;
extern const base::Label meant_instead;
extern const base::Label meant_also;
extern const base::Label meant_exactly;
extern const base::Label loosened;
extern const base::Label advice_fewer;
extern const base::Label advice_forms;
extern const base::Label advice_quotes;
extern const base::Label advice_meetings;
extern const base::Label narrow;
extern const base::Label to_facets;
extern const base::Label kind;
extern const base::Label body;
extern const base::Label everything;
extern const base::Label all_bodies;
extern const base::Label all_years;
extern const base::Label all_people;
extern const base::Label party;
extern const base::Label all_parties;
extern const base::Label as_csv;
extern const base::Label keep_address;
extern const base::Label column_title;
extern const base::Label column_date;
extern const base::Label column_snippet;
extern const base::Label column_address;
extern const base::Label kind_item;
extern const base::Label kind_decision;
extern const base::Label kind_follow_up;
extern const base::Label kind_person;
extern const base::Label kinds_item;
extern const base::Label kinds_decision;
extern const base::Label kinds_follow_up;
extern const base::Label kinds_person;

// Documents
extern const base::Label archive;
extern const base::Label archive_lead;
extern const base::Label import_documents;
extern const base::Label document;
extern const base::Label meeting;
extern const base::Label read_on;
extern const base::Label doubts;
extern const base::Label one_doubt;
extern const base::Label many_doubts;
extern const base::Label one_line_unplaced;
extern const base::Label many_lines_unplaced;
extern const base::Label no_doubts;
extern const base::Label not_reviewed;
extern const base::Label kicker_read;
extern const base::Label kicker_read_by;
extern const base::Label lines;
extern const base::Label lines_counted;
extern const base::Label file;
extern const base::Label fetch_original;
extern const base::Label doubt_at;
extern const base::Label tray;
extern const base::Label tray_text;
extern const base::Label line;
extern const base::Label text;
extern const base::Label read_from;
extern const base::Label no_documents;

// A meeting's documents and what sets them apart
extern const base::Label now_stands;
extern const base::Label lies_beside;
extern const base::Label same_meeting;
extern const base::Label stands;
extern const base::Label let_stand;
extern const base::Label let_stand_hint;
extern const base::Label differences;
extern const base::Label differences_lead;
extern const base::Label no_differences;
extern const base::Label item_is_new;
extern const base::Label item_is_gone;
extern const base::Label before;
extern const base::Label now;
extern const base::Label nothing;
extern const base::Label part_title;
extern const base::Label part_date;
extern const base::Label part_place;
extern const base::Label part_people;
extern const base::Label part_background;
extern const base::Label part_recommendations;
extern const base::Label part_minutes;
extern const base::Label part_decision;
extern const base::Label part_attachments;
extern const base::Label part_presenters;
extern const base::Label part_closed;
extern const base::Label is_closed;
extern const base::Label is_open;

// Import
extern const base::Label import_heading;
extern const base::Label choose_files;
extern const base::Label choose_files_hint;
extern const base::Label import_button;
extern const base::Label cancel;
extern const base::Label what_happens;
extern const base::Label happens_read;
extern const base::Label happens_see;
extern const base::Label happens_kept;
extern const base::Label happens_version;
extern const base::Label happens_once;
extern const base::Label no_file_chosen;
extern const base::Label result_one;
extern const base::Label result_many;
extern const base::Label part_added;
extern const base::Label part_known;
extern const base::Label part_refused;
extern const base::Label see_meetings;
extern const base::Label import_more;
extern const base::Label import_others;
extern const base::Label with_doubts;
extern const base::Label without_doubts;
extern const base::Label known;
extern const base::Label refused;
extern const base::Label known_text;

// What can be wrong with a file
extern const base::Label not_found;
extern const base::Label empty;
extern const base::Label binary;
extern const base::Label too_large;
extern const base::Label no_items;
extern const base::Label unreadable;
extern const base::Label not_stored;

}  // namespace archive::labels
