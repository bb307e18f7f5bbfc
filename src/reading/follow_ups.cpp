#include "reading/follow_ups.hpp"

#include <algorithm>
#include <array>

#include "reading/due.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"
#include "reading/vocabulary/undertakings.hpp"

namespace reading {
namespace {

using Words = std::vector<std::string_view>;

/// A subject has at most this many words.
constexpr std::size_t longest_subject = 14;

std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    return word;
}

std::string joined_words(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (!text.empty()) text += ' ';
        text += words[i];
    }
    return std::string(trimmed_end(text, ",.;:"));
}

bool is_determiner(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.determiners.contains(small(word));
}

bool breaks_subject(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.subject_breakers.contains(small(bare(word)));
}

/// The place of the word for a body that a phrase begins with ("den samlede styregruppe ..."); the
/// phrase's length when it begins otherwise.
std::size_t body_at(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, begin + 4); ++i) {
        const auto little = small(bare(words[i]));
        const bool genitive = little.ends_with('s') &&
                              is_body_word(vocabulary, std::string_view(little).substr(0, little.size() - 1));
        if (is_body_word(vocabulary, little) ||
            (genitive && i + 1 < end && is_body_word(vocabulary, small(bare(words[i + 1])))))
            return i;
        const bool may_lead =
            is_determiner(vocabulary, words[i]) || (i > begin && begins_lower(words[i])) || genitive;
        if (!may_lead) return end;
    }
    return end;
}

bool is_person(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
               const Undertaken& known) {
    if (begin >= end || end - begin > 6) return false;
    if (end - begin == 1)
        return begins_upper(words[begin]) && (known.known_names.contains(small(bare(words[begin]))) ||
                                              vocabulary.first_names.contains(small(bare(words[begin]))));
    return is_person_name(vocabulary, joined_words(words, begin, end));
}

bool is_party(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
              const Undertaken& known) {
    if (begin >= end) return false;
    if (is_person(vocabulary, words, begin, end, known)) return true;
    const auto phrase = joined_words(words, begin, end);
    if (begins_upper(phrase) && words.size() > begin && is_organisation(vocabulary, phrase) &&
        end - begin <= 5)
        return true;
    if (body_at(vocabulary, words, begin, end) < end) return true;
    // "sundhedschef Anna Berg"
    const auto name = name_after_title(vocabulary, phrase);
    return begins_with_title(vocabulary, small(phrase)) && name.size() < phrase.size() &&
           is_person_name(vocabulary, name);
}

/// Puts a party into the list; "Solby og Havby Kommune" are two, and so are two bodies joined by "og".
bool add_parties(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
                 const Undertaken& known, std::vector<std::string>& into) {
    if (end > begin + longest_subject + 6) return false;
    for (std::size_t i = end; i-- > begin + 1;) {
        const bool joint = words[i] == "og" || words[i] == "samt" || (words[i].ends_with(',') && i > begin);
        const std::size_t left_end = words[i].ends_with(',') ? i + 1 : i;
        if (!joint || i + 1 >= end || !is_party(vocabulary, words, i + 1, end, known)) continue;
        std::vector<std::string> left;
        if (is_party(vocabulary, words, begin, left_end, known) &&
            add_parties(vocabulary, words, begin, left_end, known, left)) {
            into.insert(into.end(), left.begin(), left.end());
            into.push_back(joined_words(words, i + 1, end));
            return true;
        }
        const bool municipality =
            small(bare(words[end - 1])) == "kommune" && i == begin + 1 && begins_upper(words[begin]);
        if (municipality) {
            into.push_back(joined_words(words, begin, i) + " Kommune");
            into.push_back(joined_words(words, i + 1, end));
            return true;
        }
    }
    if (!is_party(vocabulary, words, begin, end, known) || words[end - 1] == "og") return false;
    auto phrase = joined_words(words, begin, end);
    if (begins_with_title(vocabulary, small(phrase)) &&
        is_person_name(vocabulary, name_after_title(vocabulary, phrase)))
        phrase = std::string(name_after_title(vocabulary, phrase));
    into.push_back(phrase);
    return true;
}

/// Where "at its meeting on the ..." begins inside a subject: it says when, not who.
std::size_t without_occasion(const Vocabulary& vocabulary, const Words& words, std::size_t begin,
                             std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) {
        const auto little = small(words[i]);
        if (!vocabulary.occasion_leads.contains(little)) continue;
        for (std::size_t j = i + 1; j < std::min(end, i + 4); ++j) {
            const auto next = small(bare(words[j]));
            if (begins_with_any(next, vocabulary.occasion_words) || begins_digit(next) ||
                next == "samarbejde")
                return i;
        }
    }
    return end;
}

