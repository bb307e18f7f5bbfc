#pragma once

#include <array>
#include <string_view>

/// Headings of tables' columns, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Columns of names.
inline constexpr auto name_columns = std::to_array<std::string_view>({
    "navn",
    "navne",
    "deltager",
    "deltagere",
    "medlem",
    "medlemmer",
    "person",
});

// Columns of titles.
inline constexpr auto title_columns = std::to_array<std::string_view>({
    "titel",
    "stilling",
    "funktion",
    "rolle",
    "stillingsbetegnelse",
    "titel/funktion",
});

// Columns of organisations.
inline constexpr auto organisation_columns = std::to_array<std::string_view>({
    "organisation",
    "kommune",
    "arbejdssted",
    "arbejdsplads",
    "enhed",
    "afdeling",
    "repræsenterer",
    "repræsentant for",
    "sektor",
    "udpeget af",
    "ansættelsessted",
});

// Columns of who was there.
inline constexpr auto attendance_columns = std::to_array<std::string_view>({
    "deltog",
    "deltager?",
    "fremmøde",
    "fremmødt",
    "til stede",
    "status",
    "deltagelse",
    "afbud",
    "mødt",
    "tilstede",
    "bemærkning",
});

// Columns of items' numbers.
inline constexpr auto number_columns = std::to_array<std::string_view>({
    "punkt",
    "pkt.",
    "pkt",
    "nr.",
    "nr",
    "punkt nr.",
    "#",
    "pkt. nr.",
});

// Columns of time slots.
inline constexpr auto time_columns = std::to_array<std::string_view>({
    "tid",
    "tidspunkt",
    "kl.",
    "kl",
    "klokken",
    "tidsramme",
    "tidsplan",
});

// Columns of items' titles.
inline constexpr auto subject_columns = std::to_array<std::string_view>({
    "emne",
    "emner",
    "dagsordenspunkt",
    "dagsorden",
    "overskrift",
    "tema",
    "indhold",
});

// Columns of who presents or does something.
inline constexpr auto who_columns = std::to_array<std::string_view>({
    "ansvarlig",
    "ansvarlige",
    "ansvar",
    "hvem",
    "oplægsholder",
    "oplæg ved",
    "ved",
    "v/",
    "tovholder",
});

// Columns of tasks.
inline constexpr auto task_columns = std::to_array<std::string_view>({
    "opgave",
    "opgaver",
    "handling",
    "handlinger",
    "aktion",
    "aftale",
    "aftaler",
    "hvad",
    "opfølgning",
    "aktivitet",
    "beslutning/opgave",
});

// Columns of days by which something is done.
inline constexpr auto due_columns = std::to_array<std::string_view>({
    "frist",
    "deadline",
    "hvornår",
    "tidsfrist",
    "senest",
    "dato",
});

// Cells that say that somebody was not there.
inline constexpr auto absent_cells = std::to_array<std::string_view>({
    "nej",
    "afbud",
    "fraværende",
    "fravær",
    "ikke til stede",
    "ikke mødt",
    "meldt afbud",
});

// Heads the list that a table of people stands for.
inline constexpr std::string_view people_heading = "Deltagere:";

// Heads the list that a table of actions stands for.
inline constexpr std::string_view actions_heading = "Opfølgning";

// clang-format on

}  // namespace reading::vocabulary
