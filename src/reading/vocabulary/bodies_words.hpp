#pragma once

#include <array>
#include <string_view>

/// Words of bodies and clusters, one a line and in small letters.
namespace reading::vocabulary {

// clang-format off
// Words of a title line that are not the body's name.
inline constexpr auto title_words = std::to_array<std::string_view>({
    "referat",
    "dagsorden",
    "mødereferat",
    "beslutningsreferat",
    "refer",
    "konklusioner",
    "beslutninger",
    "til",
    "for",
    "af",
    "fra",
    "møde",
    "mødet",
    "i",
    "den",
    "d.",
    "d",
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "kl.",
    "kl",
    "udkast",
    "endelig",
    "åben",
});

// Words for clusters that do not say which one.
inline constexpr auto any_cluster = std::to_array<std::string_view>({
    "sundhedsklyngen",
    "klyngen",
    "kvalitetsklyngen",
    "lægeklyngen",
    "nabo-klyngen",
    "naboklyngen",
    "storklyngen",
    "tværklyngen",
});

// Endings of words for what meets.
inline constexpr auto meeting_bodies = std::to_array<std::string_view>({
    "gruppe",
    "gruppen",
    "udvalg",
    "udvalget",
    "råd",
    "rådet",
    "forum",
    "forummet",
    "klynge",
    "klyngen",
    "kreds",
    "kredsen",
    "bestyrelse",
    "bestyrelsen",
    "ledelse",
    "sundhedsledelse",
    "netværk",
    "netværket",
    "direktion",
    "direktionen",
    "sundhedsledelsen",
    "ledelsen",
    "kontaktforum",
    "nævn",
    "nævnet",
});

// Endings of the bodies that recommendations address.
inline constexpr auto addressed_bodies = std::to_array<std::string_view>({
    "gruppen",
    "udvalget",
    "rådet",
    "kredsen",
});

// Endings of words for things that meet or act.
inline constexpr auto body_endings = std::to_array<std::string_view>({
    "gruppen",
    "gruppe",
    "grupperne",
    "udvalget",
    "udvalg",
    "sekretariatet",
    "sekretariat",
    "sekretariatene",
    "formandskabet",
    "formandskab",
    "formandskaberne",
    "rådet",
    "kommunen",
    "kommune",
    "kommunerne",
    "kommuner",
    "ledelsen",
    "ledelserne",
    "forvaltningen",
    "administrationen",
    "direktionen",
    "kredsen",
    "afdelingen",
    "afdelingerne",
    "teamet",
    "teamene",
    "parterne",
    "regionen",
    "hospitalet",
    "hospitalerne",
    "klyngen",
    "klyngerne",
    "psykiatrien",
    "formanden",
    "direktøren",
    "projektlederen",
    "lederen",
    "forummet",
    "organisationen",
    "koordinatoren",
});

// Endings that make a body's name a meeting's.
inline constexpr auto meeting_endings = std::to_array<std::string_view>({
    "mødet",
    "møde",
    "møder",
});

// Stands in words for meetings.
inline constexpr std::string_view meeting_word = "møde";

// The meeting itself; what follows is not the body.
inline constexpr auto meeting_words = std::to_array<std::string_view>({
    "møde",
    "mødet",
});

// A list of coming meetings begins with it.
inline constexpr std::string_view plan_word = "mødeplan";

// Bodies that meet in the genitive: "udvalgsmøde".
inline constexpr auto genitive_stems = std::to_array<std::string_view>({
    "udvalgs",
    "råds",
});

// Ends the name of a cluster.
inline constexpr std::string_view cluster_ending = "klyngen";

// Words that a cluster's name follows.
inline constexpr auto cluster_leads = std::to_array<std::string_view>({
    "sundhedsklynge",
    "sundhedsklyngen",
    "klynge",
    "klyngen",
});

// Words between a body and its cluster.
inline constexpr auto cluster_joints = std::to_array<std::string_view>({
    " i",
    " for",
    " under",
    " ved",
});

// clang-format on

}  // namespace reading::vocabulary
