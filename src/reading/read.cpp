#include "reading/read.hpp"

#include <algorithm>

#include "reading/closing.hpp"
#include "reading/columns.hpp"
#include "reading/contents.hpp"
#include "reading/debris.hpp"
#include "reading/doubts.hpp"
#include "reading/head.hpp"
#include "reading/item_reader.hpp"
#include "reading/layout_doubts.hpp"
#include "reading/next_meeting.hpp"
#include "reading/opening.hpp"
#include "reading/paragraphs.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/shape_doubts.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// The words of all names found, so that "Anna sender …" is known for a person.
std::unordered_set<std::string> name_words(const std::vector<ItemStart>& starts, const People& people,
                                           const Meeting& meeting) {
    auto names = people.initials;
    const auto add = [&](std::string_view name) {
        if (begins_upper(name) && name.find(' ') != std::string_view::npos) {
            for (const auto word : words_of(name)) {
                if (begins_upper(word)) names.insert(small(word));
            }
        }
    };
    for (const auto& person : people.list) add(person.name);
    for (const auto* offices : {&meeting.chairs, &meeting.minute_takers}) {
        for (const auto& name : *offices) add(name.value);
    }
    for (const auto& start : starts) {
        for (const auto& presenter : start.parts.presenters) add(presenter);
    }
    return names;
}

/// "Klyngestyregruppen" → "klyngestyregruppe": what its forms have in common.
std::string stem_of(const Field<std::string>& body) {
    if (!body) return {};
    const auto words = words_of(body->value);
    auto stem = small(words.empty() ? std::string_view() : trimmed_end(words.front(), ",;:"));
    for (const std::string_view ending : {"en", "et", "n"}) {
        if (stem.ends_with(ending) && stem.size() > ending.size() + 5) {
            if (ending == "en" && stem.ends_with("gruppen")) continue;
            stem.resize(stem.size() - ending.size());
            break;
        }
    }
    return stem;
}

bool says_minutes(const std::vector<Item>& items) {
    return std::ranges::any_of(items, [](const Item& item) { return item.minutes || item.decision; });
}

/// "1.0. Sager fra kommunerne" right above "1.1. …" stands over items and is none.
void drop_dividers(Document& document, std::vector<ItemStart>& starts) {
    for (std::size_t i = starts.size(); i-- > 1;) {
        const auto& above = starts[i - 1];
        const auto main = std::string_view(above.number).substr(0, above.number.find('.') + 1);
        const bool divides = above.number.ends_with(".0") && starts[i].number.starts_with(main) &&
                             above.body >= starts[i].begin;
        if (!divides) continue;
        for (std::size_t at = above.begin; at < above.body; ++at)
            document.lines[at].use = {Use::debris, Taken::divider, rules::divider};
        starts.erase(starts.begin() + static_cast<std::ptrdiff_t>(i - 1));
    }
}

