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
    EXPECT_THAT(ids("sundhedsaftalen"), ElementsAre("b"));
}

TEST_F(WordsTest, ACompoundFindsItsPartsBehindItself) {
    index_->put({entry("parts", "Punkt", "En aftale om sundhed"), entry("whole", "Punkt", "sundhedsaftalen"),
                 entry("one", "Punkt", "En aftale om noget andet")},
                1);
    EXPECT_THAT(ids("sundhedsaftale"), ElementsAre("whole", "parts"));
    EXPECT_EQ(index_->find(query("sundhedsaftale")).with_all, 1);
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

TEST_F(WordsTest, StopWordsAloneAreStillSearchedFor) {
    index_->put({entry("a", "Punkt", "det er ikke nu"), entry("b", "Punkt", "noget andet")}, 1);
    EXPECT_THAT(ids("ikke"), ElementsAre("a"));
}

}  // namespace
}  // namespace search
