#include "reading/due.hpp"

#include <fmt/format.h>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;
using MeetingDay = std::optional<base::Date>;

/// The first such day after the meeting.
std::optional<base::Date> first_after(const FoundDate& day, const MeetingDay& meeting) {
    if (!meeting) return std::nullopt;
    FoundDate dated = day;
    for (dated.year = meeting->year; dated.year <= meeting->year + 1; ++dated.year) {
        const auto date = dated.full();
        // A day nearly a year ahead was rather one that has passed.
        if (date && *meeting < *date && *date < base::add_days(*meeting, 300)) return date;
    }
    return std::nullopt;
}

std::optional<base::Date> last_day(int year, int month) {
    const auto next = month == 12 ? base::date_of(year + 1, 1, 1) : base::date_of(year, month + 1, 1);
    return next ? std::optional(base::add_days(*next, -1)) : std::nullopt;
}

/// The year of the month, or of the week's last day, that comes next; 0 when that cannot be told.
int year_of_month(int month, const MeetingDay& meeting) {
    if (!meeting) return 0;
    if (month == meeting->month) return meeting->year;
    const auto end = last_day(meeting->year, month);
    if (!end) return 0;
    const auto next = first_after({0, month, end->day, 0, 0}, meeting);
    return next ? next->year : 0;
}

int year_of_week(int week, const MeetingDay& meeting) {
    if (!meeting || week < 1 || week > 53) return 0;
    for (int year = meeting->year; year <= meeting->year + 1; ++year) {
        // The fourth of January lies in week 1.
        const auto fourth = base::date_of(year, 1, 4);
        const auto sunday = base::add_days(*fourth, 6 - base::weekday(*fourth) + 7 * (week - 1));
        if (!(sunday < *meeting) && sunday < base::add_days(*meeting, 300)) return year;
    }
    return 0;
}

/// The year printed at `at`, which is moved past it; 0 when there is none.
int take_year(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    skip_blanks(text, end);
    const int year = take_number(text, end);
    if (year < 1900 || year > 2200) return 0;
    at = end;
    return year;
}

std::string with_year(std::string_view phrase, int year) {
    return year == 0 ? std::string(phrase) : fmt::format("{} {}", phrase, year);
}

/// "1. kvartal 2024", "2. halv\u00e5r"
std::optional<std::string> part_of_year(const Vocabulary& vocabulary, std::string_view sentence,
                                        std::string_view little) {
    for (const auto part : vocabulary.year_parts) {
        const auto at = little.find(part);
        if (at == nowhere || at == 0 || !is_digit(little[at - 1])) continue;
        std::size_t end = at + part.size();
        take_year(little, end);
        return std::string(sentence.substr(at - 1, end - at + 1));
    }
    return std::nullopt;
}

/// "inden udgangen af marts", "inden udgangen af 2031", "inden \u00e5rets udgang": a day.
std::optional<std::string> last_day_in(const Vocabulary& vocabulary, std::string_view little,
                                       const MeetingDay& meeting) {
    for (const auto end_of : vocabulary.year_ends) {
        if (meeting && has_word(little, end_of)) return base::iso(*last_day(meeting->year, 12));
    }
    for (const auto lead : vocabulary.month_ends) {
        auto at = little.find(lead);
        if (at == nowhere) continue;
        at += lead.size();
        int month = month_at(vocabulary, little, at, &at);
        const int said = take_year(little, at);
        if (month == 0 && said == 0) continue;
        const int year = said > 0 ? said : year_of_month(month, meeting);
        if (month == 0) month = 12;
        const auto day = year > 0 ? last_day(year, month) : std::nullopt;
        if (day) return base::iso(*day);
    }
    return std::nullopt;
}

/// "medio juni 2024", "senest i december", "primo 2032".
std::optional<std::string> month_in(const Vocabulary& vocabulary, std::string_view sentence,
                                    std::string_view little, const MeetingDay& meeting) {
    for (const std::string_view lead : vocabulary.period_leads) {
        const auto at = little.find(lead);
        if (at == nowhere || (at > 0 && is_word_byte(little[at - 1]))) continue;
        std::size_t end = at + lead.size();
        const int month = month_at(vocabulary, little, end, &end);
        const auto phrase = sentence.substr(at, end - at);
        const int said = take_year(little, end);
        // "inden 2000 borgere", "senest 1950 kr." say no year.
        const bool year = said > 0 && (month > 0 || end == little.size() ||
                                       !is_word_byte(little[std::min(end + 1, little.size() - 1)]));
        if (year) return std::string(sentence.substr(at, end - at));
        if (month > 0) return with_year(phrase, year_of_month(month, meeting));
    }
    return std::nullopt;
}

/// "n\u00E6ste styregruppem\u00F8de": the next meeting by another word than those known for it.
std::optional<std::string> meeting_in(const Vocabulary& vocabulary, std::string_view sentence,
                                      std::string_view little) {
    for (const auto lead : vocabulary.next_leads) {
        const auto at = find_word(little, lead);
        if (at == nowhere) continue;
        std::size_t end = at + lead.size();
        skip_blanks(little, end);
        end = std::min(little.find_first_of(" .,;:)", end), little.size());
        if (little.substr(0, end).ends_with("m\u00F8de")) return std::string(sentence.substr(at, end - at));
    }
    return std::nullopt;
}

/// "uge 26", "uge 26-27".
std::optional<std::string> week_in(std::string_view sentence, std::string_view little,
                                   const MeetingDay& meeting) {
    const auto at = find_word(little, "uge");
    if (at == nowhere) return std::nullopt;
    std::size_t end = at + 3;
    skip_blanks(little, end);
    const int week = take_number(little, end);
    if (week < 0) return std::nullopt;
    std::size_t more = end + 1;
    if (end < little.size() && little[end] == '-' && take_number(little, more) > 0) end = more;
    const auto phrase = sentence.substr(at, end - at);
    if (take_year(little, end) > 0) return std::string(sentence.substr(at, end - at));
    return with_year(phrase, year_of_week(week, meeting));
}

}  // namespace

std::optional<std::string> due_in(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view context, const MeetingDay& meeting) {
    const auto little = small(sentence);
    if (const auto found = find_date(vocabulary, sentence)) {
        if (const auto date = found->full()) return base::iso(*date);
        // The year may be said elsewhere in the item for the same day.
        for (std::size_t from = 0; from < context.size();) {
            const auto other = find_date(vocabulary, context, from);
            if (!other) break;
            if (other->day == found->day && other->month == found->month && other->full())
                return base::iso(*other->full());
            from = other->end;
        }
        if (const auto next = first_after(*found, meeting)) return base::iso(*next);
        return std::string(trimmed_end(sentence.substr(found->begin, found->end - found->begin), ".,"));
    }
    if (auto phrase = part_of_year(vocabulary, sentence, little)) return phrase;
    if (auto day = last_day_in(vocabulary, little, meeting)) return day;
    for (const auto period : vocabulary.periods) {
        const auto at = find_word(little, period);
        if (at != nowhere) return std::string(sentence.substr(at, period.size()));
    }
    if (auto phrase = month_in(vocabulary, sentence, little, meeting)) return phrase;
    if (auto phrase = meeting_in(vocabulary, sentence, little)) return phrase;
    return week_in(sentence, little, meeting);
}

}  // namespace reading
