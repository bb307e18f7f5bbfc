#include "extract/file.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

#include "extract/html.hpp"
#include "extract/kind.hpp"
#include "extract/text_file.hpp"

namespace {

using extract::Kind;
using extract::kind_of;

std::string code_of(std::string_view bytes) {
    const auto source = extract::read_bytes(bytes);
    return source ? "read" : source.error().code;
}

/// A container as Microsoft's programs make it, as far as it is looked at.
std::string compound(std::string_view stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(6000, '\x01');
    for (const char c : stream) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

/// A file that goes with its test.
class OnDisk {
  public:
    explicit OnDisk(const std::string& bytes) {
        std::string name = (std::filesystem::temp_directory_path() / "tovholder_file_XXXXXX").string();
        close(mkstemp(name.data()));
        path_ = name;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    OnDisk(const OnDisk&) = delete;
    OnDisk& operator=(const OnDisk&) = delete;
    ~OnDisk() { std::filesystem::remove(path_); }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

TEST(Kind, IsSeenFromTheContent) {
    EXPECT_EQ(kind_of("%PDF-1.7\n"), Kind::pdf);
    EXPECT_EQ(kind_of("\r\n%PDF-1.4\n"), Kind::pdf);
    EXPECT_EQ(kind_of("PK\x03\x04 and so on"), Kind::package);
    EXPECT_EQ(kind_of("{\\rtf1\\ansi Dagsorden}"), Kind::rich_text);
    EXPECT_EQ(kind_of("<!DOCTYPE HTML><p>Dagsorden"), Kind::html);
    EXPECT_EQ(kind_of("\xEF\xBB\xBF <!-- saved --> <html lang=da>"), Kind::html);
    EXPECT_EQ(kind_of("<?xml version='1.0'?>\n<html xmlns='x'>"), Kind::html);
    EXPECT_EQ(kind_of("Dagsorden\n<p>"), Kind::text);
    EXPECT_EQ(kind_of("< 5 deltagere\n"), Kind::text);
    EXPECT_EQ(kind_of(""), Kind::text);
}

TEST(Kind, TellsTheOldContainersApart) {
    EXPECT_EQ(kind_of(compound("WordDocument")), Kind::old_word);
    EXPECT_EQ(kind_of(compound("EncryptedPackage")), Kind::locked);
    EXPECT_EQ(kind_of(compound("Workbook")), Kind::old_spreadsheet);
    EXPECT_EQ(kind_of(compound("PowerPoint Document")), Kind::old_presentation);
    EXPECT_EQ(kind_of(compound("Message")), Kind::compound);
}

TEST(File, SaysWhatItDoesNotRead) {
    EXPECT_EQ(code_of(compound("WordDocument")), "doc.old_word");
    EXPECT_EQ(code_of(compound("EncryptedPackage")), "docx.encrypted");
    EXPECT_EQ(code_of(compound("Workbook")), "package.spreadsheet");
    EXPECT_EQ(code_of(compound("Message")), "package.other");
    EXPECT_EQ(code_of("{\\rtf1 Dagsorden}"), "rtf.not_read");
    EXPECT_EQ(code_of("PK\x03\x04 and no more"), "docx.broken");
    EXPECT_EQ(code_of(std::string("\x89PNG\r\n\0\0", 8)), "text.binary");
    EXPECT_EQ(code_of("<html>" + std::string(extract::largest_html, ' ')), "html.too_large");
}

TEST(File, ReadsTextAndPagesFromTheDisk) {
    const OnDisk text("Dagsorden\n");
    const auto lines = extract::read_file(text.path());
    ASSERT_TRUE(lines);
    EXPECT_EQ(lines->lines.front().text, "Dagsorden");
    const OnDisk page("<html><body><p>Dagsorden<p>Referat");
    const auto paragraphs = extract::read_file(page.path());
    ASSERT_TRUE(paragraphs);
    EXPECT_EQ(paragraphs->lines.back().text, "Referat");
}

TEST(File, SaysThatItIsNotThere) {
    const auto source = extract::read_file("/nowhere/at/all.docx");
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, "text.not_found");
    EXPECT_EQ(extract::read_file("/dev/null").error().code, "text.not_a_file");
    EXPECT_EQ(source.error().field, "/nowhere/at/all.docx");
}

TEST(File, RefusesAVeryLargeOneByItsSizeAlone) {
    const OnDisk file("%PDF-1.7\n");
    std::filesystem::resize_file(file.path(), extract::largest_pdf + 1);  // a hole: it takes no room
    EXPECT_EQ(extract::read_file(file.path()).error().code, "pdf.too_large");
}

}  // namespace
