#include "features/decisions/due.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "base/danish.hpp"
#include "base/period.hpp"
#include "features/decisions/due_labels.hpp"

namespace decisions {
namespace {

using Day = std::optional<base::Date>;

Day last_of_month(int year, int month) {
    const Day next = month == 12 ? base::date_of(year + 1, 1, 1) : base::date_of(year, month + 1, 1);
    return next ? Day(base::add_days(*next, -1)) : std::nullopt;
}

/// The Sunday of the week (ISO 8601: the fourth of January lies in week 1).
Day last_of_week(int year, int week) {
    const Day fourth = base::date_of(year, 1, 4);
    if (!fourth || week < 1 || week > 53) return std::nullopt;
    return base::add_days(*fourth, 6 - base::weekday(*fourth) + 7 * (week - 1));
}

/// 0 for a word that is no number.
int number_in(std::string_view word) {
    while (word.ends_with('.')) word.remove_suffix(1);
    if (word.empty() || word.size() > 4) return 0;
    int number = 0;
    for (const char letter : word) {
        if (letter < '0' || letter > '9') return 0;
        number = number * 10 + letter - '0';
    }
    return number;
}

int month_of(std::string_view word) {
    for (int month = 1; month <= 12; ++month) {
        if (base::month_name(month, base::Words()) == word) return month;
    }
    return 0;
}

/// Of the year that is said; else the first that is not over at the meeting.
Day end_of_part(int part, int months, int year, const Day& meeting) {
    if (part < 1 || part * months > 12) return std::nullopt;
    if (year > 0) return last_of_month(year, part * months);
    if (!meeting) return std::nullopt;
    const Day this_year = last_of_month(meeting->year, part * months);
    return this_year && *this_year < *meeting ? last_of_month(meeting->year + 1, part * months) : this_year;
}

/// Of "26" or "26-27" the last; the year is the first one's.
Day end_of_weeks(std::string_view weeks, int year) {
    const auto hyphen = weeks.find('-');
    const int first = number_in(weeks.substr(0, hyphen));
    const int last = hyphen == std::string_view::npos ? first : number_in(weeks.substr(hyphen + 1));
    return last_of_week(last < first ? year + 1 : year, last);
}

/// "inden maj 2025" ends with April.
Day day_before(int year, int month) {
    const Day first = base::date_of(year, month, 1);
    return first ? Day(base::add_days(*first, -1)) : std::nullopt;
}

/// "6. september": the first after the meeting.
Day next_day(int month, int day, const Day& meeting) {
    if (!meeting) return std::nullopt;
    const Day this_year = base::date_of(meeting->year, month, day);
    return this_year && *meeting < *this_year ? this_year : base::date_of(meeting->year + 1, month, day);
}

}  // namespace

std::optional<base::Date> last_day_of(std::string_view due, const std::optional<base::Date>& meeting) {
    if (const Day day = base::parse_date(due)) return day;
    std::istringstream text(base::lower(due));
    const std::vector<std::string> words{std::istream_iterator<std::string>(text), {}};
    if (words.empty()) return std::nullopt;
    const int last = number_in(words.back());
    const int year = last >= 1800 && last <= 2200 ? last : 0;
    const bool before = std::ranges::find(labels::before, words.front()) != labels::before.end();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int part = i > 0 ? number_in(words[i - 1]) : 0;
        if (words[i] == labels::quarter) return end_of_part(part, 3, year, meeting);
        if (words[i] == labels::half_year) return end_of_part(part, 6, year, meeting);
        if (words[i] == labels::week && year > 0 && i + 1 < words.size()) {
            return end_of_weeks(words[i + 1], year);
        }
        const int month = month_of(words[i]);
        if (month > 0 && year == 0 && part > 0) return next_day(month, part, meeting);
        if (month > 0 && year > 0) return before ? day_before(year, month) : last_of_month(year, month);
    }
    if (year == 0) return std::nullopt;
    return before ? day_before(year, 1) : last_of_month(year, 12);
}

std::optional<base::Date> last_day_of(std::string_view due, std::string_view held) {
    const auto days = base::days_of(held);
    if (!days) return last_day_of(due, std::optional<base::Date>());
    const auto early = last_day_of(due, std::optional(days->first));
    const auto late = last_day_of(due, std::optional(days->last));
    return early == late ? early : std::nullopt;
}

bool at_next_meeting(std::string_view due) {
    return std::ranges::find(labels::next_meetings, base::lower(due)) != labels::next_meetings.end();
}

}  // namespace decisions
