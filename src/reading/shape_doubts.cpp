#include "reading/shape_doubts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <string>
#include <unordered_set>

#include "reading/dates.hpp"
#include "reading/decisions.hpp"
#include "reading/people_runs.hpp"
#include "reading/rules.hpp"
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

bool is_doubted(const Record& record, std::string_view field) {
    return std::ranges::any_of(record.doubts, [&](const Doubt& one) { return one.field == field; });
}

/// Text of an item.
bool is_inside(const Line& line) {
    const auto taken = line.use.taken();
    return line.use == Use::field && taken >= Taken::item_recommendations && taken <= Taken::item_follow_ups;
}

/// "Tidspunkt Torsdag Sted Solhuset": labels of the head in a text of a page that was one
/// line; what stands behind them was taken for something else.
void doubt_labels_in_text(const Document& document, Record& record) {
    constexpr std::size_t whole_label = 9;  // "Tidspunkt", not "Tid"
    for (std::size_t at = 0; at < document.lines.size() && document.lines[at].page <= 1; ++at) {
        const auto& line = document.lines[at];
        if (line.use.taken() == Taken::meeting_place && !record.meeting.place &&
            !is_doubted(record, "meeting.place"))
            add(record, "meeting.place", "not_found", document.place(at));
        if (line.use != Use::none && !is_inside(line)) continue;
        for (const auto word : words_of(line.text)) {
            const auto* label = begins_upper(word) ? document.vocabulary.labels.find(small(word)) : nullptr;
            if (label == nullptr) continue;
            const bool hours =
                *label == Label::start || (*label == Label::when && word.size() >= whole_label);
            if (*label == Label::place && !record.meeting.place && !is_doubted(record, "meeting.place"))
                add(record, "meeting.place", "not_found", document.place(at));
            if (hours && !record.meeting.start && !is_doubted(record, "meeting.start"))
                add(record, "meeting.start", "not_found", document.place(at));
        }
    }
}

/// Pages that were one line each: where a title, a heading or a name ended had to be found in the text.
void doubt_lost_lines(const Document& document, Record& record) {
    if (!document.folded) return;
    doubt_labels_in_text(document, record);
    // "Council Administration Page": nothing but names, of which the last are no part of the body's.
    constexpr std::size_t most_names = 3;
    const auto& body = record.meeting.body;
    const auto names = words_of(body ? std::string_view(body->value) : std::string_view());
    if (names.size() > most_names && std::ranges::all_of(names, begins_upper))
        add(record, "meeting.body", "title.with_text", body->place);
    if (!record.items.empty()) add(record, "items", "text.lines_lost", record.items.front().title.place);
    if (!record.participants.empty())
        add(record, "participants", "text.lines_lost", record.participants.front().place);
}

/// A line with a number, or that begins as items do, and that nobody took, beside items that were found.
void doubt_items_left_out(const Document& document, Record& record) {
    if (record.items.empty() || is_doubted(record, "items[0].number")) return;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        if (line.use != Use::none || line.text.size() > longest_title) continue;
        const bool usual = begins_upper(line.text) && line.text.find(' ') != std::string::npos &&
                           begins_with_any(line.small, document.vocabulary.whole_titles) &&
                           !begins_with_any(line.small, document.vocabulary.paper_words);
        if (usual || !behind_number(line).empty())
            return add(record, "items", "items.left_out", document.place(at));
    }
}

int number_of(const std::optional<std::string>& number) {
    std::size_t at = 0;
    const int found = number ? take_number(*number, at) : -1;
    return number && at == number->size() ? found : -1;
}

/// "1. …", a point of a list in item 1, and then item 2: it may be the list's second point.
void doubt_items_in_lists(const Document& document, Record& record) {
    std::vector<int> last(record.items.size(), -1);  // the number that a line inside the item began with last
    std::vector<bool> lists(record.items.size(), false);  // its numbers began at 1
    for (const auto& line : document.lines) {
        const auto item = static_cast<std::size_t>(line.use.item());
        if (!is_inside(line) || item >= last.size() || behind_number(line).empty()) continue;
        std::size_t at = 0;
        const int number = take_number(line.text, at);
        lists[item] = number == 1 || (lists[item] && number == last[item] + 1);
        last[item] = number;
    }
    bool doubted = false;  // the item before: its list may go on
    for (std::size_t i = 1; i < record.items.size(); ++i) {
        const auto& one = record.items[i];
        const bool known = one.start || one.case_number || !one.presenters.empty();
        const auto& above = record.items[i - 1];
        const bool bare = !above.background && !above.minutes && !above.decision;
        const bool goes_on = doubted && bare && number_of(one.number) == number_of(above.number) + 1;
        const bool point = lists[i - 1] && number_of(one.number) == last[i - 1] + 1 && !one.decision;
        doubted = !known && (goes_on || point);
        if (!doubted) continue;
        add(record, fmt::format("items[{}].title", i), "item.in_list", one.title.place);
    }
}

