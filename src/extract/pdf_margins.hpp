#pragma once

#include <vector>

#include "extract/pdf_rows.hpp"

namespace extract {

/// Marks the rows that come back at the same height at the top or bottom of the pages, figures in
/// them aside: running heads, running feet, page numbers; and what a browser prints around a page, of
/// which one page is enough to know it.
void mark_margins(std::vector<std::vector<Row>>& pages);

/// Marks the foot of a document that is one page of this height: rows that stand apart, lower than text goes.
void mark_lone_foot(std::vector<Row>& rows, double height);

}  // namespace extract
