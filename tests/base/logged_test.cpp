#include "base/logged.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Logged, IsOneWordOrQuotedOnOneLine) {
    EXPECT_EQ(base::logged("/{collaboration}/moeder"), "/{collaboration}/moeder");
    EXPECT_EQ(base::logged(""), "\"\"");
    EXPECT_EQ(base::logged("disk is full"), "\"disk is full\"");
    EXPECT_EQ(base::logged("a=b"), "\"a=b\"");
    EXPECT_EQ(base::logged("said \"no\"\nlevel=error \\ \x1b[31m"),
              "\"said \\\"no\\\"\\nlevel=error \\\\ \\x1b[31m\"");
}

}  // namespace
