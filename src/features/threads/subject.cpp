#include "features/threads/subject.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "base/utf8.hpp"
#include "features/threads/everyday_words.hpp"
#include "features/threads/mentions.hpp"
#include "search/compounds.hpp"
#include "search/word_form.hpp"

namespace threads {
namespace {

/// Of shorter words most are grammar; an abbreviation may be this short.
constexpr std::size_t shortest_word = 4;
constexpr std::size_t shortest_abbreviation = 3;
constexpr std::size_t longest_abbreviation = 5;
constexpr std::size_t shortest_compound = 8;
constexpr std::size_t shortest_part = 5;
/// So many words of one item are kept: those that tell most. A long report has thousands.
constexpr std::size_t most_terms = 60;

bool is_letter(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
           (character >= 0xC0 && character < 0x250 && character != 0xD7 && character != 0xF7);
}

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

/// Gives each run of letters and digits to `take`.
template <class Take>
void each_word(std::string_view text, Take take) {
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t character = base::next_character(text, at);
        const bool inside = is_letter(character) || is_digit(character);
        if (inside && begin == std::string_view::npos) begin = before;
        if (!inside && begin != std::string_view::npos) {
            take(text.substr(begin, before - begin));
            begin = std::string_view::npos;
        }
    }
    if (begin != std::string_view::npos) take(text.substr(begin));
}

bool is_abbreviation(std::string_view word) {
    return word.size() >= shortest_abbreviation && word.size() <= longest_abbreviation &&
           std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether the text is printed in capitals, where they say nothing.
bool is_all_capitals(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

int weight(const Term& term) {
    if (term.slot > 0) return 1'000;
    return (term.attached ? 500 : 0) + (term.abbreviation || term.compound ? 100 : 0) +
           std::min(term.count, 20) * 4 + (term.field ? 0 : 2);
}

void keep_most_telling(Subject& subject) {
    if (subject.terms.size() <= most_terms) return;
    std::vector<std::pair<int, std::string>> order;
    for (const auto& [stem, term] : subject.terms) order.emplace_back(-weight(term), stem);
    std::ranges::sort(order);
    for (std::size_t i = most_terms; i < order.size(); ++i) subject.terms.erase(order[i].second);
}

std::string listed(const std::set<std::string>& stems) {
    std::string text;
    for (const std::string& stem : stems) text += (text.empty() ? "" : " ") + stem;
    return text;
}

}  // namespace

bool operator==(const Term& one, const Term& other) {
    return one.slot == other.slot && one.attached == other.attached && one.compound == other.compound &&
           one.abbreviation == other.abbreviation && one.field == other.field && one.count == other.count;
}

std::string stored(const Subject& subject) {
    std::string text;
    for (const auto& [stem, term] : subject.terms) {
        const int signs = (term.attached ? 1 : 0) + (term.compound ? 2 : 0) + (term.abbreviation ? 4 : 0) +
                          (term.field ? 8 : 0);
        text += fmt::format("{}{} {} {} {}", text.empty() ? "" : "\n", stem, term.slot, signs, term.count);
    }
    return text;
}

Subject subject_from(std::string_view stored) {
    Subject subject;
    for (std::size_t begin = 0; begin < stored.size();) {
        const std::size_t end = std::min(stored.find('\n', begin), stored.size());
        const std::string_view line = stored.substr(begin, end - begin);
        begin = end + 1;
        std::size_t at = std::min(line.find(' '), line.size());
        const std::string_view stem = line.substr(0, at);
        const auto number = [&] {
            int value = 0;
            const char* from = line.data() + std::min(at + 1, line.size());
            at = static_cast<std::size_t>(std::from_chars(from, line.data() + line.size(), value).ptr -
                                          line.data());
            return value;
        };
        Term term;
        term.slot = number();
        const int signs = number();
        term.attached = (signs & 1) != 0;
        term.compound = (signs & 2) != 0;
        term.abbreviation = (signs & 4) != 0;
        term.field = (signs & 8) != 0;
        term.count = number();
        // They are stored in their order.
        subject.terms.emplace_hint(subject.terms.end(), stem, std::move(term));
    }
    return subject;
}

Telling::Telling(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        each_word(name,
                  [&](std::string_view word) { names_.insert(search::one_spelling(base::lower(word))); });
    }
    for (int month = 1; month <= 12; ++month) names_.insert(base::month_name(month, base::Words()));
}

const Telling::Form& Telling::form(const std::string& small) {
    const auto found = known_.find(small);
    if (found != known_.end()) return found->second;
    Form made;
    made.stem = stemmer_.stem(small);
    made.common = is_everyday(made.stem);
    made.field = is_of_field(made.stem);
    if (!made.common) {
        for (const search::Part& part : search::split_compound(small, stemmer_)) {
            made.compound = small.size() >= shortest_compound;
            const bool tells = !part.stem.empty() && search::length(part.stem) >= shortest_part &&
                               !is_everyday(part.stem) && !is_of_field(part.stem);
            if (tells && part.end < small.size()) made.parts.push_back(part.stem);
        }
    }
    return known_.emplace(small, std::move(made)).first->second;
}

/// Gives each word that may tell to `take(form, word, abbreviation)`.
template <class Take>
void Telling::each_telling(std::string_view text, Take take) {
    const bool shouted = is_all_capitals(text);
    each_word(text, [&](std::string_view word) {
        if (std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; })) return;
        const bool abbreviation = !shouted && is_abbreviation(word);
        if (search::length(word) < shortest_word && !abbreviation) return;
        const std::string small = search::one_spelling(base::lower(word));
        if (names_.contains(small)) return;
        const Form& known = form(small);
        if (!known.common) take(known, word, abbreviation);
    });
}

