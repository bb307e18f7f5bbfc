#include "search/wanted.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>

#include "base/utf8.hpp"
#include "search/vocabulary.hpp"
#include "search/word_form.hpp"

namespace search {
namespace {

constexpr std::size_t bytes_read = 2'000;
constexpr std::size_t terms_at_most = 12;
constexpr std::size_t words_at_most = 60;

bool is_one_of(const Term& term, std::span<const char* const> words) {
    return !term.quoted && term.folded.size() == 1 &&
           std::ranges::any_of(words, [&](std::string_view word) { return word == term.folded.front(); });
}

/// Leaves out what finds nothing or everything, as long as other words remain.
void leave_out(std::vector<Term>& terms) {
    const bool question =
        std::ranges::any_of(terms, [](const Term& term) { return is_one_of(term, question_words); });
    const auto tells_nothing = [](const Term& term) {
        return is_one_of(term, stop_words) || is_one_of(term, question_words);
    };
    if (!std::ranges::all_of(terms, tells_nothing)) std::erase_if(terms, tells_nothing);
    const auto asks = [](const Term& term) { return is_one_of(term, asked_about); };
    if (question && !std::ranges::all_of(terms, asks)) std::erase_if(terms, asks);
}

bool is_quote(char32_t character) {
    return character == U'"' || (character >= 0x201C && character <= 0x201F) || character == 0xAB ||
           character == 0xBB;
}

/// A stretch between blanks or quotes.
struct Chunk {
    std::string_view text;
    bool quoted = false;
    bool excluded = false;
};

class Chunks {
  public:
    explicit Chunks(std::string_view typed) : typed_(typed) {}

    std::vector<Chunk> all() {
        while (at_ < typed_.size()) {
            const std::size_t begin = at_;
            const char32_t character = base::next_character(typed_, at_);
            if (character == U' ' || character == 0xA0) {
                add(begin);
            } else if (is_quote(character)) {
                add(begin);
                quoted_ = !quoted_;
            } else if (character == U'-' && start_ == begin && !quoted_ &&
                       (begin == 0 || blank_before(begin))) {
                excluded_ = true;
                start_ = at_;
            }
        }
        add(typed_.size());
        return std::move(chunks_);
    }

  private:
    bool blank_before(std::size_t at) const { return typed_[at - 1] == ' '; }

    /// Ends the stretch that began at `start_`; inside quotes a blank ends nothing.
    void add(std::size_t end) {
        const bool at_blank =
            end < typed_.size() && (typed_[end] == ' ' || typed_.substr(end, 2) == "\u00a0");
        if (quoted_ && at_blank) return;
        const bool has_text = end > start_;
        if (has_text) chunks_.push_back({typed_.substr(start_, end - start_), quoted_, excluded_});
        if (has_text || at_blank) excluded_ = false;
        start_ = at_;
    }

    std::string_view typed_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;
    bool quoted_ = false;
    bool excluded_ = false;
    std::vector<Chunk> chunks_;
};

Term term_of(const Chunk& chunk, Analyser& analyser, std::size_t& words_left) {
    Term term;
    term.quoted = chunk.quoted;
    analyser.each(chunk.text, [&](const Word& word) {
        if (words_left == 0) return false;
        --words_left;
        term.folded.emplace_back(cut(word.folded, 100));
        term.forms.push_back(analyser.form(word.folded));
        return true;
    });
    return term;
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = base::next_character(text, at);
        if (character != U' ' && character != 0xA0) return false;
    }
    return true;
}

bool may_be_beginning(const Term& term) {
    const std::string& word = term.folded.back();
    const bool has_digit = std::ranges::any_of(word, [](char byte) { return byte >= '0' && byte <= '9'; });
    return !term.quoted && term.folded.size() == 1 && !has_digit && length(word) >= 3;
}

}  // namespace

Wanted read_words(std::string_view typed, Analyser& analyser) {
    const std::string cleaned = clean(typed, bytes_read);
    Wanted wanted;
    std::size_t words_left = words_at_most;
    bool last_is_wanted = false;
    for (const Chunk& chunk : Chunks(cleaned).all()) {
        if (wanted.terms.size() + wanted.excluded.size() == terms_at_most) break;
        Term term = term_of(chunk, analyser, words_left);
        if (term.folded.empty()) continue;
        last_is_wanted = !chunk.excluded;
        (chunk.excluded ? wanted.excluded : wanted.terms).push_back(std::move(term));
    }
    if (last_is_wanted) wanted.terms.back().beginning = may_be_beginning(wanted.terms.back());
    leave_out(wanted.terms);
    wanted.unreadable = wanted.terms.empty() && wanted.excluded.empty() && !is_blank(cleaned);
    for (const Term& term : wanted.terms) wanted.understood.push_back(shown(term));
    for (const Term& term : wanted.excluded) wanted.understood.push_back(fmt::format("-{}", shown(term)));
    return wanted;
}

std::string shown(const Term& term) {
    std::string text;
    for (const std::string& word : term.folded) text.append(text.empty() ? "" : " ").append(word);
    return term.quoted || term.folded.size() > 1 ? fmt::format("\"{}\"", text) : text;
}

std::string fts5_term(const Term& term) {
    std::string quoted = "\"";
    for (const std::string& word : term.folded) quoted.append(word).append(" ");
    quoted.back() = '"';
    std::string text = quoted;
    for (const std::string& beginning : term.beginnings) text.append(fmt::format(" OR \"{}\"", beginning));
    for (const Other& other : term.others) {
        std::string together;
        for (const std::string& word : other.words) {
            together.append(together.empty() ? "\"" : " AND \"").append(word).append("\"");
        }
        text += " OR (" + together + ")";
    }
    return "(" + text + ")";
}

namespace {

std::string joined(const std::vector<const Term*>& terms, std::string_view by) {
    std::string text;
    for (const Term* term : terms) text.append(text.empty() ? "" : by).append(fts5_term(*term));
    return text;
}

/// Every choice of so many of the terms: "(A AND B) OR (A AND C) OR (B AND C)".
std::string choices(const std::vector<const Term*>& terms, std::size_t at_least) {
    std::vector<bool> chosen(terms.size());
    std::fill_n(chosen.begin(), at_least, true);
    std::string ways;
    do {
        std::vector<const Term*> some;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (chosen[i]) some.push_back(terms[i]);
        }
        ways.append(ways.empty() ? "(" : " OR (").append(joined(some, " AND ")).append(")");
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return ways;
}

}  // namespace

std::string fts5_terms(const Wanted& wanted, Phrases phrases) {
    std::vector<const Term*> all;
    for (const Term& term : wanted.terms) all.push_back(&term);
    if (wanted.at_least == 0) return joined(all, " AND ");
    std::vector<const Term*> needed;
    std::vector<const Term*> free;
    for (const Term* term : all) (term->quoted ? needed : free).push_back(term);
    free.resize(std::min(free.size(), chosen_among));
    const bool any = wanted.at_least < 2 || free.size() <= wanted.at_least;
    std::vector<std::string> parts;
    // Each phrase once and in order stands in a part that is always true when the others are.
    if (phrases == Phrases::rank || (any && needed.empty())) parts.push_back(joined(all, " OR "));
    if (!needed.empty()) parts.push_back(joined(needed, " AND "));
    if (!any) parts.push_back(choices(free, wanted.at_least));
    return "(" + fmt::format("{}", fmt::join(parts, ") AND (")) + ")";
}

}  // namespace search
