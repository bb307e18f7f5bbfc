#pragma once

#include <array>
#include <string_view>

/// Words of persons' titles, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Endings of titles; a word that ends so is a title.
inline constexpr auto title_endings = std::to_array<std::string_view>({
    "direktør",
    "direktion",
    "chef",
    "læge",
    "lægen",
    "konsulent",
    "leder",
    "sygeplejerske",
    "koordinator",
    "borgmester",
    "formand",
    "sekretær",
    "fuldmægtig",
    "assistent",
    "specialist",
    "terapeut",
    "psykolog",
    "pædagog",
    "rådgiver",
    "medarbejder",
    "forsker",
    "professor",
    "lektor",
    "adjunkt",
    "repræsentant",
    "ansvarlig",
    "inspektør",
    "controller",
    "økonom",
    "jurist",
    "planlægger",
    "udvikler",
    "jordemoder",
    "farmaceut",
    "bioanalytiker",
    "radiograf",
    "økonoma",
    "diætist",
    "studerende",
    "praktikant",
    "geriater",
    "psykiater",
    "kirurg",
    "medlem",
    "rådmand",
    "næstformand",
    "præsident",
    "ordfører",
    "manager",
    "partner",
    "kommitteret",
    "post.doc",
    "postdoc",
    "ph.d.",
    "ph.d.-studerende",
    "tovholder",
    "vejleder",
    "visitator",
});

// First words of titles that are not titles by their ending.
inline constexpr auto title_openings = std::to_array<std::string_view>({
    "ledende",
    "faglig",
    "sygeplejefaglig",
    "lægefaglig",
    "sundhedsfaglig",
    "praktiserende",
    "administrerende",
    "konst.",
    "konstitueret",
    "fungerende",
    "vice",
    "afdelingsledende",
    "cheflæge",
    "regional",
    "kommunal",
    "adm.",
    "stedfortrædende",
    "1.",
    "faglig,",
    "koordinerende",
});

// clang-format on

}  // namespace reading::vocabulary
