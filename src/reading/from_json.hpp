#pragma once

#include <string_view>

#include "base/problem.hpp"
#include "reading/record.hpp"

namespace reading {

/// The record that `to_json` was given, from its text. Fields that the schema does not know are passed
/// over; one that is missing or of another kind is the problem "record.broken", whose `field` says
/// which ("items[3].title") and is empty when the text is no JSON of the schema "minutes/1" at all.
base::Result<Record> from_json(std::string_view text);

}  // namespace reading
