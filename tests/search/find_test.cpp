#include <string>
#include <vector>

#include "search_test.hpp"

namespace search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class FindTest : public SearchTest {
  protected:
    static std::vector<std::pair<std::string, std::int64_t>> counts(const std::vector<FacetValue>& values) {
        std::vector<std::pair<std::string, std::int64_t>> result;
        for (const FacetValue& value : values) result.emplace_back(value.key, value.count);
        return result;
    }
};

using Count = std::pair<std::string, std::int64_t>;

TEST_F(FindTest, MarksEveryFormInTitleAndSnippet) {
    index_->put({entry("a", "Sundhedsaftalen <2019>",
                       "Aftalens parter drøftede aftaler og lokalaftalen. Intet andet.")},
                1);
    const Answer answer = index_->find(query("aftale"));
    ASSERT_EQ(answer.hits.size(), 1U);
    EXPECT_THAT(answer.hits[0].title, ElementsAre(Piece{"Sundhedsaftalen", true}, Piece{" <2019>", false}));
    EXPECT_THAT(marked(answer.hits[0].snippet), ElementsAre("Aftalens", "aftaler", "lokalaftalen"));
}

TEST_F(FindTest, MarksPhrasesOnlyWhereTheyStandTogether) {
    index_->put(
        {entry("a", "Punkt", "Sag 1-52-100 er ikke 52 og ikke 100, men lokal plan og en lokal aftale")}, 1);
    EXPECT_THAT(marked(index_->find(query("1-52-100")).hits.at(0).snippet), ElementsAre("1-52-100"));
    EXPECT_THAT(marked(index_->find(query("\"lokal aftale\"")).hits.at(0).snippet),
                ElementsAre("lokal aftale"));
}

TEST_F(FindTest, TheSnippetStandsAroundTheBestPlace) {
    std::string text = "budget ";
    for (int i = 0; i < 200; ++i) text += "andet ";
    text += "her er budget og   visitation samlet";
    for (int i = 0; i < 200; ++i) text += " andet";
    index_->put({entry("a", "Punkt", text)}, 1);
    const auto snippet = index_->find(query("budget visitation")).hits.at(0).snippet;
    EXPECT_THAT(marked(snippet), ElementsAre("budget", "visitation"));
    const std::string shown = text_of(snippet);
    EXPECT_THAT(shown, testing::StartsWith("… andet"));
    EXPECT_THAT(shown, testing::EndsWith("andet …"));
    EXPECT_THAT(shown, testing::HasSubstr("her er budget og visitation samlet"));
    EXPECT_LT(shown.size(), 300U);
}

TEST_F(FindTest, TheTitleCountsMostAndNewerComesFirstAmongEquals) {
    index_->put({entry("text", "Punkt om noget", "budget budget"), entry("title", "Budget", "noget om noget"),
                 entry("old", "Punkt om noget", "visitation", "2018-01-01"),
                 entry("new", "Punkt om noget", "visitation", "2020-01-01")},
                1);
    EXPECT_THAT(ids("budget"), ElementsAre("title", "text"));
    EXPECT_THAT(ids("visitation"), ElementsAre("new", "old"));
}

TEST_F(FindTest, WithoutWordsEverythingIsListedNewestFirst) {
    index_->put({entry("b", "B", "", "2019-05-01"), entry("undated", "U", "", ""),
                 entry("a", "A", "", "2017-05-01"), entry("c", "C", "", "2021-05-01")},
                1);
    EXPECT_THAT(ids(""), ElementsAre("c", "b", "a", "undated"));
    Query some = query("-c");
    some.offset = 1;
    some.limit = 1;
    EXPECT_THAT(ids(some), ElementsAre("a"));
    EXPECT_EQ(index_->find(some).total, 3);
}

