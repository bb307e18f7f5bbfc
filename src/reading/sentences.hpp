#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reading {

struct Vocabulary;

/// The sentences of a paragraph; the point of an abbreviation or a date ends none.
std::vector<std::string_view> sentences_of(const Vocabulary& vocabulary, std::string_view text);

/// The date or period that a sentence sets: an ISO date where it says the year, or where `context`
/// (the item's whole text) says it for the same day; else the phrase ("1. kvartal 2024").
std::optional<std::string> due_in(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view context);

}  // namespace reading
