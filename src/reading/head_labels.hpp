#pragma once

#include <cstddef>
#include <optional>
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

}  // namespace reading
