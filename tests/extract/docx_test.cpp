#include "extract/docx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/docx_builder.hpp"
#include "extract/lines.hpp"

namespace {

using docx::document;
using docx::paragraph;
using lines::texts;
using testing::ElementsAre;

std::vector<std::string> read(const std::string& body, const docx::Sides& sides = {}) {
    return texts(extract::read_docx(document(body, sides)));
}

TEST(Docx, ReadsRunsWithTabsBreaksAndSigns) {
    EXPECT_THAT(read("<w:p><w:r><w:t>Sted:</w:t><w:tab/><w:t>Lokale 3</w:t></w:r></w:p>"
                     "<w:p><w:r><w:t>Linje et</w:t><w:br/><w:t>linje to</w:t></w:r></w:p>"
                     "<w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail og hospi</w:t><w:softHyphen/>"
                     "<w:t>tal</w:t></w:r></w:p>"),
                ElementsAre("Sted:\tLokale 3", "Linje et", "linje to", "e-mail og hospital"));
}

TEST(Docx, KeepsLinksContentControlsAndInsertionsAndLeavesDeletionsOut) {
    EXPECT_THAT(read("<w:sdt><w:sdtPr><w:t>Vejledning</w:t></w:sdtPr><w:sdtContent>" + paragraph("Felt") +
                     "</w:sdtContent></w:sdt>"
                     "<w:p><w:hyperlink><w:r><w:t>Dagsorden</w:t></w:r></w:hyperlink>"
                     "<w:ins><w:r><w:t> "
                     "godkendt</w:t></w:r></w:ins><w:del><w:r><w:delText>udsat</w:delText></w:r></w:del>"
                     "<w:moveFrom><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>"
                     "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
                     "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:commentReference/></w:r></w:p>"),
                ElementsAre("Felt", "Dagsorden godkendt"));
}

TEST(Docx, JoinsParagraphsWhoseEndWasDeleted) {
    EXPECT_THAT(read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Punktet </w:t></w:r></w:p>" +
                     paragraph("blev godkendt.")),
                ElementsAre("Punktet blev godkendt."));
}

TEST(Docx, PutsNotesWhereTheyBelongAndTextBoxesAfterTheirParagraph) {
    const docx::Sides sides{.styles = {},
                            .numbering = {},
                            .footnotes =
                                "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>"
                                "<w:footnote w:id=\"2\">" +
                                paragraph("Se bilag 1.") + "</w:footnote>"};
    EXPECT_THAT(read("<w:p><w:r><w:t>Aftalen</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                     "<w:r><w:t> gælder.</w:t></w:r></w:p>"
                     "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" +
                         paragraph("Boks") +
                         "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
                         paragraph("Boks") +
                         "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>Anker</w:t></w:r>"
                         "</w:p>",
                     sides),
                ElementsAre("Aftalen [Se bilag 1.] gælder.", "Anker", "", "Boks"));
}

/// A document whose first page has a head of its own, and all pages a head and a foot.
std::string with_page_ends(const std::string& switches) {
    auto parts = docx::parts_of(paragraph("1. Velkomst"));
    const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const std::string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string relations;
    std::string section = "<w:sectPr xmlns:r=\"" + kind + "\">";
    const auto add = [&](const std::string& what, const std::string& type, const std::string& text) {
        const auto name = what + '_' + type;
        parts["word/" + name + ".xml"] = "<w:hdr" + space + '>' + paragraph(text) + "</w:hdr>";
        relations +=
            "<Relationship Id=\"" + name + "\" Type=\"" + kind + what + "\" Target=\"" + name + ".xml\"/>";
        section += "<w:" + what + "Reference w:type=\"" + type + "\" r:id=\"" + name + "\"/>";
    };
    add("header", "first", "Referat");
    add("header", "default", "Styregruppen, 4. marts 2031");
    add("header", "even", "Styregruppen, 4. marts 2031");
    add("footer", "default", "Side 1");
    parts["word/_rels/document.xml.rels"] =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations +
        "</Relationships>";
    auto& main = parts["word/document.xml"];
    main.replace(main.find("<w:sectPr/>"), 11, section + switches + "</w:sectPr>");
    return docx::zip_of(parts);
}

TEST(Docx, PutsTheEndsOfPagesAroundTheTextOnce) {
    const auto own = extract::read_docx(with_page_ends("<w:titlePg/>"));
    ASSERT_TRUE(own);
    EXPECT_THAT(lines::texts(own),
                ElementsAre("Referat", "", "Styregruppen, 4. marts 2031", "", "1. Velkomst", "", "Side 1"));
    EXPECT_FALSE(own->lines[0].margin);
    EXPECT_TRUE(own->lines[2].margin);
    EXPECT_FALSE(own->lines[4].margin);
    EXPECT_TRUE(own->lines[6].margin);
    // A first page's head is kept in the file when it is switched off.
    EXPECT_THAT(lines::texts(extract::read_docx(with_page_ends(""))),
                ElementsAre("Styregruppen, 4. marts 2031", "", "1. Velkomst", "", "Side 1"));
}

