#include "reading/vocabulary/people.hpp"

#include <algorithm>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

std::string_view without_marks(std::string_view word) {
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_word_byte(word.back()) && word.back() != '.') word.remove_suffix(1);
    return word;
}

bool all_capitals(std::string_view word) {
    return word.size() > 1 && small(word) != word &&
           std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool is_title_word(const Vocabulary& vocabulary, std::string_view word) {
    word = without_marks(word);
    if (word.size() > 4 && word.ends_with('e') &&
        ends_with_any(word.substr(0, word.size() - 1), vocabulary.title_endings))
        return true;
    return ends_with_any(word, vocabulary.title_endings);
}

bool is_title(const Vocabulary& vocabulary, std::string_view phrase) {
    if (begins_with_title(vocabulary, phrase)) return true;
    return std::ranges::any_of(words_of(phrase), [&](auto word) { return is_title_word(vocabulary, word); });
}

bool begins_with_title(const Vocabulary& vocabulary, std::string_view phrase) {
    const auto list = words_of(phrase);
    if (list.empty()) return false;
    if (is_title_word(vocabulary, list[0])) return true;
    if (vocabulary.title_openings.contains(list[0])) return true;
    // "Social- og arbejdsmarkedsdirektør", "økonomi- og planchef"
    return list.size() > 2 && list[0].ends_with('-') && is_title_word(vocabulary, list[2]);
}

bool is_organisation(const Vocabulary& vocabulary, std::string_view phrase) {
    const auto little = small(phrase);
    if (begins_with_title(vocabulary, little)) return false;
    if (has_any_word(little, vocabulary.organisation_phrases)) return true;
    for (const auto word : words_of(little)) {
        const auto clean = trimmed_end(without_marks(word), ".");
        if (vocabulary.organisation_words.contains(clean)) return true;
        if (ends_with_any(clean, vocabulary.organisation_endings)) return true;
    }
    return false;
}

bool is_organisation_heading(const Vocabulary& vocabulary, std::string_view line) {
    line = trimmed_end(line, ":");
    if (is_person_name(vocabulary, trimmed(line.substr(0, line.find('('))))) return false;
    const auto little = small(line);
    const bool several = vocabulary.several_parties.contains(little);
    if (line.size() > 80 || line.find(',') != std::string_view::npos || (!begins_upper(line) && !several))
        return false;
    const auto list = words_of(little);
    if (list.empty() || list.size() > 8) return false;
    if (ends_with_any(little, vocabulary.organisation_heading_endings)) return true;
    if (std::ranges::any_of(list, [&](auto word) { return is_title_word(vocabulary, word); })) return false;
    if (list.back() == "kommune" || list.back() == "kommuner") return true;
    if (begins_with_any(little, vocabulary.organisation_headings)) return true;
    return list.size() <= 5 && is_organisation(vocabulary, line) && !is_person_name(vocabulary, line);
}

bool is_body_word(const Vocabulary& vocabulary, std::string_view word) {
    word = without_marks(word);
    return ends_with_any(word, vocabulary.body_endings);
}

bool is_name_particle(const Vocabulary& vocabulary, std::string_view word) {
    return vocabulary.name_particles.contains(word);
}

bool is_name_word(const Vocabulary& vocabulary, std::string_view word) {
    if (!begins_upper(word) || word.find_first_of("/:;()0123456789@") != std::string_view::npos) return false;
    const auto little = small(word);
    if (is_title_word(vocabulary, little)) return false;
    if (word.back() == '.') return word.size() <= 4;
    const auto clean = trimmed_end(std::string_view(little), ".,");
    if (vocabulary.organisation_words.contains(clean)) return false;
    return !(all_capitals(word) && word.size() > 3) &&
           !ends_with_any(clean, vocabulary.organisation_endings) && !is_body_word(vocabulary, clean);
}

bool is_person_name(const Vocabulary& vocabulary, std::string_view phrase) {
    const auto& parties = vocabulary.organisation_phrases;
    if (parties.size() > 0 && parties.contains(small(phrase))) return false;
    const auto list = words_of(phrase);
    if (list.size() < 2 || list.size() > 6 || !is_name_word(vocabulary, list.front()) ||
        !is_name_word(vocabulary, list.back()))
        return false;
    return std::ranges::all_of(list, [&](auto word) {
        return is_name_word(vocabulary, word) || is_name_particle(vocabulary, word);
    });
}

std::string_view name_after_title(const Vocabulary& vocabulary, std::string_view phrase) {
    const auto list = words_of(phrase);
    std::size_t first = list.size();
    while (first > 0) {
        const auto word = list[first - 1];
        const bool particle = is_name_particle(vocabulary, word) && first < list.size() && first >= 2 &&
                              is_name_word(vocabulary, list[first - 2]);
        if (!is_name_word(vocabulary, word) && !particle) break;
        --first;
    }
    // "Leder for Myndighed Anna Berg": the word after the preposition belongs to the title.
    if (first > 0 && first + 2 < list.size() && vocabulary.prepositions.contains(list[first - 1])) ++first;
    if (first == list.size() || list.size() - first > 5) return phrase;
    while (first < list.size() && is_name_particle(vocabulary, list[first])) ++first;
    const auto begin = static_cast<std::size_t>(list[first].data() - phrase.data());
    return phrase.substr(begin);
}

}  // namespace reading
