#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace search {

/// Entries' row numbers rise with their dates, so that "the newest" and "these years" are ranges of
/// rows, which FTS5 skips to. What has no date lies below all that has.
inline constexpr std::int64_t first_dated = std::int64_t{1} << 32;
inline constexpr std::int64_t per_day = std::int64_t{1} << 18;
inline constexpr std::int64_t days_a_year = 372;  // 12 times 31: rises, that is all it must
inline constexpr int first_year_of_all = 1800;
inline constexpr int last_year_of_all = 2200;

/// A range of row numbers, both ends in it.
struct Numbers {
    std::int64_t first = 1;
    std::int64_t last = INT64_MAX;
};

/// The numbers of a day; those of what has no date when the text is no ISO date.
Numbers numbers_of(std::string_view iso_date);
/// The numbers of whole years; years out of the calendar are brought into it.
Numbers numbers_of_years(int first, int last);
/// The year that a number lies in; 0 for what has no date.
int year_of(std::int64_t number);

/// Gives each of the numbers of a text, which have blanks between.
template <class Take>
void each_number(std::string_view text, Take take) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        std::int64_t number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec == std::errc()) take(number);
        at = read.ptr + 1;
    }
}

}  // namespace search
