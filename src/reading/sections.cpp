#include "reading/sections.hpp"

#include <algorithm>
#include <map>

#include "reading/dates.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

std::string bare(std::string_view small_text) { return std::string(trimmed_end(small_text, ":;., ")); }

/// What an item's headings are as a whole.
struct Habits {
    int minutes = 0;              ///< strong headings for the minutes
    bool usual_minutes = false;   ///< one of them is written in the document's usual way
    bool recommendation = false;  ///< "Indstilling" stands as a heading
    bool decided = false;         ///< a decision of this meeting has been read
    bool in_programme = false;    ///< the line above says an hour: a programme goes on
};

Habits habits_of(const Document& document, const Headings& headings, const Span& item, const Meant& meant) {
    Habits habits;
    for (std::size_t at = item.begin; at < item.end; ++at) {
        if (!headings[at]) continue;
        const auto& line = document.lines[at];
        if (headings[at]->part == Part::minutes &&
            !document.vocabulary.weak_minutes.contains(bare(line.small))) {
            ++habits.minutes;
            habits.usual_minutes |= line.text == meant.minutes_heading;
        }
        habits.recommendation |= headings[at]->part == Part::recommendation &&
                                 part_of(document.vocabulary, line.small) == Part::recommendation;
    }
    return habits;
}

bool own_decision(const Vocabulary& vocabulary, const Heading& heading, Part current, const Meant& meant) {
    const auto subject = small(heading.subject);
    if (!meant.body_stem.empty() && subject.find(meant.body_stem) != std::string::npos) return true;
    return current == Part::minutes ||
           (current != Part::background && vocabulary.deciding_anyone.contains(subject));
}

/// The part that a heading opens where it stands; Part::none when it is text there.
Part opened(const Vocabulary& vocabulary, const Line& line, const Heading& heading, Part current,
            bool has_text, const Habits& habits, const Meant& meant) {
    const auto word = bare(line.small);
    const bool said = current == Part::minutes || current == Part::decision;
    switch (heading.part) {
        case Part::minutes:
            if (vocabulary.weak_minutes.contains(word))
                return habits.minutes > 0 || said || habits.in_programme ? Part::none : Part::minutes;
            if (habits.minutes > 1 && habits.usual_minutes && line.text != meant.minutes_heading)
                return Part::none;
            return Part::minutes;
        case Part::background:
            if (current == Part::history) return has_text ? Part::background : Part::none;
            if (current == Part::background && has_text && word != "sagsfremstilling" &&
                word != "beskrivelse af sagen")
                return Part::none;
            return said && vocabulary.minor_headings.contains(word) ? Part::none : Part::background;
        case Part::recommendation: {
            const bool plain = part_of(vocabulary, line.small) == Part::recommendation ||
                               begins_with_any(line.small, vocabulary.recommendation_from);
            if (!plain && (said || (habits.recommendation && current != Part::recommendation)))
                return Part::none;
            return !plain && current == Part::recommendation ? Part::none : Part::recommendation;
        }
        case Part::decision: {
            if (current == Part::history && !heading.dated && habits.decided) return Part::none;
            if (!heading.subject.empty())
                return own_decision(vocabulary, heading, current, meant) ? Part::decision : Part::none;
            const auto date = heading.dated ? find_date(vocabulary, line.small) : std::nullopt;
            const bool same_day = date && meant.date && date->full() == *meant.date;
            // Among what others decided only the meeting's own day leads back.
            const bool in_words = begins_with_any(line.small, vocabulary.dated_decision);
            if (current == Part::history && heading.dated && !same_day && !in_words) return Part::none;
            const bool other_day = date && date->full() && meant.date && *date->full() != *meant.date;
            return other_day ? Part::history : Part::decision;
        }
        case Part::attachments: {
            const bool heads_itself = heading.rest == line.text;
            return heads_itself && (said || current == Part::attachments) ? Part::none : Part::attachments;
        }
        case Part::follow_up:
            // "Aktion: ..." is text until somebody is named below it.
            if (!heading.rest.empty() && begins_with_any(line.small, vocabulary.action_leads))
                return Part::none;
            return said || line.row == Row::action ? Part::follow_up : Part::none;
        default:
            return heading.part;
    }
}