TEST_F(FindTest, FiltersAndFacets) {
    Entry decision = entry("d", "Budget", "", "2018-02-03");
    decision.kind = "decision";
    decision.body = "Følgegruppen";
    decision.body_key = "foelgegruppen";
    Entry elsewhere = entry("e", "Budget", "", "2018-02-03");
    elsewhere.collaboration = "anden";
    index_->put(
        {entry("a", "Budget", "", "2019-01-01"), entry("b", "Budget", "", "2019-12-31"), decision, elsewhere},
        1);
    Query asked = query("budget");
    asked.collaboration = "midtklyngen";
    Answer answer = index_->find(asked);
    EXPECT_EQ(answer.total, 3);
    EXPECT_THAT(counts(answer.facets.kinds), ElementsAre(Count("item", 2), Count("decision", 1)));
    EXPECT_THAT(counts(answer.facets.bodies),
                ElementsAre(Count("styregruppen", 2), Count("foelgegruppen", 1)));
    EXPECT_EQ(answer.facets.bodies[1].name, "Følgegruppen");
    EXPECT_THAT(counts(answer.facets.years), ElementsAre(Count("2019", 2), Count("2018", 1)));
    asked.kind = "decision";
    answer = index_->find(asked);
    EXPECT_EQ(answer.total, 1);
    EXPECT_THAT(counts(answer.facets.kinds), ElementsAre(Count("item", 2), Count("decision", 1)));
    EXPECT_THAT(counts(answer.facets.years), ElementsAre(Count("2018", 1)));
    asked.kind.reset();
    asked.first_year = 2019;
    EXPECT_THAT(ids(asked), ElementsAre("b", "a"));
    asked.first_year = 2018;
    asked.last_year = 2018;
    asked.body_key = "foelgegruppen";
    EXPECT_THAT(ids(asked), ElementsAre("d"));
}

TEST_F(FindTest, PeopleAndPartiesNarrowAndAreCounted) {
    Entry ida = entry("a", "Budget", "");
    ida.persons = {{"ida-holm", "Ida Holm"}};
    ida.parties = {{"sandby-kommune", "Sandby Kommune"}};
    Entry both = entry("b", "Budget", "");
    both.persons = {{"ida-holm", "Ida Holm"}, {"bo-krag", "Bo Krag"}};
    both.parties = {{"sandby-kommune", "Sandby Kommune"}, {"hospitalet", "Hospitalet"}};
    Entry decision = both;
    decision.id = "d";
    decision.kind = "decision";
    index_->put({ida, both, decision, entry("c", "Budget", "")}, 1);
    Query asked = query("budget");
    Answer answer = index_->find(asked);
    EXPECT_THAT(counts(answer.facets.people), ElementsAre(Count("ida-holm", 2), Count("bo-krag", 1)));
    EXPECT_THAT(counts(answer.facets.parties),
                ElementsAre(Count("sandby-kommune", 2), Count("hospitalet", 1)));
    EXPECT_EQ(answer.facets.people[0].name, "Ida Holm");
    asked.person_key = "bo-krag";
    answer = index_->find(asked);
    EXPECT_EQ(answer.total, 1);
    EXPECT_THAT(counts(answer.facets.people), ElementsAre(Count("ida-holm", 2), Count("bo-krag", 1)));
    EXPECT_THAT(counts(answer.facets.parties),
                UnorderedElementsAre(Count("sandby-kommune", 1), Count("hospitalet", 1)));
    asked.person_key.reset();
    asked.party_key = "sandby-kommune";
    EXPECT_EQ(index_->find(asked).total, 2);
    asked.party_key = "ingen";
    EXPECT_THAT(ids(asked), IsEmpty());
}

TEST_F(FindTest, WhatIsClosedIsNeitherFoundCountedNorSuggested) {
    Entry closed = entry("closed", "Hemmelighed", "personalesagen", "2017-01-01");
    closed.audience = {"closed:styregruppen"};
    closed.kind = "secret";
    Entry nobody = entry("nobody", "Hemmelighed", "personalesagen");
    nobody.audience = {};
    index_->put({closed, nobody, entry("open", "Budget", "mødet")}, 1);
    for (const char* words : {"hemmelighed", "hemmelighet", "personalesagen", "personalesahen"}) {
        const Answer answer = index_->find(query(words));
        EXPECT_THAT(answer.hits, IsEmpty()) << words;
        EXPECT_EQ(answer.total, 0);
        EXPECT_THAT(answer.facets.kinds, IsEmpty());
        EXPECT_THAT(answer.meant, IsEmpty()) << words;
    }
    const Answer all = index_->find(query(""));
    EXPECT_EQ(all.total, 1);
    EXPECT_THAT(counts(all.facets.kinds), ElementsAre(Count("item", 1)));
    EXPECT_THAT(counts(all.facets.years), ElementsAre(Count("2019", 1)));
    Query member = query("hemmelighet");
    member.audiences.emplace_back("closed:styregruppen");
    EXPECT_THAT(index_->find(member).meant, ElementsAre(Meant{"hemmelighet", "hemmelighed", true}));
    EXPECT_THAT(ids(member), ElementsAre("closed"));
    member.words = "hemmelighed";
    EXPECT_THAT(ids(member), ElementsAre("closed"));
    Query none = query("budget");
    none.audiences.clear();
    EXPECT_THAT(ids(none), IsEmpty());
}

