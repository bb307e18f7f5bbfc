#pragma once

#include <array>
#include <string_view>

/// Words of presenters, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Words that stand for presenters without being names.
inline constexpr auto offices = std::to_array<std::string_view>({
    "alle",
    "formandskab",
    "formand",
    "formænd",
    "sekretariat",
    "klyngeformandskab",
    "klyngesekretariat",
    "deltager",
    "parterne",
    "direktør",
    "kommune",
    "region",
    "hospital",
    "temagruppe",
    "styregruppe",
    "arbejdsgruppe",
    "projektleder",
    "praksis",
    "mødeleder",
    "medlemmer",
    "psykiatri",
    "de ",
});

// clang-format on

}  // namespace reading::vocabulary
