#include "documents/sheet.hpp"

#include <gmock/gmock.h>

namespace {

using Kind = documents::SheetColumn::Kind;

documents::Sheet sheet(std::vector<std::vector<std::string>> rows) {
    return {"Ark", {{"Tekst"}, {"Dag", Kind::day}, {"Antal", Kind::figure}}, std::move(rows)};
}

TEST(Csv, IsWhatDanishExcelOpens) {
    EXPECT_EQ(documents::csv(sheet({{"sender brevet", "2024-09-15", "2"}, {"ringer", "", ""}})),
              "\xEF\xBB\xBFTekst;Dag;Antal\r\nsender brevet;2024-09-15;2\r\nringer;;\r\n");
}

TEST(Csv, QuotesWhatHasASeparatorAQuoteOrALineEnd) {
    EXPECT_THAT(documents::csv(sheet({{"a;b", "", ""}, {"sagt \"ja\"", "", ""}, {"to\nlinjer", "", ""}})),
                testing::HasSubstr("\"a;b\";;\r\n\"sagt \"\"ja\"\"\";;\r\n\"to\nlinjer\";;\r\n"));
}

TEST(Csv, LetsNoTextBeAFormula) {
    for (const std::string text : {"=1+1", "+4512345678", "-2", "@SUM(A1)", "\t=1+1"}) {
        EXPECT_THAT(documents::csv(sheet({{text, "", ""}})), testing::HasSubstr("\r\n'" + text)) << text;
    }
    EXPECT_THAT(documents::csv(sheet({{"\r=1+1;", "", ""}})), testing::HasSubstr("\"'\r=1+1;\""));
    EXPECT_THAT(documents::csv(sheet({{"a", "", "-2"}})), testing::HasSubstr("a;;-2\r\n"));
}

TEST(Xlsx, IsAPackageThatHoldsThemAll) {
    const std::string book =
        documents::xlsx(sheet({{"=1+1", "2024-09-15", "2"}, {"bl\xC3\xA5", "inden sommer", "ingen"}}));
    EXPECT_THAT(book, testing::StartsWith("PK"));
    EXPECT_THAT(book, testing::HasSubstr("xl/worksheets/sheet1.xml"));
}

TEST(Xlsx, TakesTextOfAnyLengthAndNoRows) {
    std::string longest;
    for (int i = 0; i < 40'000; ++i) longest += "\xC3\xB8";
    EXPECT_THAT(documents::xlsx(sheet({{longest, "", ""}})), testing::StartsWith("PK"));
    EXPECT_THAT(documents::xlsx(sheet({})), testing::StartsWith("PK"));
}

}  // namespace
