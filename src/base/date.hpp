#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"

namespace base {

/// A day of the calendar. Always a real one: made by `date_of` or `parse_date` only.
struct Date {
    int year = 0;   ///< 1800 to 2200
    int month = 0;  ///< 1 to 12
    int day = 0;    ///< 1 to 31
    auto operator<=>(const Date&) const = default;
};

/// A time of day, to the minute.
struct TimeOfDay {
    int hour = 0;    ///< 0 to 23 (24:00 is not a time; documents that say it mean 0:00)
    int minute = 0;  ///< 0 to 59
    auto operator<=>(const TimeOfDay&) const = default;
};

/// The day, when there is one: 30 February has none.
std::optional<Date> date_of(int year, int month, int day);
std::optional<TimeOfDay> time_of(int hour, int minute);

/// ISO 8601, as stored: "2019-11-22", "11:00".
std::string iso(const Date& date);
std::string iso(const TimeOfDay& time);
std::optional<Date> parse_date(std::string_view iso_text);
std::optional<TimeOfDay> parse_time(std::string_view iso_text);

/// 0 Monday to 6 Sunday.
int weekday(const Date& date);
Date add_days(const Date& date, int days);

/// What the clocks in Denmark (Europe/Copenhagen) show at a moment.
struct LocalTime {
    Date date;
    TimeOfDay time;
};
LocalTime local_time(Instant instant);

}  // namespace base