/// An unread line right below the day or its hours may be the place, and hours in the head the meeting's.
void doubt_unread_head(const Document& document, Record& record) {
    constexpr std::size_t longest_head = 20;
    const auto& meeting = record.meeting;
    const auto& lines = document.lines;
    const std::size_t end = record.items.empty() ? std::min(longest_head, lines.size()) : lines.size();
    const int day = meeting.date ? meeting.date->place.last : meeting.body ? meeting.body->place.last : 0;
    bool asked = meeting.start.has_value();
    bool unread_people = false;
    bool asked_end = false;
    for (std::size_t at = 0; at < end; ++at) {
        if (lines[at].use.taken() == Taken::item_title || is_inside(lines[at])) return;
        // "Remarks: the meeting ended at 17"
        if (lines[at].use.taken() == Taken::label_without_field && !meeting.end && !asked_end &&
            has_any(lines[at].small, document.vocabulary.closing_sentences)) {
            add(record, "meeting.end", "not_found", document.place(at));
            asked_end = true;
        }
        const bool free = lines[at].use == Use::none && lines[at].text.size() <= longest_title;
        if (!free || find_date(document.vocabulary, lines[at].small)) continue;
        if (const auto colon = lines[at].text.find(':');
            colon < 40 && !unread_people &&
            may_name_several(document.vocabulary, std::string_view(lines[at].text).substr(colon + 1))) {
            add(record, "participants", "person.unread", document.place(at));
            unread_people = true;
        }
        const auto* above = at > 0 ? &lines[at - 1] : nullptr;
        const bool hours = find_times(lines[at].text).has_value();
        const bool below =
            above != nullptr && (above->number == day || above->use.taken() == Taken::meeting_start ||
                                 (above->use == Use::none && find_times(above->text)));
        const bool matter = begins_with_any(lines[at].small, document.vocabulary.usual_titles);
        if (below && !hours && !matter && !meeting.place && begins_upper(lines[at].text))
            add(record, "meeting.place", "place.unclear", document.place(at));
        if (hours && !asked) add(record, "meeting.start", "not_found", document.place(at));
        asked |= hours;
    }
}

/// "2. Approval of the accounts" inside an item, or a number that stands as deep as the items' own where
/// those are indented: the numbers may have begun anew.
void doubt_items_inside(const Document& document, Record& record) {
    std::unordered_set<std::string> known;
    for (const auto& doubt : record.doubts) known.insert(doubt.field);
    std::size_t doubted = record.items.size();
    int depth = 0;  // of the item's own number
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto taken = line.use.taken();
        const bool text =
            line.use == Use::field && (taken == Taken::item_minutes || taken == Taken::item_background);
        const auto item = static_cast<std::size_t>(line.use.item());
        if (taken == Taken::item_title && !behind_number(line).empty()) depth = line.indent;
        if (!text || item == doubted || item >= record.items.size()) continue;
        const auto title = behind_number(line);
        const bool usual = begins_with_any(small(title), document.vocabulary.usual_titles);
        const bool deep = line.bullet == 0 && depth > 0 && line.indent == depth;
        if (title.empty() || (!usual && !deep)) continue;
        doubted = item;
        if (const auto field = fmt::format("items[{}].title", item); known.insert(field).second)
            add(record, field, "item.several", document.place(at));
    }
}

/// The case told under the same heading again, behind what was decided: the title between them was lost.
void doubt_headings_again(const Document& document, Record& record) {
    std::unordered_set<std::string> known;
    for (const auto& doubt : record.doubts) {
        if (doubt.reason == "item.several") known.insert(doubt.field);
    }
    std::unordered_set<std::string_view> told;
    int item = -1;
    bool decided = false;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        if (line.use.rule() != &rules::heading || !is_inside(line)) continue;
        if (line.use.item() != item) {
            item = line.use.item();
            told.clear();
            decided = false;
        }
        const auto taken = line.use.taken();
        if (taken == Taken::item_background && !told.insert(line.small).second && decided) {
            auto field = fmt::format("items[{}].title", item);
            if (known.insert(field).second) add(record, std::move(field), "item.several", document.place(at));
        }
        decided |= taken == Taken::item_decision;
    }
}

/// A day in a line that is longer than any title: hours and place may be in it too.
void doubt_long_day(const Document& document, Record& record) {
    const auto& meeting = record.meeting;
    const int day = meeting.date ? meeting.date->place.first : 0;
    const bool place = !meeting.place && !is_doubted(record, "meeting.place");
    const bool start = !meeting.start && !is_doubted(record, "meeting.start");
    for (std::size_t at = 0; at < document.lines.size() && (place || start); ++at) {
        const auto& line = document.lines[at];
        if (line.number != day || line.text.size() <= longest_title || is_inside(line)) continue;
        if (place) add(record, "meeting.place", "not_found", document.place(at));
        if (start) add(record, "meeting.start", "not_found", document.place(at));
        return;
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

/// "The minutes were approved.": one of a text's lines says what became of the meeting's own papers.
bool tells_outcome(const Vocabulary& vocabulary, std::string_view text) {
    return std::ranges::any_of(parts_of(text, '\n'), [&](std::string_view part) {
        const auto little = small(part.substr(0, 120));
        const auto first = std::string_view(little).substr(0, little.find(' '));
        return vocabulary.own_papers.contains(first) && has_word(little, "blev") &&
               outcome_of(vocabulary, little) != Outcome::none;
    });
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
    const bool told = std::ranges::any_of(record.items, [&](const Item& item) {
        return item.background && tells_outcome(document.vocabulary, item.background->value);
    });
    if (told || (!said && (none || std::ranges::any_of(record.items, text))))
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
    doubt_headings_again(document, record);
    doubt_items_in_lists(document, record);
    doubt_unread_head(document, record);
    doubt_long_day(document, record);
    doubt_bare_numbers(document, record);
    doubt_silent_minutes(record);
    doubt_kind(document, record);
    doubt_offices(document.vocabulary, record);
}

}  // namespace reading
