#include "features/decisions/due.hpp"

#include <gtest/gtest.h>

namespace {

std::string last_day(std::string_view due, std::string_view meeting = "2024-03-15") {
    const auto day = decisions::last_day_of(due, base::parse_date(meeting));
    return day ? base::iso(*day) : "";
}

TEST(LastDay, IsTheDayItselfOrThePeriodsLast) {
    EXPECT_EQ(last_day("2024-06-23"), "2024-06-23");
    EXPECT_EQ(last_day("1. kvartal 2025"), "2025-03-31");
    EXPECT_EQ(last_day("2. halvår 2024"), "2024-12-31");
    EXPECT_EQ(last_day("medio april 2031"), "2031-04-30");
    EXPECT_EQ(last_day("mødet i Februar 2028"), "2028-02-29");
    EXPECT_EQ(last_day("uge 12 2024"), "2024-03-24");
    EXPECT_EQ(last_day("uge 52-53 2026"), "2027-01-03");
    EXPECT_EQ(last_day("primo 2032"), "2032-12-31");
    EXPECT_EQ(last_day("inden maj 2025"), "2025-04-30");
    EXPECT_EQ(last_day("frem mod januar 2025"), "2024-12-31");
    EXPECT_EQ(last_day("inden 2032"), "2031-12-31");
    EXPECT_EQ(last_day("uge 52-1 2026"), "2027-01-10");
}

TEST(LastDay, WithoutAYearIsTheFirstAfterTheMeeting) {
    EXPECT_EQ(last_day("6. september", "2017-06-09"), "2017-09-06");
    EXPECT_EQ(last_day("den 6. januar", "2017-06-09"), "2018-01-06");
    EXPECT_EQ(last_day("6. september", ""), "");
    EXPECT_EQ(last_day("31. april", "2017-06-09"), "");
}

TEST(LastDay, OfAQuarterWithoutAYearIsTheFirstThatIsNotOverAtTheMeeting) {
    EXPECT_EQ(last_day("1. kvartal", "2024-03-15"), "2024-03-31");
    EXPECT_EQ(last_day("1. kvartal", "2024-04-01"), "2025-03-31");
    EXPECT_EQ(last_day("1. kvartal", ""), "");
}

TEST(LastDay, IsNotGuessed) {
    EXPECT_EQ(last_day(""), "");
    EXPECT_EQ(last_day("efter sommerferien"), "");
    EXPECT_EQ(last_day("næste møde"), "");
    EXPECT_EQ(last_day("uge 12"), "");
    EXPECT_EQ(last_day("5. kvartal 2024"), "");
    EXPECT_EQ(last_day("uge 60 2024"), "");
    EXPECT_EQ(last_day("kvartal"), "");
}

TEST(NextMeeting, IsTheBodysOwn) {
    EXPECT_TRUE(decisions::at_next_meeting("Næste møde"));
    EXPECT_TRUE(decisions::at_next_meeting("kommende møde"));
    EXPECT_TRUE(decisions::at_next_meeting("næste ordinære møde"));
    EXPECT_FALSE(decisions::at_next_meeting("næste klyngestyregruppemøde"));
    EXPECT_FALSE(decisions::at_next_meeting(""));
}

TEST(Due, OfAMeetingWhoseMonthOrYearAloneIsKnown) {
    const auto day = [](std::string_view due, std::string_view held) {
        const auto found = decisions::last_day_of(due, held);
        return found ? base::iso(*found) : "";
    };
    EXPECT_EQ(day("6. september", "2017-06"), "2017-09-06");
    EXPECT_EQ(day("15. juni", "2017-06"), "") << "this year's or the next";
    EXPECT_EQ(day("6. september", "2017"), "");
    EXPECT_EQ(day("2018-05-01", "2017"), "2018-05-01");
    EXPECT_EQ(day("6. september", ""), "");
    EXPECT_EQ(day("6. september", "2017-06-22"), "2017-09-06");
}

}  // namespace
