#pragma once

#include <array>
#include <string_view>

/// Words of what printing and web pages left behind, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Whole lines that web pages put around a text.
inline constexpr auto web_lines = std::to_array<std::string_view>({
    "abonnér",
    "abonner",
    "tilbage til toppen",
    "til toppen",
    "fold dette punkt ind",
    "fold dette punkt ud",
    "luk alle punkter",
    "åbn alle punkter",
    "luk alle punkter referat",
    "åbn alle punkter referat",
    "gå til indhold",
    "gå til hovedindhold",
    "spring til indhold",
    "hent som pdf",
    "hent som fil",
    "hent som fil:",
    "hent referat",
    "hent dagsorden",
    "kopier link",
    "kopiér link",
    "tilbage til forsiden",
    "forside",
    "forsiden",
    "søg",
    "menu",
    "luk",
    "print",
    "udskriv",
    "del",
    "læs op",
    "transkript",
    "download",
    "se alle",
    "cookies",
});

// Stands for the arrow between the steps of a way to a page.
inline constexpr std::string_view breadcrumb_mark = "pil";

// Beginnings of such lines.
inline constexpr auto web_beginnings = std::to_array<std::string_view>({
    "se alle dagsordener og referater",
    "størrelse: px",
    "starte visningen fra side",
    "download \"",
    "download \u201d",
    "hent som pdf",
    "du er her:",
    "vis alle dagsordener",
});

// Beginnings of lines that say how somebody is reached.
inline constexpr auto contact_beginnings = std::to_array<std::string_view>({
    "tlf. ",
    "tlf: ",
    "tlf.: ",
    "telefon ",
    "telefon: ",
    "mobil",
    "e-mail:",
    "e-post:",
    "direkte tlf",
});

// clang-format on

}  // namespace reading::vocabulary
