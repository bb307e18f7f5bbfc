#pragma once

#include "reading/lines.hpp"
#include "reading/persons.hpp"
#include "reading/record.hpp"

/// Lists of people inside items.
namespace reading {

/// A list of participants without a label of its own (an item "Deltagere").
void read_people(Document& document, const Span& lines, People& people);

/// The lists among the lines of one of the first items, each behind its label ("Afbud:"), and who leads
/// and who writes. Their lines are marked as used. Where the head has listed people only who was absent
/// is read.
void read_people_among(Document& document, const Span& lines, Record& record, People& people);

}  // namespace reading
