#include "base/date.hpp"

#include <charconv>
#include <chrono>
#include <date/tz.h>
#include <fmt/format.h>

namespace base {
namespace {

namespace calendar = ::date;

calendar::sys_days days_of(const Date& day) {
    return calendar::sys_days(calendar::year(day.year) / calendar::month(static_cast<unsigned>(day.month)) /
                              calendar::day(static_cast<unsigned>(day.day)));
}

Date from_days(calendar::sys_days days) {
    const calendar::year_month_day ymd(days);
    return Date{int(ymd.year()), static_cast<int>(unsigned(ymd.month())),
                static_cast<int>(unsigned(ymd.day()))};
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || text[0] == '-' || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

std::optional<Date> date_of(int year, int month, int day) {
    if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) {
        return std::nullopt;
    }
    const auto ymd = calendar::year(year) / calendar::month(static_cast<unsigned>(month)) /
                     calendar::day(static_cast<unsigned>(day));
    return ymd.ok() ? std::optional(Date{year, month, day}) : std::nullopt;
}

std::optional<TimeOfDay> time_of(int hour, int minute) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        return std::nullopt;
    }
    return TimeOfDay{hour, minute};
}

std::string iso(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso(const TimeOfDay& time) { return fmt::format("{:02}:{:02}", time.hour, time.minute); }

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    return year && month && day ? date_of(*year, *month, *day) : std::nullopt;
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    return hour && minute ? time_of(*hour, *minute) : std::nullopt;
}

int weekday(const Date& date) {
    return static_cast<int>(calendar::weekday(days_of(date)).iso_encoding()) - 1;
}

Date add_days(const Date& date, int days) { return from_days(days_of(date) + calendar::days(days)); }

LocalTime local_time(Instant instant) {
    static const calendar::time_zone* const copenhagen = calendar::locate_zone("Europe/Copenhagen");
    const auto local = copenhagen->to_local(
        calendar::sys_time<std::chrono::microseconds>(std::chrono::microseconds(instant.microseconds)));
    const auto midnight = calendar::floor<calendar::days>(local);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - midnight).count();
    return LocalTime{from_days(calendar::sys_days(midnight.time_since_epoch())),
                     TimeOfDay{static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)}};
}

}  // namespace base