/// The meeting's own body, by its name or by the last part of it: the committee, the group.
bool is_own_body(const Vocabulary& vocabulary, std::string_view phrase, const Undertaken& known) {
    if (words_of(phrase).size() != 1 || known.body_stem.empty()) return false;
    const auto little = small(trimmed_end(phrase, ",.;:"));
    if (little.starts_with(known.body_stem)) return true;
    for (const auto word : words_of(known.body)) {
        const auto bare_name = bare(word);
        if (bare_name.ends_with(little)) return true;
        // "udvalget" of "udvalg for …", "styregruppen" of "… styregruppe"
        const bool indefinite = little.size() > bare_name.size() && little.size() <= bare_name.size() + 2 &&
                                little.starts_with(bare_name);
        if (indefinite && is_body_word(vocabulary, little)) return true;
    }
    return false;
}

bool only_own_body(const Vocabulary& vocabulary, const std::vector<std::string>& responsible,
                   const Undertaken& known) {
    return responsible.size() == 1 && is_own_body(vocabulary, responsible[0], known);
}

/// "NP verb …": fills who; false when no subject stands before a task's verb.
bool active(const Vocabulary& vocabulary, const Words& words, bool agreed, const Undertaken& known,
            std::vector<std::string>& who) {
    for (std::size_t k = 1; k < std::min(words.size(), longest_subject); ++k) {
        const auto verb = small(bare(words[k]));
        const auto next = k + 1 < words.size() ? small(bare(words[k + 1])) : std::string();
        if (is_asking_verb(vocabulary, verb)) {
            std::size_t end = k + 1;
            while (end < words.size() && end < k + longest_subject && small(words[end]) != "om" &&
                   small(words[end]) != "at")
                ++end;
            return add_parties(vocabulary, words, k + 1, end, known, who);
        }
        const bool denied = next == "ikke" || (k + 2 < words.size() && small(bare(words[k + 2])) == "ikke");
        const bool task = is_task_verb(vocabulary, verb) || is_task_pair(vocabulary, verb, next) ||
                          (agreed && is_duty_verb(vocabulary, verb) && !denied);
        if (task)
            return add_parties(vocabulary, words, 0, without_occasion(vocabulary, words, 0, k), known, who);
        if (breaks_subject(vocabulary, words[k])) return false;
    }
    return false;
}

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
bool leads(const Vocabulary& vocabulary, std::string_view sentence, const Undertaken& known,
           std::vector<std::string>& who) {
    const auto little = small(sentence);
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
std::string_view clause_in(const Vocabulary& vocabulary, std::string_view sentence, bool& agreed) {
    const auto little = small(sentence);
    if (const auto at = agreed_clause(vocabulary, little); at != std::string_view::npos) {
        agreed = true;
        sentence = sentence.substr(at);
    }
    if (small(sentence.substr(0, 3)) == "at ") sentence = sentence.substr(3);
    const auto task = behind_lead(sentence, vocabulary.action_leads);
    agreed |= task.size() != sentence.size();
    return trimmed(task);
}

}  // namespace

void read_follow_ups(const Document& document, const std::vector<Paragraph>& paragraphs, bool decided,
                     const Undertaken& known, std::vector<FollowUp>& into) {
    for (const auto& paragraph : paragraphs) {
        for (const auto sentence : sentences_of(document.vocabulary, paragraph.text)) {
            bool agreed = decided;
            const auto clause = clause_in(document.vocabulary, sentence, agreed);
            if (clause.empty() || clause.ends_with('?')) continue;
            const auto words = words_of(clause);
            std::vector<std::string> who;
            bool found = decided && owes_by_a_day(document.vocabulary, words, clause, known, who);
            if (!found) found = active(document.vocabulary, words, agreed, known, who);
            if (!found) who.clear();
            if (!found && agreed) found = passive(document.vocabulary, words, known, who);
            if (!found) found = asked(document.vocabulary, words, known, who);
            const bool named = leads(document.vocabulary, sentence, known, who);
            if (!found && !named)
                found = own_agenda(document.vocabulary, small(sentence), decided, known, who, sentence);
            if (!found && !named) continue;
            auto due = due_in(document.vocabulary, sentence, known.context, known.date);
            if (only_own_body(document.vocabulary, who, known) && !due) continue;
            into.push_back(
                {std::string(sentence), std::move(who), std::move(due), document.place(paragraph.span)});
        }
    }
}

