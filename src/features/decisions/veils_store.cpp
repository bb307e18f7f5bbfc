#include "features/decisions/decisions.hpp"

// What those see who may not see closed items.
namespace decisions {
namespace {

/// That a follow-up of this id comes from an open item.
std::string open_follow_up(const std::string& id) {
    return "EXISTS (SELECT 1 FROM {of}follow_up open_one WHERE open_one.id = " + id + " AND " +
           meetings::of_shown_item("open_one.item") + ")";
}

/// How many follow-ups of closed items somebody owes: an account of what is open holds them too. Looked for
/// from the closed items (SQLite keeps to the order of a CROSS JOIN), which are few.
std::string closed_owed(const std::string& owner) {
    return "(SELECT COUNT(*) FROM {of}item i CROSS JOIN {of}follow_up f CROSS JOIN {of}owing o"
           " WHERE " +
           meetings::is_hidden("i") +
           " AND i.collaboration = t.collaboration AND f.item = i.id AND o.follow_up = f.id"
           " AND o.owner = " +
           owner + ")";
}

/// Since when the oldest of the others is owed, as the tables of who owes have it: what has no day is not the
/// oldest unless it is all there is.
std::string oldest_open(const std::string& owner) {
    const std::string of_owner =
        " FROM {of}owing o WHERE o.owner = " + owner + " AND " + open_follow_up("o.follow_up");
    return "CASE WHEN " + closed_owed(owner) + " = 0 THEN t.oldest ELSE COALESCE((SELECT MIN(o.since)" +
           of_owner + " AND o.since > ''), (SELECT MIN(o.since)" + of_owner + ")) END";
}

std::string told_openly(const std::string& column, const std::string& otherwise) {
    return "CASE WHEN t.told_in IS NULL OR " + meetings::of_shown_item("t.told_in") + " THEN t." + column +
           " ELSE " + otherwise + " END";
}

/// What was closed on the word of later minutes may quote them.
std::string of_open_source(const std::string& column) {
    return "CASE WHEN t.quotes IS NULL OR " + meetings::of_shown_item("t.quotes") + " THEN t." + column +
           " ELSE '' END";
}

/// How many decisions or follow-ups of closed items a tally's row has; looked for from those, as above.
const std::string closed_decisions =
    "(SELECT COUNT(*) FROM {of}item i CROSS JOIN {of}decision d CROSS JOIN {of}meeting m"
    " WHERE " +
    meetings::is_hidden("i") +
    " AND i.collaboration = t.collaboration AND d.item = i.id AND d.outcome = t.outcome"
    " AND m.id = i.meeting AND COALESCE(m.body, '') = t.body AND m.year = t.year)";
const std::string closed_follow_ups =
    "(SELECT COUNT(*) FROM {of}item i CROSS JOIN {of}follow_up f"
    " WHERE " +
    meetings::is_hidden("i") +
    " AND i.collaboration = t.collaboration AND f.item = i.id AND f.status = t.status"
    " AND f.undertaking <> '' AND f.body = t.body AND SUBSTR(f.date, 1, 4) = t.year)";

/// That an open follow-up names this responsible, under its own name or the one that it was joined to.
std::string openly_responsible(const std::string& row) {
    return "(EXISTS (SELECT 1 FROM {of}follow_up_responsible o WHERE o.responsible = " + row + ".id AND " +
           open_follow_up("o.follow_up") + ") OR EXISTS (SELECT 1 FROM {of}follow_up_responsible o" +
           " WHERE o.responsible = " + row + ".joined_to AND o.name = " + row + ".name AND " +
           open_follow_up("o.follow_up") + "))";
}

/// That a meeting or an open follow-up names the party.
std::string openly_named_party() {
    return "EXISTS (SELECT 1 FROM {of}attendance a WHERE a.party = t.id)"
           " OR EXISTS (SELECT 1 FROM {of}attendance a WHERE a.party = t.joined_to AND a.named_party = t.id)"
           " OR EXISTS (SELECT 1 FROM {of}responsible r WHERE r.party IN (t.id, t.joined_to) AND " +
           openly_responsible("r") + ")";
}

}  // namespace

std::vector<store::Veil> veils() {
    return {
        {.table = "decision", .where = meetings::of_shown_item("t.item")},
        {.table = "decision_tally",
         .where = "t.decisions > " + closed_decisions,
         .instead = {{"decisions", "t.decisions - " + closed_decisions}}},
        {.table = "follow_up",
         .where = meetings::of_shown_item("t.item"),
         .instead = {{"told_in", told_openly("told_in", "NULL")},
                     {"told_words", told_openly("told_words", "''")}}},
        {.table = "follow_up_tally",
         .where = "t.follow_ups > " + closed_follow_ups,
         .instead = {{"follow_ups", "t.follow_ups - " + closed_follow_ups}}},
        {.table = "follow_up_responsible", .where = open_follow_up("t.follow_up")},
        {.table = "follow_up_closing",
         .where = open_follow_up("t.follow_up"),
         .instead = {{"note", of_open_source("note")}, {"evidence", of_open_source("evidence")}}},
        {.table = "follow_up_closing_kept", .where = "FALSE"},
        {.table = "follow_up_word", .where = open_follow_up("t.follow_up")},
        {.table = "done_report", .where = meetings::of_shown_item("t.item")},
        {.table = "owing", .where = open_follow_up("t.follow_up")},
        // Who is named in closed items alone is not there.
        {.table = "responsible",
         .where = openly_responsible("t"),
         .instead = {{"open", "t.open - " + closed_owed("t.id")}, {"oldest", oldest_open("t.id")}}},
        {.table = "party", .where = openly_named_party()},
        {.table = "party_owing",
         .where = "t.open > " + closed_owed("t.party"),
         .instead = {{"open", "t.open - " + closed_owed("t.party")}, {"oldest", oldest_open("t.party")}}},
    };
}

}  // namespace decisions
