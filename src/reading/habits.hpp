#pragma once

#include "reading/lines.hpp"

namespace reading {

/// Whether the file says where paragraphs end: most of its lines do not end where a page was full.
bool knows_paragraphs(const Source& source);

/// Finds how the document is printed (what `Document` says of all lines together), and gives lines the list
/// marks back that were lost.
void find_habits(Document& document, const Source& source);

}  // namespace reading
