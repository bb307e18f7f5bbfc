#include "reading/item_reader.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "reading/attachments.hpp"
#include "reading/debris.hpp"
#include "reading/decisions.hpp"
#include "reading/due.hpp"
#include "reading/people_sections.hpp"
#include "reading/recommendations.hpp"
#include "reading/rules.hpp"
#include "reading/said.hpp"
#include "reading/scan.hpp"
#include "reading/sentences.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

/// Marks those of the lines that nothing was made of yet.
void mark_free(Document& document, const Span& lines, const Mark& mark) {
    for (std::size_t at = lines.begin; at < lines.end; ++at) {
        if (document.lines[at].use == Use::none) document.lines[at].use = mark;
    }
}

void mark_title(Document& document, const ItemStart& start) {
    const auto& rule = start.number.empty() ? rules::unnumbered : rules::numbered;
    for (std::size_t at = start.case_line.begin; at < start.case_line.end; ++at)
        document.lines[at].use = {Use::field, Taken::item_case_number, rules::case_number};
    for (std::size_t at = start.begin; at < start.body; ++at) {
        const bool case_line =
            at >= start.case_line.begin && at < start.case_line.end && at < start.title.begin;
        if (!case_line) document.lines[at].use = {Use::field, Taken::item_title, rule};
    }
}

/// Builds one item section by section.
class ItemReader {
  public:
    ItemReader(Document& document, Undertaken& known, Record& record, People& people, bool last)
        : document_(document), known_(known), record_(record), people_(people), last_(last) {}

    Item item;

    void title(const ItemStart& start) {
        if (!start.number.empty()) item.number = start.number;
        const auto place = document_.place(start.title);
        item.title = {start.parts.title, place};
        const auto colon = item.title.value.find(": ");
        const bool told = start.parts.closed && colon != std::string::npos &&
                          words_of(item.title.value.substr(colon + 1)).size() >= 4;
        if (told) doubt("title", "title.with_text", place);
        if (start.parts.times) {
            item.start = placed(start.parts.times->start, place);
            if (start.parts.times->end) item.end = placed(*start.parts.times->end, place);
        }
        for (const auto& presenter : start.parts.presenters) item.presenters.push_back({presenter, place});
        if (!start.case_number.empty())
            item.case_number = placed(start.case_number, document_.place(start.case_line));
        item.closed = has_any(small(item.title.value), document_.vocabulary.closed_words);
        if (item.end && item.end->value < item.start->value) doubt("end", "time.ends_before_start", place);
    }

    void section(const Section& section, bool case_heading) {
        const bool said = section.part == Part::minutes || section.part == Part::decision;
        const bool background = section.part == Part::background;
        if ((said && record_.items.size() <= 1) || (background && record_.items.empty()))
            read_people_among(document_, section.lines, record_, people_);
        switch (section.part) {
            case Part::recommendation: {
                const auto rest =
                    read_recommendations(document_, section.lines, case_heading, item.recommendations);
                return behind(section, rest, item.background, Taken::item_background);
            }
            case Part::attachments: {
                const auto rest = read_attachments(document_, guests(section.lines), item.attachments);
                if (said_) return behind(section, rest, item.minutes, Taken::item_minutes);
                return behind(section, rest, item.background, Taken::item_background);
            }
            case Part::minutes:
                mark(section.lines, section);
                return minutes(section.lines);
            case Part::decision:
                mark(section.lines, section);
                return decision(section.lines);
            case Part::history:
                mark(section.lines, section);
                return text(item.history, section.lines);
            case Part::follow_up:
                mark(section.lines, section);
                if (section.responsible) return responsible(section.lines.begin);
                return follow_up_list(section.lines);
            case Part::participants:
                // Later in the document they are the members of some group that the item is about.
                if (record_.items.size() > 1)
                    return behind(section, section.lines.begin, item.background, Taken::item_background);
                mark(section.lines, section);
                return read_people(document_, section.lines, people_);
            default:
                mark(section.lines, section);
                return text(item.background, section.lines);
        }
    }

    void doubt(std::string_view field, std::string reason, const Place& place) {
        record_.doubts.push_back(
            {fmt::format("items[{}].{}", record_.items.size(), field), std::move(reason), place});
    }

