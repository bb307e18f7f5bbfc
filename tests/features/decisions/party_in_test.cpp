#include "features/decisions/party_in.hpp"

#include <gtest/gtest.h>

namespace {

const std::vector<decisions::PartyName> parties = {{"l", "Lindholm Kommune"},
                                                   {"s", "Sandby Kommune"},
                                                   {"o", "OUH"},
                                                   {"o", "Odense Universitetshospital"},
                                                   {"p", "Psykiatrien"},
                                                   {"f", "Psykiatrien i Fjordby"}};

std::string party_in(std::string_view text) { return decisions::party_in(text, parties).value_or("-"); }

TEST(PartyIn, IsTheOneThatANameTellsOf) {
    EXPECT_EQ(party_in("Sygeplejen i Lindholm Kommune"), "l");
    EXPECT_EQ(party_in("Lindholm Kommunes ældreudvalg"), "l");
    EXPECT_EQ(party_in("OUH-ledelsen"), "o");
    EXPECT_EQ(party_in("OUH (Odense Universitetshospital)"), "o") << "one party by two names";
    EXPECT_EQ(party_in("ledelsen af Psykiatrien i Fjordby"), "f") << "the longer name is meant";
    EXPECT_EQ(party_in("Psykiatriens ledelse"), "p");
}

TEST(PartyIn, IsNotWhatANameOnlyGoesOnFrom) {
    const auto around = [](std::string_view text) {
        return decisions::party_around(text, parties).value_or("-");
    };
    EXPECT_EQ(around("Sygeplejen i Lindholm Kommune"), "l");
    EXPECT_EQ(around("Lindholm Kommunes Ældreudvalg"), "l");
    EXPECT_EQ(around("Psykiatrien i Sandby"), "-");
    EXPECT_EQ(around("Lindholm Kommune, Vest"), "-");
}

TEST(PartyIn, IsNoneOfSeveralOrOfAnotherWord) {
    EXPECT_EQ(party_in("Lindholm Kommune og Sandby Kommune"), "-");
    EXPECT_EQ(party_in("kommunerne"), "-");
    EXPECT_EQ(party_in("Lindholm Kommuneforening"), "-");
    EXPECT_EQ(party_in("arbejdsgruppen for tolke"), "-");
    EXPECT_EQ(party_in(""), "-");
}

}  // namespace
