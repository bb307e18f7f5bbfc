#include <algorithm>
#include <array>

#include "reading/decisions.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {
constexpr auto nowhere = std::string_view::npos;
}

std::string_view deciding_part(const Vocabulary& vocabulary, std::string_view sentence) {
    std::size_t end = sentence.size();
    for (const auto opener : vocabulary.clause_openers) {
        for (auto at = sentence.find(opener); at < end; at = sentence.find(opener, at + 1)) {
            const auto before = sentence.substr(0, at);
            if (!ends_with_any(trimmed_end(before, ","), vocabulary.decides_that)) end = at;
        }
    }
    return sentence.substr(0, end);
}

bool says_decision(const Vocabulary& vocabulary, std::string_view clause, std::size_t begin,
                   std::size_t end) {
    const auto before = words_of(clause.substr(0, begin));
    const auto phrase = clause.substr(begin, end - begin);
    if (!before.empty() && vocabulary.of_others.contains(before.back())) return false;
    const bool passive = phrase.ends_with("es");
    const bool active = phrase.ends_with("er") && phrase.find(' ') == nowhere;
    if (passive) {
        const auto after = trimmed(clause.substr(end));
        return after.empty() || !is_word_byte(after.front()) ||
               begins_with_any(after, vocabulary.behind_decision);
    }
    if (active) {
        // "The group discusses at its meeting on the 27th ...": what is to come.
        const bool talks =
            vocabulary.outcomes.at(static_cast<std::size_t>(Outcome::discussed)).contains(phrase);
        if (talks && has_any(clause, vocabulary.day_leads)) return false;
        return before.empty() || std::ranges::any_of(before, [&](std::string_view word) {
                   return ends_with_any(word, vocabulary.meeting_bodies);
               });
    }
    return true;
}

namespace {

/// True where the first two words are a person's name.
bool begins_with_person(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text.substr(0, 120));
    if (words.size() < 3 || words[0].find(',') != nowhere) return false;
    const auto length = static_cast<std::size_t>(words[1].data() - text.data()) + words[1].size();
    return is_person_name(vocabulary, text.substr(0, length));
}

bool says(const Vocabulary& vocabulary, std::string_view clause, Outcome outcome) {
    for (const auto phrase : vocabulary.outcomes.at(static_cast<std::size_t>(outcome))) {
        for (auto at = find_word(clause, phrase); at != nowhere; at = find_word(clause, phrase, at + 1)) {
            // What is put off is always something to come.
            if (outcome == Outcome::postponed) return true;
            if (says_decision(vocabulary, clause, at, at + phrase.size())) return true;
        }
    }
    return false;
}

}  // namespace

Outcome outcome_of(const Vocabulary& vocabulary, std::string_view text) {
    const auto beginning = text.substr(0, 600);
    if (vocabulary.bare_postponed.contains(trimmed_end(small(beginning), ". "))) return Outcome::postponed;
    for (const auto sentence : sentences_of(vocabulary, beginning)) {
        const auto little = small(sentence);
        const auto clause = deciding_part(vocabulary, little);
        for (const auto outcome : telling_first) {
            if (!says(vocabulary, clause, outcome)) continue;
            // "Anna Berg discusses it with ...": a task and no decision of the body.
            const bool task = outcome == Outcome::discussed && begins_with_person(vocabulary, text);
            return task ? Outcome::none : outcome;
        }
    }
    return Outcome::none;
}

}  // namespace reading
