#include "features/archive/typed_day.hpp"

#include <gtest/gtest.h>

namespace {

TEST(TypedDay, IsTakenInTheWaysPeopleWriteDays) {
    for (const char* typed : {"2024-03-15", "15. marts 2024", "15.3.2024", "15/3 2024", "15.03.2024",
                              "fredag den 15. marts 2024"}) {
        EXPECT_EQ(archive::as_day_or_period(typed), "2024-03-15") << typed;
    }
    for (const char* typed : {"juni 2018", "Juni 2018", "jun. 2018", "2018-06"}) {
        EXPECT_EQ(archive::as_day_or_period(typed), "2018-06") << typed;
    }
    EXPECT_EQ(archive::as_day_or_period("2018"), "2018");
}

TEST(TypedDay, LeavesWhatIsNoDayToBeRefused) {
    for (const char* typed : {"i foråret", "juni", "32. juni 2018", "30. februar 2018", "juni 20188",
                              "15. marts 2024 i Sal 2", "møde den 15. marts 2024"}) {
        EXPECT_EQ(archive::as_day_or_period(typed), typed);
    }
}

TEST(TypedDay, LeavesWordsThatADueDayMayHave) {
    EXPECT_EQ(archive::as_day_or_words("1. kvartal 2024"), "1. kvartal 2024");
    EXPECT_EQ(archive::as_day_or_words("juni 2018"), "juni 2018");
    EXPECT_EQ(archive::as_day_or_words("23. juni 2024"), "2024-06-23");
    EXPECT_EQ(archive::as_day_or_words("Fredag den 3. maj 2024"), "2024-05-03");
    EXPECT_EQ(archive::as_day_or_words("Fredag i uge 12, senest 3. maj 2024"),
              "Fredag i uge 12, senest 3. maj 2024");
    EXPECT_EQ(archive::as_day_or_words("mandagsmødet 3. maj 2024"), "mandagsmødet 3. maj 2024");
}

TEST(TypedDay, TakesHoursWithPointOrColon) {
    EXPECT_EQ(archive::as_hour("9.30"), "09:30");
    EXPECT_EQ(archive::as_hour("14:05"), "14:05");
    EXPECT_EQ(archive::as_hour("ved middagstid"), "ved middagstid");
}

}  // namespace
