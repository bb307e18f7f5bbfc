#pragma once

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// Adds what a person should look at because the document's shape may have been taken for another: it has
/// lost its lines, numbers were left over, or the items are known by their numbers alone.
void doubt_shape(const Document& document, Record& record);

}  // namespace reading
