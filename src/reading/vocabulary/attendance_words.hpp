#pragma once

#include <array>
#include <string_view>

/// Words of who was there and who was not, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Words of sentences about who was there.
inline constexpr auto attendance_words = std::to_array<std::string_view>({
    "undtagen",
    "afbud",
    "forlod mødet",
    "deltog ikke",
    "deltog for",
    "forhindret",
    "mødte kl",
});

// Notes on who was there: paragraphs of their own.
inline constexpr auto attendance_labels = std::to_array<std::string_view>({
    "afbud:",
    "fraværende:",
    "fravær:",
});

// Notes behind a name that say that the person was not there.
inline constexpr auto absent_notes = std::to_array<std::string_view>({
    "afbud",
    "fraværende",
    "meldt afbud",
    "ikke til stede",
});

// Notes behind a name that say that the person missed a part.
inline constexpr auto partial_notes = std::to_array<std::string_view>({
    "deltog ikke i",
    "forlod mødet",
    "mødte kl",
    "deltog fra",
    "deltog til",
    "forhindret i",
});

// Words before the name of the one who is replaced.
inline constexpr auto replacing = std::to_array<std::string_view>({
    "i stedet for ",
    "deltog for ",
    "deltager for ",
    "stedfortræder for ",
    "suppleant for ",
});

// Ends of an entry that say that the person was not there.
inline constexpr auto absent_endings = std::to_array<std::string_view>({
    "- afbud",
    "\u2013 afbud",
    ": afbud",
    ", afbud",
    " afbud",
    " fraværende",
});

// Ends of an entry that say nothing more.
inline constexpr auto present_endings = std::to_array<std::string_view>({
    " medlem deltog",
    " deltog",
    " medlem",
});

// Where a sentence says that somebody was not there at all.
inline constexpr auto absent_clauses = std::to_array<std::string_view>({
    " deltog ikke i mødet",
    " var ikke til stede",
    " havde meldt afbud",
    " har meldt afbud",
    " meldte afbud",
    " var forhindret i at deltage i mødet",
    " var forhindrede i at deltage i mødet",
    " var fraværende",
});

// Where a sentence says which part a person missed.
inline constexpr auto partial_clauses = std::to_array<std::string_view>({
    " forlod mødet",
    " deltog ikke i ",
    " mødte kl",
    " var forhindret i at deltage",
    " var forhindrede i at deltage",
    " deltog via video",
});

// Words that end an entry in a run of people.
inline constexpr auto attendance_ends = std::to_array<std::string_view>({
    "deltog",
    "afbud",
    "fraværende",
    "mødt",
});

// Absence glued to a role or name: "formand- afbud Anna Berg".
inline constexpr auto absent_glued = std::to_array<std::string_view>({
    "- afbud ",
    "\u2013 afbud ",
});

// clang-format on

}  // namespace reading::vocabulary