/// "Ansvarlig: Anna Berg", not "Ansvarlig" over a list.
bool names_responsible(const Vocabulary& vocabulary, const Line& line, const Heading& heading) {
    const auto word = bare(line.small.substr(0, line.small.find(':')));
    return !heading.rest.empty() && heading.rest.size() < 80 && vocabulary.responsible_words.contains(word);
}

/// The body's name alone on a line: below a recommendation it heads what the body decided.
bool is_body_alone(const Line& line, const Meant& meant) {
    return !meant.body.empty() && line.bullet == 0 && trimmed_end(line.small, ": ") == meant.body;
}

}  // namespace

Taken field_of(Part part) {
    switch (part) {
        case Part::recommendation:
            return Taken::item_recommendations;
        case Part::attachments:
            return Taken::item_attachments;
        case Part::minutes:
            return Taken::item_minutes;
        case Part::decision:
            return Taken::item_decision;
        case Part::history:
            return Taken::item_history;
        case Part::participants:
            return Taken::participants;
        case Part::follow_up:
            return Taken::item_follow_ups;
        default:
            return Taken::item_background;
    }
}

std::vector<Section> sections_of(Document& document, const Headings& headings, const Span& item,
                                 const Meant& meant) {
    auto habits = habits_of(document, headings, item, meant);
    std::vector<Section> sections;
    Section current{meant.minutes_without_headings ? Part::minutes : Part::background,
                    {item.begin, item.begin},
                    meant.minutes_without_headings ? &rules::no_headings : &rules::before_headings};
    const auto has_text = [&] { return !current.lines.empty(); };
    const auto finish = [&](std::size_t end) {
        current.lines.end = end;
        if (!current.lines.empty()) sections.push_back(current);
    };
    bool history_said = false;  // all of it stood on the heading's line
    for (std::size_t at = item.begin; at < item.end; ++at) {
        auto& line = document.lines[at];
        current.lines.end = at;
        if (line.use == Use::debris) continue;
        if (history_said && at > current.lines.begin && line.gap > 0 && !headings[at]) {
            finish(at);
            current = {Part::background, {at, at}, &rules::before_headings};
        }
        history_said = history_said && current.part == Part::history;
        if (is_body_alone(line, meant) && current.part == Part::recommendation && has_text()) {
            finish(at);
            line.use = {Use::field, Taken::item_decision, rules::body_alone};
            habits.decided = true;
            current = {Part::decision, {at + 1, at + 1}, &rules::under_heading};
            continue;
        }
        if (!headings[at]) continue;
        habits.in_programme = at > item.begin && begins_digit(document.lines[at - 1].text) &&
                              find_times(document.lines[at - 1].text);
        const Part part =
            opened(document.vocabulary, line, *headings[at], current.part, has_text(), habits, meant);
        if (part == Part::none) continue;
        const Part above = current.part;
        finish(at);
        line.use = {Use::field, field_of(part), rules::heading};
        habits.decided |= part == Part::decision;
        current = {part, {at + 1, at + 1}, &rules::under_heading};
        if (part == Part::follow_up && names_responsible(document.vocabulary, line, *headings[at])) {
            line.text = headings[at]->rest;
            line.small = small(line.text);
            sections.push_back({part, {at, at + 1}, &rules::heading, true});
            current = {above, {at + 1, at + 1}, &rules::under_heading};
            continue;
        }
        history_said = part == Part::history && !headings[at]->rest.empty();
        if (!headings[at]->rest.empty()) {
            line.text = headings[at]->rest;
            line.small = small(line.text);
            current.lines.begin = at;
        }
    }
    finish(item.end);
    return sections;
}

std::string usual_minutes_heading(const Document& document, const Headings& headings) {
    std::map<std::string, int> seen;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (headings[at] && headings[at]->part == Part::minutes && headings[at]->rest.empty())
            ++seen[document.lines[at].text];
    }
    const auto most = std::ranges::max_element(seen, {}, [](const auto& entry) { return entry.second; });
    return most == seen.end() ? std::string() : most->first;
}

}  // namespace reading
