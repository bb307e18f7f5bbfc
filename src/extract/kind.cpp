#include "extract/kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/text_file.hpp"

namespace extract {
namespace {

std::string utf16(std::string_view name) {
    std::string bytes;
    for (const char c : name) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

Kind kind_of_compound(std::string_view bytes) {
    // The container's directory has the names of its streams (MS-CFB 2.6; MS-OFFCRYPTO 2.3.1).
    if (bytes.find(utf16("EncryptedPackage")) != std::string_view::npos) return Kind::locked;
    if (bytes.find(utf16("WordDocument")) != std::string_view::npos) return Kind::old_word;
    if (bytes.find(utf16("PowerPoint Document")) != std::string_view::npos) return Kind::old_presentation;
    if (bytes.find(utf16("Workbook")) != std::string_view::npos) return Kind::old_spreadsheet;
    return Kind::compound;
}

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::ranges::equal(text.substr(0, word.size()), word,
                              [](char a, char b) { return small_letter(a) == b; });
}

bool begins_html(std::string_view text) {
    constexpr std::array<std::string_view, 18> tags = {
        "<!doctype html", "<html", "<head",   "<body",    "<meta", "<title", "<link", "<style",   "<script",
        "<main",          "<div",  "<header", "<article", "<h1",   "<h2",    "<p>",   "<section", "<table"};
    while (true) {
        const auto begin = text.find_first_not_of(" \t\r\n\f");
        if (begin == std::string_view::npos) return false;
        text.remove_prefix(begin);
        const bool comment = text.starts_with("<!--");
        if (!comment && !begins(text, "<?xml")) break;
        const auto end = text.find(comment ? "-->" : "?>");
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + (comment ? 3 : 2));
    }
    return std::ranges::any_of(tags, [&](std::string_view tag) { return begins(text, tag); });
}

}  // namespace

Kind kind_of(std::string_view bytes) {
    // Readers of PDF look for its mark in the first kilobyte.
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Kind::pdf;
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Kind::package;
    if (bytes.starts_with("{\\rtf")) return Kind::rich_text;
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kind_of_compound(bytes);
    return begins_html(decoded(bytes.substr(0, kind_bytes))) ? Kind::html : Kind::text;
}

}  // namespace extract
