#include "reading/lines.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// "12. Capitals" or "12. Word": a title's number; its length with the blank, 0 when it is none.
bool begins_numbered_title(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const int number = take_number(text, end);
    if (number < 1 || number > 99 || end + 2 >= text.size() || text[end] != '.') return false;
    ++end;
    if (text[end] != ' ') return false;
    skip_blanks(text, end);
    return begins_upper(text.substr(end, 4));
}

bool ends_before(std::string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    return before == 0 || before < at;
}

bool is_page_mark(std::string_view text, std::size_t at, std::size_t& end) {
    if (text.substr(at, 5) != "Side " || at + 6 >= text.size()) return false;
    end = at + 5;
    if (take_number(text, end) < 0) return false;
    if (text.substr(end, 4) != " af ") return false;
    end += 4;
    return take_number(text, end) >= 0;
}

struct Cut {
    std::string_view word;
    bool alone = false;  ///< the line ends behind it as well
};

/// The longest of the words to cut at that stands at `at`.
Cut cut_at(const Vocabulary& vocabulary, std::string_view text, std::size_t at) {
    Cut best;
    const auto rest = text.substr(at);
    for (const auto& [word, alone] : vocabulary.cuts) {
        if (word.size() <= best.word.size() || !rest.starts_with(word)) continue;
        const bool inside =
            word.size() < rest.size() && is_word_byte(rest[word.size()]) && is_word_byte(word.back());
        if (!inside) best = {word, alone};
    }
    return best;
}

}  // namespace

std::vector<std::string_view> unfolded(const Vocabulary& vocabulary, std::string_view text) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t at) {
        if (at > begin) pieces.push_back(text.substr(begin, at - begin));
        begin = at;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool word_begin = at == 0 || text[at - 1] == ' ';
        std::size_t end = at;
        if (text.substr(at, 3) == "\u2022") {
            cut(at);
        } else if (word_begin && is_page_mark(text, at, end)) {
            cut(at);
            cut(end);
        } else if (word_begin && is_digit(c) && ends_before(text, at) && begins_numbered_title(text, at)) {
            cut(at);
        } else if (word_begin && c >= 'A' && c <= 'Z') {
            const auto found = cut_at(vocabulary, text, at);
            if (found.word.empty()) continue;
            const std::size_t stop = at + found.word.size();
            cut(at);
            if (found.alone) cut(stop + (stop < text.size() && text[stop] == ':' ? 1 : 0));
            at = stop - 1;
        }
    }
    cut(text.size());
    return pieces;
}

}  // namespace reading
