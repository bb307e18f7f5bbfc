#include "reading/said.hpp"

#include <algorithm>

#include "reading/decisions.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

constexpr auto nowhere = std::string_view::npos;

/// Whose act it is that a text says.
enum class Whose { own, others, unsure };

bool is_own(const Vocabulary& vocabulary, std::string_view word, std::string_view body,
            std::string_view stem) {
    if (vocabulary.own_words.contains(word)) return true;
    if (!stem.empty() && word.starts_with(stem)) return true;
    const auto words = words_of(body);
    return word.size() > 3 && std::ranges::any_of(words, [&](auto one) { return one.ends_with(word); });
}

/// "At the annual meeting it was decided …": a meeting with a name of its own, and not this body's.
bool at_another_meeting(const Vocabulary& vocabulary, const std::vector<std::string_view>& words,
                        std::string_view body, std::string_view stem) {
    if (words.size() < 2 || words[0] != "p\u00E5" || body.empty()) return false;
    for (const std::string_view ending : vocabulary.meeting_endings) {
        if (!words[1].ends_with(ending) || words[1].size() < ending.size() + 4) continue;
        const auto whose = std::string(trimmed_end(words[1].substr(0, words[1].size() - ending.size()), "s"));
        const auto own = [&](const char* form) { return is_own(vocabulary, whose + form, body, stem); };
        return !own("") && !own("n") && !own("en") && !own("et");
    }
    return false;
}

/// "Udvalget godkendte …" is the meeting's own, "Regionen godkendte …" others', "… blev godkendt" its own
/// where no place, day or agent follows.
Whose whose(const Vocabulary& vocabulary, std::string_view clause, std::size_t begin, std::size_t end,
            std::string_view body, std::string_view stem) {
    const auto before = words_of(clause.substr(0, begin));
    const auto earlier = [&](std::string_view word) { return vocabulary.earlier_words.contains(word); };
    if (std::ranges::any_of(before, earlier) || at_another_meeting(vocabulary, before, body, stem))
        return Whose::others;
    const auto phrase = words_of(clause.substr(begin, end - begin));
    // "those involved have the approved papers": what was approved, not who approves.
    const bool said_of = !before.empty() && vocabulary.determiners.contains(before.back());
    const bool acts = !said_of && vocabulary.deciding_verbs.contains(phrase.front());
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
    const auto next = words_of(clause.substr(end, 30));
    // "Til orientering har leder Bo Dahl sendt planen."
    const bool goes_on =
        phrase.front() == "til" && !next.empty() && vocabulary.subject_breakers.contains(next.front());
    if (before.empty()) return goes_on ? Whose::others : Whose::own;
    if (phrase.front() == "til" && !vocabulary.becoming_words.contains(before.back())) return Whose::others;
    const auto after = trimmed(clause.substr(end));
    const bool elsewhere =
        !after.empty() && is_word_byte(after.front()) && !begins_with_any(after, vocabulary.behind_decision);
    // "Referatet er godkendt": nobody else approves a meeting's own papers.
    const auto near = before.size() > 1 ? before[before.size() - 2] : before.back();
    // "… was gone through and approved"
    const bool joined = before.back() == "og" && std::ranges::any_of(before, [&](auto word) {
                            return vocabulary.becoming_words.contains(word);
                        });
    const bool becomes =
        joined || vocabulary.becoming_words.contains(before.back()) ||
        vocabulary.becoming_words.contains(near) ||
        std::ranges::any_of(before, [&](auto word) { return vocabulary.own_papers.contains(word); });
    // "Planen dr\u00F8ftet og godkendt.": no verb, and nothing else is said.
    const bool verb_before =
        std::ranges::any_of(before, [&](auto word) { return vocabulary.subject_breakers.contains(word); });
    const bool brief =
        !verb_before && before.size() <= 4 && phrase.back().ends_with('t') && (after.empty() || after == ".");
    return (becomes || brief) && !elsewhere ? Whose::own : Whose::unsure;
}

/// "… was likewise approved", at a sentence's end: what it is about may have clauses of its own.
std::string_view last_clause(const Vocabulary& vocabulary, std::string_view sentence) {
    const auto comma = sentence.rfind(", ");
    if (comma == nowhere) return {};
    const auto clause = sentence.substr(comma + 2);
    return vocabulary.becoming_words.contains(clause.substr(0, clause.find(' '))) ? clause
                                                                                  : std::string_view();
}

/// Whose act the approval is that stands right at the end of a text.
Whose who_approves(const Vocabulary& vocabulary, std::string_view before, std::string_view body,
                   std::string_view stem) {
    before = trimmed(before);
    for (const auto phrase : vocabulary.outcomes.at(static_cast<std::size_t>(Outcome::approved))) {
        if (!before.ends_with(phrase)) continue;
        return whose(vocabulary, before, before.size() - phrase.size(), before.size(), body, stem);
    }
    return Whose::unsure;
}

