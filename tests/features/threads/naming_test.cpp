// What a subject is called, of the titles that its items have.
#include "features/threads/naming.hpp"

#include <gtest/gtest.h>

namespace {

using threads::nearest_title;

TEST(NamingTest, ATitleThatEveryMeetingHasNamesNothingWhereThereIsAnother) {
    EXPECT_EQ(nearest_title({"Eventuelt", "Rygestop på skolerne"}), 1U);
    EXPECT_EQ(nearest_title({"Skriftlige orienteringer", "Orientering", "Indkøb af tandlægestole"}), 2U);
    EXPECT_EQ(nearest_title({"Punkter til kommende møder", "Velkomst og godkendelse af dagsordenen",
                             "Evaluering af mødet", "Rygestop"}),
              3U);
}

TEST(NamingTest, TheTitleThatMostShareIsTheName) {
    EXPECT_EQ(nearest_title({"Møbler til kantinen", "Tandlægestole", "Status på tandlægestole"}), 1U);
    EXPECT_EQ(nearest_title({"Kørsel", "Tandlægestole", "Kørsel", "Tandlægestole", "Tandlægestole"}), 1U);
}

TEST(NamingTest, WhereNoTwoAreTheSameItIsTheOneWhoseWordsTheOthersHave) {
    EXPECT_EQ(
        nearest_title({"Leverandørens regning", "Regning for tandlægestole", "Tandlægestole i Lindholm"}),
        1U);
}

TEST(NamingTest, TheNewestIsTheNameWhereNothingTellsThemApart) {
    EXPECT_EQ(nearest_title({"Eventuelt", "Meddelelser"}), 0U);
    EXPECT_EQ(nearest_title({"Rygestop", "Kantinemøbler"}), 0U);
    EXPECT_EQ(nearest_title({"Rygestop"}), 0U);
}

}  // namespace
