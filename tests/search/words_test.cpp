#include <string>
#include <vector>

#include "search/compounds.hpp"
#include "search/edit_distance.hpp"
#include "search/stemmer.hpp"
#include "search_test.hpp"

namespace search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// The parts as they stand in the word, with "|" between them.
std::string split(const std::string& word) {
    Stemmer stemmer;
    std::string text;
    std::size_t begin = 0;
    for (const Part& part : split_compound(word, stemmer)) {
        text += (text.empty() ? "" : "|") + word.substr(begin, part.end - begin);
        begin = part.end;
    }
    return text;
}

TEST(Compounds, ArePartedWithTheirLinkingLetters) {
    EXPECT_EQ(split("sundhedsaftalen"), "sundheds|aftalen");
    EXPECT_EQ(split("sundhedsvisitationen"), "sundheds|visitationen");
    EXPECT_EQ(split("samarbejdsaftale"), "samarbejds|aftale");
    EXPECT_EQ(split("børnehave"), "børne|have");
    EXPECT_EQ(split("kommuneplaner"), "kommune|planer");
    EXPECT_EQ(split("ældreråd"), "ældre|råd");
}

TEST(Compounds, ANameBeforeAKnownWordIsParted) {
    EXPECT_EQ(split("ulvsbjergklyngen"), "ulvsbjerg|klyngen");
    EXPECT_EQ(split("ulvsbjerg"), "");
}

TEST(Compounds, SimpleWordsStayWhole) {
    for (const char* word : {"visitation", "sundhed", "kommunen", "aftale", "formanden", "region",
                             "orientering", "ansvarlig", "deltagere", "patienter"}) {
        EXPECT_EQ(split(word), "") << word;
    }
}

TEST(EditDistance, CountsChangesAndStopsAtTheLimit) {
    EXPECT_EQ(edit_distance(U"budget", U"budget", 2), 0);
    EXPECT_EQ(edit_distance(U"budgt", U"budget", 2), 1);
    EXPECT_EQ(edit_distance(U"bugdet", U"budget", 2), 1);
    EXPECT_EQ(edit_distance(U"aftale", U"aftenen", 2), 3);
    EXPECT_EQ(edit_distance(U"a", U"abcdef", 2), 3);
}

using WordsTest = SearchTest;

