#include "reading/layout_doubts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "reading/dates.hpp"
#include "reading/decisions.hpp"
#include "reading/persons.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

void add(Record& record, std::string field, const char* reason, const Place& place) {
    record.doubts.push_back({std::move(field), reason, place});
}

bool is_doubted(const Record& record, std::string_view field) {
    return std::ranges::any_of(record.doubts, [&](const Doubt& one) { return one.field == field; });
}

/// Text of an item.
bool is_text(const Line& line) {
    const auto taken = line.use.taken();
    return line.use == Use::field &&
           (taken == Taken::item_background || taken == Taken::item_minutes || taken == Taken::item_decision);
}

/// Minutes of which a good part of the items tell only a case, without any heading that says so: it may be
/// what was said.
void doubt_untold(const Document& document, Record& record) {
    if (record.meeting.kind != Kind::minutes) return;
    std::unordered_set<std::size_t> bare;  // items whose text stands below no heading
    for (const auto& line : document.lines) {
        if (is_text(line) && line.use.rule() == &rules::before_headings)
            bare.insert(static_cast<std::size_t>(line.use.item()));
    }
    std::size_t texts = 0;
    std::vector<std::size_t> untold;
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        const auto& item = record.items[i];
        const bool told = item.minutes || item.decision;
        texts += told || item.background;
        const auto text = small(item.background ? item.background->value : std::string());
        const auto bare_text = trimmed_end(text, ". ");
        const bool empty =
            says_nobody(document.vocabulary, text) || document.vocabulary.bare_decisions.contains(bare_text);
        if (!told && item.background && !empty && item.recommendations.empty() && bare.contains(i))
            untold.push_back(i);
    }
    if (untold.size() < 2 || untold.size() * 3 < texts) return;
    for (const auto i : untold)
        add(record, fmt::format("items[{}].minutes", i), "minutes.or_case",
            record.items[i].background->place);
}

/// "5. coming meetings" and "6. the paper" inside item 4: the numbers go on, and titles were not known for
/// such.
void doubt_numbers_inside(const Document& document, Record& record) {
    std::vector<int> next(record.items.size(), 0);  // the number that would go on
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        std::size_t at = 0;
        const auto& number = record.items[i].number;
        const int main = number ? take_number(*number, at) : -1;
        next[i] = main > 0 && at == number->size() ? main + 1 : -1;
    }
    std::vector<int> seen(record.items.size(), 0);
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto item = static_cast<std::size_t>(line.use.item());
        if (!is_text(line) || item >= next.size() || line.gap == 0 || line.bullet != 0) continue;
        std::size_t end = 0;
        if (next[item] < 0 || take_number(line.text, end) != next[item] || line.text.substr(end, 2) != ". ")
            continue;
        ++next[item];
        const auto field = fmt::format("items[{}].title", item);
        if (++seen[item] == 2 && !is_doubted(record, field))
            add(record, field, "item.several", document.place(at));
    }
}

/// "2 Status of the plan" inside item 1, beside another item 2: which of the two is it?
void doubt_other_titles(const Document& document, Record& record) {
    constexpr std::size_t longest = 90;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto next = static_cast<std::size_t>(line.use.item()) + 1;
        if (!is_text(line) || next >= record.items.size() || line.gap == 0 || line.bullet != 0) continue;
        std::size_t end = 0;
        const int number = take_number(line.text, end);
        const auto rest = std::string_view(line.text).substr(end);
        const auto& item = record.items[next];
        const bool same = number > 0 && item.number == std::to_string(number) && rest.starts_with(' ');
        if (!same || !begins_upper(trimmed(rest)) || line.text.size() > longest || line.text.ends_with('.') ||
            find_date(document.vocabulary, line.small))
            continue;
        const auto field = fmt::format("items[{}].title", next);
        if (!is_doubted(record, field)) add(record, field, "number.twice", document.place(at));
    }
}

/// A short line, apart from the others or with a colon, as headings are.
bool looks_like_heading(const Document& document, std::size_t at) {
    constexpr std::size_t longest = 40;
    const auto& line = document.lines[at];
    if (line.text.size() > longest || line.bullet != 0 || !begins_upper(line.text) || !line.cells.empty())
        return false;
    const auto last = line.text.back();
    if (last == '.' || last == ',' || last == '?' || last == ')') return false;
    const auto words = words_of(line.text);
    const bool below = at + 1 < document.lines.size() && document.lines[at + 1].use == Use::field &&
                       document.lines[at + 1].use.item() == line.use.item() &&
                       is_text(document.lines[at + 1]);
    const bool sentence = std::ranges::any_of(words, [&](std::string_view word) {
        return document.vocabulary.sentence_verbs.contains(small(word));
    });
    return below && words.size() <= 5 && !sentence && !begins_digit(line.text);
}

