#include "reading/head_labels.hpp"

#include <algorithm>

#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

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

}  // namespace reading
