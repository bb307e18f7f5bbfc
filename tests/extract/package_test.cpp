#include "extract/package.hpp"

#include <gtest/gtest.h>
#include <random>
#include <string>

#include "extract/docx.hpp"
#include "extract/docx_builder.hpp"
#include "extract/file.hpp"

namespace {

std::string code_of(std::string_view bytes, const extract::PackageLimits& limits = {}) {
    const auto source = extract::read_docx(bytes, limits);
    return source ? "read" : source.error().code;
}

std::string small_document() { return docx::document(docx::paragraph("Dagsorden")); }

TEST(Package, RefusesABombByWhatComesOutOfIt) {
    auto parts = docx::parts_of(docx::paragraph(std::string(30u * 1024 * 1024, 'a')));
    EXPECT_EQ(code_of(docx::zip_of(parts)), "docx.bomb");
    extract::PackageLimits wide;
    wide.ratio = 2000;
    EXPECT_EQ(code_of(docx::zip_of(parts), wide), "read") << "the ratio was what refused it";
    wide.part = 1024 * 1024;
    EXPECT_EQ(code_of(docx::zip_of(parts), wide), "docx.too_large");
}

TEST(Package, BoundsTheTotalAndTheEntries) {
    extract::PackageLimits limits;
    limits.total = 400;
    EXPECT_EQ(code_of(small_document(), limits), "docx.too_large");
    limits = {};
    limits.entries = 2;
    EXPECT_EQ(code_of(small_document(), limits), "docx.too_large");
}

TEST(Package, DoesNotBelieveTheSizesThatTheFileTells) {
    auto bytes = docx::zip_of(docx::parts_of(docx::paragraph(std::string(3u * 1024 * 1024, 'a'))));
    // The size of each part in the central directory, 24 bytes from its mark, is made one byte.
    for (auto at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 4)) {
        bytes.replace(at + 24, 4, std::string("\x01\0\0\0", 4));
    }
    extract::PackageLimits limits;
    limits.part = 1024 * 1024;
    EXPECT_NE(code_of(bytes, limits), "read");
}

TEST(Package, RefusesDeepTreesAndDocumentTypes) {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<w:sdt>";
    deep += docx::paragraph("Dagsorden");
    for (int i = 0; i < 10'000; ++i) deep += "</w:sdt>";
    EXPECT_EQ(code_of(docx::document(deep)), "docx.broken");
    auto parts = docx::parts_of({});
    parts["word/document.xml"] =
        "<!DOCTYPE w:document [<!ENTITY a \"aaaa\">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p>"
        "</w:body></w:document>";
    EXPECT_EQ(code_of(docx::zip_of(parts)), "docx.broken");
}

TEST(Package, TellsOtherFilesFromBrokenOnes) {
    EXPECT_EQ(code_of(docx::zip_of({{"hello.txt", "Dagsorden"}})), "package.other");
    auto parts = docx::parts_of({});
    const auto with_root = [&](const std::string& root) {
        parts["word/document.xml"] = root;
        return code_of(docx::zip_of(parts));
    };
    EXPECT_EQ(with_root("<workbook/>"), "package.spreadsheet");
    EXPECT_EQ(with_root("<p:presentation/>"), "package.presentation");
    EXPECT_EQ(with_root("<other/>"), "package.other");
    EXPECT_EQ(
        code_of(docx::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", ""}})),
        "package.open_document");
    EXPECT_EQ(code_of(docx::zip_of({{"inner.docx", small_document()}})), "package.other")
        << "a document in a zip";
    parts["word/document.xml"] = "<w:document><w:body>";
    EXPECT_EQ(code_of(docx::zip_of(parts)), "docx.broken");
    EXPECT_EQ(code_of(docx::document({})), "docx.empty");
    EXPECT_EQ(code_of("no zip at all"), "docx.broken");
}

TEST(Package, SurvivesFilesThatWereCutOff) {
    const std::string whole = small_document();
    ASSERT_EQ(code_of(whole), "read");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_NE(code_of(whole.substr(0, size)), "read") << size;
    }
}

/// Changes a few bytes, drawn from a fixed seed, over and over.
void mutate(const std::string& whole, int times) {
    std::mt19937 random(20251122);  // NOLINT: the same bytes every time are the point
    for (int i = 0; i < times; ++i) {
        std::string bytes = whole;
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        const auto source = extract::read_bytes(bytes);
        if (!source) {
            EXPECT_FALSE(source.error().code.empty());
        }
    }
}

TEST(Package, SurvivesMangledDocuments) {
    const std::string numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
        "w:val=\"0\"/>"
        "</w:num>";
    mutate(docx::document(docx::paragraph("Velkomst", docx::listed(1)) + docx::paragraph("Referat"),
                          {.styles = "<w:style/>", .numbering = numbering, .footnotes = {}}),
           2000);
}

TEST(Package, SurvivesMangledXml) {
    // Unpacked parts are mangled, so that the damage reaches the reader of the text.
    const auto parts = docx::parts_of(docx::paragraph("Velkomst", docx::listed(1)) + "<w:tbl><w:tr><w:tc>" +
                                      docx::paragraph("Celle") + "</w:tc></w:tr></w:tbl>");
    std::mt19937 random(7);  // NOLINT
    for (int i = 0; i < 1000; ++i) {
        auto changed = parts;
        std::string& bytes = changed["word/document.xml"];
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        code_of(docx::zip_of(changed));
    }
}

TEST(Html, SurvivesMangledPages) {
    mutate(
        "<html><body><main><h1>Referat</h1><ol start=3><li>Velkomst<ul><li>a</ul></ol><table><tr><td>Dato"
        "<td>1. maj<tr><td>&aring;<td><p>b<p>c</table><pre> x\n\ny</pre></main></body></html>",
        3000);
}

}  // namespace
