#include "extract/text_file.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/danish.hpp"
#include "base/utf8.hpp"
#include "extract/code_pages.hpp"

namespace extract {
namespace {

using base::Problem;

std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t character = unit(at);
        const bool high = character >= 0xD800 && character < 0xDC00;
        if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            character = 0x10000 + ((character - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (character >= 0xD800 && character < 0xE000) {
            character = 0xFFFD;  // half a pair says nothing
        }
        base::append_character(text, character);
    }
    return text;
}

/// UTF-16 that lacks its mark: every other byte of most of it is NUL.
enum class Wide { no, little_endian, big_endian };
Wide width_of(std::string_view bytes) {
    const auto text = bytes.substr(0, 4096);
    if (bytes.size() % 2 != 0 || text.size() < 8) return Wide::no;
    std::array<std::size_t, 2> empty{};
    for (std::size_t at = 0; at < text.size(); ++at) empty.at(at % 2) += text[at] == '\0';
    const auto [even, odd] = empty;
    const auto most = text.size() / 2 * 4 / 5;
    if (odd > most && even == 0) return Wide::little_endian;
    return even > most && odd == 0 ? Wide::big_endian : Wide::no;
}

/// A text has no NUL and hardly any other control characters.
bool looks_binary(std::string_view text) {
    std::size_t strange = 0;
    for (const char c : text) {
        if (c == '\0') return true;
        const auto code = static_cast<unsigned char>(c);
        strange += code < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v';
    }
    return strange * 50 > text.size();
}

reading::Source to_lines(std::string_view text) {
    reading::Source source;
    reading::SourceLine line;
    const auto finish = [&](bool new_page) {
        source.lines.push_back(line);
        line.text.clear();
        ++line.number;
        line.page += new_page;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        if (c == '\n' || c == '\r') {
            finish(false);
        } else if (c == '\f') {
            // The words after a form feed stand on the same line of the file but on the next page.
            if (std::ranges::all_of(line.text, [](char b) { return b == ' ' || b == '\t'; })) {
                line.text.clear();
                ++line.page;
            } else {
                finish(true);
                --line.number;
            }
        } else {
            line.text += c;
        }
    }
    if (!line.text.empty()) source.lines.push_back(line);
    return source;
}

}  // namespace

std::string decoded(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
    if (const Wide wide = width_of(bytes); wide != Wide::no)
        return from_utf16(bytes, wide == Wide::big_endian);
    return base::is_utf8(bytes) ? std::string(bytes) : from_code_page(bytes);
}

namespace {

/// Nothing to be seen: blanks, fixed blanks, and marks of no width.
bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_character(text, at);
        const bool unseen =
            c <= U' ' || c == 0xA0 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) || c == 0x3000;
        if (!unseen) return false;
    }
    return true;
}

/// The bytes of the longest line.
std::size_t longest_run(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find_first_of("\n\r\f", begin), text.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

}  // namespace

base::Result<reading::Source> read_text_bytes(std::string_view bytes) {
    if (bytes.size() > largest_text) return base::problem(Problem::Kind::too_large, "text.too_large");
    const std::string text = decoded(bytes);
    if (looks_binary(text)) return base::problem(Problem::Kind::invalid, "text.binary");
    if (is_blank(text)) return base::problem(Problem::Kind::invalid, "text.empty");
    if (longest_run(text) > longest_line)
        return base::problem(Problem::Kind::too_large, "text.line_too_long");
    return to_lines(text);
}

}  // namespace extract
