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

std::optional<Days> days_of(std::string_view iso_text) {
    if (const auto day = parse_date(iso_text)) return Days{*day, *day};
    if (!is_period(iso_text)) return std::nullopt;
    const std::string text(iso_text);
    if (text.size() == 4) {
        return Days{parse_date(text + "-01-01").value(), parse_date(text + "-12-31").value()};
    }
    for (const char* last : {"-31", "-30", "-29"}) {
        if (const auto day = parse_date(text + last)) return Days{parse_date(text + "-01").value(), *day};
    }
    return Days{parse_date(text + "-01").value(), parse_date(text + "-28").value()};
}

std::string day_or_period(std::string_view iso_text, const Words& words) {
    if (const auto day = parse_date(iso_text)) return plain_date(*day, words);
    if (!is_period(iso_text)) return {};
    if (iso_text.size() == 4) return std::string(iso_text);
    const auto first = parse_date(std::string(iso_text) + "-01").value();
    return month_name(first.month, words) + ' ' + std::string(iso_text.substr(0, 4));
}

}  // namespace base
