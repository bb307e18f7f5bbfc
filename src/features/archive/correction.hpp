#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "reading/record.hpp"

/// What a person changes in a reading. Pure: a reading as JSON of the schema "minutes/1" and corrections
/// in their order always give the same reading, so that undoing is leaving the last one out.
namespace archive {

struct Correction {
    /// set: gives a field its value; "participants[n]" with n one more than there are adds one.
    /// split: {"part", "paragraph", "number", "title"} lets a new item begin at that paragraph of that part.
    /// join: an item takes the next one in. move: {"to"} puts an item in that place. add: {"number", "title"}
    /// puts a new item in that place. drop: takes an item out, its texts into the tray, or a participant.
    /// confirm: a doubt ({"field", "reason"}) is none. place: {"to"} puts a line of the tray at the end of
    /// that field. dismiss: a line of the tray is nothing.
    enum class Act { set, split, join, move, add, drop, confirm, place, dismiss };
    Act act = Act::set;
    std::string field;  ///< "meeting.date", "items[3].title", "items[3]", "doubts[0]", "unplaced[2]"
    boost::json::value value;
};

std::string name_of(Correction::Act act);
/// Throws std::runtime_error for a name that is none: they are stored by name_of alone.
Correction::Act act_named(std::string_view name);

/// What stands at `field`; null when nothing does.
boost::json::value standing_at(const boost::json::value& reading, std::string_view field);

/// Changes the reading, or leaves it as it is and says why not: "correction.gone" (there is no such field,
/// item, doubt or line, or not any more), "correction.title_missing", "correction.name_missing",
/// "correction.no_next" (nothing to join with), "correction.no_paragraph" (nothing to split at).
base::Result<> apply(boost::json::value& reading, const Correction& correction);

/// The reading as a record. Problem: "record.broken" with the field whose value is none of its kind.
base::Result<reading::Record> record_of(const boost::json::value& reading);

/// The correction that lets the first doubt about the field, or about a part of it, be none; nothing when
/// there is none.
std::optional<Correction> answer_to_doubt_about(const boost::json::value& reading, std::string_view field);

/// For each item of `now` the position in `before` of the one whose title stands on the same lines; -1 where
/// none does, or more than one.
std::vector<int> same_lines(const boost::json::value& before, const boost::json::value& now);

/// The number in "items[3]…" or "unplaced[3]"; -1 where there is none.
int position_in(std::string_view field, std::string_view list);

}  // namespace archive
