#include "reading/shape_doubts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// A longer line is no title.
constexpr std::size_t longest_title = 160;

void add(Record& record, std::string field, const char* reason, const Place& place) {
    record.doubts.push_back({std::move(field), reason, place});
}

/// What stands behind a number and its point and begins as a title does; empty where nothing does.
std::string_view behind_number(const Line& line) {
    const std::string_view text = line.text;
    std::size_t at = 0;
    const int number = take_number(text, at);
    if (number < 1 || number > 99 || at + 1 >= text.size() || text[at] != '.') return {};
    const auto rest = trimmed(text.substr(at + 1));
    return begins_upper(rest) && rest.size() > 3 ? rest : std::string_view();
}

bool has_item_doubt(const Record& record, std::string_view field) {
    return std::ranges::any_of(record.doubts, [&](const Doubt& one) { return one.field == field; });
}

/// Pages that were one line each: where a title, a heading or a name ended had to be found in the text.
void doubt_lost_lines(const Document& document, Record& record) {
    if (!document.folded) return;
    if (!record.items.empty()) add(record, "items", "text.lines_lost", record.items.front().title.place);
    if (!record.participants.empty())
        add(record, "participants", "text.lines_lost", record.participants.front().place);
}

/// A numbered line that nobody took, beside items that were found.
void doubt_items_left_out(const Document& document, Record& record) {
    if (record.items.empty() || has_item_doubt(record, "items[0].number")) return;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto title = line.use == Use::none ? behind_number(line) : std::string_view();
        if (!title.empty() && title.size() <= longest_title)
            return add(record, "items", "items.left_out", document.place(at));
    }
}

/// "2. Approval of the accounts" inside an item: its numbers may have begun anew.
void doubt_items_inside(const Document& document, Record& record) {
    std::size_t doubted = record.items.size();
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto taken = line.use.taken();
        const bool text =
            line.use == Use::field && (taken == Taken::item_minutes || taken == Taken::item_background);
        const auto item = static_cast<std::size_t>(line.use.item());
        if (!text || item == doubted || item >= record.items.size()) continue;
        const auto title = behind_number(line);
        if (title.empty() || !begins_with_any(small(title), document.vocabulary.usual_titles)) continue;
        doubted = item;
        if (const auto field = fmt::format("items[{}].title", item); !has_item_doubt(record, field))
            add(record, field, "item.several", document.place(at));
    }
}

/// Something beside its number says that it is an item.
bool is_item_by_more(const Vocabulary& vocabulary, const Item& item) {
    return item.start || item.case_number || item.decision || !item.presenters.empty() ||
           !item.recommendations.empty() || !item.attachments.empty() || item.background || item.minutes ||
           begins_with_any(small(item.title.value), vocabulary.usual_titles);
}

/// Numbered lines, and nothing else that items have in any of them.
void doubt_bare_numbers(const Document& document, Record& record) {
    const auto& items = record.items;
    if (items.size() < 2 || std::ranges::any_of(items, [&](const Item& item) {
            return !item.number || is_item_by_more(document.vocabulary, item);
        }))
        return;
    add(record, "items", "items.unsure", items.front().title.place);
}

/// A paper that calls itself minutes, and in no item was anything said or decided.
void doubt_silent_minutes(Record& record) {
    const auto told = [](const Item& item) { return item.minutes || item.decision; };
    if (record.meeting.kind != Kind::minutes || record.items.size() < 3) return;
    if (std::ranges::none_of(record.items, told))
        add(record, "items", "minutes.nothing_told", record.items.front().title.place);
}

/// Neither what the paper calls itself nor what stands above its items says whether the meeting was held.
void doubt_kind(const Document& document, Record& record) {
    if (record.meeting.kind != Kind::agenda) return;
    const bool none = record.items.empty();
    const int first = none ? std::numeric_limits<int>::max() : record.items.front().title.place.first;
    const bool said = std::ranges::any_of(document.lines, [&](const Line& line) {
        return line.use.taken() == Taken::meeting_kind ||
               (line.number < first && line.text.size() <= longest_title &&
                has_any(line.small, document.vocabulary.agenda_names));
    });
    const auto text = [](const Item& item) { return item.background.has_value(); };
    if (!said && (none || std::ranges::any_of(record.items, text)))
        add(record, "meeting.kind", "kind.unclear", none ? Place{} : record.items.front().title.place);
}

/// "Anna Berg, proposed by the board" is more than a name.
void doubt_offices(const Vocabulary& vocabulary, Record& record) {
    constexpr std::size_t most_words = 5;
    const auto unlikely = [&](const Text& name) {
        const auto words = words_of(name.value);
        return words.size() > most_words || std::ranges::any_of(words, [&](std::string_view word) {
                   return vocabulary.sentence_verbs.contains(small(word));
               });
    };
    for (const auto& [field, names] : {std::pair("meeting.chairs", &record.meeting.chairs),
                                       std::pair("meeting.minute_takers", &record.meeting.minute_takers)}) {
        const auto one = std::ranges::find_if(*names, unlikely);
        if (one != names->end()) add(record, field, "person.unclear", one->place);
    }
}

}  // namespace

void doubt_shape(const Document& document, Record& record) {
    doubt_lost_lines(document, record);
    doubt_items_left_out(document, record);
    doubt_items_inside(document, record);
    doubt_bare_numbers(document, record);
    doubt_silent_minutes(record);
    doubt_kind(document, record);
    doubt_offices(document.vocabulary, record);
}

}  // namespace reading
