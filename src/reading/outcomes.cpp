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

// Where a decision has set phrases of several outcomes, the one that comes first here is meant.
constexpr std::array telling_first = {Outcome::not_approved, Outcome::approved_with_changes,
                                      Outcome::postponed,    Outcome::approved,
                                      Outcome::noted,        Outcome::discussed};

/// True where the first two words are a person's name.
bool begins_with_person(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text.substr(0, 120));
    if (words.size() < 3 || words[0].find(',') != nowhere) return false;
    const auto length = static_cast<std::size_t>(words[1].data() - text.data()) + words[1].size();
    return is_person_name(vocabulary, text.substr(0, length));
}

/// The sentence to where a clause begins that tells of something else than what was decided now:
/// "…, som godkendes af direktionen". "Besluttede, at …" is gone on with: that is the decision.
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

/// "Approves" and "discusses" are also said of what others do, and of what is to come. As a decision a
/// passive stands at the end of its clause, and an active verb behind the body that decides.
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
        return before.empty() || std::ranges::any_of(before, [&](std::string_view word) {
                   return ends_with_any(word, vocabulary.meeting_bodies);
               });
    }
    return true;
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

/// Whose act it is that a text says.
enum class Whose { own, others, unsure };

bool is_own(const Vocabulary& vocabulary, std::string_view word, std::string_view body,
            std::string_view stem) {
    if (vocabulary.own_words.contains(word)) return true;
    if (!stem.empty() && word.starts_with(stem)) return true;
    const auto words = words_of(body);
    return word.size() > 3 && std::ranges::any_of(words, [&](auto one) { return one.ends_with(word); });
}

/// "Udvalget godkendte …" is the meeting's own, "Regionen godkendte …" others', "… blev godkendt" its own
/// where no place, day or agent follows.
Whose whose(const Vocabulary& vocabulary, std::string_view clause, std::size_t begin, std::size_t end,
            std::string_view body, std::string_view stem) {
    const auto before = words_of(clause.substr(0, begin));
    const auto earlier = [&](std::string_view word) { return vocabulary.earlier_words.contains(word); };
    if (std::ranges::any_of(before, earlier)) return Whose::others;
    const auto phrase = words_of(clause.substr(begin, end - begin));
    const bool acts = vocabulary.deciding_verbs.contains(phrase.front());
    const auto verb = acts ? before.end() : std::ranges::find_if(before, [&](std::string_view word) {
        return vocabulary.deciding_verbs.contains(word);
    });
    if (acts || verb != before.end()) {
        if (verb == before.begin()) return Whose::own;
        const bool own = std::any_of(before.begin(), verb, [&](std::string_view word) {
            return is_own(vocabulary, word, body, stem);
        });
        return own ? Whose::own : Whose::others;
    }
    if (before.empty()) return Whose::own;
    if (phrase.front() == "til" && !vocabulary.becoming_words.contains(before.back())) return Whose::others;
    const auto after = trimmed(clause.substr(end));
    const bool elsewhere =
        !after.empty() && is_word_byte(after.front()) && !begins_with_any(after, vocabulary.behind_decision);
    // "Referatet er godkendt": nobody else approves a meeting's own papers.
    const bool becomes =
        vocabulary.becoming_words.contains(before.back()) ||
        std::ranges::any_of(before, [&](auto word) { return vocabulary.own_papers.contains(word); });
    return becomes && !elsewhere ? Whose::own : Whose::unsure;
}

/// What one sentence says that was done, and whose act it was.
std::pair<Outcome, Whose> said_in(const Vocabulary& vocabulary, std::string_view sentence,
                                  std::string_view body, std::string_view stem) {
    const auto little = small(sentence);
    auto clause = deciding_part(vocabulary, little);
    if (clause.starts_with("\u2022 ")) clause = clause.substr(4);
    for (const auto outcome : telling_first) {
        if (outcome == Outcome::postponed) continue;  // whether the item was, is read otherwise
        for (const auto phrase : vocabulary.outcomes.at(static_cast<std::size_t>(outcome))) {
            const auto at = find_word(clause, phrase);
            if (at == nowhere || !says_decision(vocabulary, clause, at, at + phrase.size())) continue;
            return {outcome, whose(vocabulary, clause, at, at + phrase.size(), body, stem)};
        }
    }
    return {Outcome::none, Whose::others};
}

}  // namespace

Outcome outcome_said(const Vocabulary& vocabulary, std::string_view minutes, std::string_view body,
                     std::string_view stem) {
    // What was decided is said first or last.
    constexpr std::size_t most = 700;
    std::vector<std::string_view> parts = {minutes.substr(0, minutes.find('\n'))};
    if (minutes.size() > most) {
        const auto last = minutes.find_first_of(".\n", minutes.size() - most);
        parts.front() = parts.front().substr(0, most);
        parts.push_back(last == nowhere ? std::string_view() : trimmed(minutes.substr(last + 1)));
    } else {
        parts.front() = minutes;
    }
    Outcome said = Outcome::none;
    const auto rank = [](Outcome one) { return std::ranges::find(telling_first, one); };
    for (const auto part : parts) {
        for (const auto paragraph : parts_of(part, '\n')) {
            for (const auto sentence : sentences_of(vocabulary, paragraph)) {
                const auto [outcome, act] = said_in(vocabulary, sentence, body, stem);
                if (act == Whose::own && rank(outcome) < rank(said)) said = outcome;
            }
        }
    }
    return said;
}

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
