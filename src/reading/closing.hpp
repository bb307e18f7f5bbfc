#pragma once

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// What stands behind the last item's text: who wrote the minutes and a signature, which are marked as
/// used, and when the meeting ended. Returns the line at which the last item ends.
std::size_t read_closing(Document& document, const Span& last_item, Record& record);

}  // namespace reading
