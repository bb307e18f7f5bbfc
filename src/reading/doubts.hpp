#pragma once

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// Adds what a person should look at in a finished record: what is missing, what contradicts itself,
/// what is unlikely. The codes are listed at Doubt.
void doubt_record(const Document& document, Record& record);

}  // namespace reading
