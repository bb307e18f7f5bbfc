#include "features/threads/grouping_store.hpp"

#include <algorithm>

namespace threads {
namespace {

// From the items of which OWN is $1.
#define FROM_LINK(END) " FROM thread_item a JOIN thread_link l ON l." END " = a.item WHERE a."
#define FROM_JUDGEMENT(END) " FROM thread_item a JOIN thread_judgement j ON j." END " = a.item WHERE a."
#define IS_SURE " = $1 AND l.reason NOT IN ('mentioned', 'alike')"
#define TIES_OF(OWN)                                                                           \
    "SELECT e.item, COALESCE(own.thread, ''), e.other, COALESCE(o.thread, '') FROM ("          \
    "SELECT l.one AS item, l.other AS other" FROM_LINK("one") OWN IS_SURE                      \
        " UNION SELECT l.other, l.one" FROM_LINK("other") OWN IS_SURE                          \
        " UNION SELECT j.one, j.other" FROM_JUDGEMENT("one") OWN                               \
        " = $1 AND j.judgement <> 'cut'"                                                       \
        " UNION SELECT j.other, j.one" FROM_JUDGEMENT("other") OWN                             \
        " = $1 AND j.judgement <> 'cut'"                                                       \
        " EXCEPT SELECT j.one, j.other" FROM_JUDGEMENT("one") OWN                              \
        " = $1 AND j.judgement = 'cut'"                                                        \
        " EXCEPT SELECT j.other, j.one" FROM_JUDGEMENT("other") OWN                            \
        " = $1 AND j.judgement = 'cut'"                                                        \
        ") e JOIN thread_item own ON own.item = e.item JOIN thread_item o ON o.item = e.other" \
        " ORDER BY e.item, e.other"

constexpr std::string_view select_ties_of_meeting = TIES_OF("meeting");
constexpr std::string_view select_ties_of_thread = TIES_OF("thread");
constexpr std::string_view select_ties_of_item = TIES_OF("item");

constexpr std::string_view select_thread = "SELECT COALESCE(thread, '') FROM thread_item WHERE item = $1";
constexpr std::string_view select_members = "SELECT item FROM thread_item WHERE thread = $1 ORDER BY item";
constexpr std::string_view select_length = "SELECT meetings FROM thread WHERE id = $1";
constexpr std::string_view insert_thread_row =
    "INSERT INTO thread (id, collaboration, meetings, postponed, first, last) VALUES ($1, $2, 0, 0, '', '')";
constexpr std::string_view update_thread = "UPDATE thread_item SET thread = $2 WHERE item = $1";
constexpr std::string_view update_all = "UPDATE thread_item SET thread = $1 WHERE thread = $2";
constexpr std::string_view delete_thread = "DELETE FROM thread WHERE id = $1";

#define WAS_POSTPONED                                                                       \
    "(i.postponed OR EXISTS (SELECT 1 FROM decision d WHERE d.item = i.id AND d.outcome = " \
    "'postponed'))"
constexpr std::string_view update_counts =
    "UPDATE thread SET"
    " meetings = (SELECT COUNT(DISTINCT meeting) FROM thread_item WHERE thread = $1),"
    " postponed = (SELECT COUNT(*) FROM thread_item t JOIN item i ON i.id = t.item WHERE t.thread = $1"
    "  AND " WAS_POSTPONED
    "),"
    " first = (SELECT COALESCE(MIN(date), '') FROM thread_item WHERE thread = $1 AND date <> ''),"
    " last = (SELECT COALESCE(MAX(date), '') FROM thread_item WHERE thread = $1) WHERE id = $1";
constexpr std::string_view add_to_counts =
    "UPDATE thread SET meetings = meetings + 1,"
    " postponed = postponed + (SELECT COUNT(*) FROM thread_item t JOIN item i ON i.id = t.item"
    "  WHERE t.meeting = $2 AND t.thread = $1 AND " WAS_POSTPONED
    "),"
    " first = (SELECT CASE WHEN m.date <> '' AND (first = '' OR m.date < first) THEN m.date ELSE first END"
    "  FROM meeting m WHERE m.id = $2),"
    " last = (SELECT CASE WHEN m.date > last THEN m.date ELSE last END FROM meeting m WHERE m.id = $2)"
    " WHERE id = $1";
constexpr std::string_view delete_bodies = "DELETE FROM thread_body WHERE thread = $1";
constexpr std::string_view insert_bodies =
    "INSERT INTO thread_body (thread, body, meetings, first, last)"
    " SELECT thread, body, COUNT(DISTINCT meeting), COALESCE(MIN(CASE WHEN date <> '' THEN date END), ''),"
    " MAX(date) FROM thread_item WHERE thread = $1 GROUP BY thread, body";
constexpr std::string_view add_to_body =
    "INSERT INTO thread_body (thread, body, meetings, first, last)"
    " SELECT DISTINCT thread, body, 1, date, date FROM thread_item WHERE thread = $1 AND meeting = $2"
    " ON CONFLICT (thread, body) DO UPDATE SET meetings = thread_body.meetings + 1,"
    " first = CASE WHEN excluded.first <> '' AND (thread_body.first = '' OR excluded.first < "
    "thread_body.first) THEN excluded.first ELSE thread_body.first END,"
    " last = CASE WHEN excluded.last > thread_body.last THEN excluded.last ELSE thread_body.last END";
constexpr std::string_view select_threads_of =
    "SELECT DISTINCT thread FROM thread_item WHERE meeting = $1 AND thread IS NOT NULL";
constexpr std::string_view delete_empty_thread =
    "DELETE FROM thread WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM thread_item WHERE thread = $1)";

std::string first_text(const store::Row& row) { return row.text(0); }

std::vector<Tie> ties(store::Session& session, std::string_view sql, const std::string& of) {
    return session.all(sql, {of}, [](const store::Row& row) {
        return Tie{row.text(0), row.text(1), row.text(2), row.text(3)};
    });
}

}  // namespace

std::vector<Tie> ties_of_meeting(store::Session& session, const meetings::MeetingId& meeting) {
    return ties(session, select_ties_of_meeting, meeting.text());
}

std::vector<Tie> ties_of_thread(store::Session& session, const std::string& thread) {
    return ties(session, select_ties_of_thread, thread);
}

std::vector<Tie> ties_of_item(store::Session& session, const std::string& item) {
    return ties(session, select_ties_of_item, item);
}

std::optional<std::string> thread_of(store::Session& session, const std::string& item) {
    return session.first(select_thread, {item}, first_text);
}

std::vector<std::string> members_of(store::Session& session, const std::string& thread) {
    return session.all(select_members, {thread}, first_text);
}

int length_of(store::Session& session, const std::string& thread) {
    return session
        .first(select_length, {thread},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

void insert_thread(store::Session& session, const admission::CollaborationId& collaboration,
                   const std::string& id) {
    session.run(insert_thread_row, {id, collaboration.text()});
}

void put_in_thread(store::Session& session, const std::vector<std::string>& items,
                   const std::string& thread) {
    const auto value = store::value_or_null(thread.empty() ? std::nullopt : std::optional(thread));
    for (const std::string& item : items) session.run(update_thread, {item, value});
}

void merge_threads(store::Session& session, const std::string& into, const std::string& from) {
    session.run(update_all, {into, from});
    session.run(delete_thread, {from});
}

void recount_thread(store::Session& session, const std::string& thread) {
    session.run(update_counts, {thread});
    session.run(delete_bodies, {thread});
    session.run(insert_bodies, {thread});
}

void recount_threads_of(store::Session& session, const meetings::MeetingId& meeting) {
    for (const auto& thread : session.all(select_threads_of, {meeting.text()}, first_text)) {
        recount_thread(session, thread);
    }
}

void count_meeting(store::Session& session, const std::string& thread, const meetings::MeetingId& meeting) {
    session.run(add_to_counts, {thread, meeting.text()});
    session.run(add_to_body, {thread, meeting.text()});
}

void drop_empty_thread(store::Session& session, const std::string& thread) {
    session.run(delete_empty_thread, {thread});
}

}  // namespace threads
