#pragma once

#include "reading/numbering.hpp"

namespace reading {

/// Finds each item's case number, above its title or below it, and moves the item's begin.
void attach_case_numbers(const Document& document, std::vector<ItemStart>& starts);

/// Items of a document that numbers none: each begins at the title above a case number, or above
/// the heading that comes back.
std::vector<ItemStart> items_without_numbers(const Document& document, const Headings& headings);

}  // namespace reading
