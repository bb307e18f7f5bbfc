#include "features/audit/changes.hpp"

#include <gmock/gmock.h>

#include "features/audit/changed_text.hpp"

namespace {

using audit::changed_text;
using audit::ChangedText;

const std::map<std::string, std::string> collaborations = {{"c1", "Åklyngen"}, {"c2", "Fjordklyngen"}};

std::vector<audit::Change> changes(const std::string& act, const std::string& payload,
                                   const std::string& before = "{}") {
    return audit::changes_of({act, payload, before, collaborations}, base::Words());
}

std::string together(const std::string& before, const std::string& now) {
    const ChangedText text = changed_text(before, now);
    return text.same_before + "[" + text.gone + "|" + text.come + "]" + text.same_after;
}

TEST(ChangedTextTest, SetsOffTheWordsThatAreNotTheSame) {
    EXPECT_EQ(together("Udvalget drøftede sagen.", "Udvalget godkendte sagen."),
              "Udvalget [drøftede|godkendte] sagen.");
    EXPECT_EQ(together("Kort", "Kort tekst"), "Kort[| tekst]");
    EXPECT_EQ(together("tekst", "Ny tekst"), "[|Ny ]tekst");
    EXPECT_EQ(together("", "Alt er nyt"), "[|Alt er nyt]");
    EXPECT_EQ(together("Ens", "Ens"), "Ens[|]");
    EXPECT_EQ(together("Møde", "Måde"), "[Møde|Måde]") << "letters of two bytes are not torn";
}

TEST(ChangedTextTest, WhateverTheTextsThePartsAreLettersAndMakeTheWholeAgain) {
    const std::vector<std::string> texts = {"",          "å",       "ø",     "a å", "å a", "aå øb", "ø ø ø",
                                            "æble æble", "a b c d", "a c d", "b",   " ",   "a\nb",  "a b\n"};
    for (const std::string& one : texts) {
        for (const std::string& other : texts) {
            const ChangedText text = changed_text(one, other);
            EXPECT_EQ(text.same_before + text.gone + text.same_after, one) << one << " / " << other;
            EXPECT_EQ(text.same_before + text.come + text.same_after, other) << one << " / " << other;
        }
    }
}

TEST(ChangedTextTest, CutsWhatIsTheSameAndLong) {
    std::string same;
    for (int i = 0; i < 50; ++i) same += "ørred ";
    const ChangedText text = changed_text(same + "før" + " " + same, same + "nu" + " " + same);
    EXPECT_EQ(text.gone, "før");
    EXPECT_EQ(text.come, "nu");
    EXPECT_LT(text.same_before.size(), 80U);
    EXPECT_TRUE(text.same_before.starts_with("…"));
    EXPECT_TRUE(text.same_after.ends_with("…"));
}

TEST(ChangesTest, OfACorrectionTellTheFieldAndBothReadings) {
    const auto made =
        changes("archive.correct",
                R"({"act":"set","field":"items[1].title","value":"Budget","before":"Buget","gone":[]})");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].what, "Punkt nr. 2 i rækken: Overskrift");
    EXPECT_EQ(made[0].before, "Buget");
    EXPECT_EQ(made[0].now, "Budget");
    const auto undone =
        changes("archive.undo_correction",
                R"({"act":"set","field":"items[1].title","value":"Budget","before":"Buget","gone":[]})");
    EXPECT_EQ(undone[0].before, "Budget");
    EXPECT_EQ(undone[0].now, "Buget");
}

TEST(ChangesTest, OfARenamingTellBothNames) {
    const auto made =
        changes("body.rename", R"({"name":"Styregruppen","other":"b2","other_name":"Klyngestyregruppen"})");
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].before, "Styregruppen");
    EXPECT_EQ(made[0].now, "Klyngestyregruppen");
}

TEST(ChangesTest, OfAnAccountTellOnlyWhatIsOtherThanBefore) {
    const auto made = changes(
        "admission.change_account",
        R"({"name":"Bo","administrator":false,"auditor":true,"closed":false,"roles":{"c1":"member"}})",
        R"({"name":"Bo","administrator":false,"closed":false,"roles":{"c1":"reader","c2":"reader"}})");
    ASSERT_EQ(made.size(), 3U);
    EXPECT_EQ(made[0].what, "Revisor");
    EXPECT_EQ(made[0].before, "nej");
    EXPECT_EQ(made[0].now, "ja");
    EXPECT_EQ(made[1].what, "Adgang til Åklyngen");
    EXPECT_EQ(made[1].before, "læser");
    EXPECT_EQ(made[1].now, "medlem");
    EXPECT_EQ(made[2].now, "ingen");
}

TEST(ChangesTest, OfAnImportTellTheFileAndWhatIsDoubtful) {
    const auto made =
        changes("archive.import", R"({"name":"referat.txt","doubts":2,"unplaced":0,"digest":"ab"})");
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0].now, "referat.txt");
    EXPECT_EQ(made[1].now, "2");
}

TEST(ChangesTest, OfWhatIsNotUnderstoodTellNothing) {
    EXPECT_TRUE(changes("future.act", R"({"id":"x","digest":"abc"})").empty());
    EXPECT_TRUE(changes("archive.import", "").empty()) << "destroyed";
    EXPECT_TRUE(changes("archive.import", "no json").empty());
}

}  // namespace
