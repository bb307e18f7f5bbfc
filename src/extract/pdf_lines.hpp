#pragma once

#include <vector>

#include "extract/pdf_words.hpp"
#include "reading/source.hpp"

namespace extract {

/// Printed words as lines in reading order: columns one after the other, rows of a table as one line
/// with tabs, indents as blanks, blank lines where a page has clear room, margins marked.
reading::Source lines_of(std::vector<PrintedPage> pages);

}  // namespace extract