std::vector<FollowUpRow> read_follow_up_rows(const Document& document, const Span& lines,
                                             const Undertaken& known) {
    std::vector<FollowUpRow> rows;
    for (std::size_t at = lines.begin; at < lines.end; ++at) {
        const auto& line = document.lines[at];
        if (line.row != Row::action || line.cells.size() < 4 || line.bullet == 0) continue;
        const auto& task = line.cells[0];
        const auto& when = line.cells[2];
        FollowUp follow_up{task, presenters_of(document.vocabulary, line.cells[1]),
                           due_in(document.vocabulary, when, known.context, known.date), document.place(at)};
        if (!follow_up.due && !when.empty() && when != "-") follow_up.due = when;
        rows.push_back({std::string(trimmed_end(line.cells[3], ".")), std::move(follow_up), at});
    }
    return rows;
}

std::vector<std::string> responsible_in(const Vocabulary& vocabulary, std::string_view text) {
    const auto first = trimmed_end(text.substr(0, text.find(' ')), ",.;");
    const bool initials = first.size() >= 2 && first.size() <= 4 && small(first) != first &&
                          std::ranges::none_of(first, [](char c) { return c >= 'a' && c <= 'z'; });
    if (initials && text.find(',') == std::string_view::npos && text.find(" og ") == std::string_view::npos)
        return {std::string(first)};
    // "Anna Berg tager kontakt": the names end where a small word comes.
    std::size_t end = 0;
    for (const auto word : words_of(text)) {
        if (begins_lower(word) && word != "og" && word != "samt" && !is_name_particle(vocabulary, word))
            break;
        end = static_cast<std::size_t>(word.data() - text.data()) + word.size();
    }
    std::string names(is_person_name(vocabulary, text.substr(0, end)) ? text.substr(0, end) : text);
    std::ranges::replace(names, '/', ',');
    return presenters_of(vocabulary, names);
}

namespace {

/// Who a point of a list lays something on: before its colon, in its last bracket, or as its subject.
std::vector<std::string> responsible_of(const Document& document, std::string_view point,
                                        const Undertaken& known) {
    std::vector<std::string> responsible;
    const auto colon = point.find(':');
    auto who = point.substr(0, colon == std::string_view::npos ? 0 : colon);
    const auto open = point.rfind('(');
    if (who.empty() && open != std::string_view::npos) who = trimmed_end(point.substr(open + 1), ").");
    if (const auto named = words_of(who); !named.empty())
        add_parties(document.vocabulary, named, 0, named.size(), known, responsible);
    if (!responsible.empty()) return responsible;
    const auto words = words_of(point);
    if (active(document.vocabulary, words, true, known, responsible)) return responsible;
    // The longest party that the point begins with.
    for (std::size_t end = std::min<std::size_t>(words.size(), 5); responsible.empty() && end > 0; --end)
        add_parties(document.vocabulary, words, 0, end, known, responsible);
    return responsible;
}

/// A paragraph in which several sentences lay something on somebody, sentence by sentence; else all of it.
std::vector<std::string_view> points_of(const Document& document, const Paragraph& paragraph,
                                        const Undertaken& known) {
    auto sentences = sentences_of(document.vocabulary, paragraph.text);
    const auto tasks = std::ranges::count_if(sentences, [&](std::string_view sentence) {
        std::vector<std::string> who;
        return active(document.vocabulary, words_of(sentence), true, known, who);
    });
    if (tasks > 1 && static_cast<std::size_t>(tasks) == sentences.size()) return sentences;
    return {paragraph.text};
}

}  // namespace

void read_follow_up_list(const Document& document, const std::vector<Paragraph>& paragraphs,
                         const Undertaken& known, std::vector<FollowUp>& into) {
    for (const auto& paragraph : paragraphs) {
        for (const auto point : points_of(document, paragraph, known)) {
            FollowUp follow_up{std::string(point), responsible_of(document, point, known),
                               due_in(document.vocabulary, point, known.context, known.date),
                               document.place(paragraph.span)};
            if (!follow_up.responsible.empty()) into.push_back(std::move(follow_up));
        }
    }
}

}  // namespace reading
