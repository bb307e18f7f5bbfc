#include "features/archive/redaction.hpp"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace {

using archive::Redaction;

Redaction passage(const std::string& words) { return {Redaction::What::passage, {words}, "[fjernet]"}; }
Redaction names(const std::vector<std::string>& words) {
    return {Redaction::What::names, words, "[navn fjernet]"};
}

TEST(Redaction, TakesOutEveryTimeTheWordsStandThere) {
    const auto words = passage("010190-1234");
    EXPECT_EQ(words.without("Borger 010190-1234 og igen 010190-1234."),
              "Borger [fjernet] og igen [fjernet].");
    EXPECT_EQ(words.count("010190-1234010190-1234"), 2);
    EXPECT_EQ(words.without("010190-123"), "010190-123");
    EXPECT_EQ(passage("æblet").without("Æblet, æblet"), "Æblet, [fjernet]") << "case as written";
}

TEST(Redaction, MeetsAnyWhiteSpaceAndKeepsLinesApart) {
    const auto words = passage("Peter  har\nen diagnose");
    std::set<int> lines;
    EXPECT_EQ(words.without("1. Sag\n  Det er at Peter\u00a0har\n   en\n\fdiagnose, sagde\nhan", &lines),
              "1. Sag\n  Det er at [fjernet]\n[fjernet]\n\f[fjernet], sagde\nhan");
    EXPECT_EQ(lines, (std::set<int>{2, 3, 4}));
    EXPECT_EQ(words.without("Peter har en diagnose"), "[fjernet]");
    EXPECT_EQ(words.count("Peterhar en diagnose"), 0);
}

TEST(Redaction, MeetsWordsThatALineEndDivides) {
    EXPECT_EQ(passage("psykiatrisk").without("hans psykia-\n  trisk diagnose"),
              "hans [fjernet]\n[fjernet] diagnose");
    EXPECT_EQ(passage("010190-1234").without("010190-\n1234"), "[fjernet]\n[fjernet]");
    EXPECT_EQ(passage("psykiatrisk").without("psykia\u00adtrisk"), "[fjernet]");
    EXPECT_EQ(passage("overgang").count("over-gang"), 0);
}

TEST(Redaction, TakesOutWholeNamesWhoseWordsBeginAsWritten) {
    const auto words = names({"Åse Holm", "Åse Holm Bro"});
    EXPECT_EQ(words.without("ÅSE HOLM, Åse Holm Bros bil, Åse Holms og Åse Holmgaard"),
              "[navn fjernet], [navn fjernet]s bil, [navn fjernet]s og Åse Holmgaard");
    EXPECT_EQ(words.count("Låse Holm, Holm, Åse"), 0);
    EXPECT_EQ(names({"Bo Vest"}).count("Beboerne skal bo vest for byen"), 0);
    EXPECT_EQ(names({"ÅSE HOLM"}).count("Åse Holm"), 1);
    EXPECT_EQ(names({"Jan von Ål"}).count("JAN VON ÅL og Jan von Ål"), 2);
}

TEST(Redaction, ChangesTextsOfAReadingAndNothingElse) {
    auto reading = boost::json::parse(
        R"({"kind":"minutes","title":"The minutes \"minutes\" of","places":{"title":{"page":1,"lines":[3,4],)"
        R"("columns":[2,9]},"end":{"page":1,"lines":[7,7],"columns":[1,5]}},"outcomes":["minutes"],)"
        R"("decisions":["minutes"]})");
    const auto words = passage("minutes");
    words.take_out(reading, {4});
    EXPECT_EQ(reading,
              boost::json::parse(
                  R"({"kind":"minutes","title":"The [fjernet] \"[fjernet]\" of","places":{"title":{"page":1,)"
                  R"("lines":[3,4]},"end":{"page":1,"lines":[7,7],"columns":[1,5]}},"outcomes":["minutes"],)"
                  R"("decisions":["[fjernet]"]})"));
}

TEST(Redaction, LooksThroughTheEscapesOfAnAct) {
    EXPECT_TRUE(passage("sagde \"nej tak\" igen").meets_in(R"({"a":["Han sagde \"nej\ttak\"\nigen"]})"));
    EXPECT_TRUE(passage("nej tak").meets_in(R"({"a":"nej tak"})"));
    EXPECT_FALSE(passage("nej tak").meets_in(R"({"a":"nej","b":"tak\n"})"));
}

TEST(Redaction, FindsNothingInIdsNumbersAndNames) {
    constexpr const char* act =
        R"({"document":"0193a5b2-77c1-7e0d-8f3a-5d2b9c4e1f60","places":{"lines":[11,25]},"note":null,)"
        R"("digest":"0193456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})";
    for (const char* words : {"0193", "1,25", "note"}) {
        EXPECT_FALSE(passage(words).meets_in_act(act)) << words;
        EXPECT_FALSE(passage(words).meets_in(act)) << words;
        EXPECT_TRUE(passage(words).meets_in_act(std::string(R"({"said":"Om )") + words + R"("})")) << words;
    }
    auto value = boost::json::parse(act);
    passage("0193").take_out(value, {});
    EXPECT_EQ(value, boost::json::parse(act));
}

TEST(Redaction, LooksAtTheProgramsWordsInActsAlone) {
    constexpr const char* text = R"({"reason":"Om Kapybara"})";
    EXPECT_FALSE(passage("Kapybara").meets_in(text)) << "a document's reading keeps a code there";
    EXPECT_TRUE(passage("Kapybara").meets_in_act(text)) << "somebody wrote it";
    EXPECT_FALSE(passage("Kapybara").meets_in(R"("Kapybara")", "outcome"));
    EXPECT_TRUE(passage("Kapybara").meets_in(R"("Kapybara")", "place"));
}

}  // namespace
