#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace reading {

struct Vocabulary;

/// The date or period that a sentence sets: an ISO date where it says the year, where `context` (the
/// item's whole text) says it for the same day, or where the meeting's day tells which one comes next; a
/// month's or year's end is a date too. Else the phrase, a month or week with the year that the meeting's
/// day tells: "1. kvartal 2024", "medio april 2031", "efter sommerferien".
std::optional<std::string> due_in(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view context, const std::optional<base::Date>& meeting);

}  // namespace reading
