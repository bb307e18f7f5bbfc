#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "reading/record.hpp"

namespace reading {

/// The record as JSON, schema "minutes/1". Places stand in a "places" object beside the fields
/// they belong to, each {"page": 1, "lines": [first, last], "columns": [from, to]}; columns count
/// characters from 1, and are left out where they are not known.
boost::json::value to_json(const Record& record);

/// The names that the schema uses.
std::string name_of(Kind kind);
std::string name_of(Form form);
std::string name_of(Status status);
std::string name_of(Outcome outcome);

}  // namespace reading
