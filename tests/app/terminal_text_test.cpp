#include "app/terminal_text.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace {

using app::TerminalText;

std::string shown(std::size_t indent, std::string_view text, std::string_view mark = {}) {
    TerminalText page;
    page.paragraph(indent, text, mark);
    return page.text();
}

TEST(TerminalText, WrapsWithinItsWidthAndHangsUnderTheMark) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += i % 7 == 0 ? "æøåæøå " : "ord ";
    const std::string page = shown(4, text, "- ");
    EXPECT_TRUE(page.starts_with("    - æøåæøå ord"));
    std::size_t lines = 0;
    for (std::size_t at = 0; at < page.size(); ++lines) {
        const auto end = page.find('\n', at);
        std::size_t length = 0;
        for (std::size_t byte = at; byte < end; ++length) base::next_character(page, byte);
        EXPECT_LE(length, TerminalText::width);
        EXPECT_EQ(page.substr(at, 6), lines == 0 ? "    - " : "      ");
        EXPECT_NE(page[end - 1], ' ');
        at = end + 1;
    }
    EXPECT_EQ(lines, 4U);
}

TEST(TerminalText, KeepsLinesApartAndHangsListPoints) {
    EXPECT_EQ(shown(2, "et\n\u2022 to\ntre"), "  et\n  \u2022 to\n  tre\n");
    const std::string page = shown(2, "\u2022 " + std::string(80, 'x') + " " + std::string(40, 'y'));
    EXPECT_EQ(page, "  \u2022 " + std::string(80, 'x') + "\n    " + std::string(40, 'y') + "\n");
}

TEST(TerminalText, CutsWordsThatAreLongerThanALine) {
    const std::string page = shown(0, std::string(200, 'x'));
    EXPECT_EQ(page, std::string(90, 'x') + "\n" + std::string(90, 'x') + "\n" + std::string(20, 'x') + "\n");
}

TEST(TerminalText, LetsOnlyPrintableCharactersThrough) {
    EXPECT_EQ(app::printable("a\tb\r\nc\x1B[1m\x7F\u009Bd\u202Ee\u2066f\u200Eg"), "a b  c[1mdefg");
    EXPECT_EQ(app::printable("\xFF\x80q"), "\uFFFD\uFFFDq") << "no broken bytes either";
    EXPECT_EQ(app::printable("æøå € 👍"), "æøå € 👍");
    EXPECT_EQ(shown(0, ""), "\n");
}

}  // namespace
