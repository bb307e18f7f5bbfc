#include "features/archive/redaction.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include "base/utf8.hpp"

namespace archive {
namespace {

namespace json = boost::json;

constexpr char32_t soft_hyphen = 0xAD;

/// Blanks of all widths, and those without any.
bool is_white(char32_t one) {
    return one == ' ' || (one >= '\t' && one <= '\r') || one == 0x85 || one == 0xA0 || one == 0x1680 ||
           (one >= 0x2000 && one <= 0x200B) || one == 0x2028 || one == 0x2029 || one == 0x202F ||
           one == 0x205F || one == 0x3000 || one == 0xFEFF;
}

bool is_letter(char32_t one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
           (one >= 0xC0 && one != 0xD7 && one != 0xF7 && one < 0x2000);
}

/// The character before `at`; a blank at the text's beginning.
char32_t before(std::string_view text, std::size_t at) {
    if (at == 0) return ' ';
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
    return base::next_character(text, begin);
}

char32_t peek(std::string_view text, std::size_t at) {
    return at < text.size() ? base::next_character(text, at) : U' ';
}

/// Behind the white space at `at`.
std::size_t past_white(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t behind = at;
        if (!is_white(base::next_character(text, behind))) break;
        at = behind;
    }
    return at;
}

/// Behind what divides a word at `at` where a line ends: a hyphen there, or one that only shows there.
std::size_t past_division(std::string_view text, std::size_t at) {
    std::size_t behind = at;
    if (peek(text, at) == soft_hyphen) {
        base::next_character(text, behind);
        return past_white(text, behind);
    }
    if (peek(text, at) != U'-') return at;
    const std::size_t end = past_white(text, at + 1);
    return text.substr(at, end - at).find('\n') == std::string_view::npos ? at : end;
}

/// What a reading or a correction says in words of the program: never a document's.
bool is_own_word(std::string_view key) {
    static constexpr std::array<std::string_view, 18> keys = {
        "schema", "kind", "outcome", "outcomes", "status", "form", "reason",  "field", "act",
        "to",     "part", "date",    "start",    "end",    "duty", "columns", "lines", "page"};
    return std::ranges::find(keys, key) != keys.end();
}

/// An id (RFC 9562, section 4) or a SHA-256 digest: by chance it has any short number.
bool is_made_up(std::string_view text) {
    constexpr std::size_t id = 36;
    constexpr std::size_t digest = 64;
    if (text.find_first_not_of("0123456789abcdef-") != std::string_view::npos) return false;
    if (text.size() == digest) return text.find('-') == std::string_view::npos;
    return text.size() == id && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

/// Which texts of a JSON are looked at.
enum class Texts { all, of_a_document };

bool any_meets(const Redaction& words, const json::value& value, Texts texts, std::string_view key) {
    if (const auto* text = value.if_string()) {
        if (texts == Texts::of_a_document && is_own_word(key)) return false;
        return !is_made_up(*text) && words.meets(*text);
    }
    if (const auto* list = value.if_array()) {
        return std::ranges::any_of(*list,
                                   [&](const json::value& one) { return any_meets(words, one, texts, key); });
    }
    const auto* object = value.if_object();
    return object != nullptr && std::ranges::any_of(*object, [&](const auto& one) {
               return any_meets(words, one.value(), texts, one.key());
           });
}

void widen(json::object& place, const std::set<int>& lines) {
    const auto* pair = place.if_contains("lines");
    if (pair == nullptr || !pair->is_array() || pair->get_array().size() != 2) return;
    for (const auto& line : pair->get_array()) {
        if (line.is_int64() && lines.contains(static_cast<int>(line.get_int64()))) place.erase("columns");
    }
}

}  // namespace

Redaction::Redaction(What what, const std::vector<std::string>& words, std::string in_place)
    : what_(what), in_place_(std::move(in_place)) {
    for (const std::string& one : words) {
        Characters characters;
        for (std::size_t at = 0; at < one.size();) {
            const char32_t next = base::next_character(one, at);
            const bool white = is_white(next);
            if (next == soft_hyphen || (white && (characters.empty() || characters.back() == U' '))) continue;
            const bool begins_word = characters.empty() || characters.back() == U' ';
            characters += white                                 ? U' '
                          : what == What::names && !begins_word ? base::lower_character(next)
                                                                : next;
        }
        if (!characters.empty() && characters.back() == U' ') characters.pop_back();
        if (!characters.empty()) words_.push_back(std::move(characters));
    }
    std::ranges::sort(words_, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (const Characters& one : words_) {
        // The large letters of Latin-1 and Latin Extended-A begin with the same bytes as the small ones, but
        // for those of one byte.
        std::string first;
        base::append_character(first, one.front());
        begins_[static_cast<unsigned char>(first.front())] = true;
        if (what == What::names && first.front() >= 'a' && first.front() <= 'z') {
            begins_[static_cast<unsigned char>(first.front() - 'a' + 'A')] = true;
        }
    }
}

bool Redaction::is_same(const Characters& words, std::size_t i, char32_t found) const {
    return found == words[i] || (what_ == What::names && base::lower_character(found) == words[i]);
}

std::size_t Redaction::end_of(const Characters& words, std::string_view text, std::size_t at) const {
    const std::size_t begin = at;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == U' ') {
            const std::size_t behind = past_white(text, at);
            if (behind == at) return begin;
            at = behind;
            continue;
        }
        if (i > 0 && words[i - 1] != U' ') {
            // "010190-" at a line's end has its hyphen whether the line ends or not.
            at = words[i - 1] == U'-' ? past_white(text, at)
                 : words[i] == U'-'   ? at
                                      : past_division(text, at);
        }
        if (at >= text.size()) return begin;
        if (!is_same(words, i, base::next_character(text, at))) return begin;
    }
    if (what_ == What::passage) return at;
    if (is_letter(before(text, begin))) return begin;
    const bool owns = peek(text, at) == U's' && !is_letter(peek(text, at + 1));
    return is_letter(peek(text, at)) && !owns ? begin : at;
}

