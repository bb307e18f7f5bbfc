#pragma once

#include <vector>

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// The points of a recommendation. Returns the line where other text begins (the section's end when
/// there is none): a paragraph after the points is the case again. `case_elsewhere` says that the
/// item has a heading for its case.
std::size_t read_recommendations(Document& document, const Span& section, bool case_elsewhere,
                                 std::vector<Text>& into);

}  // namespace reading
