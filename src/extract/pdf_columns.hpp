#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "extract/pdf_rows.hpp"

namespace extract {

/// Rows that stand in two columns, to be read one column after the other.
struct Columns {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Row> first;
    std::vector<Row> second;  ///< may hold columns again
};

/// The first columns at or after row `from`. `pitch` is the usual distance of rows in points. Rows of
/// a table, whose cells belong together, are no columns: in those the left cells are labels, or cells
/// of other shape than those on the right, or every row has both.
std::optional<Columns> find_columns(std::span<const Row> rows, std::size_t from, double pitch);

}  // namespace extract
