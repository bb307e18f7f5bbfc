#include "extract/pdf_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/lines.hpp"

namespace {

using extract::PrintedPage;
using testing::Contains;
using testing::ElementsAre;

constexpr double letter = 5;
constexpr double pitch = 14;

/// Pages as a printer would set them, told by places in letters and rows.
class Pages {
  public:
    Pages& page() {
        pages_.push_back({.width = 595, .height = 842, .words = {}});
        return *this;
    }
    /// Words from this column on, one blank between.
    Pages& at(double column, double row, const std::string& text) {
        double left = 50 + column * letter;
        for (std::size_t begin = 0; begin < text.size();) {
            const auto end = std::min(text.find(' ', begin), text.size());
            const auto width = static_cast<double>(end - begin) * letter;
            pages_.back().words.push_back(
                {left, 50 + row * pitch, left + width, 60 + row * pitch, text.substr(begin, end - begin)});
            left += width + letter;
            begin = end + 1;
        }
        return *this;
    }
    reading::Source lines() const { return extract::lines_of(pages_); }
    std::vector<std::string> texts() const { return lines::texts(lines()); }

  private:
    std::vector<PrintedPage> pages_;
};

TEST(PdfLines, KeepsIndentsAndRoom) {
    EXPECT_THAT(
        Pages()
            .page()
            .at(0, 0, "Referat")
            .at(0, 2, "1. Velkomst")
            .at(4, 3, "indrykket")
            .at(0, 4, "og tilbage")
            .at(0, 8, "langt nede")
            .texts(),
        ElementsAre("Referat", "", "1. Velkomst", "    indrykket", "og tilbage", "", "", "", "langt nede"));
}

TEST(PdfLines, PutsARowInOrderWhateverTheOrderOfItsWords) {
    EXPECT_THAT(Pages().page().at(8, 0, "verden").at(0, 0, "Goddag").at(0, 1, "Her").texts(),
                ElementsAre("Goddag verden", "Her"));
}

TEST(PdfLines, KeepsATablesRowsWhole) {
    EXPECT_THAT(Pages()
                    .page()
                    .at(0, 0, "Tid:")
                    .at(20, 0, "9.00-11.00")
                    .at(0, 1, "Sted:")
                    .at(20, 1, "Lokale 3")
                    .at(0, 2, "Deltagere:")
                    .at(20, 2, "Anna Holm")
                    .at(20, 3, "Bo Lund")
                    .texts(),
                ElementsAre("Tid:\t9.00-11.00", "Sted:\tLokale 3", "Deltagere:\tAnna Holm",
                            "                    Bo Lund"));
}

TEST(PdfLines, ReadsListsSideBySideOneAfterTheOther) {
    EXPECT_THAT(Pages()
                    .page()
                    .at(0, 0, "Deltagere i alle dele af det lange møde i den lille kommune")
                    .at(0, 2, "Anna Holm, chef")
                    .at(30, 2, "Ib Dam, direktør")
                    .at(0, 3, "Bo Lund, chef")
                    .at(30, 3, "Ida Friis, chef")
                    .at(0, 4, "Eva Krog, leder")
                    .at(30, 4, "Jan Sø, læge")
                    .at(0, 5, "Finn Bak, leder")
                    .at(0, 7, "Dagsordenen blev godkendt af alle, der var til stede i salen")
                    .texts(),
                ElementsAre("Deltagere i alle dele af det lange møde i den lille kommune", "",
                            "Anna Holm, chef", "Bo Lund, chef", "Eva Krog, leder", "Finn Bak, leder", "",
                            "Ib Dam, direktør", "Ida Friis, chef", "Jan Sø, læge", "",
                            "Dagsordenen blev godkendt af alle, der var til stede i salen"));
}

TEST(PdfLines, ReadsColumnsOfRunningText) {
    Pages pages;
    pages.page();
    for (int i = 0; i < 5; ++i) {
        pages.at(
            0, i,
            "venstre spalte med jævn tekst på linje nummer " + std::string(1, static_cast<char>('a' + i)));
        pages.at(
            60, i,
            "højre spalte med andre ord på sin linje nummer " + std::string(1, static_cast<char>('f' + i)));
    }
    const auto texts = pages.texts();
    ASSERT_EQ(texts.size(), 11U);
    EXPECT_EQ(texts[4].back(), 'e');
    EXPECT_EQ(texts[6].back(), 'f');
}

TEST(PdfLines, KeepsALeaderOfDotsWithItsTitle) {
    EXPECT_THAT(
        Pages().page().at(0, 0, "1. Velkomst .......... 2").at(0, 1, "2. Eventuelt .......... 7").texts(),
        ElementsAre("1. Velkomst .......... 2", "2. Eventuelt .......... 7"));
}

TEST(PdfLines, MarksHeadsAndFeetThatPagesHaveInCommon) {
    Pages pages;
    for (int page = 1; page <= 4; ++page) {
        pages.page()
            .at(0, 0, "Klyngestyregruppen, Åklyngen")
            .at(0, 5, std::string("Tekst ") + static_cast<char>('a' + page))
            .at(0, 6, std::string("mere ") + static_cast<char>('a' + page))
            .at(0, 7, std::string("og mere ") + static_cast<char>('a' + page))
            .at(0, 8, std::string("til sidst ") + static_cast<char>('a' + page))
            .at(0, 50, "Side " + std::to_string(page) + " af 4");
    }
    int marked = 0;
    for (const auto& line : pages.lines().lines) {
        const bool repeated = line.text.starts_with("Klynge") || line.text.starts_with("Side");
        EXPECT_EQ(line.margin, repeated) << line.text;
        marked += line.margin;
    }
    EXPECT_EQ(marked, 8);
}

TEST(PdfLines, KnowsTheFootOfALonePage) {
    const auto source = Pages()
                            .page()
                            .at(0, 0, "Referat")
                            .at(0, 50, "Tekst til sidst")
                            .at(0, 66, "Havnegade 1, 9999 Vigby")
                            .at(0, 67, "www.example.dk")
                            .lines();
    for (const auto& line : source.lines) {
        const bool foot = line.text.starts_with("Havnegade") || line.text.starts_with("www");
        EXPECT_EQ(line.margin, foot) << line.text;
    }
}

TEST(PdfLines, KnowsWhatABrowserPrintsAroundAPage) {
    const auto source = Pages()
                            .page()
                            .at(0, 0, "22.11.2026, 09.14")
                            .at(50, 0, "Referat")
                            .at(0, 3, "Velkomst")
                            .at(0, 40, "https://www.example.dk/referat")
                            .at(90, 40, "1/1")
                            .lines();
    std::vector<std::string> kept;
    for (const auto& line : source.lines) {
        if (!line.margin && !line.text.empty()) kept.push_back(line.text);
    }
    EXPECT_THAT(kept, ElementsAre("Velkomst"));
}

TEST(PdfLines, LeavesNumberedTitlesAtThePagesTopAlone) {
    Pages pages;
    for (int page = 1; page <= 3; ++page) {
        pages.page()
            .at(0, 0, std::to_string(page) + ". Orientering")
            .at(0, 1, "Tekst " + std::string(page, 'x'));
    }
    for (const auto& line : pages.lines().lines) EXPECT_FALSE(line.margin) << line.text;
}

TEST(PdfLines, CountsPages) {
    const auto source = Pages().page().at(0, 0, "Et").page().page().at(0, 0, "Tre").lines();
    ASSERT_EQ(source.lines.size(), 2U);
    EXPECT_EQ(source.lines[0].page, 1);
    EXPECT_EQ(source.lines[1].page, 3);
}

TEST(PdfWords, AreTakenFromTheMarkup) {
    const auto pages = extract::printed_pages(
        "<page width=\"595\" height=\"842\">\n<word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">A&amp;B "
        "&lt;</word>"
        "<word xMin=\"nan\" yMin=\"2\" xMax=\"3\" yMax=\"4\">x</word><word xMin=\"1\" yMin=\"9\" xMax=\"3\" "
        "yMax=\"4\">x</word></page><page width=\"1\">");
    ASSERT_EQ(pages.size(), 2U);
    ASSERT_EQ(pages[0].words.size(), 1U);
    EXPECT_EQ(pages[0].words[0].text, "A&B <");
    EXPECT_EQ(pages[0].words[0].left, 1.5);
    EXPECT_TRUE(extract::printed_pages("<page width=\"1\"><word xMin=\"1\">never ended").at(0).words.empty());
}

}  // namespace