/// "Debate:" in one item after the other: a heading that no vocabulary has, and what it heads is unknown.
void doubt_unknown_headings(const Document& document, Record& record) {
    struct Seen {
        int items = 0;
        int last = -1;
        std::size_t first = 0;
    };
    std::map<std::string_view, Seen> seen;
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        if (!is_text(line) || line.use.rule() == &rules::heading || !looks_like_heading(document, at))
            continue;
        const auto words = trimmed_end(line.small, ": ");
        const auto& vocabulary = document.vocabulary;
        const bool known = vocabulary.bare_decisions.contains(words) ||
                           vocabulary.addressed_bodies.contains(words) || says_nobody(vocabulary, words) ||
                           label_of(vocabulary, line.small) || outcome_of(vocabulary, words) != Outcome::none;
        if (known) continue;
        auto& one = seen.try_emplace(words, Seen{0, -1, at}).first->second;
        one.items += one.last != line.use.item();
        one.last = line.use.item();
    }
    const auto most = std::ranges::max_element(seen, {}, [](const auto& one) { return one.second.items; });
    if (most == seen.end() || most->second.items < 2) return;
    add(record, "items", "heading.unknown", document.place(most->second.first));
}

/// "Co-opted: Anna Berg and Bo Dahl", beside the lists that were read: names that none of them has.
void doubt_names_left_out(const Document& document, Record& record) {
    constexpr std::size_t longest = 400;
    if (record.participants.empty() || is_doubted(record, "participants")) return;
    std::unordered_set<std::string> known;
    for (const auto& person : record.participants) known.insert(small(person.name));
    for (const auto* offices : {&record.meeting.chairs, &record.meeting.minute_takers}) {
        for (const auto& name : *offices) known.insert(small(name.value));
    }
    for (std::size_t at = 0; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        if (is_text(line) && line.use.item() > 0) return;
        const bool loose = line.use == Use::none || (is_text(line) && line.bullet == 0);
        if (!loose || has_any(line.small, document.vocabulary.attendance_words) ||
            line.text.size() > longest || line.text.find(' ') == std::string::npos)
            continue;
        const auto colon = line.text.substr(0, 60).rfind(": ");
        const auto text = std::string_view(line.text).substr(colon == std::string::npos ? 0 : colon + 2);
        const auto found = persons_of(document.vocabulary, text, std::nullopt);
        std::size_t named = 0;
        for (const auto& one : found) named += one.name.size();
        const bool fresh = std::ranges::none_of(
            found, [&](const Participant& one) { return known.contains(small(one.name)); });
        if (found.size() < 2 || named * 2 < text.size() || !fresh) continue;
        return add(record, "participants", "person.unread", document.place(at));
    }
}

/// A line of the head that nothing was made of, or words behind the hours: the place may be there.
void doubt_place(const Document& document, Record& record) {
    constexpr std::size_t longest = 100;
    const auto& meeting = record.meeting;
    if (meeting.place || meeting.form || is_doubted(record, "meeting.place")) return;
    if (!meeting.date && !meeting.start) return;
    const int end = record.items.empty() ? 12 : record.items.front().title.place.first;
    for (std::size_t at = 0; at < document.lines.size() && document.lines[at].number < end; ++at) {
        const auto& line = document.lines[at];
        const auto taken = line.use.taken();
        const bool day = taken == Taken::meeting_date || taken == Taken::meeting_start ||
                         taken == Taken::meeting_kind || taken == Taken::meeting_body;
        const auto times = day ? find_times(line.text) : std::nullopt;
        const auto rest = times
                              ? trimmed_end(trimmed(std::string_view(line.text).substr(times->finish)), ".,")
                              : std::string_view();
        const bool behind = rest.size() > 5 && rest.find(' ') != std::string_view::npos;
        const bool loose = line.use == Use::none && line.text.size() <= longest && begins_upper(line.text) &&
                           !line.text.ends_with('.') && !line.text.ends_with(':') &&
                           !find_date(document.vocabulary, line.small);
        const auto colon = line.text.find(": ");
        const bool people =
            loose && colon != std::string::npos &&
            !persons_of(document.vocabulary, std::string_view(line.text).substr(colon + 2), {}).empty();
        if (behind || (loose && !people))
            return add(record, "meeting.place", "not_found", document.place(at));
    }
}

