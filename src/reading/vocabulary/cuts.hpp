#pragma once

#include <array>
#include <string_view>

/// Where a page that is one long line is cut, one a line and written as the document writes it.
namespace reading::vocabulary {

/// A word that begins a new line wherever it stands after a blank.
struct Cut {
    std::string_view word;
    bool alone;  ///< the line ends after it as well
};

// clang-format off
inline constexpr auto cuts = std::to_array<Cut>({
    {"DAGSORDEN", true},
    {"Dagsorden:", true},
    {"SAGSFREMSTILLING", true},
    {"INDSTILLING", true},
    {"BESLUTNING", true},
    {"REFERAT", true},
    {"BILAG", true},
    {"BAGGRUND FOR SAGENS FREMLÆGGELSE", true},
    {"BAGGRUND", true},
    {"POLITISK BEHANDLING", true},
    {"SAMARBEJDSUDVALGETS BESLUTNING", true},
    {"ØKONOMI", true},
    {"Sagsfremstilling:", true},
    {"Sagsfremstilling ", true},
    {"Indstilling:", true},
    {"Indstilling ", true},
    {"Beslutning:", true},
    {"Referat:", true},
    {"Resume ", true},
    {"Resumé ", true},
    {"Bilag:", true},
    {"Beskrivelse af sagen", true},
    {"Problemstilling ", true},
    {"Løsning ", true},
    {"Det indstilles,", false},
    {"Det indstilles ", false},
    {"Deltagere:", false},
    {"Mødedeltagere:", false},
    {"Medlemmer:", false},
    {"Afbud:", false},
    {"Fraværende:", false},
    {"Gæster:", false},
    {"Tidspunkt:", false},
    {"Sted:", false},
    {"Mødested:", false},
    {"Mødedato:", false},
    {"Mødeleder:", false},
    {"Ordstyrer:", false},
    {"Referent:", false},
    {"Referenter:", false},
    {"Dato:", false},
    {"Tid:", false},
    {"Sagsnr.", false},
    {"Sagnr.", false},
    {"Koordinationsgruppen indstiller", false},
    {"Administrationen indstiller", false},
    {"Formandskabet indstiller", false},
    {"Direktionen indstiller", false},
    {"Til stede:", false},
    {"Inviterede:", false},
    {"PAUSE", false},
    {"FROKOST", false},
    {"MORGENBRØD", false},
    {"KAFFEPAUSE", false},
    {"FROKOSTPAUSE", false},
    {"Pkt. Tekst Side", true},
    {"Dagsorden til møde", false},
    {"Dagsorden for møde", false},
    {"Referat af møde", false},
    {"Referat fra møde", false},
    {"Sekretariatet indstiller", false},
    {"Forvaltningen indstiller", false},
});

// Words before a number that is no title's.
inline constexpr auto before_numbers = std::to_array<std::string_view>({
    "punkt",
    "pkt.",
    "nr.",
    "afsnit",
    "bilag",
    "fase",
    "side",
    "den",
    "d.",
    "uge",
    "kl.",
    "kl",
    "ad",
    "og",
    "hold",
    "initiativ",
    "emne",
    "mål",
});
// clang-format on

}  // namespace reading::vocabulary
