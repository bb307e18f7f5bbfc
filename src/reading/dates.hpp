#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

/// Dates and clock times as Danish documents write them.
namespace reading {

struct Vocabulary;

/// A day found in a text; `year` is 0 when the text does not say it.
struct FoundDate {
    int year = 0;
    int month = 0;
    int day = 0;
    std::size_t begin = 0;  ///< place in the text
    std::size_t end = 0;
    std::optional<base::Date> full() const;
};

/// The first day at or after `from` that is written in one of the vocabulary's forms: "22. november
/// 2019", "den 27. marts", "13-11-2012", "9/20/2019 11:00 AM" (American: month first).
std::optional<FoundDate> find_date(const Vocabulary& vocabulary, std::string_view text, std::size_t from = 0);

/// The text is a day with its year and nothing else.
bool is_whole_day(const Vocabulary& vocabulary, std::string_view text);

/// One or two clock times: "kl. 11.00-14.30", "kl. kl. 12.55-13.15", "8:40 - 9:20", "kl. 13", "Kl. 13:00 -
/// Kl. 16:00".
struct FoundTimes {
    base::TimeOfDay start;
    std::optional<base::TimeOfDay> end;
    std::size_t begin = 0;
    std::size_t finish = 0;
    bool said_clock = false;  ///< "kl." stands before it
};

/// The first time span, or time after "kl.", at or after `from`. A bare "8.40" without "kl." and
/// without an end is no time.
std::optional<FoundTimes> find_times(std::string_view text, std::size_t from = 0);

/// Which month's name begins at `at` ("november", "nov.", "marts"); 0 when none does.
int month_at(const Vocabulary& vocabulary, std::string_view small_text, std::size_t at,
             std::size_t* end = nullptr);

/// "fredag den …"
bool begins_with_weekday(const Vocabulary& vocabulary, std::string_view small_text);

}  // namespace reading
