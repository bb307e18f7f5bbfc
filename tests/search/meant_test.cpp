// What was meant by words that stand nowhere.
#include "search_test.hpp"

namespace search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class MeantTest : public SearchTest {};

TEST_F(MeantTest, FindsWhatWasMeantByAWordThatStandsNowhereAndSaysSo) {
    index_->put({entry("a", "Budget", "visitationen i kommunen og psykiatrien")}, 1);
    for (const auto& [typed, word] : std::vector<std::pair<std::string, std::string>>{
             {"visitatoinen", "visitationen"}, {"psykatri", "psykiatrien"}, {"komune", "kommunen"}}) {
        const Answer answer = index_->find(query(typed + " budget"));
        EXPECT_EQ(answer.total, 1) << typed;
        EXPECT_THAT(answer.meant, ElementsAre(Meant{typed, word, true}));
        EXPECT_THAT(marked(answer.hits.at(0).snippet), ElementsAre(word));
    }
    EXPECT_THAT(index_->find(query("budget")).meant, IsEmpty());
    EXPECT_THAT(index_->find(query("fuldstændigandet")).meant, IsEmpty());
    EXPECT_THAT(ids("\"visitatoinen\""), IsEmpty()) << "quoted";
}

TEST_F(MeantTest, FindsTheLastPartOfACompoundThatWasMistyped) {
    index_->put({entry("a", "Aftalen om sundhed", "Aftalen om sundhed i klyngen fornys.")}, 1);
    for (const char* typed : {"sundhedsaftle", "sundhedsaftlae", "sundhedsatale"}) {
        const Answer answer = index_->find(query(typed));
        EXPECT_EQ(answer.total, 1) << typed;
        ASSERT_EQ(answer.meant.size(), 1) << typed;
        EXPECT_TRUE(answer.meant.front().word.starts_with("sundhedsaftale")) << answer.meant.front().word;
    }
    EXPECT_THAT(index_->find(query("sundhedsbiler")).meant, IsEmpty()) << "the other part stands nowhere";
}

TEST_F(MeantTest, FindsOtherSpellingsAndSaysSo) {
    index_->put({entry("a", "Genoptræning", "Lars Olsen"), entry("b", "Punkt", "Lars Olesen og Kristian"),
                 entry("c", "Punkt", "Christian")},
                1);
    EXPECT_THAT(ids("genoptraening"), ElementsAre("a"));
    EXPECT_THAT(ids("olesen"), ElementsAre("b", "a")) << "what was typed comes first";
    EXPECT_THAT(index_->find(query("olesen")).meant, ElementsAre(Meant{"olesen", "olsen", false}));
    EXPECT_THAT(ids("kristian"), ElementsAre("b", "c"));
}

TEST_F(MeantTest, WhatHasTheMostOfTheWordsFollowsWhereHardlyAnythingHasAll) {
    index_->put({entry("all", "Punkt", "budget for visitation på hospitalet"),
                 entry("two", "Punkt", "budget for visitation"), entry("one", "Punkt", "et budget"),
                 entry("none", "Punkt", "noget andet")},
                1);
    const Answer answer = index_->find(query("hospital visitation budget"));
    EXPECT_TRUE(answer.loosened);
    EXPECT_EQ(answer.with_all, 1);
    EXPECT_THAT(ids("hospital visitation budget"), ElementsAre("all", "two", "one"));
    EXPECT_GT(answer.hits[0].score, answer.hits[1].score);
    EXPECT_THAT(ids("skolefravær visitation"), ElementsAre("two", "all")) << "the words that are there";
    EXPECT_THAT(ids("hospital visitation -visitation"), IsEmpty()) << "what is excluded stays so";
    EXPECT_THAT(ids("\"budget for visitation\" hospital"), ElementsAre("all")) << "quoted words stay";
    EXPECT_FALSE(index_->find(query("budget visitation hospital andet skolefravær")).with_all);
    Query newest = query("hospital visitation budget");
    newest.order = Order::newest;
    EXPECT_THAT(ids(newest), ElementsAre("all")) << "by date what fits less would stand between";
    Query filtered = query("budget");
    filtered.last_year = 1999;
    EXPECT_THAT(ids(filtered), IsEmpty());
}

}  // namespace
}  // namespace search
