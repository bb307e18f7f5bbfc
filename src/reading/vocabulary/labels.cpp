#include "reading/vocabulary/labels.hpp"

#include <unordered_map>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

std::optional<Label> known(const Vocabulary& vocabulary, std::string_view word) {
    word = trimmed_end(word, ":");
    if (const auto* found = vocabulary.labels.find(word)) return *found;
    // "Gæster, punkt 2", "Deltagere fra kl. 10", "Mødeplan 2023", "Under dagsordenens punkt 1 og 2"
    for (const auto& [begin, label] : vocabulary.label_beginnings) {
        if (word.starts_with(begin) && word.size() < 45) return label;
    }
    return std::nullopt;
}

}  // namespace

Taken field_of(Label label) {
    switch (label) {
        case Label::when:
        case Label::written:
            return Taken::meeting_date;
        case Label::start:
            return Taken::meeting_start;
        case Label::end:
            return Taken::meeting_end;
        case Label::place:
            return Taken::meeting_place;
        case Label::form:
            return Taken::meeting_form;
        case Label::chair:
            return Taken::meeting_chairs;
        case Label::minute_taker:
            return Taken::meeting_minute_takers;
        case Label::body:
            return Taken::meeting_body;
        case Label::participants:
        case Label::guests:
        case Label::apologies:
            return Taken::participants;
        case Label::contents:
            return Taken::table_of_contents;
        case Label::meeting_plan:
            return Taken::other_meetings;
        default:
            return Taken::label_without_field;
    }
}

std::optional<LabelFound> label_of(const Vocabulary& vocabulary, std::string_view line) {
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && colon < 50) {
        const auto label = known(vocabulary, trimmed(line.substr(0, colon)));
        if (label) {
            std::size_t at = colon + 1;
            skip_blanks(line, at);
            return LabelFound{*label, at};
        }
    }
    if (line.size() < 45) {
        if (const auto* found = vocabulary.labels.find(trimmed_end(line, ": ")))
            return LabelFound{*found, line.size()};
        if (begins_with_any(line, vocabulary.label_lines)) {
            if (const auto label = known(vocabulary, line)) return LabelFound{*label, line.size()};
        }
    }
    for (const auto& [begin, label] : vocabulary.labels_before_a_blank) {
        if (line.starts_with(begin)) return LabelFound{label, begin.size()};
    }
    return std::nullopt;
}

std::optional<LabelFound> glued_label(const Vocabulary& vocabulary, std::string_view line,
                                      std::string_view small_line) {
    for (const auto& [word, label] : vocabulary.labels) {
        if (word.size() < 4 || !small_line.starts_with(word)) continue;
        if (begins_upper(line.substr(word.size()))) return LabelFound{label, word.size()};
    }
    return std::nullopt;
}

bool has_number_word(const Vocabulary& vocabulary, std::string_view little) {
    return std::ranges::any_of(vocabulary.number_words, [&](auto word) {
        return little.size() > word.size() && little.starts_with(word) && is_digit(little[word.size()]);
    });
}

bool has_unknown_label(std::string_view line) {
    const auto colon = line.find(':');
    return colon != std::string_view::npos && colon > 1 && colon < 32 && begins_upper(line) &&
           !is_digit(line[colon - 1]) && words_of(line.substr(0, colon)).size() <= 4 &&
           !line.substr(colon).starts_with("://");
}

}  // namespace reading
