#include "reading/opening.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

bool is_name(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text);
    if (words.empty() || words.size() > 4 || !std::ranges::all_of(words, begins_upper)) return false;
    return vocabulary.first_names.contains(small(words.front())) || is_person_name(vocabulary, text);
}

/// "Anna Berg blev valgt til ordstyrer", and, below a title that names the office alone, "Anna Berg": the
/// name.
std::string_view elected(const Vocabulary& vocabulary, std::string_view sentence, const WordList& office,
                         bool titled) {
    sentence = trimmed_end(sentence, ". ");
    if (titled && is_name(vocabulary, sentence)) return sentence;
    if (!has_any_word(small(sentence), office)) return {};
    for (const auto word : words_of(sentence)) {
        if (!vocabulary.electing_verbs.contains(small(word))) continue;
        const auto name =
            trimmed(sentence.substr(0, static_cast<std::size_t>(word.data() - sentence.data())));
        return is_name(vocabulary, name) ? name : std::string_view();
    }
    return {};
}

void read_office(const Vocabulary& vocabulary, const Text& text, std::string_view title,
                 const WordList& office, const WordList& other, std::vector<Text>& into) {
    const bool named = has_any_word(title, office);
    if (!into.empty() || !named) return;
    const bool alone = !has_any_word(title, other);
    for (const auto part : parts_of(text.value, '\n')) {
        for (const auto sentence : sentences_of(vocabulary, part)) {
            const auto name = elected(vocabulary, sentence, office, alone);
            if (name.empty()) continue;
            into.push_back({std::string(name), text.place});
            return;
        }
    }
}

/// The hour behind one of some words: "… sluttede kl. 16".
std::optional<base::TimeOfDay> hour_behind(std::string_view text, std::string_view little,
                                           const WordList& words) {
    for (const auto word : words) {
        const auto at = find_word(little, word);
        if (at == std::string::npos) continue;
        const auto times = find_times(text, at);
        if (times && times->begin <= at + word.size() + 2) return times->start;
    }
    return std::nullopt;
}

void read_course(const Vocabulary& vocabulary, const Text& text, Meeting& meeting) {
    for (const auto part : parts_of(text.value, '\n')) {
        const auto little = small(part.substr(0, 300));
        if (!little.starts_with("m\u00F8det ")) continue;
        const auto start = hour_behind(part, little, vocabulary.begun_words);
        const auto end = hour_behind(part, little, vocabulary.ended_words);
        if (start && !meeting.start) meeting.start = placed(*start, text.place);
        if (end && !meeting.end) meeting.end = placed(*end, text.place);
    }
}

}  // namespace

void read_opening(const Vocabulary& vocabulary, const Item& item, Meeting& meeting) {
    const auto title = small(item.title.value);
    for (const auto* text : {&item.background, &item.minutes, &item.decision}) {
        if (!*text) continue;
        read_office(vocabulary, **text, title, vocabulary.chair_words, vocabulary.taker_words,
                    meeting.chairs);
        read_office(vocabulary, **text, title, vocabulary.taker_words, vocabulary.chair_words,
                    meeting.minute_takers);
        read_course(vocabulary, **text, meeting);
    }
}

}  // namespace reading