std::size_t Redaction::end_of(std::string_view text, std::size_t at) const {
    for (const Characters& words : words_) {
        if (const std::size_t end = end_of(words, text, at); end != at) return end;
    }
    return at;
}

/// The first place from `at` on where they may begin.
std::size_t Redaction::next(std::string_view text, std::size_t at) const {
    while (at < text.size() && !begins_[static_cast<unsigned char>(text[at])]) ++at;
    return at;
}

int Redaction::count(std::string_view text) const {
    int times = 0;
    for (std::size_t at = next(text, 0); at < text.size();) {
        const std::size_t end = end_of(text, at);
        if (end != at) ++times;
        at = next(text, end == at ? at + 1 : end);
    }
    return times;
}

std::string Redaction::without(std::string_view text, std::set<int>* lines) const {
    std::string left;
    int line = 1;
    std::size_t copied = 0;
    const auto copy = [&](std::size_t to) {
        const std::string_view piece = text.substr(copied, to - copied);
        line += static_cast<int>(std::ranges::count(piece, '\n'));
        left += piece;
        copied = to;
    };
    for (std::size_t at = next(text, 0); at < text.size();) {
        const std::size_t end = end_of(text, at);
        if (end == at) {
            at = next(text, at + 1);
            continue;
        }
        copy(at);
        // What of them stands in one line after the other.
        for (std::size_t begin = at; begin < end;) {
            const std::size_t line_end = std::min(text.find_first_of("\n\f", begin), end);
            if (past_white(text.substr(0, line_end), begin) < line_end) {
                left += in_place_;
                if (lines != nullptr) lines->insert(line);
            }
            copied = line_end;
            if (line_end < end) copy(line_end + 1);
            begin = line_end + 1;
        }
        copied = end;
        at = next(text, end);
    }
    copy(text.size());
    return left;
}

/// False for most, without parsing: where nothing is escaped the texts stand there as they are.
bool Redaction::could_meet_in(std::string_view text) const {
    return text.find('\\') != std::string_view::npos || meets(text);
}

bool Redaction::meets_in(std::string_view text, std::string_view key) const {
    return could_meet_in(text) && any_meets(*this, json::parse(text), Texts::of_a_document, key);
}

bool Redaction::meets_in_act(std::string_view text) const {
    return could_meet_in(text) && any_meets(*this, json::parse(text), Texts::all, {});
}

void Redaction::take_out(json::value& value, const std::set<int>& lines, std::string_view key) const {
    if (auto* text = value.if_string()) {
        if (!is_own_word(key) && !is_made_up(*text)) *text = without(*text);
    } else if (auto* list = value.if_array()) {
        for (json::value& one : *list) take_out(one, lines, key);
    } else if (auto* object = value.if_object()) {
        widen(*object, lines);
        for (auto& one : *object) take_out(one.value(), lines, one.key());
    }
}

}  // namespace archive