    void finish() {
        const bool put_off = (item.minutes && puts_off(document_.vocabulary, item.minutes->value)) ||
                             (item.decision && puts_off(document_.vocabulary, item.decision->value));
        const bool treated = std::ranges::any_of(item.decisions, [](const Decision& d) {
            return d.outcome != Outcome::none && d.outcome != Outcome::postponed;
        });
        item.deferred = put_off && !treated;
        conclude(put_off);
        const auto open = std::ranges::find_if(item.follow_ups, [&](const FollowUp& one) {
            return one.responsible.empty() && !has_any_word(small(one.text), document_.vocabulary.taken_up);
        });
        if (open != item.follow_ups.end()) doubt("unassigned", "follow_up.nobody", open->place);
        collect_topics();
    }

  private:
    /// What became of the item.
    void conclude(bool put_off) {
        const auto outcome = common_outcome(item.decided.value_or(item.decisions));
        if (outcome) {
            item.outcome = *outcome;
            return;
        }
        if (item.deferred) item.outcome = Outcome::postponed;
        if (!item.decisions.empty()) return;
        auto said = said_decisions(document_, told_, known_, put_off);
        if (!item.deferred) item.outcome = most_telling(said);
        std::erase_if(said, [](const Decision& one) { return one.outcome == Outcome::discussed; });
        if (!said.empty()) item.decided = std::move(said);
    }

    /// The lines of a section that nothing else was made of.
    void mark(const Span& lines, const Section& section) {
        mark(lines, {Use::field, field_of(section.part), *section.rule});
    }
    void mark(const Span& lines, const Mark& mark) { mark_free(document_, lines, mark); }

    /// The lines of a section from `rest` on are no points of it but text.
    void behind(const Section& section, std::size_t rest, Field<std::string>& field, Taken taken) {
        mark({section.lines.begin, rest}, section);
        mark({rest, section.lines.end}, {Use::field, taken, rules::after_points});
        text(field, {rest, section.lines.end});
    }

    void text(Field<std::string>& field, const Span& lines) {
        auto paragraphs = paragraphs_of(document_, lines);
        std::erase_if(paragraphs, [](const Paragraph& p) { return p.text == "-" || p.text == "\u2013"; });
        if (paragraphs.empty()) return;
        const auto place = document_.place({paragraphs.front().span.begin, paragraphs.back().span.end});
        if (!field) {
            field = placed(joined(paragraphs), place);
            return;
        }
        field->value += '\n';
        field->value += joined(paragraphs);
        field->place.last = place.last;
    }

    /// "Ansvarlig: Anna Berg" below a paragraph.
    void responsible(std::size_t at) {
        const auto paragraphs = paragraphs_of(document_, above_);
        if (paragraphs.empty()) return;
        const std::string text(behind_lead(paragraphs.back().text, document_.vocabulary.action_leads));
        FollowUp follow_up{text, responsible_in(document_.vocabulary, document_.lines[at].text),
                           due_in(document_.vocabulary, text, known_.context, known_.date),
                           document_.place({paragraphs.back().span.begin, at + 1})};
        if (!follow_up.responsible.empty()) item.follow_ups.push_back(std::move(follow_up));
    }

    void minutes(const Span& lines) {
        said_ = true;
        above_ = lines;
        text(item.minutes, lines);
        auto paragraphs = paragraphs_of(document_, lines);
        undertake(paragraphs, false);
        std::ranges::move(paragraphs, std::back_inserter(told_));
    }

    /// The paragraphs without those that list people.
    std::vector<Paragraph> decided_in(const Span& lines) const {
        std::vector<Paragraph> all;
        Span part{lines.begin, lines.begin};
        for (std::size_t at = lines.begin; at <= lines.end; ++at) {
            const bool stays = at < lines.end && (document_.lines[at].use == Use::debris ||
                                                  document_.lines[at].use.taken() == Taken::item_decision);
            if (stays) continue;
            part.end = at;
            std::ranges::move(paragraphs_of(document_, part), std::back_inserter(all));
            part.begin = at + 1;
        }
        return all;
    }

