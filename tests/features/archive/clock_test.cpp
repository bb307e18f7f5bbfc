// The machine's clock is set back while people work: what is done later stays later.
#include <gmock/gmock.h>

#include "features/archive/archive_test.hpp"
#include "features/history/history.hpp"

namespace {

using archive::Imported;
using archive::testing::ArchiveTest;

constexpr std::int64_t year = 365 * 24 * 3600;

class ClockSetBackTest : public ArchiveTest {
  protected:
    static std::string minutes_with(const std::string& word) {
        return "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024\n\nDeltagere:\n"
               "Direktør Anker Holmboe\n\n1. Velkomst\n\nReferat:\nOrdet " +
               word + " blev nævnt.\n";
    }
    std::int64_t found(const std::string& word) {
        follow();
        return find(word).total;
    }
};

TEST_P(ClockSetBackTest, WhatIsPutInAfterwardsStandsAndIsFound) {
    const Imported first = import("a.txt", minutes_with("vindrose")).value();
    EXPECT_EQ(found("vindrose"), 1);
    clock_.advance(-year);
    const Imported second = import("b.txt", minutes_with("kompas")).value();
    EXPECT_EQ(second.fate, Imported::Fate::replaced);
    EXPECT_EQ(second.meeting, first.meeting);
    EXPECT_EQ(found("vindrose"), 0) << "what was corrected is not what is found";
    EXPECT_EQ(found("kompas"), 1);
    expect_tallies_right();
}

TEST_P(ClockSetBackTest, TheHistoryKeepsItsOrderAndItsChain) {
    import("a.txt", minutes_with("vindrose")).value();
    clock_.advance(-year);
    import("b.txt", minutes_with("kompas")).value();
    const auto verified = history::verify(database());
    ASSERT_TRUE(verified);
    const auto rows =
        database().read([](store::Session& session) { return history::after(session, 0, 1000); });
    ASSERT_GE(rows.size(), 2U);
    EXPECT_LT(rows.back().entry.at.microseconds, rows.front().entry.at.microseconds)
        << "the last act is the last, whatever the clock says";
}

INSTANTIATE_TEST_SUITE_P(Engines, ClockSetBackTest, support::both_engines(), support::engine_name);

}  // namespace
