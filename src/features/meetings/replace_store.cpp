#include <array>

#include "base/period.hpp"
#include "features/meetings/kinds.hpp"
#include "features/meetings/meeting_rows.hpp"
#include "features/meetings/meetings_store.hpp"

namespace meetings {
namespace {

constexpr std::string_view update_meeting_row =
    "UPDATE meeting SET body = $2, kind = $3, date = $4, year = $5, starts = $6, ends = $7, place = $8,"
    " form = $9, items = $10, reviewed = $11, doubts = $12, named_body = $13, slug = $14 WHERE id = $1";
constexpr std::string_view select_on_day =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug"
    " FROM meeting m JOIN body b ON b.id = m.body WHERE m.body = $1 AND m.date = $2 ORDER BY m.id";
constexpr std::string_view reduce_tally =
    "UPDATE meeting_tally SET meetings = meetings - 1, items = items - $4"
    " WHERE collaboration = $1 AND body = $2 AND year = $3";
constexpr std::string_view drop_empty_tally =
    "DELETE FROM meeting_tally WHERE collaboration = $1 AND body = $2 AND year = $3 AND meetings = 0";
// An item that is set aside has its place below zero and an address that no other has.
constexpr std::string_view set_items_aside =
    "UPDATE item SET position = -position, slug = '~' || id WHERE meeting = $1 AND position > 0";
constexpr std::array<std::string_view, 5> drop_parts = {
    "DELETE FROM item_presenter WHERE item IN (SELECT id FROM item WHERE meeting = $1)",
    "DELETE FROM recommendation WHERE item IN (SELECT id FROM item WHERE meeting = $1)",
    "DELETE FROM attachment WHERE item IN (SELECT id FROM item WHERE meeting = $1)",
    "DELETE FROM meeting_office WHERE meeting = $1",
    "DELETE FROM attendance WHERE meeting = $1",
};
constexpr std::string_view update_item_row =
    "UPDATE item SET position = $2, number = $3, slug = $4, title = $5, starts = $6, ends = $7,"
    " case_number = $8, background = $9, minutes = $10, decision = $11, postponed = $12, closed = $13"
    " WHERE id = $1";
constexpr std::string_view drop_items_aside = "DELETE FROM item WHERE meeting = $1 AND position < 0";
constexpr std::string_view select_listed =
    "SELECT DISTINCT p.id, p.slug FROM attendance a JOIN person p ON p.id = a.person WHERE a.meeting = $1";
constexpr std::string_view select_seen =
    "SELECT COALESCE(a.title, ''), COALESCE(a.organisation, ''), COALESCE((SELECT MAX(h.date) FROM "
    "attendance w"
    " JOIN meeting h ON h.id = w.meeting WHERE w.person = $1 AND h.kind = 'minutes' AND h.date <> ''), "
    "m.date),"
    " (SELECT COUNT(DISTINCT meeting) FROM attendance WHERE person = $1 AND status <> 'apologies'),"
    " (SELECT COUNT(DISTINCT meeting) FROM attendance WHERE person = $1),"
    " (SELECT COUNT(DISTINCT w.meeting) FROM attendance w JOIN meeting h ON h.id = w.meeting"
    " WHERE w.person = $1 AND w.status <> 'apologies' AND h.kind = 'agenda')"
    " FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE a.person = $1"
    " ORDER BY m.date DESC, m.id DESC, a.position LIMIT 1";

}  // namespace

void take_from_tally(store::Session& session, const admission::CollaborationId& collaboration,
                     const Meeting& meeting) {
    const std::string body = meeting.body ? meeting.body->id.text() : "";
    const std::int64_t year = base::year_of(meeting.day());
    session.run(reduce_tally, {collaboration.text(), body, year, std::int64_t{meeting.items}});
    session.run(drop_empty_tally, {collaboration.text(), body, year});
}

std::vector<Meeting> on_day(store::Session& session, const bodies::BodyId& body, const base::Date& date) {
    return session.all(select_on_day, {body.text(), base::iso(date)}, meeting_of);
}

void update_meeting(store::Session& session, const Meeting& meeting) {
    session.run(update_meeting_row,
                {meeting.id.text(), meeting.body ? store::Value(meeting.body->id.text()) : store::Value(),
                 stored(meeting.kind), meeting.day(), std::int64_t{base::year_of(meeting.day())},
                 stored_time(meeting.starts), stored_time(meeting.ends), store::value_or_null(meeting.place),
                 meeting.form ? store::Value(stored(*meeting.form)) : store::Value(),
                 std::int64_t{meeting.items}, meeting.reviewed, std::int64_t{meeting.doubts},
                 meeting.body ? stored_id(meeting.body->named) : store::Value(), meeting.slug});
}

void set_aside(store::Session& session, const MeetingId& meeting) {
    for (const auto statement : drop_parts) session.run(statement, {meeting.text()});
    session.run(set_items_aside, {meeting.text()});
}

void update_item(store::Session& session, const Item& item) {
    session.run(
        update_item_row,
        {item.id.text(), std::int64_t{item.position}, store::value_or_null(item.number), item.slug,
         item.title, stored_time(item.starts), stored_time(item.ends), store::value_or_null(item.case_number),
         store::value_or_null(item.background), store::value_or_null(item.minutes),
         store::value_or_null(item.decision), item.postponed, item.closed});
}

void drop_gone(store::Session& session, const MeetingId& meeting) {
    session.run(drop_items_aside, {meeting.text()});
}

std::vector<Listed> listed_in(store::Session& session, const MeetingId& meeting) {
    return session.all(select_listed, {meeting.text()}, [](const store::Row& row) {
        return Listed{people::PersonId(row.text(0)), row.text(1)};
    });
}

people::Seen seen_of(store::Session& session, const people::PersonId& person) {
    return session
        .first(select_seen, {person.text()},
               [](const store::Row& row) {
                   return people::Seen{static_cast<int>(row.integer(3)),
                                       row.text(0),
                                       row.text(1),
                                       row.text(2),
                                       static_cast<int>(row.integer(4) - row.integer(3)),
                                       static_cast<int>(row.integer(5))};
               })
        .value_or(people::Seen{});
}

}  // namespace meetings
