#include "features/decisions/undertaking.hpp"

#include <gmock/gmock.h>

#include "features/decisions/follow_up.hpp"

namespace {

using decisions::Undertaking;

bool again(const std::string& later, const std::string& earlier, const decisions::Rarity& rarity = {}) {
    return decisions::says_again({decisions::telling_words(later, {}), {}},
                                 {decisions::telling_words(earlier, {}), {}}, rarity);
}

TEST(TellingWords, LeaveOutNamesDaysNumbersAndShortWords) {
    const auto words = decisions::telling_words(
        "Bo \xC3\x98stby sender telefonnumrene til kommunerne inden 15. september 2024", {"Bo \xC3\x98stby"});
    EXPECT_EQ(words.size(), 4U) << testing::PrintToString(words);

    EXPECT_TRUE(decisions::telling_words("", {}).empty());
}

TEST(AnUndertaking, IsMetAgainInNearlyTheSameWords) {
    EXPECT_TRUE(again("sender telefonnumrene til kommunerne inden 1. december 2024",
                      "sender telefonnumrene til kommunerne inden 15. september 2024"));
    EXPECT_TRUE(again("udarbejder en tjekliste for udskrivning af \xC3\xA6ldre borgere til alle afdelinger",
                      "tjekliste for udskrivning af \xC3\xA6ldre borgere udarbejdes"));
}

TEST(AnUndertaking, IsAnotherWhenOnlyTheSubjectIsTheSame) {
    EXPECT_FALSE(again("evaluerer brugerpanelet og skriver til medlemmerne",
                       "brugerpanelet f\xC3\xA5r en ny formand efter valget"));
    EXPECT_FALSE(again("sender referatet", "sender referatet")) << "two words are no sentence";
    EXPECT_FALSE(again("", ""));
}

TEST(AnUndertaking, IsNotTakenForAnotherByWordsThatManyHave) {
    const std::string usual = "sekretariatet indkalder gruppen igen";
    EXPECT_TRUE(again(usual, usual));
    decisions::Rarity rarity{400, {}};
    for (const std::string& word : decisions::telling_words(usual, {})) rarity.having[word] = 100;
    EXPECT_FALSE(again(usual, usual, rarity));
}

TEST(AnUndertaking, LetsNobodyOff) {
    const auto words = decisions::telling_words("sender telefonnumrene til kommunerne", {});
    EXPECT_TRUE(decisions::says_again({words, {"a"}}, {words, {"a"}}, {}));
    EXPECT_TRUE(decisions::says_again({words, {"a"}}, {words, {}}, {}));
    EXPECT_TRUE(decisions::says_again({words, {"a", "b"}}, {words, {"a"}}, {}));
    EXPECT_FALSE(decisions::says_again({words, {}}, {words, {"a"}}, {}));
    EXPECT_FALSE(decisions::says_again({words, {"b"}}, {words, {"a"}}, {}));
}

TEST(Age, IsToldInTheLargestUnits) {
    const base::Date today = *base::date_of(2024, 3, 15);
    const auto told = [&](const char* day) { return decisions::age(day, today, base::Words()); };
    EXPECT_EQ(told("2024-03-15"), "0 dage");
    EXPECT_EQ(told("2024-03-14"), "1 dag");
    EXPECT_EQ(told("2024-02-16"), "28 dage");
    EXPECT_EQ(told("2024-02-15"), "1 md.");
    EXPECT_EQ(told("2023-03-16"), "11 mdr.");
    EXPECT_EQ(told("2023-03-15"), "1 \xC3\xA5r");
    EXPECT_EQ(told("2021-11-10"), "2 \xC3\xA5r og 4 mdr.");
    EXPECT_EQ(told("2024-03-16"), "");
    EXPECT_EQ(told(""), "");
    EXPECT_EQ(told("1. kvartal"), "");
}

TEST(Closing, SaysEverythingThatIsWrongAtOnce) {
    const auto codes = [](const decisions::ClosingWords& words) {
        std::vector<std::string> found;
        for (const auto& problem : decisions::problems_of(words)) found.push_back(problem.code);
        return found;
    };
    using testing::ElementsAre;
    EXPECT_THAT(codes({"done", "", ""}), ElementsAre());
    EXPECT_THAT(codes({"other", "", "https://"}), ElementsAre("note.missing", "evidence.not_a_link"));
    EXPECT_THAT(codes({"gone", std::string(2001, 'x'), std::string(501, 'x')}),
                ElementsAre("how.missing", "note.too_long", "evidence.too_long"));
    std::string letters;
    for (int i = 0; i < 2000; ++i) letters += "\xC3\xB8";
    EXPECT_THAT(codes({"done", letters, "se bilag 3"}), ElementsAre());
}

TEST(Evidence, IsALinkWhenItCanBeFollowed) {
    EXPECT_TRUE(decisions::is_link("https://example.org/a?b=c"));
    for (const char* text :
         {"https://", "http:///", "https://a b", "javascript:alert(1)", "example.org", "https://a\"b", ""}) {
        EXPECT_FALSE(decisions::is_link(text)) << text;
    }
}

}  // namespace