TEST_F(FindTest, FilterNamesCannotBeSmuggledIn) {
    Entry closed = entry("closed", "Hemmelighed", "");
    closed.audience = {"closed:styregruppen"};
    Entry liar = entry("liar", "Punkt",
                       "\xEE\x80\x80"
                       "a616c6c");
    liar.audience = {};
    index_->put({closed, liar}, 1);
    EXPECT_EQ(index_->find(query("")).total, 0);
    Query odd = query("");
    odd.audiences = {"all\" OR \"x", "closed:styregruppe", ""};
    EXPECT_EQ(index_->find(odd).total, 0);
}

TEST_F(FindTest, ClosingTakesAnEntryOutOfSight) {
    Entry item = entry("a", "Budget", "visitation");
    index_->put({item}, 1);
    EXPECT_THAT(ids("budget"), ElementsAre("a"));
    item.audience = {"closed:styregruppen"};
    index_->put({item}, 2);
    EXPECT_THAT(ids("budget"), IsEmpty());
    EXPECT_THAT(ids(""), IsEmpty());
}

TEST_F(FindTest, WhatIsAtOneAddressIsOneHit) {
    Entry item = entry("item", "Budget", "Budgettet blev godkendt, og økonomien følges");
    Entry decision = entry("decision", "Budget", "Budgettet godkendes");
    decision.kind = "decision";
    decision.address = item.address;
    Entry follow_up = entry("follow_up", "Budget", "Bo skriver om økonomien");
    follow_up.kind = "follow_up";
    follow_up.address = item.address;
    index_->put({item, decision, follow_up, entry("other", "Andet", "om budget", "2018-05-01")}, 1);
    for (const Order order : {Order::relevance, Order::newest}) {
        Query asked = query("budget");
        asked.order = order;
        const Answer answer = index_->find(asked);
        ASSERT_EQ(answer.hits.size(), 2U);
        EXPECT_THAT(answer.hits[0].kinds, UnorderedElementsAre("item", "decision", "follow_up"));
        EXPECT_EQ(answer.hits[0].kinds.front(), answer.hits[0].kind);
        EXPECT_THAT(answer.hits[1].kinds, ElementsAre("item"));
        EXPECT_EQ(answer.total, 2);
        EXPECT_EQ(answer.reachable, 2);
        EXPECT_THAT(counts(answer.facets.kinds),
                    UnorderedElementsAre(Count("item", 2), Count("decision", 1), Count("follow_up", 1)));
        EXPECT_THAT(counts(answer.facets.years), ElementsAre(Count("2019", 1), Count("2018", 1)));
    }
    const Answer owed = index_->find(query("\"bo skriver\" økonomi"));
    ASSERT_EQ(owed.hits.size(), 1U);
    EXPECT_THAT(owed.hits[0].kinds, ElementsAre("follow_up")) << "only what was found is named";
    Query second = query("budget");
    second.limit = 1;
    second.offset = 1;
    EXPECT_THAT(ids(second), ElementsAre("other"));
}

TEST_F(FindTest, TheNewestComeFirstWhenThatIsAskedFor) {
    index_->put({entry("old", "Budget", "budget budget", "2018-01-01"),
                 entry("new", "Punkt", "et budget", "2020-01-01")},
                1);
    Query asked = query("budget");
    EXPECT_THAT(ids(asked), ElementsAre("old", "new"));
    asked.order = Order::newest;
    EXPECT_THAT(ids(asked), ElementsAre("new", "old"));
}

TEST_F(FindTest, WordsThatOnlyAskNeedNotBeThere) {
    index_->put({entry("a", "Brugerpanel", "Sekretariatet indkalder et panel af borgere"),
                 entry("b", "Budget", "Her blev intet drøftet")},
                1);
    for (const char* question :
         {"hvornår blev brugerpanel drøftet", "Hvad besluttede vi sidst om brugerpanelet?",
          "hvem skulle indkalde panelet", "hvilke paneler er der talt om", "hvor er brugerpanel nævnt"}) {
        EXPECT_THAT(ids(question), ElementsAre("a")) << question;
    }
    EXPECT_THAT(ids("drøftet"), ElementsAre("b")) << "alone it is a word like any other";
    EXPECT_EQ(index_->find(query("brugerpanel drøftet")).with_all, 0) << "no question";
    EXPECT_THAT(ids("hvornår blev \"brugerpanel drøftet\""), IsEmpty()) << "quoted";
    EXPECT_THAT(ids("hvornår"), IsEmpty());
}

