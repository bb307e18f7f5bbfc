#pragma once

#include <vector>

#include "extract/pdf_rows.hpp"

namespace extract {

/// Marks the rows that come back at the same height at the top or bottom of the pages, figures in
/// them aside: running heads, running feet, page numbers.
void mark_margins(std::vector<std::vector<Row>>& pages);

}  // namespace extract
