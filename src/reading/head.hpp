#pragma once

#include <string>

#include "reading/lines.hpp"
#include "reading/persons.hpp"
#include "reading/record.hpp"

namespace reading {

/// Reads what stands before the first item: labels, title, participants. Marks the lines it
/// understood as used.
void read_head(Document& document, const Span& head, Record& record, People& people);

/// The body, the cluster, and the date of a running head, from the whole document, where the head
/// did not say them.
void read_names(Document& document, const Span& head, Record& record);

}  // namespace reading
