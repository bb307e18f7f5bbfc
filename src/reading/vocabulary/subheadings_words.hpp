#pragma once

#include <array>
#include <string_view>

/// Words of headings that depend on where they stand, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Headings that are only subheadings inside the minutes or a decision.
inline constexpr auto minor_headings = std::to_array<std::string_view>({
    "baggrund",
    "formål",
    "indhold",
    "løsning",
    "begrundelse",
    "vurdering",
    "tidsplan",
    "videre proces",
    "den videre proces",
    "kommunikation",
    "konsekvenser",
    "høring",
    "økonomi",
    "beskrivelse",
    "redegørelse",
    "sammenfatning",
});

// Weak headings for the minutes: only in an item without "Referat".
inline constexpr auto weak_minutes = std::to_array<std::string_view>({
    "drøftelse",
    "drøftelser",
    "drøftelsen",
    "opsamling",
    "mødets drøftelse",
});

// Who decides where the document does not name its body.
inline constexpr auto deciding_anyone = std::to_array<std::string_view>({
    "udvalget",
    "gruppen",
    "styregruppen",
    "rådet",
    "mødet",
    "der",
});

// Begins "recommendation of X".
inline constexpr std::string_view recommendation_of = "indstilling fra ";

// Verbs of "X decided:".
inline constexpr auto deciding = std::to_array<std::string_view>({
    "besluttede",
    "beslutter",
    "konkluderede",
    "vedtog",
    "aftalte",
    "besluttede følgende",
});

// Beginnings of "Decision in X on DATE".
inline constexpr auto dated_decision = std::to_array<std::string_view>({
    "beslutning i ",
    "beslutning fra ",
    "beslutning for ",
    "behandling i ",
    "beslutning den ",
    "beslutning af ",
    "beslutning truffet",
});

// clang-format on

}  // namespace reading::vocabulary
