#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

/// What a text names outright: a meeting by its day, an item by its number, a subject by its title.
namespace threads {

/// "item 4 of the meeting of 12 March 2024"; without a number any item of it, without a day one of the same
/// meeting.
struct Naming {
    std::optional<base::Date> date;
    std::string number;

    auto operator<=>(const Naming&) const = default;
};
/// Each once. `at` is the day of the text's own meeting: a day without a year is the last before it.
std::vector<Naming> namings(std::string_view text, const std::optional<base::Date>& at);

/// The words between quotation marks, where there are several.
std::vector<std::string> quoted(std::string_view text);

}  // namespace threads