TEST(Docx, ShowsRoomAsBlankLines) {
    const docx::Sides sides{
        .styles =
            "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:pPrDefault>"
            "</w:docDefaults>"
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"/>"
            "<w:style w:type=\"paragraph\" w:styleId=\"Navne\"><w:basedOn w:val=\"Normal\"/><w:pPr>"
            "<w:contextualSpacing/></w:pPr></w:style>",
        .numbering = {},
        .footnotes = {}};
    const std::string names = "<w:pStyle w:val=\"Navne\"/>";
    EXPECT_THAT(read(paragraph("Deltagere") + paragraph("Anna Holm", names) + paragraph("Bo Lund", names) +
                         paragraph("Referat", "<w:spacing w:after=\"0\"/>") + paragraph("Tekst"),
                     sides),
                ElementsAre("Deltagere", "", "Anna Holm", "Bo Lund", "", "Referat", "Tekst"));
    EXPECT_THAT(read(paragraph("Et") + "<w:p/>" + paragraph("\u00A0") + paragraph("To")),
                ElementsAre("Et", "", "", "To"));
}

TEST(Docx, KnowsHeadingsByStyleNameOutlineAndInheritance) {
    const docx::Sides sides{
        .styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift2\"><w:name w:val=\"heading 2\"/></w:style>"
            "<w:style w:type=\"paragraph\" w:styleId=\"Punkt\"><w:basedOn w:val=\"Overskrift2\"/></w:style>",
        .numbering = {},
        .footnotes = {}};
    const auto source = extract::read_docx(document(paragraph("Punkt", "<w:pStyle w:val=\"Punkt\"/>") +
                                                        paragraph("Titel", "<w:outlineLvl w:val=\"0\"/>") +
                                                        paragraph("Tekst"),
                                                    sides));
    ASSERT_TRUE(source);
    ASSERT_EQ(source->lines.size(), 3U);
    EXPECT_EQ(source->lines[0].heading, 2);
    EXPECT_EQ(source->lines[1].heading, 1);
    EXPECT_EQ(source->lines[2].heading, 0);
    EXPECT_TRUE(source->lines[2].whole);
}

TEST(Docx, CountsPages) {
    const auto source = extract::read_docx(
        document(paragraph("Et") +
                 "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
                 "<w:p><w:r><w:lastRenderedPageBreak/><w:t>To</w:t></w:r></w:p>"
                 "<w:p><w:r><w:t>stadig to </w:t><w:lastRenderedPageBreak/><w:t>og tre</w:t>"
                 "</w:r></w:p>" +
                 paragraph("Tre") + paragraph("Fire", "<w:pageBreakBefore/>")));
    ASSERT_TRUE(source);
    std::vector<int> pages;
    for (const auto& line : source->lines) {
        if (!line.text.empty()) pages.push_back(line.page);
    }
    EXPECT_THAT(pages, ElementsAre(1, 2, 2, 3, 4));
}

std::string cell(const std::string& inside) { return "<w:tc><w:tcPr/>" + inside + "</w:tc>"; }
std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string table(const std::string& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }

TEST(Docx, ReadsTablesRowByRow) {
    EXPECT_THAT(read(paragraph("Før") +
                     table(row(cell(paragraph("Mødedato")) + cell(paragraph("13-11-2025"))) +
                           row(cell(paragraph("Sted")) + cell("<w:p/>") + cell(paragraph("Lokale 3")))) +
                     paragraph("Efter")),
                ElementsAre("Før", "", "Mødedato\t13-11-2025", "Sted\t\tLokale 3", "", "Efter"));
}

TEST(Docx, PutsALabelBeforeTheFirstLineOfALongCell) {
    EXPECT_THAT(read(table(row(cell(paragraph("Deltagere")) +
                               cell(paragraph("Anna Holm") + paragraph("Bo Lund") + paragraph("Eva Krog"))))),
                ElementsAre("Deltagere\tAnna Holm", "Bo Lund", "Eva Krog"));
}

TEST(Docx, ReadsColumnsOneAfterTheOther) {
    EXPECT_THAT(read(table(row(cell(paragraph("Anna Holm") + paragraph("Bo Lund")) +
                               cell(paragraph("Eva Krog") + paragraph("Ib Dam"))))),
                ElementsAre("Anna Holm", "Bo Lund", "", "Eva Krog", "Ib Dam"));
}

TEST(Docx, ReadsATableThatHoldsTheDocumentAsParagraphs) {
    EXPECT_THAT(read(table(row(cell(paragraph("Dagsorden") + paragraph("1. Velkomst") +
                                    table(row(cell(paragraph("Kl.")) + cell(paragraph("9.00")))))))),
                ElementsAre("Dagsorden", "1. Velkomst", "", "Kl.\t9.00"));
}

}  // namespace
