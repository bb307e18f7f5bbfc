#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"

/// What reading one agenda or set of minutes yields (schema "minutes/1"). What the document does
/// not say is empty; nothing is guessed. Texts are the document's own words: paragraphs separated
/// by "\n", lines of a paragraph joined, list points on a line of their own beginning with "• "
/// (second level "◦ ").
namespace reading {

/// Where in the source something stands.
struct Place {
    int page = 0;   ///< of the first line; 0 when the place is not known
    int first = 0;  ///< number of the first line
    int last = 0;   ///< number of the last line
    int from = 0;   ///< column of the first character in the first line, from 1; 0 when not known
    int to = 0;     ///< column of the last character in the last line
    auto operator<=>(const Place&) const = default;
};

/// A value and where it was read.
template <class T>
struct Placed {
    T value{};
    Place place;
};

template <class T>
using Field = std::optional<Placed<T>>;

using Text = Placed<std::string>;

template <class T>
Placed<T> placed(T value, const Place& place) {
    return Placed<T>{std::move(value), place};
}

enum class Kind { agenda, minutes };
enum class Form { in_person, online, hybrid };
enum class Status { participant, guest, apologies };
/// What a list says that somebody does at the meeting: "(ordstyrer)", "(referent)".
enum class Duty { none, chair, minute_taker };
enum class Outcome { none, noted, approved, approved_with_changes, not_approved, discussed, postponed };

struct Meeting {
    /// The meeting body, in the definite form the document uses and without its cluster's name. Body
    /// and cluster printed in capitals throughout are given as names ("Temagruppe voksne"), so that
    /// one body is one in all layouts; item titles stay as printed, for capitals may be abbreviations.
    Field<std::string> body;
    Field<std::string> cluster;  ///< the cluster it belongs to
    Field<base::Date> date;
    /// "2018-06", "2018": what a person knows of it where no day is said; see base/period.hpp.
    Field<std::string> period;
    Field<base::TimeOfDay> start;
    Field<base::TimeOfDay> end;
    Field<std::string> place;
    Field<Form> form;
    std::vector<Text> chairs;
    std::vector<Text> minute_takers;
    Kind kind = Kind::agenda;
};

struct Participant {
    std::string name;
    std::optional<std::string> title;
    std::optional<std::string> organisation;
    Status status = Status::participant;
    std::optional<std::string> stands_in_for;  ///< the person this one replaces, as named
    std::optional<std::string> partial;        ///< what was missed, in the document's words
    Place place;
    Duty duty = Duty::none;
    std::optional<std::string> note{};  ///< in brackets, and said in no other field: "medformand", "A"
};

struct Attachment {
    std::optional<std::string> label;  ///< "Bilag 1"
    std::string title;
    Place place;
};

struct Decision {
    std::string text;
    Outcome outcome = Outcome::none;
    Place place;
};

struct FollowUp {
    std::string text;
    std::vector<std::string> responsible;  ///< nobody where a task has a day and its doer is not said
    std::optional<std::string> due;        ///< ISO date where day, month and year are said, else the phrase
    Place place;
    std::optional<std::string> due_evidence{};  ///< where the due day stands, when that is elsewhere
};

struct Item {
    std::optional<std::string> number;
    Text title;
    Field<base::TimeOfDay> start;
    Field<base::TimeOfDay> end;
    std::vector<Text> presenters;
    Field<std::string> case_number;
    std::vector<Text> recommendations;
    Field<std::string> background;
    std::vector<Attachment> attachments;
    Field<std::string> minutes;
    Field<std::string> decision;
    std::vector<Decision> decisions;  ///< the decision's text cut up: its points, or its paragraphs
    /// What was decided, where that is not those: said in the minutes of an item without a decision, or
    /// remarks that are no decisions each, which are one with what leads to them.
    std::optional<std::vector<Decision>> decided{};
    /// What became of it: what its decisions have in common, or, where it has none, what the minutes say that
    /// the meeting itself did.
    Outcome outcome = Outcome::none;
    Field<std::string> history;  ///< what other meetings decided, where the document repeats it
    bool deferred = false;
    std::vector<FollowUp> follow_ups;
    bool closed = false;
    std::vector<Text> next_topics;  ///< points proposed for coming meetings
};

/// A reading that a person should check. The reasons, all of them:
/// - not_found: the document does not say it, or it was not understood
/// - body.met_with: only "a meeting with X" names a body, which may be another than the one that met
/// - time.ends_before_start: a meeting or slot ends before it begins
/// - time.outside_meeting: a slot lies outside the meeting's hours
/// - date.other_weekday: the weekday printed beside the date is another day's
/// - number.gap, number.twice: item numbers leave one out or come again
/// - number.order: items do not stand in the order of their numbers
/// - title.with_text: a title that may have text behind it
/// - presenters.with_text: those who present may have text behind their names
/// - item.several: a second matter seems to begin inside the item
/// - follow_up.item: a table of actions below the last item, which may be about other items
/// - follow_up.nobody: a task with a day, of which the document does not say whose it is
/// - follow_up.unread: a list of what is to be done has points that name nobody
/// - person.outside_list: somebody stood where no people are listed
/// - place.unclear: a title's end that may be the place or something else
/// - decisions.under_leads: the points of a decision stand under several sentences that lead to them
/// - text.lines_lost: pages were one line each, so where titles, headings and names end was inferred
/// - items.left_out: a numbered line that nothing was made of, beside items that were found
/// - item.in_list: what has the next number of a list in the item before, and so may be a point of it
/// - items.unsure: nothing but their numbers says that these are the items
/// - minutes.nothing_told: minutes in which nothing was said or decided in any item
/// - minutes.or_case: text of minutes that nothing tells apart from the case it is about
/// - heading.unknown: a line that comes again in several items as headings do, and is none that is known
/// - kind.unclear: nothing says whether the meeting was held or is called to
/// - page.without_text: a page of pages[…] has no text though others have: perhaps it was scanned
/// - person.unread: behind a label for people stands something, and nobody was found in it
/// - person.unclear: a title or organisation that may hold another person
struct Doubt {
    std::string field;   ///< "meeting.date", "items[3].end"
    std::string reason;  ///< a code that labels can be found by: "time.ends_before_start"
    Place place;
};

/// Every non-blank line of the source is in exactly one of these.
struct Counts {
    int lines = 0;     ///< non-blank lines of the source
    int fields = 0;    ///< in a field, or a heading that was understood
    int debris = 0;    ///< running heads, page numbers, link targets and the like
    int unplaced = 0;  ///< in the tray
};

struct Record {
    Meeting meeting;
    std::vector<Participant> participants;
    std::vector<Item> items;
    std::vector<Doubt> doubts;
    std::vector<Text> unplaced;  ///< the tray: lines that could not be placed
    Counts counts;
};

}  // namespace reading
