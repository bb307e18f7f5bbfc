#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/label.hpp"
#include "base/sha256.hpp"

namespace {

class StandingClock final : public base::Clock {
  public:
    base::Instant now() const override { return base::Instant{1'700'000'000'000'000}; }
};

TEST(Ids, RiseWhileTheClockStands) {
    const StandingClock clock;
    const auto ids = base::random_ids(clock);
    std::string last = ids->next();
    for (int i = 0; i < 10'000; ++i) {
        const std::string id = ids->next();
        ASSERT_LT(last, id);
        last = id;
    }
    EXPECT_EQ(last.size(), 36U);
    EXPECT_EQ(last[14], '7');
}

TEST(Dates, RefuseDaysThatAreNotInTheCalendar) {
    EXPECT_FALSE(base::date_of(2023, 2, 29));
    EXPECT_TRUE(base::date_of(2024, 2, 29));
    EXPECT_FALSE(base::parse_date("2024-13-01"));
    EXPECT_FALSE(base::parse_date("2024-1-01"));
    EXPECT_FALSE(base::parse_time("24:00"));
}

TEST(Dates, CountAndNameDays) {
    EXPECT_EQ(base::weekday({2019, 11, 22}), 4);
    EXPECT_EQ(base::iso(base::add_days({2024, 2, 28}, 2)), "2024-03-01");
}

TEST(Dates, FollowDanishSummerTime) {
    // 2024-03-31 00:59 UTC is 01.59 in Denmark; a minute later the clocks show 03.00.
    const base::Instant before{1711846740'000'000};
    EXPECT_EQ(base::iso(base::local_time(before).time), "01:59");
    EXPECT_EQ(base::iso(base::local_time(base::after(before, 60)).time), "03:00");
}

TEST(Sha256, MatchesTheStandardsExample) {
    EXPECT_EQ(base::sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Words, FallBackToDanish) {
    const base::Words english(base::Language::english);
    EXPECT_EQ(english(base::Label{"Møde", "Meeting"}), "Meeting");
    EXPECT_EQ(english(base::Label{"Møde"}), "Møde");
    EXPECT_EQ(english.count(1, {"{} møde"}, {"{} møder"}), "1 møde");
    EXPECT_EQ(english.count(0, {"{} møde"}, {"{} møder"}), "0 møder");
}

}  // namespace
