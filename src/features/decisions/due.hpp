#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

/// When what was promised in words is late.
namespace decisions {

/// The last day on which it is still in time: the day itself, or the last one of the quarter, half year,
/// month, week or year that the words name ("1. kvartal 2024", "medio april 2031", "uge 26-27 2031"); behind
/// "inden" the day before it begins. A day, quarter or half year without a year is the first after the
/// meeting's day. Nothing for words that name no end, such as "efter sommerferien".
std::optional<base::Date> last_day_of(std::string_view due, const std::optional<base::Date>& meeting);
/// The same for a meeting of which a day, a month, a year or nothing is known ("2017-06"): nothing where that
/// leaves more than one day.
std::optional<base::Date> last_day_of(std::string_view due, std::string_view held);

/// "naeste moede" and the like: the next one of the body that met.
bool at_next_meeting(std::string_view due);

}  // namespace decisions
