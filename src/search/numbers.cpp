#include "search/numbers.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/period.hpp"

namespace search {

Numbers numbers_of(std::string_view iso_date) {
    // A month or a year stands on its first day.
    constexpr std::string_view first_day = "-01-01";
    const auto date = base::is_period(iso_date)
                          ? base::parse_date(std::string(iso_date) +
                                             std::string(first_day.substr(iso_date.size() == 4 ? 0 : 3)))
                          : base::parse_date(iso_date);
    if (!date) return {1, first_dated - 1};
    const std::int64_t day =
        (date->year - first_year_of_all) * days_a_year + (date->month - 1) * 31 + (date->day - 1);
    const std::int64_t first = first_dated + day * per_day;
    return {first, first + per_day - 1};
}

Numbers numbers_of_years(int first, int last) {
    const auto start = [](int year) {
        return first_dated + (std::clamp(year, first_year_of_all, last_year_of_all + 1) - first_year_of_all) *
                                 days_a_year * per_day;
    };
    return {start(first), start(std::min(last, last_year_of_all) + 1) - 1};
}

int year_of(std::int64_t number) {
    if (number < first_dated) return 0;
    return first_year_of_all + static_cast<int>((number - first_dated) / per_day / days_a_year);
}

}  // namespace search
