#pragma once

#include <array>
#include <string_view>

/// Words of the head of a document, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Beginnings of a place that has no label.
inline constexpr auto place_beginnings = std::to_array<std::string_view>({
    "mødelokale",
    "lokale ",
    "rådhus",
    "regionshuset",
    "mødecenter",
    "konference",
    "auditor",
    "hospital",
    "sundhedshus",
    "mødested",
    "sal ",
    "bygning",
    "kantinen",
    "rum ",
});

// Words for a meeting over the net.
inline constexpr auto online_words = std::to_array<std::string_view>({
    "teams",
    "virtuel",
    "online",
    "videomøde",
    "skype",
    "zoom",
    "videokonference",
    "webinar",
});

// Labels that a value may follow after a blank alone.
inline constexpr auto open_labels = std::to_array<std::string_view>({
    "mødedato ",
    "mødested ",
    "tidspunkt ",
    "starttidspunkt ",
    "sluttidspunkt ",
    "mødetidspunkt ",
});

// Words for a meeting in a room.
inline constexpr auto in_person_words = std::to_array<std::string_view>({
    "fysisk",
    "fremmøde",
});

// Words of places that are rooms.
inline constexpr auto room_words = std::to_array<std::string_view>({
    "lokale",
    "rådhus",
    "hospital",
});

// Beginnings of sentences on when the meeting began or ended.
struct CourseWords {
    std::string_view words;
    bool closes;
};
inline constexpr auto course_words = std::to_array<CourseWords>({
    {"mødet begyndte kl", false},
    {"mødet startede kl", false},
    {"mødet blev åbnet kl", false},
    {"mødet åbnede kl", false},
    {"mødet blev hævet kl", true},
    {"mødet hævet kl", true},
    {"mødet sluttede kl", true},
    {"mødet slut kl", true},
    {"mødet blev afsluttet kl", true},
    {"mødet afsluttedes kl", true},
});

// Beginnings of sentences on the order in which items were taken.
inline constexpr auto order_beginnings = std::to_array<std::string_view>({
    "sagerne blev behandlet i følgende rækkefølge",
    "punkterne blev behandlet i følgende rækkefølge",
    "sagerne behandledes i følgende rækkefølge",
    "dagsordenens punkter blev behandlet i",
    "punkterne blev behandlet i rækkefølgen",
});

// What stands before the body in "mødet i X".
inline constexpr auto body_leads = std::to_array<std::string_view>({
    "mødet i ",
    "møde i ",
});

// Lines of a head that only lead to the next.
inline constexpr auto lead_lines = std::to_array<std::string_view>({
    "til",
    "for",
    "mødet i",
    "møde i",
});

// What a paper calls itself; whole words.
inline constexpr auto paper_words = std::to_array<std::string_view>({
    "referat",
    "dagsorden",
    "beslutningsreferat",
    "mødereferat",
    "refer",
    "beslutningsprotokol",
    "dagsordenen",
});

// The same, where it is the whole line only.
inline constexpr auto paper_titles = std::to_array<std::string_view>({
    "konklusioner",
    "beslutninger",
    "beslutningsprotokol",
});

// Words that make a line a place wherever they stand.
inline constexpr auto place_words = std::to_array<std::string_view>({
    "rådhus",
});

// clang-format on

}  // namespace reading::vocabulary
