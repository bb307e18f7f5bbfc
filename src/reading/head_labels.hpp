#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reading/head_values.hpp"
#include "reading/vocabulary/labels.hpp"

/// What a label of the head opens: a value, a list of people, or lines that are no head's.
namespace reading {

/// The value that stands behind or below the label; nullptr where it has none.
HeadValue* value_of(Label label, HeadValues& values);

/// What those listed below the label are; nullopt where it lists nobody.
std::optional<Status> listed_under(Label label);

/// What all lines below the label are used as; none where they are read one by one.
Mark use_under(Label label);

/// What stands behind a label that ends at `at`, without the bars of a table.
std::string_view behind_label(std::string_view text, std::size_t at);

/// "Revised minutes of the meeting ...": a long line that says what the paper is. In small letters.
bool calls_itself_minutes(std::string_view small_text);

/// "Approval of the minutes - no remarks": a matter, and not what the paper calls itself.
bool is_matter(const Vocabulary& vocabulary, std::string_view small_text);

/// "Solby School, room 2" right above "Wednesday the 12th of March 2031"; `end` is the head's.
bool is_room_above_day(const Document& document, std::size_t at, std::size_t end);

/// "Minutes of the meeting on the 4th of May 2031 at 9", behind "Subject:".
bool names_meeting_hours(const Vocabulary& vocabulary, std::string_view subject);

/// "Referat: Anna Berg" below those present: who wrote it; empty where the line is none such.
std::string_view writer_in(const Vocabulary& vocabulary, const Line& line);

/// The line says that a meeting was held; a sentence does not where the title named the day.
bool says_held(const Vocabulary& vocabulary, std::string_view small_line, std::string_view title);

/// "Referat", "Dagsorden: ...": a word for papers stands in the line. In small letters.
bool names_paper(const Vocabulary& vocabulary, std::string_view small_line);

/// A line with such a word is what the paper calls itself: no item, no sentence, no matter.
bool is_own_name(const Vocabulary& vocabulary, const Line& line);

/// What a paper calls itself says that the meeting was held. In small letters.
bool names_minutes(std::string_view small_line);

/// The lines from `at` on up to a full stop, a blank line or the fourth; `end` becomes one past the last.
std::string sentence_from(const Document& document, std::size_t at, std::size_t& end);

}  // namespace reading
