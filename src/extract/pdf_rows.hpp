#pragma once

#include <string>
#include <vector>

#include "extract/pdf_words.hpp"

namespace extract {

/// Words of one row with no more than a blank between them: a line, or a table's cell.
struct Segment {
    double left = 0;
    double right = 0;
    std::string text;
};

/// What stands at one height of a page, from left to right.
struct Row {
    double middle = 0;
    double height = 0;
    std::vector<Segment> segments;  ///< at least one
    bool margin = false;            ///< in the head or foot that pages have in common

    double left() const { return segments.front().left; }
};

/// The rows of a page from top to bottom.
std::vector<Row> rows_of(std::vector<PrintedWord> words);

/// The text of a row, its segments with tabs between.
std::string text_of(const Row& row);

}  // namespace extract
