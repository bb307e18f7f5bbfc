#include "features/identities/names.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <set>

#include "features/identities/identities.hpp"

namespace {

using identities::Kind;
using identities::Reason;

bool share_a_key(Kind kind, const std::string& one, const std::string& other) {
    const auto looked_for = identities::keys_of(kind, one).looked_for;
    const auto kept = identities::keys_of(kind, other).kept;
    return std::ranges::any_of(
        looked_for, [&](const std::string& key) { return std::ranges::find(kept, key) != kept.end(); });
}

/// By what they are alike; nothing when they are not. What is alike must also be met by its keys.
std::optional<Reason> alike(Kind kind, const std::string& one, const std::string& other) {
    const auto there = identities::likeness(kind, one, other);
    const auto back = identities::likeness(kind, other, one);
    EXPECT_EQ(there.has_value(), back.has_value()) << one << " / " << other;
    if (!there) return std::nullopt;
    EXPECT_EQ(there->strength, back->strength) << one << " / " << other;
    EXPECT_GT(there->strength, 0);
    EXPECT_LE(there->strength, 100);
    EXPECT_TRUE(share_a_key(kind, one, other)) << one << " / " << other;
    EXPECT_TRUE(share_a_key(kind, other, one)) << other << " / " << one;
    return there->reason;
}

TEST(Names, OfPeopleAreAlikeWhenTheyAreWrittenInTwoWays) {
    const std::vector<std::tuple<const char*, const char*, Reason>> pairs = {
        {"Lars Olesen", "Lars Olsen", Reason::spelling},
        {"Christian Mørk", "Kristian Mørk", Reason::spelling},
        {"Birthe Solvang", "Birte Solvang", Reason::spelling},
        {"Tove Knudsen", "Tove Knutsen", Reason::spelling},
        {"Andrea Lovgård", "Andrea Løvgård", Reason::spelling},
        {"Lars Olesen", "Lars Bo Olesen", Reason::further_name},
        {"Lars Olsen", "Lars Bo Olesen", Reason::further_name},
        {"Mette Holm", "Mette Holm Krogh", Reason::further_name},
        {"Lars B. Olesen", "Lars Bo Olesen", Reason::initial},
        {"L. Olesen", "Lars Olesen", Reason::initial},
        {"L. Olsen", "Lars Olesen", Reason::initial},
        {"Olesen, Lars", "Lars Olesen", Reason::order},
    };
    for (const auto& [one, other, reason] : pairs) {
        EXPECT_EQ(alike(Kind::person, one, other), reason) << one << " / " << other;
    }
}

TEST(Names, OfPeopleAreTwoWhenTheyOnlyLookAlike) {
    for (const auto& [one, other] : std::vector<std::pair<const char*, const char*>>{
             {"Lars Olesen", "Lars Jensen"},
             {"Lars Olesen", "Lone Olesen"},
             {"Anne Marie Hansen", "Anne Marie Jensen"},
             {"Lars", "Lars Olesen"},
             {"L. O.", "Lars Olesen"},
             {"Ole Lund", "Ole Bund"},
             {"Bo Lund", "Bo Lind"},
             {"Lars Holm", "Mads Holm"},
             {"", ""},
             {"Lars Olesen", "lars  OLESEN"},  // one name already
         }) {
        EXPECT_EQ(alike(Kind::person, one, other), std::nullopt) << one << " / " << other;
    }
}

TEST(Names, OfPartiesAreAlikeByTheirShortForms) {
    const std::vector<std::tuple<const char*, const char*, Reason>> pairs = {
        {"OUH", "Odense Universitetshospital", Reason::short_form},
        {"ÅUH", "Ådal Universitetshospital", Reason::short_form},
        {"PLO", "Praktiserende Lægers Organisation", Reason::short_form},
        {"HE Midt", "Hospitalsenhed Midt", Reason::short_form},
        {"Ådal Sygehus", "Ådal Hospital", Reason::short_form},
        {"Lindholm", "Lindholm Kommune", Reason::further_word},
        {"Lindhom Kommune", "Lindholm Kommune", Reason::spelling},
    };
    for (const auto& [one, other, reason] : pairs) {
        EXPECT_EQ(alike(Kind::party, one, other), reason) << one << " / " << other;
    }
    for (const auto& [one, other] : std::vector<std::pair<const char*, const char*>>{
             {"Lindholm Kommune", "Sandby Kommune"},
             {"Lindholm Kommune", "Lindholm Hospital"},
             {"Ådal Universitetshospital", "Ådal Universitetshospital Fjordby"},
             {"KL", "Lindholm Kommune"},
         }) {
        EXPECT_EQ(alike(Kind::party, one, other), std::nullopt) << one << " / " << other;
    }
}

TEST(Names, OfBodiesAreAlikeWithAndWithoutWordsThatTellLittle) {
    const std::vector<std::tuple<const char*, const char*, Reason>> pairs = {
        {"Klyngestyregruppen", "Klyngestyregruppen Midt", Reason::further_word},
        {"Temagruppe for ældre", "Temagruppen Ældre", Reason::further_word},
        {"Temagruppe ældre", "Temagruppe ældre og sundhed", Reason::further_word},
        {"Temagruppen forebyggelse", "Temagruppen forbyggelse", Reason::spelling},
        {"Klyngestyregruppen", "Klyngestyregruppen (Klynge Nord)", Reason::further_word},
    };
    for (const auto& [one, other, reason] : pairs) {
        EXPECT_EQ(alike(Kind::body, one, other), reason) << one << " / " << other;
    }
    for (const auto& [one, other] : std::vector<std::pair<const char*, const char*>>{
             {"Temagruppe ældre", "Temagruppe børn"},
             {"Klyngestyregruppen", "Temagruppen ældre"},
             {"Klyngestyregruppen (Nordklyngen)", "Klyngestyregruppen (Vestklyngen)"},
         }) {
        EXPECT_EQ(alike(Kind::body, one, other), std::nullopt) << one << " / " << other;
    }
}

TEST(Names, OfGroupsInFullAndInShortAreProposed) {
    const std::vector<std::string> names = {"klyngetemagruppen for det voksne patient/borger",
                                            "temagruppen for den voksne patient/borger",
                                            "temagruppen for voksne",
                                            "temagruppen for børn",
                                            "Børneafdelingen",
                                            "arbejdsgruppen for voksne"};
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& pair : identities::alike_names(names, base::Words()))
        pairs.emplace(pair.one, pair.other);
    EXPECT_THAT(pairs, testing::ElementsAre(std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)));
}

TEST(Names, OfAnyKindAreTakenCalmly) {
    for (const std::string& name :
         {std::string(), std::string("  "), std::string("\xFF\xFE"), std::string("( ("),
          std::string(10'000, 'a'), std::string("a (b) (c)"), std::string("Борис Ольга")}) {
        for (const Kind kind : {Kind::person, Kind::party, Kind::body}) {
            identities::keys_of(kind, name);
            identities::likeness(kind, name, "Lars Olesen");
        }
    }
}

}  // namespace
