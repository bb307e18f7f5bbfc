#include "reading/opening.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

bool is_name(const Vocabulary& vocabulary, std::string_view text) {
    const auto words = words_of(text);
    if (is_initials(text)) return true;
    if (words.empty() || words.size() > 4 || !std::ranges::all_of(words, begins_upper)) return false;
    return vocabulary.first_names.contains(small(words.front())) || is_person_name(vocabulary, text);
}

/// "Anna Berg was chosen to lead and Bo Dahl was chosen to write": two clauses, each with its verb.
std::vector<std::string_view> clauses_of(const Vocabulary& vocabulary, std::string_view sentence) {
    const auto chooses = [&](std::string_view text) {
        return std::ranges::any_of(words_of(text), [&](std::string_view word) {
            return vocabulary.electing_verbs.contains(small(word));
        });
    };
    constexpr std::string_view joint = " og ";
    for (auto at = sentence.find(joint); at != std::string_view::npos; at = sentence.find(joint, at + 1)) {
        const auto rest = sentence.substr(at + joint.size());
        if (begins_upper(rest) && chooses(sentence.substr(0, at)) && chooses(rest))
            return {sentence.substr(0, at), rest};
    }
    return {sentence};
}

/// "Anna Berg ordstyrer og …": the name right in front of the office that the text begins with.
std::string_view named_with_office(const Vocabulary& vocabulary, std::string_view text,
                                   const WordList& office) {
    constexpr std::size_t most_words = 4;
    const auto words = words_of(text.substr(0, 120));
    for (std::size_t i = 1; i < std::min(words.size(), most_words + 1); ++i) {
        if (!office.contains(small(trimmed_end(words[i], ".,;")))) continue;
        const auto name = trimmed(text.substr(0, static_cast<std::size_t>(words[i].data() - text.data())));
        return is_name(vocabulary, name) ? name : std::string_view();
    }
    return {};
}

/// "Anna Berg blev valgt til ordstyrer", and, below a title that names the office alone, "Anna Berg": the
/// name.
std::string_view elected(const Vocabulary& vocabulary, std::string_view sentence, const WordList& office,
                         bool titled) {
    sentence = trimmed_end(sentence, ". ");
    if (titled && is_name(vocabulary, sentence)) return sentence;
    if (!has_any_word(small(sentence), office)) return {};
    if (const auto name = named_with_office(vocabulary, sentence, office); !name.empty()) return name;
    // "It was agreed to choose Anna Berg as chair."
    constexpr std::string_view choosing = " v\u00E6lge ";
    if (const auto at = sentence.find(choosing); at != std::string_view::npos) {
        const auto behind = sentence.substr(at + choosing.size());
        const auto name = trimmed(behind.substr(0, std::min(behind.find(" som "), behind.find(" til "))));
        return name.size() < behind.size() && is_name(vocabulary, name) ? name : std::string_view();
    }
    for (const auto word : words_of(sentence)) {
        if (!vocabulary.electing_verbs.contains(small(word))) continue;
        const auto name =
            trimmed(sentence.substr(0, static_cast<std::size_t>(word.data() - sentence.data())));
        return is_name(vocabulary, name) ? name : std::string_view();
    }
    return {};
}

/// "Anna Berg blev valgt og …", first below a title that names the office first: the name.
std::string_view elected_first(const Vocabulary& vocabulary, std::string_view sentence) {
    const auto words = words_of(sentence);
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size(), 5); ++i) {
        if (!vocabulary.electing_verbs.contains(small(words[i]))) continue;
        const auto next = i + 1 < words.size() ? small(trimmed_end(words[i + 1], ".,")) : std::string();
        const auto name =
            trimmed(sentence.substr(0, static_cast<std::size_t>(words[i].data() - sentence.data())));
        const bool chosen = small(words[i]) != "er" && (next == "valgt" || small(words[i]) != "blev");
        return chosen && is_name(vocabulary, name) ? name : std::string_view();
    }
    return {};
}

