#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/label.hpp"

/// A month or a year, for what has no day: "2018-06", "2018" (ISO 8601 with reduced accuracy). As text these
/// stand among days in their order.
namespace base {

bool is_period(std::string_view iso_text);

/// "22. november 2019", "juni 2018", "2018"; empty for what is neither a day nor a period.
std::string day_or_period(std::string_view iso_text, const Words& words);

struct Days {
    Date first;
    Date last;
};
/// The days that a day, a month or a year has; nothing for what is none of them.
std::optional<Days> days_of(std::string_view iso_text);

/// The year of a day or a period; 0 for what is neither.
int year_of(std::string_view iso_text);

}  // namespace base