TEST_F(WordsTest, PartsOfCompoundsAreFound) {
    index_->put({entry("a", "Punkt", "Drøftelse af sundhedsvisitationen i klyngen"),
                 entry("b", "Punkt", "Den nye sundhedsaftale")},
                1);
    EXPECT_THAT(ids("visitation"), ElementsAre("a"));
    EXPECT_THAT(ids("aftale"), ElementsAre("b"));
    EXPECT_THAT(ids("sundhed"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(ids("sundhedsaftalen"), ElementsAre("b", "a"))
        << "a part of it, where hardly anything has it";
}

TEST_F(WordsTest, ACompoundFindsItsPartsBehindItself) {
    index_->put({entry("parts", "Punkt", "En aftale om sundhed"), entry("whole", "Punkt", "sundhedsaftalen"),
                 entry("one", "Punkt", "En aftale om noget andet")},
                1);
    EXPECT_THAT(ids("sundhedsaftale"), ElementsAre("whole", "parts", "one"));
    EXPECT_EQ(index_->find(query("sundhedsaftale")).with_all, 1);
}

TEST_F(WordsTest, VerbsAndTheirNounsFindEachOtherBehindThemselves) {
    index_->put(
        {entry("verb", "Punkt", "Patienterne henvises af lægen"), entry("noun", "Punkt", "henvisninger"),
         entry("brev", "Punkt", "udskrivningsbrevet"), entry("else", "Punkt", "udskrivelsen")},
        1);
    EXPECT_THAT(ids("henvisning"), ElementsAre("noun", "verb"));
    EXPECT_THAT(ids("henvist"), UnorderedElementsAre("noun", "verb"));
    EXPECT_THAT(ids("udskrivelser"), ElementsAre("else", "brev"));
    EXPECT_EQ(index_->find(query("henvisning")).with_all, 1);
    EXPECT_THAT(ids("\"henvisning\""), ElementsAre("noun")) << "quoted";
}

TEST_F(WordsTest, AWordThatStandsNowhereFindsWhatBeginsWithItsStem) {
    index_->put({entry("a", "Punkt", "akut abstinensbehandling")}, 1);
    const Answer answer = index_->find(query("abstinenser"));
    ASSERT_EQ(answer.hits.size(), 1U);
    EXPECT_THAT(answer.meant, ElementsAre(Meant{"abstinenser", "abstinensbehandling", true}));
}

TEST_F(WordsTest, LongCompoundsAreFoundByTheirInnerCompounds) {
    index_->put({entry("a", "Punkt", "sundhedsaftalegruppen")}, 1);
    EXPECT_THAT(ids("sundhedsaftale"), ElementsAre("a"));
    EXPECT_THAT(ids("gruppe"), ElementsAre("a"));
    EXPECT_THAT(ids("aftale"), ElementsAre("a"));
}

TEST_F(WordsTest, InflectedFormsAreFound) {
    index_->put({entry("a", "Punkt", "Kommunernes beslutninger")}, 1);
    EXPECT_THAT(ids("kommune"), ElementsAre("a"));
    EXPECT_THAT(ids("beslutningen"), ElementsAre("a"));
}

TEST_F(WordsTest, DoubleAIsTheSameAsA) {
    index_->put({entry("a", "Punkt", "Møde i Åby"), entry("b", "Punkt", "Møde i Aaby"),
                 entry("c", "Punkt", "Møde i Aby")},
                1);
    EXPECT_THAT(ids("aaby"), UnorderedElementsAre("a", "b"));
    EXPECT_THAT(ids("Åby"), UnorderedElementsAre("a", "b"));
}

TEST_F(WordsTest, DiacriticsTellWordsApart) {
    index_->put({entry("a", "Punkt", "rød"), entry("b", "Punkt", "rod")}, 1);
    EXPECT_THAT(ids("rød"), ElementsAre("a"));
    EXPECT_THAT(ids("rod"), ElementsAre("b"));
}

TEST_F(WordsTest, CaseNumbersYearsNamesAndInitialsAreFound) {
    Entry person = entry("c", "Punkt", "Ordet gik til A.B. Nielsen-Holm");
    person.people = {"Asta Brinkholm", "Villads Kjeldal"};
    index_->put({entry("a", "Punkt", "Sag 1-31-200-47-15 af 2019"), entry("b", "Punkt", "Sag 1-31-200-47-16"),
                 person},
                1);
    EXPECT_THAT(ids("1-31-200-47-15"), ElementsAre("a"));
    EXPECT_THAT(ids("2019 sag"), ElementsAre("a", "b"));
    EXPECT_THAT(ids("Nielsen-Holm"), ElementsAre("c"));
    EXPECT_THAT(ids("holm"), ElementsAre("c"));
    EXPECT_THAT(ids("A.B."), ElementsAre("c"));
    EXPECT_THAT(ids("brinkholm"), ElementsAre("c"));
    EXPECT_THAT(index_->find(query("kjeldal")).hits.at(0).people,
                ElementsAre("Asta Brinkholm", "Villads Kjeldal"));
}

TEST_F(WordsTest, TheLastWordMayBeABeginningOfThreeLetters) {
    index_->put({entry("a", "Punkt", "visitationen i kommunen")}, 1);
    EXPECT_THAT(ids("kommunen visitat"), ElementsAre("a"));
    EXPECT_THAT(ids("vis"), ElementsAre("a"));
    EXPECT_THAT(ids("vi kommun"), ElementsAre("a")) << "a stop word";
    EXPECT_EQ(index_->find(query("visitat kommunen")).with_all, 0) << "not the last word";
    EXPECT_THAT(ids("\"visitat\""), IsEmpty()) << "quoted";
}

TEST_F(WordsTest, ABeginningOfAnyLengthFindsWhatGoesOnFromIt) {
    index_->put(
        {entry("a", "Punkt", "visitationen"), entry("b", "Punkt", "vismænd"), entry("c", "Punkt", "Vis Aaby"),
         entry("d", "Punkt", "viså"), entry("e", "Punkt", "visaa"), entry("f", "Punkt", "vind")},
        1);
    EXPECT_THAT(ids("vis"), UnorderedElementsAre("a", "b", "c", "d", "e"));
    EXPECT_THAT(ids("visi"), ElementsAre("a"));
    EXPECT_THAT(ids("visitati"), ElementsAre("a"));
    EXPECT_THAT(ids("visaa"), UnorderedElementsAre("d", "e"));
    EXPECT_THAT(ids("aab"), ElementsAre("c"));
}

TEST_F(WordsTest, PhrasesAndExclusions) {
    index_->put({entry("a", "Punkt", "den lokale aftale om budget"),
                 entry("b", "Punkt", "aftale om den lokale plan")},
                1);
    EXPECT_THAT(ids("\"lokal aftale\""), ElementsAre("a"));
    EXPECT_THAT(ids("„om den“"), ElementsAre("b")) << "stop words count in phrases";
    EXPECT_THAT(ids("aftale -budget"), ElementsAre("b"));
    EXPECT_THAT(ids("-\"lokal aftale\""), ElementsAre("b"));
    EXPECT_THAT(index_->find(query("aftale i \"lokal plan\" -Budget")).understood,
                ElementsAre("aftale", "\"lokal plan\"", "-budget"));
}

TEST_F(WordsTest, AWordLessLeavesOutAllThatIsAtTheAddress) {
    Entry item = entry("item", "Budget", "Budgettet blev drøftet");
    Entry decision = entry("decision", "Budget", "Udsat til foråret");
    decision.address = item.address;
    Entry owed = entry("owed", "Puljen", "Bo skriver om puljen");
    Entry closed = entry("closed", "Puljen", "Udsat til foråret");
    closed.address = owed.address;
    closed.audience = {"closed:styregruppen"};
    index_->put({item, decision, entry("other", "Budget", "Budgettet blev godkendt", "2018-05-01"),
                 entry("undated", "Budget", "udsat", ""), owed, closed},
                1);
    EXPECT_THAT(ids("budget -udsat"), ElementsAre("other"));
    EXPECT_THAT(ids("budget -\"til foråret\""), UnorderedElementsAre("other", "undated"));
    EXPECT_THAT(ids("-udsat"), ElementsAre("owed", "other"));
    EXPECT_THAT(ids("pulje -udsat"), ElementsAre("owed")) << "else a reader could ask what is closed";
    Query member = query("pulje -udsat");
    member.audiences.emplace_back("closed:styregruppen");
    EXPECT_THAT(ids(member), IsEmpty());
}

TEST_F(WordsTest, SignsAloneFindNothing) {
    index_->put({entry("a", "Budget", "100 % af midlerne")}, 1);
    for (const char* words : {"%", "\"", "\"\"", "-", "- -", "*", "%&/"}) {
        const Answer answer = index_->find(query(words));
        EXPECT_EQ(answer.total, 0) << words;
        EXPECT_THAT(answer.understood, IsEmpty()) << words;
    }
    EXPECT_THAT(ids("% budget"), ElementsAre("a"));
    EXPECT_THAT(ids(" \u00a0 "), ElementsAre("a")) << "nothing was typed";
}

TEST_F(WordsTest, ManyLongCompoundsThatStandNowhereAreFoundByTheirParts) {
    index_->put({entry("a", "Budget", "sundhedsaftale")}, 1);
    std::string words;
    for (const char* first : {"plan", "møde", "gruppe", "budget", "aftale", "kommune", "patient", "region",
                              "projekt", "forløb", "hospital", "vagt"}) {
        words += std::string(first) + "samarbejdssundhedsaftalegruppemødeplanudvalgssekretariat ";
    }
    EXPECT_THAT(ids(words), ElementsAre("a"));
}

TEST_F(WordsTest, StopWordsAloneAreStillSearchedFor) {
    index_->put({entry("a", "Punkt", "det er ikke nu"), entry("b", "Punkt", "noget andet")}, 1);
    EXPECT_THAT(ids("ikke"), ElementsAre("a"));
}

}  // namespace
}  // namespace search
