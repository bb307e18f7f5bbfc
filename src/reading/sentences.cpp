#include "reading/sentences.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

bool is_abbreviation(const Vocabulary& vocabulary, std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
    const auto little = small(word);
    if (vocabulary.abbreviations.contains(little)) return true;
    // Initials: "B.", "B.H."
    std::size_t at = 0;
    while (at + 1 < word.size()) {
        const std::size_t letter = word[at] == '\xC3' ? 2 : 1;
        if (!begins_upper(word.substr(at)) || at + letter >= word.size() || word[at + letter] != '.')
            return false;
        at += letter + 1;
    }
    return word.size() >= 2 && at == word.size();
}

}  // namespace

std::vector<std::string_view> sentences_of(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    std::size_t word = 0;  // where the current word begins
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ' ' || text[at] == '\n') {
            word = at + 1;
            continue;
        }
        if (text[at] != '.' && text[at] != '!' && text[at] != '?') continue;
        std::size_t next = at + 1;
        while (next < text.size() && (text[next] == ')' || text[next] == '"')) ++next;
        if (next < text.size() && text[next] != ' ' && text[next] != '\n') continue;
        const auto last = text.substr(word, at + 1 - word);
        if (text[at] == '.' &&
            (is_abbreviation(vocabulary, last) || (begins_digit(last) && last.size() <= 3)))
            continue;
        sentences.push_back(trimmed(text.substr(begin, next - begin)));
        begin = next;
    }
    const auto rest = trimmed(text.substr(std::min(begin, text.size())));
    if (!rest.empty()) sentences.push_back(rest);
    return sentences;
}

}  // namespace reading
