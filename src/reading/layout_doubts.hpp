#pragma once

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// Adds to a record what a person should check because the document's layout is one that reading may not
/// know: headings that no vocabulary has, text that only its place says what it is, names beside the lists
/// that were read, and words of the head that nothing was made of. A document all of whose parts have
/// headings gets none.
void doubt_layout(const Document& document, Record& record);

}  // namespace reading
