#pragma once

#include "reading/marks.hpp"

/// Every rule that takes a line for something, as `tovholder read --explain` names it.
namespace reading::rules {

inline constexpr Rule link = {"an address alone at the end of a page", "debris.cpp"};
inline constexpr Rule margin = {"a head or foot that pages have in common", "debris.cpp"};
inline constexpr Rule repeated = {"a line that comes back at the pages' ends", "debris.cpp"};
inline constexpr Rule dated_head = {"the meeting's name and day beside a page number", "debris.cpp"};
inline constexpr Rule page_mark = {"a page's number", "debris.cpp"};
inline constexpr Rule lone_number = {"a number with nothing near it", "debris.cpp"};
inline constexpr Rule web_words = {"words that web pages put around a text", "debris.cpp"};
inline constexpr Rule contact = {"how somebody is reached", "debris.cpp"};
inline constexpr Rule signature = {"initials and a day at the end", "closing.cpp"};
inline constexpr Rule above_phone = {"the name above a telephone number", "debris.cpp"};

inline constexpr Rule own_name = {"what a paper calls itself", "head.cpp"};
inline constexpr Rule label = {"a label of the head", "head.cpp"};
inline constexpr Rule under_label = {"goes on with the label above", "head.cpp"};
inline constexpr Rule place_by_words = {"words of a place", "head.cpp"};
inline constexpr Rule form_by_words = {"words of a meeting over the net", "head.cpp"};
inline constexpr Rule meeting_of = {"the meeting in a body", "head.cpp"};
inline constexpr Rule leading_word = {"a word that leads to the next line", "head.cpp"};
inline constexpr Rule day_line = {"a day with its weekday or hour", "head.cpp"};
inline constexpr Rule below_day = {"where the meeting is, below its day", "head.cpp"};
inline constexpr Rule attendance = {"a sentence on who was there", "head.cpp"};
inline constexpr Rule printed_twice = {"the head says it again", "head.cpp"};
inline constexpr Rule handling_order = {"the order in which items were taken", "head.cpp"};
inline constexpr Rule course = {"when the meeting was opened or closed", "head.cpp"};
inline constexpr Rule party_line = {"a party and its people", "people_list.cpp"};
inline constexpr Rule people_list = {"an entry of a list of people", "people_list.cpp"};
inline constexpr Rule title_line = {"a title with a body's name", "names.cpp"};
inline constexpr Rule title_above = {"the title of an item, above the items", "contents.cpp"};
inline constexpr Rule part_of_agenda = {"the name of a part of the agenda", "read.cpp"};
inline constexpr Rule table_heads = {"the heads of a table's columns", "tables.cpp"};
inline constexpr Rule divider = {"a number with .0 right above its items", "read.cpp"};

inline constexpr Rule numbered = {"a numbered line in sequence", "numbering.cpp"};
inline constexpr Rule unnumbered = {"a title without a number", "case_numbers.cpp"};
inline constexpr Rule case_number = {"a case number beside a title", "case_numbers.cpp"};
inline constexpr Rule pause = {"a pause between items", "item_reader.cpp"};
inline constexpr Rule people_item = {"an item that is the list of people", "item_reader.cpp"};
inline constexpr Rule person_in_margin = {"a person in a list of attachments", "item_reader.cpp"};
inline constexpr Rule after_points = {"text behind the points of the part", "item_reader.cpp"};
inline constexpr Rule inside_item = {"a line inside an item", "item_reader.cpp"};
inline constexpr Rule heading = {"a heading", "sections.cpp"};
inline constexpr Rule body_alone = {"the body's name alone, below a recommendation", "sections.cpp"};
inline constexpr Rule under_heading = {"text under a heading", "sections.cpp"};
inline constexpr Rule before_headings = {"text before any heading is the case", "sections.cpp"};
inline constexpr Rule bare_decision = {"a decision right below the title", "sections.cpp"};
inline constexpr Rule no_headings = {"minutes that have no headings", "sections.cpp"};

inline constexpr Rule none = {"no rule took it", "read.cpp"};

}  // namespace reading::rules
