#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/docx.hpp"
#include "extract/docx_builder.hpp"
#include "extract/lines.hpp"
#include "extract/numerals.hpp"

namespace {

using docx::listed;
using docx::paragraph;
using testing::ElementsAre;

std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = {}) {
    return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           format + "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string scheme(int id, const std::string& inside) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + inside + "</w:abstractNum>";
}
std::string list(int id, int scheme_id, const std::string& inside = {}) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
           std::to_string(scheme_id) + "\"/>" + inside + "</w:num>";
}

std::vector<std::string> read(const std::string& body, const std::string& numbering,
                              const std::string& styles = {}) {
    return lines::texts(extract::read_docx(
        docx::document(body, {.styles = styles, .numbering = numbering, .footnotes = {}})));
}

TEST(DocxNumbering, CountsLevelsAndBeginsLowerOnesAnew) {
    const auto numbers = scheme(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
                                       level(2, "lowerLetter", "%3)")) +
                         list(1, 0);
    EXPECT_THAT(
        read(paragraph("A", listed(1)) + paragraph("B", listed(1, 1)) + paragraph("C", listed(1, 1)) +
                 paragraph("D", listed(1, 2)) + paragraph("E", listed(1)) + paragraph("F", listed(1, 1)),
             numbers),
        ElementsAre("1. A", "1.1 B", "1.2 C", "a) D", "2. E", "2.1 F"));
}

TEST(DocxNumbering, ShowsBulletsByLevel) {
    const auto numbers = scheme(0, level(0, "bullet", "\uF0B7") + level(1, "bullet", "o")) + list(1, 0);
    EXPECT_THAT(
        read(paragraph("A", listed(1)) + paragraph("B", listed(1, 1)) + paragraph("", listed(1)), numbers),
        ElementsAre("\u2022 A", "\u25E6 B"));
}

TEST(DocxNumbering, GoesOnAcrossListsOfOneSchemeUnlessAStartIsSet) {
    const auto numbers =
        scheme(0, level(0, "decimal", "Punkt %1:")) + list(1, 0) + list(2, 0) +
        list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>");
    EXPECT_THAT(read(paragraph("A", listed(1)) + paragraph("B", listed(2)) + paragraph("C", listed(3)) +
                         paragraph("D", listed(3)),
                     numbers),
                ElementsAre("Punkt 1: A", "Punkt 2: B", "Punkt 7: C", "Punkt 8: D"));
}

TEST(DocxNumbering, TakesAListsOwnLevelAndItsRestart) {
    const auto numbers =
        scheme(0, level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>")) +
        list(1, 0) +
        list(2, 0, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperRoman", "%1") + "</w:lvlOverride>");
    EXPECT_THAT(read(paragraph("A", listed(1)) + paragraph("B", listed(1, 1)) + paragraph("C", listed(1)) +
                         paragraph("D", listed(1, 1)) + paragraph("E", listed(2)),
                     numbers),
                ElementsAre("1. A", "(1) B", "2. C", "(2) D", "III E"));
}

TEST(DocxNumbering, ShowsHigherLevelsAsDigitsWhereAsked) {
    const auto numbers =
        scheme(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list(1, 0);
    EXPECT_THAT(read(paragraph("A", listed(1)) + paragraph("B", listed(1, 1)), numbers),
                ElementsAre("I. A", "1.1 B"));
}

TEST(DocxNumbering, ComesFromStylesAndWhatTheyAreBasedOn) {
    const auto numbers = scheme(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"Punkt\"/>") +
                                       level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Underpunkt\"/>")) +
                         list(4, 0);
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"Punkt\"><w:pPr><w:numPr><w:numId "
        "w:val=\"4\"/></w:numPr></w:pPr>"
        "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Underpunkt\"><w:basedOn "
        "w:val=\"Punkt\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Kreds\"><w:basedOn w:val=\"Kreds\"/></w:style>";
    EXPECT_THAT(
        read(paragraph("A", "<w:pStyle w:val=\"Punkt\"/>") +
                 paragraph("B", "<w:pStyle w:val=\"Underpunkt\"/>") +
                 paragraph("C", "<w:pStyle w:val=\"Punkt\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                 paragraph("D", "<w:pStyle w:val=\"Punkt\"/>") +
                 paragraph("E", "<w:pStyle w:val=\"Kreds\"/>"),
             numbers, styles),
        ElementsAre("1. A", "1.1 B", "C", "2. D", "E"));
}

TEST(DocxNumbering, BorrowsTheSchemeOfANumberingStyle) {
    const auto numbers = scheme(0, "<w:numStyleLink w:val=\"Liste\"/>") +
                         scheme(1, "<w:styleLink w:val=\"Liste\"/>" + level(0, "upperLetter", "%1.")) +
                         list(1, 0);
    EXPECT_THAT(read(paragraph("A", listed(1)), numbers), ElementsAre("A. A"));
}

TEST(DocxNumbering, PassesOverWhatIsNotThere) {
    EXPECT_THAT(read(paragraph("A", listed(9)) + paragraph("B", listed(1, 40)), list(1, 77)),
                ElementsAre("A", "B"));
}

TEST(Numerals, AreThoseOfWord) {
    EXPECT_EQ(extract::numeral(4, "decimalZero"), "04");
    EXPECT_EQ(extract::numeral(28, "lowerLetter"), "bb");
    EXPECT_EQ(extract::numeral(1994, "upperRoman"), "MCMXCIV");
    EXPECT_EQ(extract::numeral(3, "none"), "");
    EXPECT_EQ(extract::numeral(-2, "lowerRoman"), "-2");
    EXPECT_EQ(extract::numeral(1'000'000, "upperLetter"), "1000000");
}

}  // namespace
