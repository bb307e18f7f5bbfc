#pragma once

#include "reading/source.hpp"

namespace fuzz {

/// Reads a document and aborts when a line is not accounted for, a place lies outside the document,
/// or the record is not JSON.
void check_reading(const reading::Source& source);

}  // namespace fuzz
