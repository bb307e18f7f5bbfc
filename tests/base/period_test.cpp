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

}  // namespace
