#include <gmock/gmock.h>

#include "features/threads/likeness.hpp"

namespace {

using testing::Contains;
using testing::Key;
using testing::Not;
using threads::Subject;
using threads::Telling;

meetings::Item item(const std::string& title, const std::string& minutes) {
    meetings::Item made;
    made.title = title;
    made.minutes = minutes;
    return made;
}

TEST(Subjects, LeaveOutNamesAndWhatEveryTitleHas) {
    Telling telling({"Bettina Lindhøj", "Styregruppen"});
    const Subject subject =
        telling.subject_of(item("Status på rygestop", "Bettina Lindhøj orienterede om FACT."));
    EXPECT_THAT(subject.terms, Contains(Key("rygestop")));
    EXPECT_THAT(subject.terms, Contains(Key("fact")));
    EXPECT_THAT(subject.terms, Not(Contains(Key("bettina"))));
    EXPECT_THAT(subject.terms, Not(Contains(Key("status"))));
    EXPECT_TRUE(subject.terms.at("fact").abbreviation);
    EXPECT_EQ(subject.terms.at("rygestop").slot, 1);
}

TEST(Subjects, ComeBackFromWhatIsStored) {
    Telling telling({});
    const Subject subject = telling.subject_of(
        item("Hjemmemåling ved hjertesvigt", "Hjemmemålingen koster. Børn er undtaget. IPS også."));
    EXPECT_EQ(threads::subject_from(threads::stored(subject)), subject);
}

TEST(Titles, AreTheSameWithoutTheirDressing) {
    Telling telling({"Åklyngen"});
    const std::string key = telling.title_key("Sundhedsaftalen 2019-2023");
    EXPECT_FALSE(key.empty());
    EXPECT_EQ(telling.title_key("Implementering af sundhedsaftale 2024-2027 i Åklyngen (udsat)"), key);
    EXPECT_EQ(telling.title_key("Orientering fra formandskabet"), "");
    EXPECT_EQ(telling.title_key("Budget 2024"), "");
    EXPECT_EQ(telling.title_key("Psykiatrien"), "") << "a word of the field tells no subject alone";
    EXPECT_EQ(telling.attachment_key("Program"), "");
}

TEST(Titles, ThatEveryMeetingHasAreStanding) {
    Telling telling({"Åklyngen", "Merete Højlund Brask"});
    for (const char* title : {"Godkendelse af dagsorden",
                              "Velkomst og godkendelse af dagsorden",
                              "Godkendelse af referat fra sidste møde",
                              "Godkendelse af referat af 12. marts 2021",
                              "Eventuelt",
                              "Evt. og næste møde: eventuelt",
                              "Orientering fra formanden",
                              "Orientering fra formandskabet",
                              "Orientering v/ Merete Højlund Brask",
                              "Gensidig orientering",
                              "Nyt fra parterne",
                              "Nyt fra hospital, kommuner og psykiatri",
                              "Nyt fra Lindholm Kommune",
                              "Meddelelser",
                              "Siden sidst",
                              "Bordet rundt",
                              "Næste møde",
                              "Punkter til kommende møder",
                              "Emner til næste møde",
                              "Status på aftaler",
                              "Opfølgning fra tidligere møder",
                              "Evaluering af mødet",
                              "Frokost",
                              "Velkommen og præsentationsrunde"}) {
        EXPECT_TRUE(telling.is_standing(title)) << title;
        EXPECT_EQ(telling.title_phrase(title), "") << title;
    }
    for (const char* title :
         {"Status på rygestop", "Orientering om FACT", "Nyt fra FACT-teamet",
          "Status på genoptræning af børn", "Godkendelse af kommissorium for styregruppen",
          "Skolefravær: nyt fra Temagruppe børn og unge", "Evaluering af Livets Afslutning", "Budget 2024",
          "Samarbejde"}) {
        EXPECT_FALSE(telling.is_standing(title)) << title;
    }
}

TEST(Titles, OfAPaperAreTheSameForOneBodyAlone) {
    Telling telling({"Åklyngen"});
    EXPECT_EQ(telling.document_key("Opdateret kommissorium for Åklyngen"),
              telling.document_key("Kommissorium for Åklyngen (udsat)"));
    EXPECT_NE(telling.document_key("Kommissorium for Åklyngen"),
              telling.document_key("Kommissorium for temagruppe voksne"));
    EXPECT_EQ(telling.document_key("Samarbejde om rygestop"), "");
}

TEST(Likeness, WantsARareWord) {
    Telling telling({});
    const Subject one = telling.subject_of(item("Skolefravær hos unge", "Fraværet stiger."));
    const Subject other =
        telling.subject_of(item("Forebyggelse hos unge", "Skolefravær er et tegn. Skolefravær ses."));
    const threads::Rarity rare{200, [](const std::string&) { return 2; }};
    EXPECT_GE(threads::likeness(one, other, rare).score, threads::alike_alone);
    EXPECT_THAT(threads::likeness(one, other, rare).stems, Contains("skolefravær"));
    const threads::Rarity usual{200, [](const std::string&) { return 90; }};
    EXPECT_EQ(threads::likeness(one, other, usual).score, 0);
}

}  // namespace
