#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

#include "embedded/embed_test_files.hpp"
#include "embedded/embed_test_nothing.hpp"

namespace {

std::string on_disk(std::string_view path) {
    std::ifstream file(std::string(EMBED_TEST_FOLDER "/") + std::string(path), std::ios::binary);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST(Embed, HoldsEveryFileByteForByteSortedByPath) {
    const auto files = embed_test_files::files();
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0].path, "inner folder/bytes.bin");
    EXPECT_EQ(files[1].path, "nothing.txt");
    EXPECT_EQ(files[2].path, "one.txt");
    for (const auto& file : files) EXPECT_EQ(file.bytes, on_disk(file.path)) << file.path;
    EXPECT_EQ(files[0].bytes.size(), 5U);
    EXPECT_TRUE(files[1].bytes.empty());
}

TEST(Embed, AFolderThatIsNotThereHoldsNothing) { EXPECT_TRUE(embed_test_nothing::files().empty()); }
