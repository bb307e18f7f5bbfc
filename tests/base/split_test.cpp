#include "base/split.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Split, GivesWhatStandsBetween) {
    EXPECT_THAT(base::split("a b,c", " ,"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(base::split(" a  b ", " "), ElementsAre("a", "b"));
    EXPECT_THAT(base::split("a", " "), ElementsAre("a"));
    EXPECT_THAT(base::split("", " "), IsEmpty());
    EXPECT_THAT(base::split("  ", " "), IsEmpty());
}

TEST(Split, GivesTheWordsThatNamesAreComparedBy) {
    EXPECT_THAT(base::key_words(" Hanne-Mette  LUND (formand)"),
                ElementsAre("hanne", "mette", "lund", "formand"));
    EXPECT_THAT(base::key_words("..."), IsEmpty());
}

TEST(Split, LeavesRemarksAndBlankLinesOutOfAList) {
    EXPECT_THAT(base::lines_of_list("# remark\none two\n\n \t\n[list]\r\n#\nthree"),
                ElementsAre("one two", "[list]", "three"));
}

}  // namespace