    void decision(const Span& lines) {
        said_ = true;
        mark_clauses(document_, lines);
        above_ = lines;
        const auto paragraphs = decided_in(lines);
        text(item.decision, lines);
        auto decisions = decisions_of(document_, paragraphs);
        bool noted = false;  // a note's label stood alone: who it was comes below it
        std::erase_if(decisions, [&](const Decision& d) {
            const bool names_below =
                std::exchange(noted, d.text.ends_with(':') && says_attendance(document_.vocabulary, d.text));
            if (names_below && says_nobody(document_.vocabulary, d.text)) return true;
            for (const auto sentence : sentences_of(document_.vocabulary, d.text)) {
                if (says_attendance(document_.vocabulary, sentence))
                    read_absence(document_.vocabulary, sentence, d.place, people_);
                note_absence(document_.vocabulary, sentence, item.number.value_or(item.title.value), d.place,
                             people_);
            }
            return d.text == "-" || d.text == "\u2013" || says_attendance(document_.vocabulary, d.text);
        });
        if (under_several_leads(paragraphs) && item.decisions.empty())
            doubt("decisions", "decisions.under_leads", document_.place(lines));
        auto told = paragraphs;
        std::erase_if(told,
                      [&](const Paragraph& p) { return says_attendance(document_.vocabulary, p.text); });
        if (auto one = without_remarks(document_, told, decisions); !one.empty() && item.decisions.empty())
            item.decided = std::move(one);
        std::ranges::move(decisions, std::back_inserter(item.decisions));
        undertake(paragraphs, true);
    }

    void undertake(const std::vector<Paragraph>& paragraphs, bool decided) {
        // What a date without its year is understood by: the beginning of what was proposed and presented.
        constexpr std::size_t most = 4000;
        known_.context = std::move(context_);
        if (known_.context.size() < most) {
            known_.context.clear();
            for (const auto& recommendation : item.recommendations) {
                if (known_.context.size() >= most) break;
                known_.context.append(recommendation.value, 0, most).append("\n");
            }
            if (item.background && known_.context.size() < most)
                known_.context.append(item.background->value, 0, most);
        }
        read_follow_ups(document_, paragraphs, decided, known_, item.follow_ups);
        context_ = std::exchange(known_.context, {});
    }

    /// A table below the last item may be about all of them.
    void follow_up_rows(std::vector<FollowUpRow>& rows, const Span& lines) {
        std::size_t here = 0;
        std::vector<std::size_t> read;
        for (auto& row : rows) {
            if (row.follow_up.text.empty() || row.follow_up.responsible.empty()) continue;
            read.push_back(row.line);
            const auto of = std::ranges::find_if(
                record_.items, [&](const Item& one) { return !row.item.empty() && one.number == row.item; });
            here += row.item.empty();
            auto& into = of == record_.items.end() ? item.follow_ups : of->follow_ups;
            into.push_back(std::move(row.follow_up));
        }
        if (here > 1 && last_ && record_.items.size() > 1)
            doubt("follow_ups", "follow_up.item", item.follow_ups.front().place);
        // What is in the table and is no task of anybody is text.
        for (std::size_t at = lines.begin; at < lines.end; ++at) {
            if (document_.lines[at].use != Use::debris && !std::ranges::binary_search(read, at))
                text(item.minutes, {at, at + 1});
        }
    }

    void follow_up_list(const Span& lines) {
        auto rows = read_follow_up_rows(document_, lines, known_);
        if (!rows.empty()) return follow_up_rows(rows, lines);
        const auto before = item.follow_ups.size();
        auto paragraphs = paragraphs_of(document_, lines);
        std::erase_if(paragraphs,
                      [&](const Paragraph& p) { return says_nobody(document_.vocabulary, p.text); });
        if (paragraphs.empty()) return;
        read_follow_up_list(document_, paragraphs, known_, item.follow_ups);
        const auto read = item.follow_ups.size() - before;
        if (read == 0) return text(item.minutes, lines);
        if (read < paragraphs.size()) doubt("follow_ups", "follow_up.unread", document_.place(lines));
    }

