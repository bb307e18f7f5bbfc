#include "features/audit/changed_text.hpp"

#include <algorithm>

namespace audit {
namespace {

const char* const ellipsis = "\u2026";
constexpr std::size_t context = 60;    ///< bytes of what is the same, on each side
constexpr std::size_t longest = 1500;  ///< bytes of each side of the change itself

bool is_inside_letter(const std::string& text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

/// Whether a word goes on at this place.
bool is_inside_word(const std::string& text, std::size_t at) {
    return at > 0 && at < text.size() && !is_blank(text[at - 1]) && !is_blank(text[at]);
}

std::size_t back_to_word(const std::string& text, std::size_t at) {
    while (is_inside_word(text, at)) --at;
    return at;
}

std::size_t on_to_word(const std::string& text, std::size_t at) {
    while (is_inside_word(text, at)) ++at;
    return at;
}

std::string last_of(const std::string& text) {
    if (text.size() <= context) return text;
    std::size_t at = text.size() - context;
    while (is_inside_letter(text, at)) ++at;
    return ellipsis + text.substr(on_to_word(text, at));
}

std::string first_of(const std::string& text) {
    if (text.size() <= context) return text;
    std::size_t at = context;
    while (is_inside_letter(text, at)) --at;
    return text.substr(0, back_to_word(text, at)) + ellipsis;
}

}  // namespace

std::string shortened(const std::string& text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t at = most;
    while (is_inside_letter(text, at)) --at;
    return text.substr(0, at) + ellipsis;
}

ChangedText changed_text(const std::string& before, const std::string& now) {
    const std::size_t shorter = std::min(before.size(), now.size());
    std::size_t same = 0;
    while (same < shorter && before[same] == now[same]) ++same;
    if (same < before.size() || same < now.size()) {
        const std::size_t in_before = back_to_word(before, same);
        same = std::min(in_before, back_to_word(now, same));
        while (is_inside_letter(before, same)) --same;
    }
    std::size_t tail = 0;
    while (tail < shorter - same && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
    const std::size_t begins = on_to_word(before, before.size() - tail);
    tail = std::min(before.size() - begins, now.size() - on_to_word(now, now.size() - tail));
    while (tail > 0 && is_inside_letter(before, before.size() - tail)) --tail;
    return {last_of(before.substr(0, same)),
            shortened(before.substr(same, before.size() - same - tail), longest),
            shortened(now.substr(same, now.size() - same - tail), longest),
            first_of(before.substr(before.size() - tail))};
}

}  // namespace audit
