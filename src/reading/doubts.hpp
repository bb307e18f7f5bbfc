#pragma once

#include "reading/lines.hpp"
#include "reading/record.hpp"

namespace reading {

/// Adds what a person should look at in a finished record: what is missing, what contradicts itself,
/// what is unlikely. The codes are listed at Doubt.
void doubt_record(const Document& document, Record& record);

/// Adds one for each page without a word in a document that has words.
void doubt_pages(const std::vector<int>& empty, Record& record);

/// Adds a doubt for each person whose name is among those that may be cut wrongly.
void doubt_people_cut(const std::unordered_set<std::string>& unsure, Record& record);

}  // namespace reading
