#pragma once

#include <string>
#include <string_view>

#include "reading/numbering.hpp"

namespace reading {

/// What titles are compared by: their letters, small, without digits and marks.
std::string title_key(std::string_view title);

/// Titles of items that stand in the head are its table of contents. Its time slots and presenters go to
/// the items where those say none.
void read_contents(Document& document, const Span& head, std::vector<ItemStart>& starts);

}  // namespace reading
