#include "reading/dates.hpp"

#include <array>

#include "reading/scan.hpp"

namespace reading {
namespace {

constexpr auto none = std::string_view::npos;

// One line a month: the ways it is written.
struct MonthWord {
    std::string_view word;
    int month;
};
constexpr std::array<MonthWord, 25> month_words = {{
    {"januar", 1},    {"februar", 2},   {"marts", 3},  {"april", 4},     {"maj", 5},
    {"juni", 6},      {"juli", 7},      {"august", 8}, {"september", 9}, {"oktober", 10},
    {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
    {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sept", 9},
    {"sep", 9},       {"okt", 10},      {"nov", 11},   {"dec", 12},      {"januer", 1},
}};

bool boundary_before(std::string_view text, std::size_t at) { return at == 0 || !is_word_byte(text[at - 1]); }

int century(int year) { return year >= 0 && year < 100 ? 2000 + year : year; }

/// "22. november 2019" from its first digit.
std::optional<FoundDate> written_date(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    const int day = take_number(text, at);
    if (day < 1 || day > 31) return std::nullopt;
    if (at < text.size() && text[at] == '.') ++at;
    skip_blanks(text, at);
    std::size_t end = at;
    const int month = month_at(text, at, &end);
    if (month == 0) return std::nullopt;
    FoundDate found{0, month, day, begin, end};
    at = end;
    while (at < text.size() && (text[at] == '.' || text[at] == ',')) ++at;
    skip_blanks(text, at);
    std::size_t again = at;  // "7. marts marts 2014" has been seen
    if (month_at(text, at, &again) == month) at = again;
    skip_blanks(text, at);
    const int year = take_number(text, at);
    if (year >= 1900 && year <= 2200) {
        found.year = year;
        found.end = at;
    }
    return found;
}

/// "13-11-2012", "13.11.12", "27/5 2019", "2020-11-20", "9/20/2019 11:00:00 AM".
std::optional<FoundDate> figures_date(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    const int first = take_number(text, at);
    if (first < 0 || at >= text.size()) return std::nullopt;
    const char separator = text[at];
    if (separator != '-' && separator != '.' && separator != '/') return std::nullopt;
    ++at;
    const int second = take_number(text, at);
    if (second < 1 || at >= text.size() || text[at] != separator) return std::nullopt;
    ++at;
    const std::size_t third_begin = at;
    const int third = take_number(text, at);
    if (third < 0 || (at < text.size() && is_word_byte(text[at]) && text[at] != 'T')) return std::nullopt;
    FoundDate found{century(third), second, first, begin, at};
    if (first >= 1900) found = {first, second, third, begin, at};
    const std::size_t digits = at - third_begin;
    if (first < 1900 && digits != 4 && digits != 2) return std::nullopt;
    const auto tail = small(text.substr(at, 14));
    const bool american = separator == '/' && (tail.find(" am") != none || tail.find(" pm") != none);
    if (american || (separator == '/' && found.month > 12)) std::swap(found.day, found.month);
    if (!base::date_of(found.year, found.month, found.day)) return std::nullopt;
    return found;
}

/// A clock time from its first digit: "11.00", "8:40", and, where `bare` is allowed, "13".
std::optional<base::TimeOfDay> clock_at(std::string_view text, std::size_t& at, bool bare) {
    std::size_t end = at;
    const int hour = take_number(text, end);
    if (hour < 0 || hour > 24 || end - at > 2) return std::nullopt;
    int minute = 0;
    const bool mark = end + 2 < text.size() + 0 && (text[end] == '.' || text[end] == ':');
    if (mark && is_digit(text[end + 1]) && is_digit(text[end + 2])) {
        ++end;
        minute = take_number(text, end);
        // Seconds: "10:30:00".
        if (end + 2 < text.size() && text[end] == ':' && is_digit(text[end + 1])) {
            ++end;
            take_number(text, end);
        }
    } else if (!bare) {
        return std::nullopt;
    }
    const auto half = small(text.substr(end, 3));  // "1:30:00 PM"
    int whole = hour == 24 ? 0 : hour;
    if (half == " pm" && whole < 12) whole += 12;
    if (half == " am" && whole == 12) whole = 0;
    const auto time = base::time_of(whole, minute);
    if (time) at = end;
    return time;
}

void skip_clock_word(std::string_view text, std::size_t& at, bool& said) {
    skip_blanks(text, at);
    // "kl. kl.11.25" is printed more than once.
    while (at + 1 < text.size() && (text[at] == 'k' || text[at] == 'K') &&
           (text.substr(at, 2) == "kl" || text.substr(at, 2) == "Kl" || text.substr(at, 3) == "k l")) {
        at += text.substr(at, 3) == "k l" ? 3 : 2;
        said = true;
        while (at < text.size() && (text[at] == '.' || text[at] == ':' || text[at] == ' ')) ++at;
    }
}

/// Moves past "-", "–", "—", "til" and blanks; false when there is none of them.
bool skip_dash(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    skip_blanks(text, end);
    if (text.substr(end, 3) == "\u2013" || text.substr(end, 3) == "\u2014") {
        end += 3;
    } else if (end < text.size() && text[end] == '-') {
        ++end;
    } else if (text.substr(end, 4) == "til ") {
        end += 4;
    } else {
        return false;
    }
    skip_blanks(text, end);
    at = end;
    return true;
}

std::optional<FoundTimes> times_at(std::string_view text, std::size_t begin) {
    FoundTimes found;
    found.begin = begin;
    std::size_t at = begin;
    skip_clock_word(text, at, found.said_clock);
    const auto start = clock_at(text, at, found.said_clock);
    if (!start) return std::nullopt;
    found.start = *start;
    found.finish = at;
    if (skip_dash(text, at)) {
        bool again = false;
        skip_clock_word(text, at, again);
        found.end = clock_at(text, at, found.said_clock);
        if (found.end) found.finish = at;
    }
    if (!found.end && !found.said_clock) return std::nullopt;
    const bool date_follows = found.finish < text.size() && text[found.finish] == '.' &&
                              found.finish + 1 < text.size() && is_digit(text[found.finish + 1]);
    if (date_follows) return std::nullopt;
    return found;
}

}  // namespace

std::optional<base::Date> FoundDate::full() const {
    return year == 0 ? std::nullopt : base::date_of(year, month, day);
}

int month_at(std::string_view text, std::size_t at, std::size_t* end) {
    if (at >= text.size()) return 0;
    std::size_t stop = at;
    while (stop < text.size() && stop - at < 12 && is_word_byte(text[stop]) && !is_digit(text[stop])) ++stop;
    const auto word = small(text.substr(at, stop - at));
    for (const auto& known : month_words) {
        if (known.word == word) {
            if (end != nullptr) *end = stop;
            return known.month;
        }
    }
    return 0;
}

std::optional<FoundDate> find_date(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (!is_digit(text[at]) || !boundary_before(text, at)) continue;
        if (auto found = written_date(text, at)) return found;
        if (auto found = figures_date(text, at)) return found;
        while (at + 1 < text.size() && is_digit(text[at + 1])) ++at;
    }
    return std::nullopt;
}

std::optional<FoundTimes> find_times(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const bool clock = (text[at] == 'k' || text[at] == 'K') && boundary_before(text, at);
        const bool digit =
            is_digit(text[at]) && (at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != '.' &&
                                               text[at - 1] != '-' && text[at - 1] != ':'));
        if (!clock && !digit) continue;
        if (auto found = times_at(text, at)) return found;
        while (digit && at + 1 < text.size() && is_digit(text[at + 1])) ++at;
    }
    return std::nullopt;
}

}  // namespace reading
