#pragma once

#include <string>

#include "reading/follow_ups.hpp"
#include "reading/numbering.hpp"
#include "reading/persons.hpp"
#include "reading/record.hpp"
#include "reading/sections.hpp"

namespace reading {

/// One item from its lines. Marks every line it took; `index` is its place among the items, for
/// the names of doubts.
Item read_item(Document& document, const Headings& headings, const ItemStart& start, std::size_t end,
               const Meant& meant, Undertaken& known, Record& record, People& people);

}  // namespace reading