/// A title's second line that begins as a title does, below one that had room for more: it may be text.
void doubt_second_lines(const Document& document, Record& record) {
    for (std::size_t at = 1; at < document.lines.size(); ++at) {
        const auto& line = document.lines[at];
        const auto& above = document.lines[at - 1];
        const bool both = line.use.taken() == Taken::item_title && above.use.taken() == Taken::item_title &&
                          line.use.item() == above.use.item();
        const auto item = static_cast<std::size_t>(line.use.item());
        if (!both || item >= record.items.size() || above.text.size() < 20) continue;
        const auto words = words_of(line.text);
        const auto end = above.text.back();
        const bool again = above.small.find(line.small.substr(0, 12)) != std::string::npos;
        const bool closed = end == ')' || end == '.' || end == '?' || end == '"';
        if (!closed || !begins_upper(line.text) || words.size() < 4 || again) continue;
        const auto field = fmt::format("items[{}].title", item);
        if (!is_doubted(record, field)) add(record, field, "title.with_text", document.place(at));
    }
}

/// "AgendaClick here to read more on Agenda": the title comes again at its end.
void doubt_titles_said_twice(Record& record) {
    constexpr std::size_t shortest = 10;
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        const auto& title = record.items[i].title.value;
        const auto last =
            title.size() > 2 * shortest ? title.find(title.substr(0, shortest), shortest) : title.npos;
        const bool again = last != title.npos && title.ends_with(title.substr(0, title.size() - last));
        const auto field = fmt::format("items[{}].title", i);
        if (again && !is_doubted(record, field))
            add(record, field, "title.with_text", record.items[i].title.place);
    }
}

/// A sentence or note of who leads or writes, where nobody is known to.
void doubt_offices_left_out(const Document& document, Record& record) {
    constexpr std::size_t longest = 160;
    const auto& vocabulary = document.vocabulary;
    const auto look = [&](const WordList& words, const std::vector<Text>& known, const char* field) {
        if (!known.empty() || record.meeting.kind != Kind::minutes) return;
        for (std::size_t at = 0; at < document.lines.size(); ++at) {
            const auto& line = document.lines[at];
            if ((is_text(line) && line.use.item() > 1) || line.use.taken() == Taken::item_title) continue;
            if (line.text.size() > longest || line.use == Use::debris || !has_any_word(line.small, words))
                continue;
            // "Choice of chair and writer" names nobody; an office stands in the singular beside a name.
            auto said = line.text;
            std::ranges::replace(said, '/', ' ');
            const auto named = std::ranges::any_of(words_of(said), [&](std::string_view word) {
                return begins_upper(word) &&
                       (vocabulary.first_names.contains(small(trimmed_end(word, ",.:)"))) ||
                        is_initials(trimmed_end(word, ",.:)")));
            });
            if (named) return add(record, field, "not_found", document.place(at));
        }
    };
    look(vocabulary.chair_words, record.meeting.chairs, "meeting.chairs");
    look(vocabulary.taker_words, record.meeting.minute_takers, "meeting.minute_takers");
}

/// A sentence with a day that says what shall be done, and who does it could not be read.
void doubt_tasks(const Document& document, Record& record) {
    if (record.meeting.kind != Kind::minutes) return;
    const auto& vocabulary = document.vocabulary;
    for (std::size_t i = 0; i < record.items.size(); ++i) {
        const auto& item = record.items[i];
        std::string known;
        for (const auto& one : item.follow_ups) known += one.text;
        for (const auto* text : {&item.minutes, &item.decision}) {
            if (!*text) continue;
            for (const auto part : parts_of((*text)->value, '\n')) {
                for (const auto sentence : sentences_of(vocabulary, part)) {
                    const auto little = small(sentence);
                    const bool day = begins_with_any(little, vocabulary.day_leads);
                    const bool shall = has_word(little, "skal") || has_word(little, "bedes");
                    if (!day || !shall || sentence.ends_with('?') ||
                        known.find(sentence) != std::string::npos)
                        continue;
                    const auto field = fmt::format("items[{}].follow_ups", i);
                    if (!is_doubted(record, field)) add(record, field, "follow_up.nobody", (*text)->place);
                }
            }
        }
    }
}

}  // namespace

void doubt_layout(const Document& document, Record& record) {
    doubt_untold(document, record);
    doubt_numbers_inside(document, record);
    doubt_other_titles(document, record);
    doubt_unknown_headings(document, record);
    doubt_names_left_out(document, record);
    doubt_place(document, record);
    doubt_second_lines(document, record);
    doubt_titles_said_twice(record);
    doubt_offices_left_out(document, record);
    doubt_tasks(document, record);
}

}  // namespace reading
