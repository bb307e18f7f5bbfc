#include "reading/sections.hpp"

#include <algorithm>
#include <map>

#include "reading/dates.hpp"
#include "reading/decisions.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

std::string bare(std::string_view small_text) { return std::string(trimmed_end(small_text, ":;., ")); }

/// A heading's own words, without what stands behind them on the line.
std::string_view heading_words(const Line& line, const Heading& heading) {
    const std::string_view text = line.text;
    const bool behind = !heading.rest.empty() && text.ends_with(heading.rest);
    return trimmed(behind ? text.substr(0, text.size() - heading.rest.size()) : text);
}

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

/// A heading where it stands.
struct Standing {
    const Line& line;
    const Heading& heading;
    Part current;   ///< the part that it stands in
    bool has_text;  ///< below that part's own heading

    /// The part is what this meeting said.
    bool said() const { return current == Part::minutes || current == Part::decision; }
};

Part opened_by_minutes(const Vocabulary& vocabulary, const Standing& at, const Habits& habits,
                       const Meant& meant) {
    const bool usual = heading_words(at.line, at.heading) == meant.told_heading;
    if (vocabulary.weak_minutes.contains(bare(at.line.small)))
        return habits.minutes > 0 || (at.said() && !usual) || habits.in_programme ? Part::none
                                                                                  : Part::minutes;
    if (habits.minutes > 1 && habits.usual_minutes && at.line.text != meant.minutes_heading)
        return Part::none;
    return Part::minutes;
}

Part opened_by_background(const Vocabulary& vocabulary, const Standing& at, const Meant& meant) {
    const auto word = bare(at.line.small);
    if (at.current == Part::history) return at.has_text ? Part::background : Part::none;
    if (at.current == Part::background && at.has_text && word != "sagsfremstilling" &&
        word != "beskrivelse af sagen")
        return Part::none;
    const bool usual = heading_words(at.line, at.heading) == meant.case_heading;
    return at.said() && !usual && vocabulary.minor_headings.contains(word) ? Part::none : Part::background;
}

Part opened_by_recommendation(const Vocabulary& vocabulary, const Standing& at, const Habits& habits) {
    const bool plain = part_of(vocabulary, at.line.small) == Part::recommendation ||
                       begins_with_any(at.line.small, vocabulary.recommendation_from);
    if (!plain && (at.said() || (habits.recommendation && at.current != Part::recommendation)))
        return Part::none;
    return !plain && at.current == Part::recommendation ? Part::none : Part::recommendation;
}

Part opened_by_decision(const Vocabulary& vocabulary, const Standing& at, const Habits& habits,
                        const Meant& meant) {
    const auto& heading = at.heading;
    if (at.current == Part::history && !heading.dated && habits.decided) return Part::none;
    if (!heading.subject.empty())
        return own_decision(vocabulary, heading, at.current, meant) ? Part::decision : Part::none;
    const auto date = heading.dated ? find_date(vocabulary, at.line.small) : std::nullopt;
    const bool same_day = date && meant.date && date->full() == *meant.date;
    // Among what others decided only the meeting's own day leads back.
    const bool in_words = begins_with_any(at.line.small, vocabulary.dated_decision);
    if (at.current == Part::history && heading.dated && !same_day && !in_words) return Part::none;
    const bool other_day = date && date->full() && meant.date && *date->full() != *meant.date;
    return other_day ? Part::history : Part::decision;
}

Part opened_by_attachments(const Standing& at) {
    const bool heads_itself = at.heading.rest == at.line.text;
    return heads_itself && (at.said() || at.current == Part::attachments) ? Part::none : Part::attachments;
}

Part opened_by_follow_up(const Vocabulary& vocabulary, const Standing& at) {
    // "Aktion: ..." is text until somebody is named below it.
    if (!at.heading.rest.empty() && begins_with_any(at.line.small, vocabulary.action_leads))
        return Part::none;
    return at.said() || at.line.row == Row::action ? Part::follow_up : Part::none;
}

/// The part that a heading opens where it stands; Part::none when it is text there.
Part opened(const Vocabulary& vocabulary, const Standing& at, const Habits& habits, const Meant& meant) {
    switch (at.heading.part) {
        case Part::minutes:
            return opened_by_minutes(vocabulary, at, habits, meant);
        case Part::background:
            return opened_by_background(vocabulary, at, meant);
        case Part::recommendation:
            return opened_by_recommendation(vocabulary, at, habits);
        case Part::decision:
            return opened_by_decision(vocabulary, at, habits, meant);
        case Part::attachments:
            return opened_by_attachments(at);
        case Part::follow_up:
            return opened_by_follow_up(vocabulary, at);
        default:
            return at.heading.part;
    }
}

/// "Ansvarlig: Anna Berg", not "Ansvarlig" over a list.
bool names_responsible(const Vocabulary& vocabulary, const Line& line, const Heading& heading) {
    const auto word = bare(line.small.substr(0, line.small.find(':')));
    return !heading.rest.empty() && heading.rest.size() < 80 && vocabulary.responsible_words.contains(word);
}

/// The body's name alone on a line, or "The committee": below a recommendation it heads what the body
/// decided.
bool is_body_alone(const Vocabulary& vocabulary, const Line& line, const Meant& meant) {
    const auto name = trimmed_end(line.small, ": ");
    const bool named = !meant.body.empty() && name == meant.body;
    return line.bullet == 0 && begins_upper(line.text) &&
           (named || vocabulary.addressed_bodies.contains(name));
}

