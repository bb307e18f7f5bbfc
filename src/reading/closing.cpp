#include "reading/closing.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/slots.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// So many lines at the end may be a signature.
constexpr std::size_t longest_closing = 5;

/// "AB/04.05.2031": initials and a day.
bool is_signature(const Vocabulary& vocabulary, const Line& line) {
    const auto slash = line.text.find('/');
    return line.text.size() < 24 && slash != std::string::npos && slash >= 2 && slash <= 4 &&
           begins_upper(line.text) && find_date(vocabulary, line.text, slash + 1).has_value();
}

bool is_day(const Vocabulary& vocabulary, const Line& line) {
    const auto date = find_date(vocabulary, line.text);
    return date && date->begin <= 4 && date->end == line.text.size();
}

void read_end(const Document& document, const Span& lines, Record& record) {
    for (std::size_t at = lines.begin; at < lines.end && !record.meeting.end; ++at) {
        const auto& line = document.lines[at];
        if (!begins_with_any(line.small, document.vocabulary.closing_sentences)) continue;
        if (const auto times = find_times(line.text))
            record.meeting.end = placed(times->start, document.place(at));
    }
}

/// "Referent: Anna Berg", and without a colon where nothing but a name follows.
std::optional<LabelFound> taker_of(const Vocabulary& vocabulary, const Line& line) {
    if (const auto label = label_of(vocabulary, line.small)) {
        if (label->label == Label::minute_taker) return label;
        return std::nullopt;
    }
    const auto end = line.small.find(' ');
    if (end == std::string::npos || !vocabulary.taker_words.contains(line.small.substr(0, end)))
        return std::nullopt;
    const auto name = std::string_view(line.text).substr(end + 1);
    if (!is_person_name(vocabulary, name)) return std::nullopt;
    return LabelFound{Label::minute_taker, end + 1};
}

/// The label of who wrote the minutes among the last lines; the end where there is none.
std::size_t taker_label(const Document& document, const Span& lines) {
    std::size_t seen = 0;
    for (std::size_t at = lines.end; at > lines.begin && seen < longest_closing; --at) {
        const auto& line = document.lines[at - 1];
        if (line.use == Use::debris) continue;
        ++seen;
        const auto label = taker_of(document.vocabulary, line);
        if (label && line.bullet == 0) return at - 1;
    }
    return lines.end;
}

}  // namespace

std::size_t read_closing(Document& document, const Span& last_item, Record& record) {
    read_end(document, last_item, record);
    auto& lines = document.lines;
    std::size_t end = last_item.end;
    while (end > last_item.begin && lines[end - 1].use == Use::debris) --end;
    if (end > last_item.begin && is_signature(document.vocabulary, lines[end - 1]))
        lines[--end].use = {Use::debris, Taken::contact, rules::signature};
    const auto at = taker_label(document, {last_item.begin, end});
    if (at == end) return last_item.end;
    const auto label = taker_of(document.vocabulary, lines[at]);
    auto names = std::string_view(lines[at].text).substr(std::min(label->value, lines[at].text.size()));
    const bool below = trimmed(names).empty();
    if (below && at + 1 < end) names = lines[at + 1].text;
    const std::size_t rest = std::min(at + (below ? 2 : 1), end);
    // Anything but a day below the name is text of the item, and the label is too.
    const auto closes = [&](const Line& line) {
        return line.use != Use::none || is_day(document.vocabulary, line);
    };
    if (!std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(rest),
                     lines.begin() + static_cast<std::ptrdiff_t>(end), closes))
        return last_item.end;
    for (std::size_t used = at; used < rest; ++used)
        lines[used].use = {Use::field, Taken::meeting_minute_takers, rules::label};
    for (std::size_t more = rest; more < end; ++more) {
        if (lines[more].use == Use::none) lines[more].use = {Use::debris, Taken::contact, rules::signature};
    }
    auto& takers = record.meeting.minute_takers;
    for (auto& name : presenters_of(document.vocabulary, names)) {
        const auto known = [&](const Text& taker) { return small(taker.value) == small(name); };
        if (std::ranges::none_of(takers, known))
            takers.push_back({std::move(name), document.place({at, rest})});
    }
    return at;
}

}  // namespace reading
