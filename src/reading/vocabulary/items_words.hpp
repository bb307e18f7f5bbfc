#pragma once

#include <array>
#include <string_view>

/// Words of items, their titles and numbers, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Labels before a case number, without a colon.
inline constexpr auto case_labels = std::to_array<std::string_view>({
    "sagsnummer",
    "sagsnr.",
    "sagsnr",
    "sagnr.",
    "sagnr",
    "sags nr.",
    "sagsid",
    "sags id",
    "journalnr.",
    "journalnr",
    "j.nr.",
    "brevid",
    "dok.nr.",
});

// Headings over parts of an agenda: no items.
inline constexpr auto agenda_parts = std::to_array<std::string_view>({
    "orientering",
    "orienteringer",
    "orienteringspunkter",
    "orienteringssager",
    "drøftelse",
    "drøftelser",
    "drøftelsespunkter",
    "godkendelse",
    "godkendelser",
    "beslutning",
    "beslutninger",
    "beslutningssager",
    "temadrøftelser",
    "åbne punkter",
    "lukkede punkter",
    "sager til orientering",
    "sager til drøftelse",
    "sager til beslutning",
    "faste punkter",
});

// Breaks: no items.
inline constexpr auto breaks = std::to_array<std::string_view>({
    "pause",
    "frokost",
    "frokostpause",
    "kaffepause",
    "middag",
    "morgenbrød",
    "morgenmad",
    "spisepause",
    "kaffe",
    "sandwich",
    "forplejning",
    "kaffe og kage",
    "aftensmad",
    "pause og frokost",
});

// Words of a title that say that the item is closed.
inline constexpr auto closed_words = std::to_array<std::string_view>({
    "lukket punkt",
    "lukket:",
    "lukket sag",
    "(lukket)",
});

// Titles of items that are the list of participants.
inline constexpr auto people_titles = std::to_array<std::string_view>({
    "deltagere",
    "mødedeltagere",
    "deltagere og afbud",
    "fremmøde",
    "afbud",
});

// A title that ends so goes on in the next line.
inline constexpr auto open_words = std::to_array<std::string_view>({
    " og",
    " for",
    " af",
    " i",
    " til",
    " med",
    " på",
    " v/",
    " v.",
    " ved",
    " samt",
    ",",
    " eller",
    " vedr.",
});

// Words before an item's number.
inline constexpr auto number_words = std::to_array<std::string_view>({
    "punkt nr. ",
    "punkt ",
    "pkt. ",
    "pkt ",
    "sag nr. ",
    "sag ",
    "dagsordenspunkt ",
    "ad punkt ",
    "ad pkt. ",
    "ad. ",
    "ad ",
});

// Beginnings of titles that items often have.
inline constexpr auto usual_titles = std::to_array<std::string_view>({
    "eventuelt",
    "evt",
    "skriftlig",
    "godkendelse af",
    "velkomst",
    "velkommen",
    "orientering",
    "meddelelser",
    "mødeplan",
    "næste møde",
    "kommende",
    "punkter til",
    "emner til",
    "status",
    "drøftelse",
    "beslutning",
    "temadrøftelse",
    "opfølgning",
    "forslag til",
    "gensidig",
    "dagsorden",
    "referat fra",
    "bordet rundt",
    "siden sidst",
    "information",
    "nyt fra",
    "tema:",
    "lukket",
    "afrapportering",
    "deltagere",
});

// What follows a number that is an amount.
inline constexpr auto amounts = std::to_array<std::string_view>({
    "kr.",
    "mio",
    "%",
    "pct",
});

// Words of an item about coming meetings.
inline constexpr auto coming_words = std::to_array<std::string_view>({
    "kommende",
    "næste møde",
});

// Words of an item that collects topics.
inline constexpr auto topic_words = std::to_array<std::string_view>({
    "punkter",
    "emner",
    "temaer",
});

// clang-format on

}  // namespace reading::vocabulary
