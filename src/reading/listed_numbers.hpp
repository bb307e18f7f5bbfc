#pragma once

#include <string>
#include <vector>

#include "reading/item_chain.hpp"
#include "reading/numbering.hpp"

/// Lines that begin with a number and are points of a list, or of a table of contents.
namespace reading {

/// Lists and tables of contents: the neighbour numbers stand right above or below, with nothing of an item
/// between them.
void weaken_lists(std::vector<Candidate>& candidates, const Document& document, const Headings& headings);

/// A list of titles that come again, all or the first of them, is a table of contents, whatever slots stand
/// in it. `keys` are the candidates' numbers and titles.
void weaken_contents(std::vector<Candidate>& candidates, const std::vector<std::string>& keys,
                     const Document& document, const Headings& headings);

}  // namespace reading
