#pragma once

#include "reading/record.hpp"
#include "reading/source.hpp"
#include "reading/vocabulary.hpp"

namespace reading {

/// Narrows the places of a record, which are whole lines, to the columns where the field's own words
/// begin and end. Where they are not found in those lines as they stand (a word that was put together
/// again, a value that the lines say in another way) the columns are those of all that is printed.
void find_columns(const Source& source, const Vocabulary& vocabulary, Record& record);

}  // namespace reading