TEST_F(FindTest, VeryManyHitsAreBoundedToTheNewest) {
    std::vector<Entry> many;
    for (int i = 0; i < 3'000; ++i) {
        many.push_back(
            entry("m" + std::to_string(i), "Punkt", "budget", i == 0 ? "2001-01-01" : "2019-01-01"));
    }
    many[0].title = "Budget budget budget";
    Entry body = entry("body", "Budget", "udvalget", "");
    many.push_back(body);
    index_->put(many, 1);
    const Answer answer = index_->find(query("budget"));
    EXPECT_TRUE(answer.bounded);
    EXPECT_EQ(answer.total, 3'001);
    EXPECT_FALSE(answer.more_than_total);
    EXPECT_EQ(answer.hits.at(0).id, "body") << "what has no date is ranked too, the oldest is not";
    EXPECT_EQ(answer.hits.at(1).date, "2019-01-01");
    Query old = query("budget");
    old.last_year = 2001;
    EXPECT_FALSE(index_->find(old).bounded);
    EXPECT_THAT(ids(old), ElementsAre("m0"));
}

TEST_F(FindTest, WhatHasAllTheWordsIsNotLostBehindVeryManyNewerOnes) {
    std::vector<Entry> many;
    for (int i = 0; i < 3'000; ++i) many.push_back(entry("m" + std::to_string(i), "Punkt", "budget"));
    many.push_back(entry("old", "Punkt", "budget for visitation", "2001-01-01"));
    index_->put(many, 1);
    const Answer answer = index_->find(query("visitation budget"));
    EXPECT_EQ(answer.with_all, 1);
    EXPECT_EQ(answer.hits.at(0).id, "old");
    EXPECT_EQ(answer.total, loosened_at_most);
    EXPECT_TRUE(answer.more_than_total);
}

TEST_F(FindTest, HostileInputIsCutAndCleaned) {
    index_->put({entry("a", "Budget", "visitation")}, 1);
    std::string many_words;
    for (int i = 0; i < 10'000; ++i) many_words += "ord" + std::to_string(i) + " ";
    const std::vector<std::string> hostile = {"\"",
                                              "\"\"",
                                              "\"budget",
                                              "budget\"",
                                              "-",
                                              "--",
                                              "-\"",
                                              "*",
                                              "bud*",
                                              "^budget",
                                              "budget AND",
                                              "NEAR(a b)",
                                              "title : budget",
                                              "{title} : budget",
                                              "(budget",
                                              ")",
                                              "a OR",
                                              "NOT NOT",
                                              "'; drop table entry; --",
                                              std::string("bud\0get", 7),
                                              std::string("\xff\xfe\xc0\x80 budget"),
                                              "\xEE\x80\x80"
                                              "a616c6c",
                                              many_words,
                                              std::string(1'000'000, 'x'),
                                              std::string(1'000'000, '"'),
                                              std::string(1'000'000, '-'),
                                              "\xC3",
                                              "🙂",
                                              "\n\t\r",
                                              "- budget",
                                              "-budget",
                                              "\u00a0",
                                              "„“«»"};
    for (const std::string& words : hostile) {
        EXPECT_NO_THROW(index_->find(query(words))) << words.substr(0, 100);
    }
    EXPECT_THAT(ids("budget\" ) OR ("), IsEmpty()) << "\"or\" is a word like any other";
    EXPECT_THAT(ids("(budget)*:^"), ElementsAre("a"));
    Query odd = query("budget");
    odd.offset = -5;
    odd.limit = 1'000'000'000;
    odd.kind = "\"";
    odd.first_year = -2'000'000'000;
    odd.last_year = 2'000'000'000;
    EXPECT_THAT(ids(odd), IsEmpty());
    odd.kind.reset();
    EXPECT_THAT(ids(odd), ElementsAre("a"));
}

TEST_F(FindTest, HostileTextIsIndexed) {
    Entry odd = entry("a", std::string("T\0itel \xff", 8), std::string(2'000'000, 'y') + " slut");
    odd.date = "2019-02-30";
    odd.people = {"A\nB", ""};
    index_->put({odd, entry("b", std::string(100'000, '"'), std::string("ok\0visitation", 13))}, 1);
    EXPECT_THAT(ids("visitation"), ElementsAre("b"));
    EXPECT_THAT(index_->find(query("itel")).hits.at(0).date, "") << "there is no such day";
}

}  // namespace
}  // namespace search
