#include "reading/follow_ups.hpp"

#include <algorithm>
#include <array>

#include "reading/doers.hpp"
#include "reading/due.hpp"
#include "reading/open_tasks.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"
#include "reading/vocabulary/undertakings.hpp"

namespace reading {
namespace {

/// A decision that gives somebody a day: a party, a verb in the present tense, and a due date. The
/// own body's sentences are decisions and no tasks.
bool owes_by_a_day(const Vocabulary& vocabulary, const Words& words, std::string_view clause,
                   const Undertaken& known, std::vector<std::string>& who) {
    for (std::size_t k = 1; k < std::min<std::size_t>(words.size(), 9); ++k) {
        if (words[k - 1].ends_with(',') && k < 3) return false;
        if (breaks_subject(vocabulary, words[k])) return false;
        const bool verb = words[k].ends_with('r') && begins_lower(words[k]) && words[k].size() > 3;
        if (!verb || !is_party(vocabulary, words, 0, k, known)) continue;
        if (is_asking_verb(vocabulary, small(words[k]))) return false;
        const bool own = is_own_body(vocabulary, words[0], known) ||
                         (!known.body_stem.empty() && small(words[0]).starts_with(known.body_stem));
        return !own && due_in(vocabulary, clause, known.context, known.date) &&
               add_parties(vocabulary, words, 0, k, known, who);
    }
    return false;
}

/// "… aftales i temagruppen for voksne": fills who.
bool passive(const Vocabulary& vocabulary, const Words& words, const Undertaken& known,
             std::vector<std::string>& who) {
    for (std::size_t k = 0; k < words.size(); ++k) {
        if (!is_passive_task(vocabulary, small(bare(words[k])))) continue;
        for (std::size_t i = k + 1; i + 1 < std::min(words.size(), k + 9); ++i) {
            if (words[i].ends_with(',') || words[i] == "til") break;
            if (words[i] != "i" && words[i] != "af") continue;
            std::size_t begin = i + 1;
            if (words[begin] == "regi" && begin + 2 < words.size()) begin += 2;
            const auto body = body_at(vocabulary, words, begin, words.size());
            if (body >= words.size()) continue;
            std::size_t end = body + 1;
            while (end < words.size() && !words[end - 1].ends_with(',') && !words[end - 1].ends_with('.') &&
                   !breaks_subject(vocabulary, words[end]) && end < body + 7)
                ++end;
            auto party = joined_words(words, begin, end);
            if (!known.body_stem.empty() && small(party).starts_with(known.body_stem)) return false;
            who.push_back(party);
            return true;
        }
        return false;
    }
    return false;
}

/// "…, which is sent to Anna Berg, who writes the list": fills who.
bool who_does(const Vocabulary& vocabulary, const Words& words, const Undertaken& known,
              std::vector<std::string>& who) {
    for (std::size_t k = 1; k + 2 < words.size(); ++k) {
        if (words[k] != "som" || !words[k - 1].ends_with(',') ||
            !is_task_verb(vocabulary, small(words[k + 1])))
            continue;
        std::size_t begin = k;
        while (begin > 0 && k - begin < 4 && begins_upper(words[begin - 1]) &&
               (begin == k || !words[begin - 1].ends_with(',')))
            --begin;
        if (begin < k && is_party(vocabulary, words, begin, k, known))
            return add_parties(vocabulary, words, begin, k, known, who);
    }
    return false;
}

/// "udarbejdet", "sendt", "udarbejdes": of a task's verb.
bool is_done(const Vocabulary& vocabulary, std::string_view word) {
    if (word.size() < 5 || (word.back() != 't' && word.back() != 's')) return false;
    const std::string stem(word.substr(0, word.size() - 1));
    return is_task_verb(vocabulary, stem + "r") ||
           (word.back() == 't' && is_task_verb(vocabulary, stem + "er"));
}

/// "A list is made by Anna Berg": fills who. Past ones are told with other words.
bool done_by(const Vocabulary& vocabulary, const Words& words, const Undertaken& known,
             std::vector<std::string>& who) {
    bool coming = false;
    for (std::size_t k = 1; k + 2 < words.size(); ++k) {
        const auto word = small(bare(words[k]));
        if (k > 1 && breaks_subject(vocabulary, words[k])) return false;
        coming |= word == "bliver" || (word == "blive" && k > 0 && small(words[k - 1]) == "vil");
        const bool done = is_done(vocabulary, word) && (coming || word.back() == 's');
        if (!done || words[k + 1] != "af") continue;
        for (std::size_t end = std::min(words.size(), k + 6); end > k + 2; --end) {
            if (is_party(vocabulary, words, k + 2, end, known) && begins_upper(words[k + 2]))
                return add_parties(vocabulary, words, k + 2, end, known, who);
        }
        return false;
    }
    return false;
}

/// "… taget til efterretning, og udvalget beder sekretariatet om …": fills who.
bool asked(const Vocabulary& vocabulary, const Words& words, const Undertaken& known,
           std::vector<std::string>& who) {
    for (std::size_t k = 2; k + 1 < words.size(); ++k) {
        if (!is_asking_verb(vocabulary, small(bare(words[k])))) continue;
        std::size_t begin = k;
        while (begin > 0 && k - begin < 6 && words[begin - 1] != "og" && words[begin - 1] != "at" &&
               !words[begin - 1].ends_with(','))
            --begin;
        if (begin == 0 || !is_party(vocabulary, words, begin, k, known)) continue;
        std::size_t end = k + 1;
        while (end < words.size() && end < k + longest_subject && words[end] != "om" && words[end] != "at")
            ++end;
        return add_parties(vocabulary, words, k + 1, end, known, who);
    }
    return false;
}

/// "(Anna Berg og Bo Dahl er tovholdere)": adds the names.
bool leads(const Vocabulary& vocabulary, std::string_view sentence, std::string_view little,
           const Undertaken& known, std::vector<std::string>& who) {
    const auto as = little.find(" som tovholder");
    const auto at = as != std::string::npos ? as : little.find(" er tovholder");
    if (at == std::string::npos) return false;
    auto names = sentence.substr(0, at);
    for (const std::string_view mark : {"(", " v. ", " v/", ", at ", " at ", " med "}) {
        const auto begin = names.rfind(mark);
        if (begin != std::string_view::npos) names = names.substr(begin + mark.size());
    }
    const auto words = words_of(names);
    return add_parties(vocabulary, words, 0, words.size(), known, who);
}

/// "The room is booked, Anna writes to the others": a second sentence behind a comma, with a known name.
bool does_behind_comma(const Vocabulary& vocabulary, std::string_view clause, bool agreed,
                       const Undertaken& known, std::vector<std::string>& who) {
    constexpr int most = 4;
    int looked = 0;
    for (auto at = clause.find(", "); at != std::string_view::npos && looked < most;
         at = clause.find(", ", at + 1)) {
        const auto behind = clause.substr(at + 2, 200);
        const auto words = words_of(behind.starts_with("og ") ? behind.substr(3) : behind);
        if (words.size() < 3 || !begins_upper(words[0])) continue;
        const auto name = small(words[0]);
        const bool person = known.known_names.contains(name) || vocabulary.first_names.contains(name);
        ++looked;
        const bool whole_name = words.size() > 3 && begins_upper(words[1]);
        const auto verb = small(words[whole_name ? 2 : 1]);
        if (person && is_task_verb(vocabulary, verb) && does(vocabulary, words, agreed, known, who))
            return true;
        who.clear();
    }
    return false;
}

/// Whoever does two things in one sentence is one all the same.
void add_new(std::vector<std::string>& who, std::vector<std::string> other) {
    for (std::string& one : other) {
        if (std::ranges::find(who, one) == who.end()) who.push_back(std::move(one));
    }
}

/// A status that shall be on the agenda of a body later: the own body owes it.
bool own_agenda(const Vocabulary& vocabulary, std::string_view little, bool decided, const Undertaken& known,
                std::vector<std::string>& who, std::string_view subject) {
    const bool agenda = has_any(little, vocabulary.agenda_phrases) && has_word(little, "skal");
    if (!decided || !agenda || known.body_stem.empty() ||
        little.find(known.body_stem) == std::string_view::npos)
        return false;
    who.emplace_back(bare(words_of(subject).front()));
    return is_body_word(vocabulary, small(who.back())) || (who.clear(), false);
}

/// The clause that may lay something on somebody: without "at" in front or what agrees on it.
std::string_view clause_in(const Vocabulary& vocabulary, std::string_view sentence, std::string_view little,
                           bool& agreed) {
    if (const auto at = agreed_clause(vocabulary, little); at != std::string_view::npos) {
        agreed = true;
        sentence = sentence.substr(at);
    }
    if (small(sentence.substr(0, 3)) == "at ") sentence = sentence.substr(3);
    const auto task = behind_lead(sentence, vocabulary.action_leads);
    agreed |= task.size() != sentence.size();
    return trimmed(task);
}

/// "… are to lead this": says who does what the sentence before it says.
bool points_back(const Vocabulary& vocabulary, std::string_view sentence) {
    return ends_with_any(trimmed_end(small(sentence), ".) "), vocabulary.pointing_back);
}

/// Both sentences are one task: the first says what, the second who.
void join_to_task(const Vocabulary& vocabulary, std::string_view before, FollowUp follow_up,
                  std::vector<FollowUp>& into) {
    const bool task_before = !into.empty() && into.back().text == before;
    if (task_before) {
        auto& task = into.back();
        task.text += ' ';
        task.text += follow_up.text;
        std::ranges::move(follow_up.responsible, std::back_inserter(task.responsible));
        return;
    }
    follow_up.text = std::string(behind_lead(before, vocabulary.action_leads)) + ' ' + follow_up.text;
    into.push_back(std::move(follow_up));
}

}  // namespace

void read_follow_ups(const Document& document, const std::vector<Paragraph>& paragraphs, bool decided,
                     const Undertaken& known, std::vector<FollowUp>& into) {
    const auto& vocabulary = document.vocabulary;
    for (const auto& paragraph : paragraphs) {
        std::string_view before;
        for (const auto sentence : sentences_of(vocabulary, paragraph.text)) {
            const auto last = std::exchange(before, sentence);
            bool agreed = decided;
            const auto little = small(sentence);
            const auto clause = clause_in(vocabulary, sentence, little, agreed);
            if (clause.empty() || clause.ends_with('?')) continue;
            const auto words = words_of(clause);
            std::vector<std::string> who;
            bool found = decided && owes_by_a_day(vocabulary, words, clause, known, who);
            if (!found) found = does(vocabulary, words, agreed, known, who);
            if (!found) who.clear();
            if (!found && agreed) found = passive(vocabulary, words, known, who);
            if (!found) found = asked(vocabulary, words, known, who);
            if (!found)
                found = done_by(vocabulary, words, known, who) || who_does(vocabulary, words, known, who);
            if (std::vector<std::string> other; does_behind_comma(vocabulary, clause, agreed, known, other)) {
                add_new(who, std::move(other));
                found = true;
            }
            const bool named = leads(vocabulary, sentence, little, known, who);
            if (!found && !named) found = own_agenda(vocabulary, little, decided, known, who, sentence);
            const auto place = document.place(paragraph.span);
            if (!found && !named) {
                if (auto task = open_task(vocabulary, sentence, clause, decided, known)) {
                    task->place = place;
                    into.push_back(std::move(*task));
                }
                continue;
            }
            auto due = due_in(vocabulary, sentence, known.context, known.date);
            if (only_own_body(vocabulary, who, known) && !due) continue;
            FollowUp follow_up{std::string(sentence), std::move(who), std::move(due), place};
            if (named && !found && !last.empty() && points_back(vocabulary, sentence))
                join_to_task(vocabulary, last, std::move(follow_up), into);
            else
                into.push_back(std::move(follow_up));
        }
    }
}

}  // namespace reading
