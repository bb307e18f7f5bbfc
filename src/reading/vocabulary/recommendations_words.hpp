#pragma once

#include <array>
#include <string_view>

/// Words of recommendations, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Words that a recommendation in running text begins with.
inline constexpr auto recommending_verbs = std::to_array<std::string_view>({
    "det indstilles",
    "indstiller",
    "det anbefales",
    "det foreslås",
});

// Words after which recommendations follow, on the same line or below.
inline constexpr auto recommending = std::to_array<std::string_view>({
    "det indstilles",
    "indstiller",
    "det anbefales",
    "det foreslås",
    "indstilles det",
    "anbefaler",
});

// clang-format on

}  // namespace reading::vocabulary
