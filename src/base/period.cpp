#include "base/period.hpp"

#include <charconv>

#include "base/danish.hpp"

namespace base {

int year_of(std::string_view iso_text) {
    if (!parse_date(iso_text) && !is_period(iso_text)) return 0;
    int year = 0;
    const std::string_view digits = iso_text.substr(0, 4);
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    return year;
}

bool is_period(std::string_view iso_text) {
    // Whole days say which years and months there are.
    const std::string day = std::string(iso_text) + (iso_text.size() == 4 ? "-01-01" : "-01");
    return (iso_text.size() == 4 || iso_text.size() == 7) && parse_date(day).has_value();
}

std::string day_or_period(std::string_view iso_text, const Words& words) {
    if (const auto day = parse_date(iso_text)) return plain_date(*day, words);
    if (!is_period(iso_text)) return {};
    if (iso_text.size() == 4) return std::string(iso_text);
    const auto first = parse_date(std::string(iso_text) + "-01").value();
    return month_name(first.month, words) + ' ' + std::string(iso_text.substr(0, 4));
}

}  // namespace base
