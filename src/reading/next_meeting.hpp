#pragma once

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// What is owed by the next meeting is owed by its day, where the document says one and no other.
void date_by_next_meeting(const Document& document, Record& record);

}  // namespace reading