/// What a clause says that was done, and whose act it was.
std::pair<Outcome, Whose> said_in(const Vocabulary& vocabulary, std::string_view clause,
                                  std::string_view body, std::string_view stem) {
    for (const auto outcome : telling_first) {
        if (outcome == Outcome::postponed) continue;  // whether the item was, is read otherwise
        for (const auto phrase : vocabulary.outcomes.at(static_cast<std::size_t>(outcome))) {
            const auto at = find_word(clause, phrase);
            if (at == nowhere || !says_decision(vocabulary, clause, at, at + phrase.size())) continue;
            const auto act = whose(vocabulary, clause, at, at + phrase.size(), body, stem);
            // "Approved with these changes": whose act it is says the verb.
            if (outcome == Outcome::approved_with_changes && act == Whose::unsure)
                return {outcome, who_approves(vocabulary, clause.substr(0, at), body, stem)};
            return {outcome, act};
        }
    }
    return {Outcome::none, Whose::others};
}

/// ", at planen sendes ud" behind "there was agreement on": not ", at den er god", which is what one thinks.
bool says_what_to_do(const Vocabulary& vocabulary, std::string_view behind) {
    behind = trimmed(behind.starts_with(',') ? behind.substr(1) : behind);
    if (!behind.starts_with("at ")) return false;
    constexpr std::size_t looked_at = 8;
    auto words = words_of(behind.substr(0, behind.find(',')));
    words.resize(std::min(words.size(), looked_at));
    return std::ranges::none_of(words, [&](std::string_view word) {
        return vocabulary.opinion_verbs.contains(word) || vocabulary.possible_words.contains(word);
    });
}

/// "There is agreement that the meeting is held", "The council agrees to …".
bool is_at_one(const Vocabulary& vocabulary, std::string_view clause, const Undertaken& known) {
    constexpr std::size_t short_lead = 3;
    for (const auto phrase : vocabulary.agreement_words) {
        const auto at = find_word(clause, phrase);
        if (at == nowhere || !says_what_to_do(vocabulary, clause.substr(at + phrase.size()))) continue;
        const auto before = words_of(clause.substr(0, at));
        if (std::ranges::any_of(before, [&](auto one) { return vocabulary.earlier_words.contains(one); }))
            return false;
        const bool nobody = before.size() <= short_lead && std::ranges::find(before, "der") != before.end();
        return nobody || std::ranges::any_of(before, [&](auto one) {
                   return is_own(vocabulary, one, known.body, known.body_stem);
               });
    }
    return false;
}

/// "It was agreed that …", "The group decided …", also without any of that: an agreement of this meeting.
bool agrees(const Vocabulary& vocabulary, std::string_view clause, const Undertaken& known) {
    for (const auto word : vocabulary.agreed_words) {
        const auto at = find_word(clause, word);
        if (at == nowhere) continue;
        const auto before = words_of(clause.substr(0, at));
        const auto is = [&](const WordList& list) {
            return std::ranges::any_of(before, [&](auto one) { return list.contains(one); });
        };
        const bool of_others =
            is(vocabulary.modal_words) || (!before.empty() && vocabulary.of_others.contains(before.back()));
        if (is(vocabulary.earlier_words) || of_others || is(vocabulary.possible_words) ||
            at_another_meeting(vocabulary, before, known.body, known.body_stem))
            return false;
        const bool own = std::ranges::any_of(
            before, [&](auto one) { return is_own(vocabulary, one, known.body, known.body_stem); });
        const bool nobody = std::ranges::find(before, "det") != before.end() || before.empty();
        return own || nobody;
    }
    return false;
}

/// "The city takes no part, which is why it was agreed that …": the clause behind what leads to it.
std::string_view conclusion_in(const Vocabulary& vocabulary, std::string_view sentence) {
    for (const auto lead : vocabulary.conclusions) {
        const auto at = sentence.find(lead);
        if (at != nowhere) return deciding_part(vocabulary, sentence.substr(at + lead.size()));
    }
    return {};
}

/// Something of the item is put off to another meeting.
bool puts_off_to_meeting(const Vocabulary& vocabulary, std::string_view clause) {
    for (const auto phrase : vocabulary.outcomes.at(static_cast<std::size_t>(Outcome::postponed))) {
        const auto at = find_word(clause, phrase);
        if (at != nowhere && has_any(clause.substr(at), vocabulary.occasion_words))
            return !has_any(clause, vocabulary.doubtful) && !has_any_word(clause, vocabulary.earlier_words);
    }
    return false;
}