/// The title names one of some words, and none of the others before it.
bool names_first(std::string_view title, const WordList& office, const WordList& other) {
    const auto first = [&](const WordList& words) {
        auto at = std::string_view::npos;
        for (const auto word : words) at = std::min(at, find_word(title, word));
        return at;
    };
    return first(office) < first(other);
}

void read_office(const Vocabulary& vocabulary, const Text& text, std::string_view title,
                 const WordList& office, const WordList& other, std::vector<Text>& into) {
    const bool named = has_any_word(title, office);
    // Below "Choice of chair" it is also said who writes.
    if (!into.empty() || (!named && !has_any_word(title, other))) return;
    const bool alone = named && !has_any_word(title, other);
    if (const auto sentences =
            sentences_of(vocabulary, std::string_view(text.value).substr(0, text.value.find('\n')));
        !sentences.empty() && names_first(title, office, other)) {
        const auto little = small(sentences.front());
        const auto name = has_any_word(little, office) || has_any_word(little, other)
                              ? std::string_view()
                              : elected_first(vocabulary, sentences.front());
        if (!name.empty()) {
            into.push_back({std::string(name), text.place});
            return;
        }
    }
    for (const auto part : parts_of(text.value, '\n')) {
        for (const auto sentence : sentences_of(vocabulary, part)) {
            for (const auto clause : clauses_of(vocabulary, sentence)) {
                const auto name = elected(vocabulary, clause, office, alone);
                if (name.empty()) continue;
                into.push_back({std::string(name), text.place});
                return;
            }
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

/// "Choice of chair - Anna": the name is no part of the title.
void read_title(const Vocabulary& vocabulary, Item& item, Meeting& meeting) {
    auto& title = item.title;
    const auto mark = title.value.find_first_of("-:,");
    if (mark == std::string::npos || mark == 0) return;
    const auto behind = trimmed_end(trimmed(std::string_view(title.value).substr(mark + 1)), ".");
    const auto office = small(title.value.substr(0, mark));
    const bool chair = has_any_word(office, vocabulary.chair_words);
    const auto with_office =
        named_with_office(vocabulary, behind, chair ? vocabulary.chair_words : vocabulary.taker_words);
    const auto name = with_office.empty() ? behind : with_office;
    if (chair == has_any_word(office, vocabulary.taker_words) || !is_name(vocabulary, name)) return;
    auto& into = chair ? meeting.chairs : meeting.minute_takers;
    if (!into.empty()) return;  // another name stays where it stands
    into.push_back({std::string(name), title.place});
    // "Anna Berg ordstyrer og Bo Dahl referent" is what was said of it.
    auto& said = meeting.kind == Kind::minutes ? item.minutes : item.background;
    if (!with_office.empty() && !said) said = placed(std::string(behind), title.place);
    title.value = trimmed_end(title.value.substr(0, mark), " ");
}

}  // namespace

void read_opening(const Vocabulary& vocabulary, Item& item, Meeting& meeting) {
    read_title(vocabulary, item, meeting);
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

void read_presenters_below(const Vocabulary& vocabulary, Item& item) {
    constexpr std::size_t longest_line = 120;
    const auto* text = item.background ? &item.background : &item.minutes;
    if (!item.presenters.empty() || !*text) return;
    const auto first = std::string_view((*text)->value).substr(0, (*text)->value.find('\n'));
    const auto little = small(first.substr(0, longest_line));
    const auto lead =
        std::ranges::find_if(vocabulary.presenter_leads, [&](auto one) { return little.starts_with(one); });
    if (lead == vocabulary.presenter_leads.end() || first.size() > longest_line) return;
    const auto names = presenters_of(
        vocabulary, trimmed(first.substr(lead->size()).substr(0, first.substr(lead->size()).find(" ("))));
    const bool people = !names.empty() && std::ranges::all_of(names, [&](const std::string& name) {
        return is_name(vocabulary, name);
    });
    if (!people) return;
    for (const auto& name : names) item.presenters.push_back({name, (*text)->place});
}

}  // namespace reading
