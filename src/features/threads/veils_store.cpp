#include "features/threads/threads.hpp"

// What those see who may not see closed items: threads as if those were not in them.
namespace threads {
namespace {

const std::string members = " FROM {of}thread_item h JOIN {of}item i ON i.id = h.item WHERE h.thread = t.id";

/// A figure of a thread, reckoned anew only where the thread has closed items.
std::string of_open(const std::string& column, const std::string& reckoned) {
    return "CASE WHEN EXISTS (SELECT 1" + members + " AND " + meetings::is_hidden("i") + ") THEN (SELECT " +
           reckoned + members + " AND NOT " + meetings::is_hidden("i") + ") ELSE t." + column + " END";
}

const std::string in_body =
    " FROM {of}thread_item h JOIN {of}item i ON i.id = h.item WHERE h.thread = t.thread AND h.body = t.body";

/// The same of a thread in one body.
std::string of_open_in_body(const std::string& column, const std::string& reckoned) {
    return "CASE WHEN EXISTS (SELECT 1" + in_body + " AND " + meetings::is_hidden("i") + ") THEN (SELECT " +
           reckoned + in_body + " AND NOT " + meetings::is_hidden("i") + ") ELSE t." + column + " END";
}

std::string both_open() {
    return meetings::of_shown_item("t.one") + " AND " + meetings::of_shown_item("t.other");
}

}  // namespace

std::vector<store::Veil> veils() {
    return {
        {.table = "thread_item", .where = meetings::of_shown_item("t.item")},
        {.table = "thread_link", .where = both_open()},
        {.table = "thread_judgement", .where = both_open()},
        {.table = "thread_naming", .where = meetings::of_shown_item("t.item")},
        {.table = "thread_mark",
         .where = "EXISTS (SELECT 1 FROM {of}thread_item h WHERE h.number = t.item AND " +
                  meetings::of_shown_item("h.item") + ")"},
        {.table = "thread_sign",
         .where = "EXISTS (SELECT 1 FROM {of}thread_item h WHERE h.number = t.item AND " +
                  meetings::of_shown_item("h.item") + ")"},
        {.table = "thread",
         .instead = {{"meetings", of_open("meetings", "COUNT(DISTINCT h.meeting)")},
                     {"postponed",
                      of_open("postponed",
                              "COUNT(CASE WHEN i.postponed OR EXISTS (SELECT 1 FROM {of}decision d"
                              " WHERE d.item = i.id AND d.outcome = 'postponed') THEN 1 END)")},
                     {"first", of_open("first", "COALESCE(MIN(CASE WHEN h.date <> '' THEN h.date END), '')")},
                     {"last", of_open("last", "COALESCE(MAX(h.date), '')")}}},
        {.table = "thread_body",
         .where = "EXISTS (SELECT 1" + in_body + " AND NOT " + meetings::is_hidden("i") + ")",
         .instead = {{"meetings", of_open_in_body("meetings", "COUNT(DISTINCT h.meeting)")},
                     {"first",
                      of_open_in_body("first", "COALESCE(MIN(CASE WHEN h.date <> '' THEN h.date END), '')")},
                     {"last", of_open_in_body("last", "COALESCE(MAX(h.date), '')")}}},
    };
}

}  // namespace threads
