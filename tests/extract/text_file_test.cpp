#include "extract/text_file.hpp"

#include <gtest/gtest.h>
#include <string>

namespace {

using extract::read_text_bytes;

std::string second_line(std::string_view bytes) {
    const auto source = read_text_bytes(bytes);
    return source && source->lines.size() > 1 ? source->lines[1].text : "(none)";
}

TEST(TextFile, ReadsUtf8WithAndWithoutAMark) {
    EXPECT_EQ(second_line("a\nRødgrød\n"), "Rødgrød");
    EXPECT_EQ(second_line("\xEF\xBB\xBF"
                          "a\nRødgrød\n"),
              "Rødgrød");
}

TEST(TextFile, ReadsUtf16OfBothEnds) {
    EXPECT_EQ(second_line(std::string_view("\xFF\xFE"
                                           "a\0\n\0\xF8\0l\0",
                                           10)),
              "øl");
    EXPECT_EQ(second_line(std::string_view("\xFE\xFF"
                                           "\0a\0\n\0\xF8\0l",
                                           10)),
              "øl");
    // A pair of surrogates is one character.
    EXPECT_EQ(second_line(std::string_view("\xFF\xFE"
                                           "a\0\n\0\x3D\xD8\x00\xDE",
                                           10)),
              "\xF0\x9F\x98\x80");
}

TEST(TextFile, ReadsWindows1252) {
    EXPECT_EQ(second_line("a\nR\xF8"
                          "dgr\xF8"
                          "d \x96 \x95\n"),
              "Rødgrød \u2013 \u2022");
}

TEST(TextFile, ReadsUtf16WithoutAMark) {
    const std::string_view text = "Dagsorden\nl til alle";
    std::string little;
    std::string big;
    for (const char c : text) {
        little += std::string{c, '\0'};
        big += std::string{'\0', c};
    }
    little.replace(20, 1, "\xF8");
    big.replace(21, 1, "\xF8");
    EXPECT_EQ(second_line(little), "ø til alle");
    EXPECT_EQ(second_line(big), "ø til alle");
}

TEST(TextFile, ReadsTheCodePagesOfDosAndOldMacs) {
    EXPECT_EQ(second_line("M\x9B"
                          "de\nR\x9B"
                          "dgr\x9B"
                          "d p\x86 \xBE"
                          "ble\n"),
              "Rødgrød på ¥ble");
    EXPECT_EQ(second_line("M\xBF"
                          "de\nR\xBF"
                          "dgr\xBF"
                          "d p\x8C b\xBE"
                          "rbar\n"),
              "Rødgrød på bærbar");
    // Windows' quotation marks stand where DOS has letters.
    EXPECT_EQ(second_line("M\xF8"
                          "de\nDen \x91k\xF8nne\x92 gr\xF8"
                          "d\n"),
              "Den \u2018kønne\u2019 grød");
}

TEST(TextFile, RefusesOneLineThatIsAllOfIt) {
    EXPECT_EQ(read_text_bytes(std::string(extract::longest_line + 1, 'a')).error().code,
              "text.line_too_long");
    EXPECT_TRUE(read_text_bytes(std::string(extract::longest_line, 'a')));
}

TEST(TextFile, CountsPagesAndLines) {
    const auto source = read_text_bytes("first\r\nsecond\n\fthird\nfourth\ffifth\n");
    ASSERT_TRUE(source);
    ASSERT_EQ(source->lines.size(), 5U);
    EXPECT_EQ(source->lines[1].text, "second");
    EXPECT_EQ(source->lines[1].page, 1);
    EXPECT_EQ(source->lines[2].text, "third");
    EXPECT_EQ(source->lines[2].page, 2);
    EXPECT_EQ(source->lines[2].number, 3);
    EXPECT_EQ(source->lines[4].text, "fifth");
    EXPECT_EQ(source->lines[4].page, 3);
    EXPECT_EQ(source->lines[4].number, 4) << "a form feed inside a line makes no new line number";
}

TEST(TextFile, RefusesWhatIsNoText) {
    EXPECT_EQ(read_text_bytes("").error().code, "text.empty");
    EXPECT_EQ(read_text_bytes(" \n\t\f\n").error().code, "text.empty");
    EXPECT_EQ(read_text_bytes(std::string_view("%PDF\0\1\2", 7)).error().code, "text.binary");
    EXPECT_EQ(read_text_bytes(std::string(extract::largest_text + 1, 'a')).error().code, "text.too_large");
}

}  // namespace
