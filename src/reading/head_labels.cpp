#include "reading/head_labels.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/paragraphs.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {

HeadValue* value_of(Label label, HeadValues& values) {
    switch (label) {
        case Label::when:
            return &values.when;
        case Label::written:
            return &values.written;
        case Label::start:
            return &values.start;
        case Label::end:
            return &values.end;
        case Label::place:
            return &values.place;
        case Label::form:
            return &values.form;
        case Label::body:
            return &values.body;
        case Label::chair:
            return &values.chair;
        case Label::minute_taker:
            return &values.taker;
        default:
            return nullptr;
    }
}

std::optional<Status> listed_under(Label label) {
    switch (label) {
        case Label::participants:
            return Status::participant;
        case Label::guests:
            return Status::guest;
        case Label::apologies:
            return Status::apologies;
        default:
            return std::nullopt;
    }
}

Mark use_under(Label label) {
    if (label == Label::meeting_plan) return {Use::field, Taken::other_meetings, rules::under_label};
    if (label == Label::contents) return {Use::debris, Taken::table_of_contents, rules::under_label};
    return {};
}

std::string_view behind_label(std::string_view text, std::size_t at) {
    auto value = trimmed(text.substr(std::min(at, text.size())));
    if (value.starts_with('|') || value.ends_with('|')) {
        value = trimmed_end(value, " |");
        value.remove_prefix(std::min(value.find_first_not_of(" |"), value.size()));
    }
    return value;
}

bool calls_itself_minutes(std::string_view small_text) {
    if (small_text.starts_with("referat ")) return true;
    constexpr std::size_t near = 200;
    const auto begin = small_text.substr(0, near);
    return has_word(begin, "referat fra m\u00F8de") || has_word(begin, "referat af m\u00F8de");
}

bool is_matter(const Vocabulary& vocabulary, std::string_view small_text) {
    return begins_with_any(small_text, vocabulary.usual_titles) &&
           !begins_with_any(small_text, vocabulary.paper_words);
}

bool is_room_above_day(const Document& document, std::size_t at, std::size_t end) {
    const auto& little = document.lines[at].small;
    if (at + 1 >= end || little.ends_with('.') || little.find(':') != std::string::npos) return false;
    const auto& below = document.lines[at + 1].small;
    return has_any(little, document.vocabulary.room_words) &&
           begins_with_weekday(document.vocabulary, below) && find_date(document.vocabulary, below);
}

bool names_meeting_hours(const Vocabulary& vocabulary, std::string_view subject) {
    const auto little = small(subject);
    const auto date = find_date(vocabulary, little);
    return date && date->full() && has_any(little, vocabulary.meeting_stems) &&
           find_times(subject, date->end);
}

std::string_view writer_in(const Vocabulary& vocabulary, const Line& line) {
    constexpr std::string_view lead = "referat: ";
    if (!line.small.starts_with(lead)) return {};
    const auto name = std::string_view(line.text).substr(lead.size());
    return is_person_name(vocabulary, name) ? name : std::string_view();
}

bool says_held(const Vocabulary& vocabulary, std::string_view small_line, std::string_view title) {
    const bool told = small_line.ends_with('.') && find_date(vocabulary, title);
    return !told && has_any(small_line, vocabulary.meeting_stems) &&
           !begins_with_any(small_line, vocabulary.plan_words);
}

bool names_paper(const Vocabulary& vocabulary, std::string_view small_line) {
    return has_any_word(small_line, vocabulary.paper_words) || vocabulary.paper_titles.contains(small_line);
}

bool is_own_name(const Vocabulary& vocabulary, const Line& line) {
    std::size_t digits = 0;  // "3. Godkendelse af dagsorden" is an item
    const bool item = take_number(line.text, digits) >= 0 && line.text.substr(digits, 2) == ". ";
    const bool told = line.text.size() > 80 && line.text.ends_with('.');
    return line.text.size() <= 160 && line.bullet == 0 && !item && !told &&
           !is_matter(vocabulary, line.small);
}

bool names_minutes(std::string_view small_line) {
    return small_line.find("referat") != std::string_view::npos || small_line == "konklusioner" ||
           small_line.starts_with("beslutning");
}

std::string sentence_from(const Document& document, std::size_t at, std::size_t& end) {
    std::string text = document.lines[at].text;
    for (end = at + 1;
         end < document.lines.size() && end < at + 4 && !text.ends_with('.') && document.lines[end].gap == 0;
         ++end) {
        append_line(text, document.lines[end].text, document);
    }
    return text;
}

}  // namespace reading
