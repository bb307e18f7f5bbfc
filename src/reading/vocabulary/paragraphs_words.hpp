#pragma once

#include <array>
#include <string_view>

/// Words of paragraphs, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Words before which a hyphen stays: "sundheds- og".
inline constexpr auto after_hanging_hyphen = std::to_array<std::string_view>({
    "og",
    "eller",
    "samt",
    "til",
    "og/eller",
});

// clang-format on

}  // namespace reading::vocabulary
