#pragma once

#include <array>
#include <string_view>

/// Words of days and months, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// The days of the week.
inline constexpr auto weekdays = std::to_array<std::string_view>({
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lørdag",
    "søndag",
});

// clang-format on

}  // namespace reading::vocabulary
