#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reading/lines.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary/headings.hpp"

namespace reading {

/// Where an item begins and what its title lines say.
struct ItemStart {
    std::string number;     ///< empty where the document gives none
    std::size_t begin = 0;  ///< first line of the item (a case number may stand above the title)
    Span title;             ///< the lines of the title
    std::size_t body = 0;   ///< first line after the title
    TitleParts parts;
    std::string case_number;
    Span case_line;
};

/// The headings of all lines, once (indexed as the lines).
using Headings = std::vector<std::optional<Heading>>;
Headings headings_of(const Document& document);

/// The items of the document in printed order. A number is an item's when it fits into the rising
/// sequence and something that items have stands by it (heading, case number, time slot); lists
/// inside items and tables of contents lose against it.
std::vector<ItemStart> find_items(const Document& document, const Headings& headings);

/// "Sagsnr. 14/627", "1-31-200-47-15", "SAG-2024-004217": the number when the line is nothing else.
std::optional<std::string> case_number_of(const Vocabulary& vocabulary, const Line& line);

}  // namespace reading