void Telling::add_title(Subject& subject, std::string_view title) {
    int slot = 0;
    each_telling(title, [&](const Form& known, std::string_view word, bool abbreviation) {
        Term& whole = subject.terms[known.stem];
        if (whole.slot == 0) {
            whole = {std::string(word), ++slot,      false,      known.compound,
                     abbreviation,      known.field, whole.count};
        }
        ++whole.count;
        for (const std::string& part : known.parts) {
            Term& term = subject.terms[part];
            if (term.slot == 0)
                term = {std::string(word), whole.slot, false, false, false, false, term.count};
            ++term.count;
        }
    });
}

void Telling::add_text(Subject& subject, std::string_view text, bool attached) {
    each_telling(text, [&](const Form& known, std::string_view word, bool abbreviation) {
        const auto add = [&](const std::string& stem, bool whole) {
            Term& term = subject.terms[stem];
            if (term.count++ == 0) term.word = word;
            term.attached = term.attached || attached;
            term.compound = term.compound || (whole && known.compound);
            term.abbreviation = term.abbreviation || (whole && abbreviation);
            term.field = whole && known.field;
        };
        add(known.stem, true);
        for (const std::string& part : known.parts) {
            if (part != known.stem) add(part, false);
        }
    });
}

Subject Telling::subject_of(const meetings::Item& item) {
    Subject subject;
    add_title(subject, item.title);
    for (const meetings::Attachment& attachment : item.attachments) add_text(subject, attachment.title, true);
    add_text(subject, text_of(item), false);
    keep_most_telling(subject);
    return subject;
}

std::string Telling::key_of(std::string_view title, std::size_t fewest) {
    std::set<std::string> stems;
    bool tells = false;
    each_telling(title, [&](const Form& known, std::string_view, bool abbreviation) {
        stems.insert(known.stem);
        tells = tells || abbreviation || known.compound || !known.field || stems.size() > 1;
    });
    if (!tells || stems.size() < fewest) return {};
    return listed(stems);
}

std::string Telling::title_key(std::string_view title) { return key_of(title, 1); }

std::string Telling::attachment_key(std::string_view title) { return key_of(title, 2); }

std::string Telling::document_key(std::string_view title) {
    std::set<std::string> stems;
    bool is_known = false;
    each_word(title, [&](std::string_view word) {
        const Form& known = form(search::one_spelling(base::lower(word)));
        const bool document = is_document(known.stem);
        is_known = is_known || document;
        if (document || !known.common) stems.insert(known.stem);
    });
    return is_known ? listed(stems) : std::string();
}

bool Telling::is_standing(std::string_view title) {
    bool standing = false;
    bool tells = false;
    bool from = false;
    each_word(title, [&](std::string_view word) {
        const std::string small = search::one_spelling(base::lower(word));
        const Form& known = form(small);
        standing = standing || is_of_standing(known.stem);
        // "Nyt fra Lindholm Kommune": whoever it is from.
        const bool is_name = names_.contains(small) || (from && !is_abbreviation(word) && small != word);
        const bool is_grammar = search::length(word) < shortest_word && !is_abbreviation(word);
        const bool is_number = small.front() >= '0' && small.front() <= '9';
        const bool is_news = known.common || is_grammar || is_name || is_number || (from && known.field);
        tells = tells || is_document(known.stem) || !is_news;
        from = from || small == "fra";
    });
    return standing && !tells;
}

std::string Telling::title_phrase(std::string_view title) {
    if (is_standing(title)) return {};
    const auto quotes = quoted(title);
    if (!quotes.empty() && quotes.front().size() >= shortest_phrase) return small_words(quotes.front());
    std::vector<std::pair<std::string, bool>> words;  // and whether it is common
    each_word(title, [&](std::string_view word) {
        std::string small = search::one_spelling(base::lower(word));
        const bool common = (small.front() >= '0' && small.front() <= '9') || form(small).common;
        words.emplace_back(std::move(small), common);
    });
    while (!words.empty() && words.back().second) words.pop_back();
    const auto begin = std::ranges::find(words, false, &std::pair<std::string, bool>::second);
    std::string phrase = " ";
    for (auto word = begin; word != words.end(); ++word) phrase += word->first + ' ';
    return words.end() - begin > 1 && phrase.size() >= shortest_phrase ? phrase : std::string();
}

std::vector<std::string> Telling::stems_of(std::string_view text) {
    std::vector<std::string> stems;
    each_telling(text, [&](const Form& known, std::string_view, bool) { stems.push_back(known.stem); });
    return stems;
}

std::string small_words(std::string_view text) {
    std::string all = " ";
    each_word(text, [&](std::string_view word) { all += search::one_spelling(base::lower(word)) + ' '; });
    return all;
}

std::string text_of(const meetings::Item& item) {
    std::string text;
    const auto add = [&](const std::string& more) { text += more + '\n'; };
    for (const std::string& recommendation : item.recommendations) add(recommendation);
    if (item.background) add(*item.background);
    if (item.minutes) add(*item.minutes);
    if (item.decision) add(*item.decision);
    return text;
}

}  // namespace threads