/// What stands behind a heading on its line becomes the line.
void shorten_to_rest(Line& line, const Heading& heading) {
    line.text = heading.rest;
    line.small = small(line.text);
}

/// Cuts an item into sections while its lines go by.
class SectionCutter {
  public:
    SectionCutter(Document& document, const Headings& headings, const Span& item, const Meant& meant)
        : document_(document),
          headings_(headings),
          item_(item),
          meant_(meant),
          habits_(habits_of(document, headings, item, meant)),
          current_{meant.minutes_without_headings ? Part::minutes : Part::background,
                   {item.begin, item.begin},
                   meant.minutes_without_headings ? &rules::no_headings : &rules::before_headings} {}

    std::vector<Section> cut() {
        if (decided_at_once()) current_ = {Part::decision, current_.lines, &rules::bare_decision};
        for (std::size_t at = item_.begin; at < item_.end; ++at) step(at);
        finish(item_.end);
        return std::move(sections_);
    }

  private:
    void finish(std::size_t end) {
        current_.lines.end = end;
        if (!current_.lines.empty()) sections_.push_back(current_);
    }

    void step(std::size_t at) {
        current_.lines.end = at;
        if (document_.lines[at].use == Use::debris) return;
        end_history(at);
        if (body_alone(at)) return void(text_ = false);
        if (!headings_[at]) return void(text_ = true);
        habits_.in_programme = at > item_.begin && begins_digit(document_.lines[at - 1].text) &&
                               find_times(document_.lines[at - 1].text);
        const Standing standing{document_.lines[at], *headings_[at], current_.part, text_};
        const Part part = opened(document_.vocabulary, standing, habits_, meant_);
        if (part == Part::none) return void(text_ = true);
        text_ = !headings_[at]->rest.empty();
        open(part, at);
    }

    /// What is decided elsewhere ends with its paragraph where all of it stood on the heading's line.
    void end_history(std::size_t at) {
        if (history_said_ && at > current_.lines.begin && document_.lines[at].gap > 0 && !headings_[at]) {
            finish(at);
            current_ = {Part::background, {at, at}, &rules::before_headings};
            text_ = false;
        }
        history_said_ = history_said_ && current_.part == Part::history;
    }

    /// "Godkendt." right below the title, in a paper whose other items have headings.
    bool decided_at_once() const {
        if (current_.part != Part::background || item_.empty() || headings_[item_.begin]) return false;
        const auto& line = document_.lines[item_.begin];
        return line.use == Use::none && line.bullet == 0 &&
               document_.vocabulary.bare_decisions.contains(trimmed_end(line.small, ". ")) &&
               outcome_of(document_.vocabulary, line.text) != Outcome::none;
    }

    /// "The committee:" below the case, above a paragraph.
    bool leads_paragraph(std::size_t at) const {
        const std::size_t next = at + 1;
        return document_.lines[at].text.ends_with(':') && next < item_.end && !headings_[next] &&
               document_.lines[next].bullet == 0 && document_.lines[next].text.ends_with('.');
    }

    /// Below a recommendation, or with a colon below the case, the body's name alone heads its decision.
    bool body_alone(std::size_t at) {
        auto& line = document_.lines[at];
        const bool may = current_.part == Part::recommendation ||
                         (current_.part == Part::background && leads_paragraph(at));
        if (!may || current_.lines.empty() || !is_body_alone(document_.vocabulary, line, meant_))
            return false;
        finish(at);
        line.use = {Use::field, Taken::item_decision, rules::body_alone};
        habits_.decided = true;
        current_ = {Part::decision, {at + 1, at + 1}, &rules::under_heading};
        return true;
    }

    void open(Part part, std::size_t at) {
        auto& line = document_.lines[at];
        const auto& heading = *headings_[at];
        const Part above = current_.part;
        finish(at);
        line.use = {Use::field, field_of(part), rules::heading};
        habits_.decided |= part == Part::decision;
        current_ = {part, {at + 1, at + 1}, &rules::under_heading};
        if (part == Part::follow_up && names_responsible(document_.vocabulary, line, heading)) {
            shorten_to_rest(line, heading);
            sections_.push_back({part, {at, at + 1}, &rules::heading, true});
            current_.part = above;
            return;
        }
        history_said_ = part == Part::history && !heading.rest.empty();
        if (heading.rest.empty()) return;
        shorten_to_rest(line, heading);
        current_.lines.begin = at;
    }

    Document& document_;
    const Headings& headings_;
    const Span& item_;
    const Meant& meant_;
    Habits habits_;
    std::vector<Section> sections_;
    Section current_;
    bool text_ = false;          ///< stands below the part's heading
    bool history_said_ = false;  ///< all of what was decided elsewhere stood on its heading's line
};

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
    return SectionCutter(document, headings, item, meant).cut();
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

std::string usual_heading(const Document& document, const Headings& headings, Part part) {
    std::map<std::string, int, std::less<>> seen;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (headings[at] && headings[at]->part == part)
            ++seen[std::string(heading_words(document.lines[at], *headings[at]))];
    }
    const auto most = std::ranges::max_element(seen, {}, [](const auto& entry) { return entry.second; });
    return most == seen.end() || most->second < 2 ? std::string() : most->first;
}

}  // namespace reading
