#include "base/period.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Period, IsAMonthOrAYearThatThereIs) {
    for (const char* text : {"2018", "2018-06", "1999-12"}) EXPECT_TRUE(base::is_period(text)) << text;
    for (const char* text : {"", "18", "2018-13", "2018-6", "2018-06-22", "juni", "20188", "0018"}) {
        EXPECT_FALSE(base::is_period(text)) << text;
    }
}

TEST(Period, IsSaidAsPeopleSayIt) {
    const base::Words words;
    EXPECT_EQ(base::day_or_period("2018-06-22", words), "22. juni 2018");
    EXPECT_EQ(base::day_or_period("2018-06", words), "juni 2018");
    EXPECT_EQ(base::day_or_period("2018", words), "2018");
    EXPECT_EQ(base::day_or_period("", words), "");
    EXPECT_EQ(base::year_of("2018-06"), 2018);
    EXPECT_EQ(base::year_of("2018-06-22"), 2018);
    EXPECT_EQ(base::year_of("i juni"), 0);
}

TEST(Period, HasAFirstAndALastDay) {
    const auto days = [](const char* text) {
        const auto found = base::days_of(text);
        return found ? base::iso(found->first) + ".." + base::iso(found->last) : "";
    };
    EXPECT_EQ(days("2018-06-22"), "2018-06-22..2018-06-22");
    EXPECT_EQ(days("2018-06"), "2018-06-01..2018-06-30");
    EXPECT_EQ(days("2019-02"), "2019-02-01..2019-02-28");
    EXPECT_EQ(days("2020-02"), "2020-02-01..2020-02-29");
    EXPECT_EQ(days("2018-12"), "2018-12-01..2018-12-31");
    EXPECT_EQ(days("2018"), "2018-01-01..2018-12-31");
    EXPECT_EQ(days("juni"), "");
}

}  // namespace