    /// People printed into a list of attachments are guests of the page's margin; takes them out.
    Span guests(const Span& lines) {
        for (std::size_t at = lines.begin; at < lines.end; ++at) {
            auto& line = document_.lines[at];
            const bool titled = line.bullet == 0 && begins_upper(line.text) &&
                                begins_with_title(document_.vocabulary, line.small) && line.text.size() < 90;
            if (!titled) continue;
            auto person = person_of(document_.vocabulary, line.text, std::nullopt);
            if (!person || !person->title) continue;
            person->status = Status::guest;
            person->place = document_.place(at);
            doubt("attachments", "person.outside_list", person->place);
            people_.add(std::move(*person));
            line.use = {Use::debris, Taken::participants, rules::person_in_margin};
        }
        return lines;
    }

    /// An item about coming meetings: its list points are topics for them.
    void collect_topics() {
        const auto title = small(item.title.value);
        const bool coming = has_any(title, document_.vocabulary.coming_words);
        const bool points = has_any(title, document_.vocabulary.topic_words);
        for (const auto* field : {&item.background, &item.minutes}) {
            if (*field) topics_in(**field, coming && points);
        }
    }

    /// List points: all of them, or those under a lead-in that announces topics.
    void topics_in(const Text& text, bool all) {
        bool listed = all;
        for (const auto part : parts_of(text.value, '\n')) {
            if (part.starts_with("\u2022 ")) {
                // A day is when one meets, and no topic.
                const auto day = find_date(document_.vocabulary, part.substr(4));
                if (listed && (!day || day->begin > 0))
                    item.next_topics.push_back({std::string(part.substr(4)), text.place});
                continue;
            }
            const auto little = small(part);
            listed = all || (part.size() < 60 && part.ends_with(':') &&
                             has_any(little, document_.vocabulary.coming_words) &&
                             has_any(little, document_.vocabulary.topic_words));
        }
    }

    Document& document_;
    Undertaken& known_;
    Record& record_;
    People& people_;
    bool last_ = false;  ///< no item comes after it
    bool said_ = false;
    std::string context_;          ///< what dates without a year are understood by, once it is long enough
    std::vector<Paragraph> told_;  ///< of its minutes
    Span above_{};                 ///< the lines of what was said or decided last
};

bool has_case_heading(const std::vector<Section>& sections, std::size_t body) {
    return std::ranges::any_of(sections, [&](const Section& section) {
        return section.part == Part::background && section.lines.begin > body;
    });
}

/// Recommended and decided, and then again: a second matter whose title was not seen.
bool has_several_matters(const std::vector<Section>& sections) {
    int matters = 0;
    bool open = false;
    for (const auto& section : sections) {
        open |= section.part == Part::recommendation;
        if (section.part != Part::decision && section.part != Part::minutes) continue;
        matters += open;
        open = false;
    }
    return matters > 1;
}

}  // namespace

Item read_item(Document& document, const Headings& headings, const ItemStart& start, std::size_t end,
               const Meant& meant, Undertaken& known, Record& record, People& people) {
    mark_title(document, start);
    std::size_t begin = start.body;
    while (begin < end && begin < start.case_line.end) ++begin;
    for (std::size_t at = begin; at < end; ++at) {
        if (document.lines[at].use == Use::none && is_break(document.vocabulary, document.lines[at]))
            document.lines[at].use = {Use::debris, Taken::pause, rules::pause};
    }
    ItemReader reader(document, known, record, people, meant.last_item);
    reader.title(start);
    const auto title = small(reader.item.title.value);
    const auto sections = sections_of(document, headings, {begin, end}, meant);
    if (document.vocabulary.people_titles.contains(title)) {
        for (const auto& section : sections) {
            if (section.part != Part::background) continue;
            read_people(document, section.lines, people);
            mark_free(document, section.lines, {Use::field, Taken::participants, rules::people_item});
        }
    }
    const bool case_heading = has_case_heading(sections, begin);
    for (const auto& section : sections) reader.section(section, case_heading);
    reader.finish();
    if (has_several_matters(sections))
        reader.doubt("title", "item.several", document.place({start.begin, end}));
    mark_free(document, {begin, end}, {Use::field, Taken::item_background, rules::inside_item});
    for (std::size_t at = start.begin; at < end; ++at)
        document.lines[at].use.set_item(static_cast<int>(record.items.size()));
    return std::move(reader.item);
}

}  // namespace reading
