#include "extract/pdf.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <thread>
#include <unistd.h>

#include "extract/lines.hpp"

namespace {

using namespace std::chrono_literals;
using extract::PdfOptions;

/// A PDF of one page with this content stream; its table of places is left to the reader to mend.
std::string pdf_of(const std::string& content) {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 "
           "R>>>>"
           ">>endobj\n4 0 obj<</Length " +
           std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream endobj\n5 0 "
           "obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
           "endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

std::string small_pdf() {
    return pdf_of(
        "BT /F 11 Tf 70 780 Td (Referat) Tj 0 -28 Td (1. Velkomst og b\\370rn) Tj 0 -14 Td (Godkendt.) Tj "
        "ET");
}

std::string code_of(const std::string& bytes, const PdfOptions& options = {}) {
    const auto source = extract::read_pdf_bytes(bytes, options);
    return source ? "read" : source.error().code;
}

/// Programs in the place of pdftotext, in a folder of their own.
class Pdf : public testing::Test {
  protected:
    void SetUp() override {
        std::string name = (std::filesystem::temp_directory_path() / "tovholder_pdf_XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    PdfOptions with(const std::string& script) {
        const auto path = folder_ / "pdftotext";
        std::ofstream(path) << "#!/bin/sh\n" << script << '\n';
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        PdfOptions options;
        options.program = path;
        return options;
    }

    std::filesystem::path folder_;
};

TEST_F(Pdf, IsReadByPdftotext) {
    EXPECT_THAT(lines::texts(extract::read_pdf_bytes(small_pdf())),
                testing::ElementsAre("Referat", "", "1. Velkomst og børn", "Godkendt."));
}

TEST_F(Pdf, IsReadFromAFileWhateverItsName) {
    const auto path = folder_ / "-opw; rm *";
    std::ofstream(path, std::ios::binary) << small_pdf();
    EXPECT_EQ(lines::texts(extract::read_pdf(path)).front(), "Referat");
    EXPECT_EQ(extract::read_pdf(folder_ / "not there").error().code, "text.unreadable");
}

TEST_F(Pdf, SaysWhatIsWrongWithTheFile) {
    EXPECT_EQ(code_of("%PDF-1.4\nno more\n"), "pdf.broken");
    EXPECT_EQ(code_of(pdf_of("0 0 100 100 re f")), "pdf.needs_ocr");
    EXPECT_EQ(code_of(small_pdf(), with("echo 'Command Line Error: Incorrect password' >&2; exit 1")),
              "pdf.encrypted");
    EXPECT_EQ(code_of(small_pdf(), with("echo '<html></html>'")), "pdf.broken");
}

TEST_F(Pdf, KnowsScannedPagesWithAStampOnThem) {
    const auto pages = [&](int stamped) {
        std::string text = "<html><body>";
        const auto word = [](int at, const std::string& said) {
            const auto y = std::to_string(at * 12);
            return "<line><word xMin=\"10\" yMin=\"" + y + "\" xMax=\"60\" yMax=\"" + y + ".9\">" + said +
                   "</word></line>";
        };
        const std::string open = "<page width=\"600\" height=\"800\"><flow><block>";
        const std::string close = "</block></flow></page>";
        text += open;
        for (int i = 1; i <= 12; ++i) text += word(i, "ord");
        text += close;
        for (int i = 0; i < stamped; ++i) text += open + word(2, "Modtaget") + close;
        const auto file = folder_ / "pages.xml";
        std::ofstream(file) << text << "</body></html>";
        return with("cat '" + file.string() + "'");
    };
    EXPECT_EQ(code_of(small_pdf(), pages(4)), "pdf.needs_ocr");
    EXPECT_EQ(code_of(small_pdf(), pages(2)), "read");
}

TEST_F(Pdf, SaysThatTheProgramIsNotThere) {
    PdfOptions options;
    options.program = folder_ / "nothing";
    EXPECT_EQ(code_of(small_pdf(), options), "pdf.no_extractor");
    options.program = "no-program-has-this-name";
    EXPECT_EQ(code_of(small_pdf(), options), "pdf.no_extractor");
}

TEST_F(Pdf, EndsAProgramThatHangsWithAllItStarted) {
    const auto alive = folder_ / "alive";
    auto options = with("(sleep 1; : > '" + alive.string() + "') & sleep 60");
    options.time = 300ms;
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of(small_pdf(), options), "pdf.too_slow");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
    std::this_thread::sleep_for(1200ms);
    EXPECT_FALSE(std::filesystem::exists(alive)) << "what the program started must go with it";
}

TEST_F(Pdf, EndsAProgramThatClosesItsOutputAndGoesOn) {
    auto options = with("exec >&- 2>&-; sleep 60");
    options.time = 300ms;
    EXPECT_EQ(code_of(small_pdf(), options), "pdf.too_slow");
}

TEST_F(Pdf, BoundsTheProcessorTime) {
    auto options = with("while :; do :; done");
    options.processor = 1s;
    options.time = 20s;
    EXPECT_EQ(code_of(small_pdf(), options), "pdf.too_slow");
}

TEST_F(Pdf, BoundsTheOutput) {
    auto options =
        with("while :; do echo '<word xMin=\"0\" yMin=\"0\" xMax=\"1\" yMax=\"1\">x</word>'; done");
    options.output = 100'000;
    EXPECT_EQ(code_of(small_pdf(), options), "pdf.too_heavy");
}

TEST_F(Pdf, BoundsTheMemory) {
    PdfOptions options;
    options.memory = 1024 * 1024;  // less than any program needs to begin
    EXPECT_NE(code_of(small_pdf(), options), "read");
}

TEST_F(Pdf, GivesTheProgramNothingButTheFile) {
    // Standard input is empty, file 3 is the PDF, no other is open, and no file can be written.
    const auto options = with(
        "[ -z \"$(cat)\" ] || exit 1\n[ \"$(head -c 4 /dev/fd/3)\" = %PDF ] || exit 1\n"
        "for f in /proc/self/fd/*; do case ${f##*/} in [0-4]|1[0-9]) ;; *) exit 1;; esac; done\n"
        "[ -z \"$HOME\" ] || exit 1\n"
        "echo '<page width=\"9\" height=\"9\"><word xMin=\"0\" yMin=\"0\" xMax=\"9\" "
        "yMax=\"9\">godt</word></page>'");
    EXPECT_THAT(lines::texts(extract::read_pdf_bytes(small_pdf(), options)), testing::ElementsAre("godt"));
    const auto written = folder_ / "written";
    code_of(small_pdf(), with("trap '' XFSZ; echo x > " + written.string()));
    EXPECT_TRUE(!std::filesystem::exists(written) || std::filesystem::file_size(written) == 0);
}

TEST_F(Pdf, SurvivesMangledFiles) {
    const std::string whole = small_pdf();
    std::mt19937 random(20251122);  // NOLINT: the same bytes every time are the point
    for (int i = 0; i < 60; ++i) {
        std::string bytes = whole;
        for (int change = 0; change < 4; ++change)
            bytes[9 + random() % (bytes.size() - 9)] = static_cast<char>(random());
        code_of(bytes);
    }
    for (std::size_t size = 8; size < whole.size(); size += 40) code_of(whole.substr(0, size));
}

}  // namespace
