#include "features/archive/table_text.hpp"

#include <gtest/gtest.h>

namespace {

TEST(TableText, QuotesWhatWouldBreakTheTable) {
    EXPECT_EQ(archive::table_row({"a", "", "b;c", "d\"e", "f\ng"}), "a;;\"b;c\";\"d\"\"e\";\"f\ng\"\r\n");
}

TEST(TableText, NoCellIsAFormula) {
    EXPECT_EQ(archive::table_row({"=1+1", "+45", "-x", "@a", "\tb", "1=1"}),
              "'=1+1;'+45;'-x;'@a;'\tb;1=1\r\n");
}

}  // namespace