/// "6. Pause" with nothing below it is no item.
void drop_breaks(Document& document, std::vector<ItemStart>& starts) {
    for (std::size_t i = starts.size(); i-- > 0;) {
        const auto& one = starts[i];
        const auto next = i + 1 < starts.size() ? starts[i + 1].begin : document.lines.size();
        const auto title = small(trimmed_end(one.parts.title, ". "));
        if (one.body < next || !document.vocabulary.breaks.contains(title)) continue;
        for (std::size_t at = one.begin; at < one.body; ++at)
            document.lines[at].use = {Use::debris, Taken::pause, rules::pause};
        starts.erase(starts.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// "For discussion:" apart from the text, and then the next item.
bool heads_next(const Document& document, const Headings& headings, const ItemStart& above,
                const ItemStart& next) {
    constexpr std::size_t most_words = 4;
    const std::size_t at = next.begin - 1;
    const auto& line = document.lines[at];
    return at >= above.body && !headings[at] && !document.folded && line.gap > 0 && line.bullet == 0 &&
           line.text.ends_with(':') && begins_upper(line.text) && document.lines[next.begin].gap > 0 &&
           words_of(line.text).size() <= most_words;
}

/// "Orientering", alone above an item: the agenda's parts have such headings.
void drop_part_headings(Document& document, const Headings& headings, const Span& head,
                        const std::vector<ItemStart>& starts) {
    const auto drop = [&](std::size_t at) {
        auto& line = document.lines[at];
        const auto word = std::string(trimmed_end(line.small, ": "));
        if (document.vocabulary.agenda_parts.contains(word))
            line.use = {Use::debris, Taken::divider, rules::part_of_agenda};
    };
    for (std::size_t i = 1; i < starts.size(); ++i) {
        if (starts[i].begin <= starts[i - 1].body) continue;
        drop(starts[i].begin - 1);
        if (heads_next(document, headings, starts[i - 1], starts[i]))
            document.lines[starts[i].begin - 1].use = {Use::debris, Taken::divider, rules::part_of_agenda};
    }
    for (std::size_t at = head.begin; at < head.end; ++at) drop(at);
}

/// "Godkendt.", "Intet." right below titles: what was decided, in a paper that has no headings.
bool decides_below_titles(const Document& document, const std::vector<ItemStart>& starts) {
    const auto decides = [&](const ItemStart& start) {
        if (start.body >= document.lines.size()) return false;
        const auto& little = document.lines[start.body].small;
        // "Referatet godkendt": a paper of the meeting's own, and at once what became of it.
        const auto words = words_of(little);
        const auto own = words.size() > 1 && document.vocabulary.own_papers.contains(words.front())
                             ? std::string_view(little).substr(words.front().size() + 1)
                             : std::string_view(little);
        return begins_with_any(own, document.vocabulary.bare_decisions) ||
               begins_with_any(own, document.vocabulary.bare_postponed) ||
               (own.starts_with("blev ") &&
                begins_with_any(own.substr(5), document.vocabulary.bare_decisions));
    };
    return std::ranges::count_if(starts, decides) >= 2;
}

/// Who leads and who writes, where only the list of people says it.
void read_duties(const People& people, Meeting& meeting) {
    const auto read = [&](Duty duty, std::vector<Text>& into) {
        if (!into.empty()) return;
        for (const auto& person : people.list) {
            if (person.duty == duty && person.status != Status::apologies)
                into.push_back({person.name, person.place});
        }
    };
    read(Duty::chair, meeting.chairs);
    read(Duty::minute_taker, meeting.minute_takers);
}

void count_lines(const Document& document, Record& record) {
    // Pieces of one source line are counted as that line, wherever they stand: unplaced goes before field,
    // field before debris.
    struct Seen {
        bool any = false, none = false, field = false;
    };
    std::vector<Seen> sources;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        if (sources.size() <= line.source) sources.resize(line.source + 1);
        auto& seen = sources[line.source];
        seen.any = true;
        seen.none |= line.use == Use::none;
        seen.field |= line.use == Use::field;
        if (line.use == Use::none) record.unplaced.push_back({line.text, document.place(at)});
    }
    auto& counts = record.counts;
    for (const auto& seen : sources) {
        if (!seen.any) continue;
        ++counts.lines;
        ++(seen.none ? counts.unplaced : seen.field ? counts.fields : counts.debris);
    }
}

void read_items(Document& document, const Headings& headings, const std::vector<ItemStart>& starts,
                Record& record, People& people) {
    Meant meant;
    meant.body_stem = stem_of(record.meeting.body);
    if (record.meeting.body) meant.body = small(record.meeting.body->value);
    if (record.meeting.date) meant.date = record.meeting.date->value;
    meant.minutes_heading = usual_minutes_heading(document, headings);
    meant.told_heading = usual_heading(document, headings, Part::minutes);
    meant.case_heading = usual_heading(document, headings, Part::background);
    const auto first =
        headings.begin() + static_cast<std::ptrdiff_t>(starts.empty() ? 0 : starts.front().begin);
    const bool any_heading = std::ranges::any_of(first, headings.end(), [](const auto& heading) {
        // "Decision: …" closes a text that says what was said.
        const bool block = heading && heading->part == Part::decision && heading->rest.empty();
        return heading && (heading->part == Part::minutes || block || heading->part == Part::recommendation ||
                           heading->part == Part::background);
    });
    if (!any_heading && decides_below_titles(document, starts)) record.meeting.kind = Kind::minutes;
    meant.minutes_without_headings = record.meeting.kind == Kind::minutes && !any_heading;
    Undertaken known;
    known.body_stem = meant.body_stem;
    if (record.meeting.body) known.body = small(record.meeting.body->value);
    known.date = meant.date;
    known.known_names = name_words(starts, people, record.meeting);
    const std::size_t closing =
        starts.empty() ? 0 : read_closing(document, {starts.back().body, document.lines.size()}, record);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1].begin : closing;
        meant.last_item = i + 1 == starts.size();
        record.items.push_back(read_item(document, headings, starts[i], end, meant, known, record, people));
        auto& item = record.items.back();
        read_presenters_below(document.vocabulary, item);
        if (i <= 2) read_opening(document.vocabulary, item, record.meeting);
        if (i > 1) continue;
        for (const auto* text : {&item.background, &item.minutes, &item.decision}) {
            if (*text) read_absence(document.vocabulary, (*text)->value, (*text)->place, people);
        }
    }
}

}  // namespace

Record read(Document& document) {
    Record record;
    mark_debris(document);
    set_aside(document);
    const auto headings = headings_of(document);
    auto starts = find_items(document, headings);
    const Span head{0, starts.empty() ? document.lines.size() : starts.front().begin};
    for (const auto& start : starts) {
        for (std::size_t at = start.begin; at < start.body; ++at) document.lines[at].use = {};
    }
    drop_dividers(document, starts);
    drop_breaks(document, starts);
    drop_part_headings(document, headings, head, starts);
    People people;
    read_contents(document, head, starts);
    read_head(document, head, record, people);
    read_names(document, head, record);
    read_items(document, headings, starts, record, people);
    date_by_next_meeting(document, record);
    settle_absence(people);
    join_shortened_names(people);
    if (says_minutes(record.items)) record.meeting.kind = Kind::minutes;
    read_duties(people, record.meeting);
    record.participants = std::move(people.list);
    doubt_people_cut(people.unsure, record);
    for (const auto& place : people.unread) record.doubts.push_back({"participants", "person.unread", place});
    doubt_record(document, record);
    doubt_shape(document, record);
    doubt_layout(document, record);
    put_back(document);
    count_lines(document, record);
    return record;
}

Record read(const Source& source, const Vocabulary& vocabulary) {
    auto document = to_document(source, vocabulary);
    auto record = read(document);
    doubt_pages(source.empty_pages, record);
    find_columns(source, vocabulary, record);
    return record;
}

}  // namespace reading