Outcome outcome_in(const Vocabulary& vocabulary, std::string_view sentence, const Undertaken& known,
                   bool put_off, bool& decides) {
    decides = true;
    if (put_off && puts_off(vocabulary, sentence)) return Outcome::postponed;
    const auto little = small(sentence);
    const auto clause = deciding_part(vocabulary, little);
    if (puts_off_to_meeting(vocabulary, clause)) return Outcome::postponed;
    const auto last = last_clause(vocabulary, little);
    const auto [outcome, act] =
        said_in(vocabulary, last.empty() ? clause : last, known.body, known.body_stem);
    if (act == Whose::own) {
        decides = outcome != Outcome::discussed;
        return outcome;
    }
    decides = !sentence.ends_with(':') &&
              (agrees(vocabulary, clause, known) || is_at_one(vocabulary, clause, known) ||
               agrees(vocabulary, conclusion_in(vocabulary, little), known));
    return Outcome::none;
}

/// "The group had the following input:", and no word that decides.
bool leads_to_remarks(const Vocabulary& vocabulary, std::string_view text) {
    if (!text.ends_with(':')) return false;
    if (text.ends_with("herunder:")) return true;
    const auto sentences = sentences_of(vocabulary, text);
    const auto little = small(sentences.back());
    return has_any_word(little, vocabulary.remarks) && !has_any_word(little, vocabulary.agreed_words) &&
           outcome_of(vocabulary, little) == Outcome::none;
}

/// "The plan was approved with these remarks:"
bool decides_with_remarks(const Vocabulary& vocabulary, std::string_view text) {
    return text.ends_with(':') && has_any_word(small(text), vocabulary.remarks) &&
           outcome_of(vocabulary, text) != Outcome::none;
}

}  // namespace

std::vector<Decision> said_decisions(const Document& document, const std::vector<Paragraph>& minutes,
                                     const Undertaken& known, bool put_off) {
    // What was decided is said first or last.
    constexpr std::size_t near = 700;
    std::size_t left = 0;
    for (const auto& paragraph : minutes) left += paragraph.text.size();
    std::size_t passed = 0;
    std::vector<Decision> said;
    for (const auto& paragraph : minutes) {
        for (const auto sentence : sentences_of(document.vocabulary, paragraph.text)) {
            const bool looked_at = passed < near || left <= near;
            passed += sentence.size();
            left -= std::min(left, sentence.size());
            // "At the plan is approved": what was asked for.
            const bool asked = small(sentence.substr(0, 3)) == "at ";
            if (!looked_at || asked || sentence.ends_with('?')) continue;
            bool decides = false;
            const auto outcome = outcome_in(document.vocabulary, sentence, known, put_off, decides);
            if (decides || outcome != Outcome::none)
                said.push_back({std::string(sentence), outcome, document.place(paragraph.span)});
        }
    }
    return said;
}

Outcome most_telling(const std::vector<Decision>& said) {
    const auto rank = [](Outcome one) { return std::ranges::find(telling_first, one); };
    Outcome most = Outcome::none;
    for (const auto& one : said) {
        // What is put off in an item may be a part of it.
        if (one.outcome != Outcome::postponed && rank(one.outcome) < rank(most)) most = one.outcome;
    }
    return most;
}

std::vector<Decision> without_remarks(const Document& document, const std::vector<Paragraph>& paragraphs,
                                      const std::vector<Decision>& decisions) {
    const auto lead = std::ranges::find_if(paragraphs, [&](const Paragraph& one) {
        return one.bullet == 0 && (leads_to_remarks(document.vocabulary, one.text) ||
                                   decides_with_remarks(document.vocabulary, one.text));
    });
    const auto outcome = lead != paragraphs.end() && decides_with_remarks(document.vocabulary, lead->text)
                             ? outcome_of(document.vocabulary, lead->text)
                             : Outcome::none;
    const bool decided = outcome == Outcome::none && std::ranges::any_of(decisions, [](const Decision& one) {
                             return one.outcome != Outcome::none;
                         });
    if (decided || lead == paragraphs.end() || paragraphs.end() - lead < 3) return {};
    // Between the points may stand what they are about.
    const auto count =
        std::count_if(lead, paragraphs.end(), [](const Paragraph& one) { return one.bullet != 0; });
    const bool points =
        count > 1 && count * 2 > paragraphs.end() - lead &&
        (outcome != Outcome::none || std::none_of(lead + 1, paragraphs.end(), [&](const Paragraph& one) {
             return outcome_of(document.vocabulary, one.text) != Outcome::none;
         }));
    if (!points) return {};
    // What stands before the lead is of it: the points are what the decision's text comes to.
    const auto place = document.place({paragraphs.front().span.begin, paragraphs.back().span.end});
    return {{joined(paragraphs), outcome, place}};
}

}  // namespace reading
