#include "app/terminal_text.hpp"

#include <vector>

#include "base/utf8.hpp"

namespace app {
namespace {

bool is_blank(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// The controls of ASCII and Latin-1 (U+009B begins a terminal's commands as ESC does), and the marks,
/// embeddings and isolates of direction.
bool steers(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::size_t length_of(std::string_view text) {
    std::size_t length = 0;
    for (const char c : text) length += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return length;
}

/// The bytes of the first `count` characters.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count-- > 0) base::next_character(text, at);
    return at;
}

/// The words of a text; one that is longer than a line in several pieces.
std::vector<std::string_view> words_of(std::string_view text, std::size_t longest) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        auto end = text.find(' ');
        if (end == std::string_view::npos) end = text.size();
        for (auto word = text.substr(0, end); !word.empty();) {
            const auto size = bytes_of(word, longest);
            words.push_back(word.substr(0, size));
            word.remove_prefix(size);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_character(text, at);
        if (is_blank(c)) {
            result += ' ';
        } else if (!steers(c)) {
            base::append_character(result, c);
        }
    }
    return result;
}

void TerminalText::paragraph(std::size_t indent, std::string_view text, std::string_view mark) {
    while (true) {
        const auto end = text.find('\n');
        line(indent, mark, text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

void TerminalText::line(std::size_t indent, std::string_view mark, std::string_view text) {
    const auto shown = printable(text);
    const auto front = printable(mark);
    std::string_view rest = shown;
    // The lines of a list point hang under its text.
    std::size_t hang = indent + length_of(front);
    for (const std::string_view bullet : {"\u2022 ", "\u25E6 "}) {
        if (rest.starts_with(bullet)) hang += 2;
    }
    text_.append(indent, ' ').append(front);
    std::size_t column = indent + length_of(front);
    bool first = true;
    for (const auto word : words_of(rest, width - hang)) {
        const auto length = length_of(word);
        if (!first && column + 1 + length > width) {
            text_ += '\n';
            text_.append(hang, ' ');
            column = hang;
            first = true;
        }
        if (!first) text_ += ' ';
        text_ += word;
        column += length + (first ? 0 : 1);
        first = false;
    }
    while (text_.ends_with(' ')) text_.pop_back();
    text_ += '\n';
}

}  // namespace app
