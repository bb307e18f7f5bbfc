#pragma once

#include <array>
#include <string_view>

/// Words of persons' names, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Small words inside a name.
inline constexpr auto name_particles = std::to_array<std::string_view>({
    "te",
    "von",
    "van",
    "de",
    "der",
    "den",
    "af",
    "la",
    "le",
    "el",
    "al",
    "da",
});

// Small words inside a title: "leder for".
inline constexpr auto prepositions = std::to_array<std::string_view>({
    "for",
    "i",
    "og",
    "ved",
    "på",
    "med",
    "af",
    "vedr.",
});

// clang-format on

}  // namespace reading::vocabulary
