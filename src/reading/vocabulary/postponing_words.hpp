#pragma once

#include <array>
#include <string_view>

/// Words of putting off, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Whole decisions that put an item off.
inline constexpr auto bare_postponed = std::to_array<std::string_view>({
    "udsat",
    "udsættes",
    "udskudt",
    "udskydes",
});

// Words for putting off.
inline constexpr auto deferring = std::to_array<std::string_view>({
    "udskydes",
    "udskudt",
    "udsættes",
    "udsat",
    "udskød",
    "udskyde",
    "udsatte",
    "udsætte",
    "nåede ikke",
    "blev ikke nået",
    "nåedes ikke",
    "genoptages på",
});

// What is put off when the item is; whole words.
inline constexpr auto whole_item = std::to_array<std::string_view>({
    "punktet",
    "sagen",
    "behandlingen",
    "behandling",
    "drøftelsen",
    "drøftelse",
    "dagsordenspunktet",
    "emnet",
    "pkt.",
    "orienteringen",
    "orientering",
    "punkterne",
    "beslutningen",
    "temadrøftelsen",
    "oplægget",
    "præsentationen",
    "indstillingen",
    "afrapporteringen",
});

// It may be put off, or other things are: no deferral then.
inline constexpr auto doubtful = std::to_array<std::string_view>({
    "formentlig",
    "måske",
    "eventuelt",
    "kan ",
    "kunne ",
    "hvis ",
    "foreslår",
    "besluttet at udskyde",
});

// clang-format on

}  // namespace reading::vocabulary
