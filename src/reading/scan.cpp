#include "reading/scan.hpp"

#include <algorithm>

namespace reading {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Second bytes of U+00C0 to U+00DE (capitals) after 0xC3, without the multiplication sign.
bool is_capital_tail(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte <= 0x9E && byte != 0x97;
}

}  // namespace

std::string small(std::string_view text) {
    std::string result(text);
    // Two plain loops: the compiler does the first many letters at a time.
    for (char& c : result) c = static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
    for (auto at = result.find('\xC3'); at != std::string::npos && at + 1 < result.size();
         at = result.find('\xC3', at + 2)) {
        char& tail = result[at + 1];
        if (is_capital_tail(tail)) tail = static_cast<char>(static_cast<unsigned char>(tail) + 0x20U);
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view trimmed_end(std::string_view text, std::string_view characters) {
    while (!text.empty() &&
           (is_blank(text.back()) || characters.find(text.back()) != std::string_view::npos)) {
        text.remove_suffix(1);
    }
    return text;
}

bool begins_upper(std::string_view text) {
    if (text.empty()) return false;
    if (text[0] >= 'A' && text[0] <= 'Z') return true;
    return text[0] == '\xC3' && text.size() > 1 && is_capital_tail(text[1]);
}

bool begins_lower(std::string_view text) {
    if (text.empty()) return false;
    if (text[0] >= 'a' && text[0] <= 'z') return true;
    return text[0] == '\xC3' && text.size() > 1 && !is_capital_tail(text[1]);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool begins_digit(std::string_view text) { return !text.empty() && is_digit(text[0]); }

bool is_word_byte(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80U);
}

bool is_initials(std::string_view text) {
    return text.size() >= 2 && text.size() <= 4 && std::ranges::all_of(text, is_word_byte) &&
           std::ranges::none_of(text, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c); });
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    words.reserve(text.size() / 6 + 2);  // a Danish word and its blank
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && is_blank(text[at])) ++at;
        const std::size_t begin = at;
        while (at < text.size() && !is_blank(text[at])) ++at;
        if (at > begin) words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        const auto part = trimmed(text.substr(begin, end - begin));
        if (!part.empty()) parts.push_back(part);
        begin = end + 1;
    }
    return parts;
}

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    for (std::size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool free_before = at == 0 || !is_word_byte(text[at - 1]);
        if (free_before && (end == text.size() || !is_word_byte(text[end]))) return at;
    }
    return std::string_view::npos;
}

bool has_word(std::string_view text, std::string_view word) {
    return find_word(text, word) != std::string_view::npos;
}

bool has_any_word(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return has_word(text, word); });
}

bool has_any(std::string_view text, std::span<const std::string_view> pieces) {
    return std::ranges::any_of(pieces,
                               [&](auto piece) { return text.find(piece) != std::string_view::npos; });
}

std::string_view behind_lead(std::string_view text, std::span<const std::string_view> leads) {
    const auto little = small(text);
    std::size_t longest = 0;
    for (const auto lead : leads) {
        if (little.starts_with(lead)) longest = std::max(longest, lead.size());
    }
    return text.substr(longest);
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> pieces) {
    if (text.empty()) return false;
    return std::ranges::any_of(
        pieces, [&](auto piece) { return piece.front() == text.front() && text.starts_with(piece); });
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> pieces) {
    if (text.empty()) return false;
    return std::ranges::any_of(
        pieces, [&](auto piece) { return piece.back() == text.back() && text.ends_with(piece); });
}

int take_number(std::string_view text, std::size_t& at) {
    std::size_t end = at;
    int value = 0;
    while (end < text.size() && is_digit(text[end]) && end - at < 6) value = value * 10 + (text[end++] - '0');
    if (end == at || (end < text.size() && is_digit(text[end]))) return -1;
    at = end;
    return value;
}

void skip_blanks(std::string_view text, std::size_t& at) {
    while (at < text.size() && is_blank(text[at])) ++at;
}

std::string without_brackets(std::string_view text) {
    std::string result;
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) result += c;
        if (c == ')' && depth > 0) --depth;
    }
    return single_spaced(result);
}

std::string single_spaced(std::string_view text) {
    std::string result;
    for (const auto word : words_of(text)) {
        if (!result.empty()) result += ' ';
        result += word;
    }
    return result;
}

}  // namespace reading
