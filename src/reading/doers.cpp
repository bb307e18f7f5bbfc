#include "reading/doers.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"
#include "reading/vocabulary/undertakings.hpp"

namespace reading {

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

bool breaks_subject(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.subject_breakers.contains(small(bare(word)));
}

namespace {

bool is_determiner(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.determiners.contains(small(word));
}

bool is_person(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
               const Undertaken& known) {
    if (begin >= end || end - begin > 6) return false;
    if (end - begin == 1 && is_initials(words[begin])) return true;
    if (end - begin == 1)
        return begins_upper(words[begin]) && (known.known_names.contains(small(bare(words[begin]))) ||
                                              vocabulary.first_names.contains(small(bare(words[begin]))));
    return is_person_name(vocabulary, joined_words(words, begin, end));
}

/// "Formanden", "the council's secretary": the office stands for who has it.
bool is_office(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end) {
    const auto last = small(bare(words[end - 1]));
    if (!ends_with_any(last, vocabulary.office_holders)) return false;
    if (end - begin == 1) return last.ends_with("en");
    const auto first = small(words[begin]);
    return end - begin == 2 && first.size() > 4 && first.ends_with('s') && begins_upper(words[begin]);
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

}  // namespace

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

bool is_party(const Vocabulary& vocabulary, const Words& words, std::size_t begin, std::size_t end,
              const Undertaken& known) {
    if (begin >= end) return false;
    if (is_person(vocabulary, words, begin, end, known)) return true;
    const auto phrase = joined_words(words, begin, end);
    if (begins_upper(phrase) && words.size() > begin && is_organisation(vocabulary, phrase) &&
        end - begin <= 5)
        return true;
    if (body_at(vocabulary, words, begin, end) < end || is_office(vocabulary, words, begin, end)) return true;
    // "sundhedschef Anna Berg"
    const auto name = name_after_title(vocabulary, phrase);
    return begins_with_title(vocabulary, small(phrase)) && name.size() < phrase.size() &&
           is_person_name(vocabulary, name);
}

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

bool does(const Vocabulary& vocabulary, const Words& words, bool agreed, const Undertaken& known,
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
        // "Anna Berg assesses that …" is what she said.
        if (words[k].ends_with(',') && next == "at" && vocabulary.saying_verbs.contains(verb)) return false;
        const bool task = is_task_verb(vocabulary, verb) || is_task_pair(vocabulary, verb, next) ||
                          (agreed && is_duty_verb(vocabulary, verb) && !denied);
        if (task)
            return add_parties(vocabulary, words, 0, without_occasion(vocabulary, words, 0, k), known, who);
        if (breaks_subject(vocabulary, words[k])) return false;
    }
    return false;
}

}  // namespace reading
