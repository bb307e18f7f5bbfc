#include "features/meetings/meetings_store.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/period.hpp"
#include "features/meetings/kinds.hpp"
#include "features/meetings/meeting_rows.hpp"

namespace meetings {
namespace {

constexpr std::string_view select_list =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug"
    " FROM meeting m LEFT JOIN body b ON b.id = m.body"
    " WHERE m.collaboration = $1 AND m.date >= $2 AND m.date <= $3"
    " ORDER BY m.date DESC, m.id DESC LIMIT $4 OFFSET $5";
// A statement of its own, so that the index of bodies is used: the cost is that of the page, not of the
// archive.
constexpr std::string_view select_list_of_body =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug"
    " FROM meeting m LEFT JOIN body b ON b.id = m.body"
    " WHERE m.collaboration = $1 AND m.date >= $2 AND m.date <= $3 AND m.body = $6"
    " ORDER BY m.date DESC, m.id DESC LIMIT $4 OFFSET $5";
constexpr std::string_view select_by_slug =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug"
    " FROM meeting m LEFT JOIN body b ON b.id = m.body WHERE m.collaboration = $1 AND m.slug = $2";
constexpr std::string_view select_by_id =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug"
    " FROM meeting m LEFT JOIN body b ON b.id = m.body WHERE m.id = $1";
constexpr std::string_view select_slug =
    "SELECT id FROM meeting WHERE collaboration = $1 AND slug = $2 AND id <> $3"
    " UNION ALL SELECT meeting FROM meeting_address WHERE collaboration = $1 AND slug = $2 AND meeting <> $3";

constexpr std::string_view insert_meeting_row =
    "INSERT INTO meeting (id, collaboration, body, slug, kind, date, year, starts, ends, place, form, items,"
    " reviewed, doubts, created_at, named_body)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
constexpr std::string_view upsert_tally =
    "INSERT INTO meeting_tally (collaboration, body, year, meetings, items) VALUES ($1, $2, $3, 1, $4)"
    " ON CONFLICT (collaboration, body, year) DO UPDATE SET meetings = meeting_tally.meetings + 1,"
    " items = meeting_tally.items + excluded.items";
constexpr std::string_view select_tallies =
    "SELECT body, year, meetings, items FROM meeting_tally WHERE collaboration = $1 ORDER BY year DESC, body";

constexpr std::string_view insert_office_row =
    "INSERT INTO meeting_office (meeting, position, office, name, person, named) VALUES ($1, $2, $3, $4, $5, "
    "$6)";
constexpr std::string_view insert_attendance_row =
    "INSERT INTO attendance (meeting, position, person, party, title, organisation, status, named,"
    " named_party) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr std::string_view insert_item_row =
    "INSERT INTO item (id, collaboration, meeting, position, number, slug, title, starts, ends, case_number,"
    " background, minutes, decision, postponed, closed)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
constexpr std::string_view insert_presenter_row =
    "INSERT INTO item_presenter (item, position, name, person, named) VALUES ($1, $2, $3, $4, $5)";
// $1 the person, $2 by which name when that is another's, $3 the name, $4 the collaboration.
constexpr std::array<std::string_view, 2> know_rows = {
    "UPDATE item_presenter SET person = $1, named = $2 WHERE person IS NULL AND name = $3"
    " AND EXISTS (SELECT 1 FROM item i WHERE i.id = item_presenter.item AND i.collaboration = $4)",
    "UPDATE meeting_office SET person = $1, named = $2 WHERE person IS NULL AND name = $3"
    " AND EXISTS (SELECT 1 FROM meeting m WHERE m.id = meeting_office.meeting AND m.collaboration = $4)",
};
constexpr std::string_view insert_recommendation_row =
    "INSERT INTO recommendation (item, position, text) VALUES ($1, $2, $3)";
constexpr std::string_view insert_attachment_row =
    "INSERT INTO attachment (item, position, label, title) VALUES ($1, $2, $3, $4)";

constexpr std::string_view select_offices =
    "SELECT o.office, o.name, p.slug FROM meeting_office o LEFT JOIN person p ON p.id = o.person"
    " WHERE o.meeting = $1 ORDER BY o.position";
constexpr std::string_view select_attendance =
    "SELECT p.name, p.slug, a.title, a.organisation, y.slug, a.status, y.name FROM attendance a"
    " JOIN person p ON p.id = a.person LEFT JOIN party y ON y.id = a.party"
    " WHERE a.meeting = $1 ORDER BY a.position";
constexpr std::string_view select_items =
    "SELECT id, position, number, slug, title, starts, ends, case_number, background, minutes, decision,"
    " postponed, closed, (closed AND EXISTS (SELECT 1 FROM item_guest g WHERE g.item = item.id)) FROM item"
    " WHERE meeting = $1 ORDER BY position";
constexpr std::string_view select_presenters =
    "SELECT i.position, r.name, p.slug, p.name FROM item i JOIN item_presenter r ON r.item = i.id"
    " LEFT JOIN person p ON p.id = r.person WHERE i.meeting = $1 ORDER BY i.position, r.position";
constexpr std::string_view select_recommendations =
    "SELECT i.position, r.text FROM item i JOIN recommendation r ON r.item = i.id WHERE i.meeting = $1"
    " ORDER BY i.position, r.position";
constexpr std::string_view select_attachments =
    "SELECT i.position, t.label, t.title FROM item i JOIN attachment t ON t.item = i.id WHERE i.meeting = $1"
    " ORDER BY i.position, t.position";

constexpr std::string_view select_attended =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug, a.status, a.title, a.organisation"
    " FROM attendance a JOIN meeting m ON m.id = a.meeting LEFT JOIN body b ON b.id = m.body"
    " WHERE a.person = $1 ORDER BY m.date DESC, m.id DESC LIMIT $2";
constexpr std::string_view select_presented =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug, i.title, i.slug, i.closed"
    " FROM item_presenter r JOIN item i ON i.id = r.item JOIN meeting m ON m.id = i.meeting"
    " LEFT JOIN body b ON b.id = m.body"
    " WHERE r.person = $1 ORDER BY m.date DESC, m.id DESC, i.position LIMIT $2";
constexpr std::string_view select_listings =
    "SELECT COALESCE(a.title, ''), COALESCE(a.organisation, ''), COALESCE(MIN(NULLIF(m.date, '')), ''), "
    "MAX(m.date), COUNT(*)"
    " FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE a.person = $1"
    " GROUP BY COALESCE(a.title, ''), COALESCE(a.organisation, '')"
    " ORDER BY MAX(m.date) DESC, COUNT(*) DESC";
constexpr std::string_view select_people_of_party =
    "SELECT p.name, p.slug, COUNT(*), COALESCE(MIN(NULLIF(m.date, '')), ''), MAX(m.date) FROM attendance a"
    " JOIN person p ON p.id = a.person JOIN meeting m ON m.id = a.meeting WHERE a.party = $1"
    " AND (m.kind = 'minutes' OR m.date <= $2)"
    " GROUP BY p.id, p.name, p.slug, p.sort_key ORDER BY p.sort_key";
Item item_of(const store::Row& row) {
    Item item;
    item.id = ItemId(row.text(0));
    item.position = static_cast<int>(row.integer(1));
    item.number = row.text_or_null(2);
    item.slug = row.text(3);
    item.title = row.text(4);
    item.starts = time_at(row, 5);
    item.ends = time_at(row, 6);
    item.case_number = row.text_or_null(7);
    item.background = row.text_or_null(8);
    item.minutes = row.text_or_null(9);
    item.decision = row.text_or_null(10);
    item.postponed = row.boolean(11);
    item.closed = row.boolean(12);
    item.has_guests = row.boolean(13);
    return item;
}

/// The item a row of its parts belongs to. Items are in the order of their positions, which have gaps for
/// those who do not see every item.
Item& part_of(std::vector<Item>& items, const store::Row& row) {
    const auto position = static_cast<int>(row.integer(0));
    return *std::ranges::lower_bound(items, position, {}, &Item::position);
}

}  // namespace

std::vector<Meeting> list(store::Session& session, const admission::CollaborationId& collaboration,
                          const Filter& filter, int limit, int offset) {
    // Days instead of the year: the index is in their order. '' is before every day.
    const std::string year = fmt::format("{:04}", filter.year);
    std::vector<store::Value> parameters = {collaboration.text(), filter.year == 0 ? "" : year,
                                            filter.year == 0 ? "9999-12-31" : year + "-12-31",
                                            std::int64_t{limit}, std::int64_t{offset}};
    if (filter.body.empty()) {
        return session.all(select_list, parameters, meeting_of);
    }
    parameters.emplace_back(filter.body);
    return session.all(select_list_of_body, parameters, meeting_of);
}

std::optional<Meeting> by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                               const std::string& slug) {
    return session.first(select_by_slug, {collaboration.text(), slug}, meeting_of);
}

std::optional<WholeMeeting> load(store::Session& session, const MeetingId& meeting) {
    auto found = session.first(select_by_id, {meeting.text()}, meeting_of);
    if (!found) {
        return std::nullopt;
    }
    return WholeMeeting{*found, offices(session, meeting), attendance(session, meeting),
                        items(session, meeting)};
}

bool slug_taken(store::Session& session, const admission::CollaborationId& collaboration,
                const std::string& slug, const MeetingId& meeting) {
    return session
        .first(select_slug, {collaboration.text(), slug, meeting.text()},
               [](const store::Row&) { return true; })
        .has_value();
}

void insert_meeting(store::Session& session, const admission::CollaborationId& collaboration,
                    const Meeting& meeting, base::Instant now) {
    const store::Value body =
        meeting.body ? store::Value(meeting.body->id.text()) : store::Value(std::monostate{});
    const store::Value form =
        meeting.form ? store::Value(stored(*meeting.form)) : store::Value(std::monostate{});
    session.run(insert_meeting_row,
                {meeting.id.text(), collaboration.text(), body, meeting.slug, stored(meeting.kind),
                 meeting.day(), std::int64_t{base::year_of(meeting.day())}, stored_time(meeting.starts),
                 stored_time(meeting.ends), store::value_or_null(meeting.place), form,
                 std::int64_t{meeting.items}, meeting.reviewed, std::int64_t{meeting.doubts},
                 now.microseconds, meeting.body ? stored_id(meeting.body->named) : store::Value()});
}

void add_to_tally(store::Session& session, const admission::CollaborationId& collaboration,
                  const Meeting& meeting) {
    session.run(upsert_tally, {collaboration.text(), meeting.body ? meeting.body->id.text() : "",
                               std::int64_t{base::year_of(meeting.day())}, std::int64_t{meeting.items}});
}

std::vector<Tally> tallies(store::Session& session, const admission::CollaborationId& collaboration) {
    return session.all(select_tallies, {collaboration.text()}, [](const store::Row& row) {
        return Tally{row.text(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)),
                     static_cast<int>(row.integer(3))};
    });
}

void insert_office(store::Session& session, const MeetingId& meeting, int position,
                   const OfficeHolder& holder, const Recognised& recognised) {
    session.run(insert_office_row, {meeting.text(), std::int64_t{position}, stored(holder.office),
                                    holder.name, stored_id(recognised.person), stored_id(recognised.named)});
}

void insert_attendance(store::Session& session, const MeetingId& meeting, int position,
                       const Attendance& attendance, const Recognised& recognised) {
    session.run(
        insert_attendance_row,
        {meeting.text(), std::int64_t{position}, stored_id(recognised.person), stored_id(recognised.party),
         store::value_or_null(attendance.title), store::value_or_null(attendance.organisation),
         stored(attendance.status), stored_id(recognised.named), stored_id(recognised.named_party)});
}

void insert_item(store::Session& session, const admission::CollaborationId& collaboration,
                 const MeetingId& meeting, const Item& item) {
    session.run(insert_item_row,
                {item.id.text(), collaboration.text(), meeting.text(), std::int64_t{item.position},
                 store::value_or_null(item.number), item.slug, item.title, stored_time(item.starts),
                 stored_time(item.ends), store::value_or_null(item.case_number),
                 store::value_or_null(item.background), store::value_or_null(item.minutes),
                 store::value_or_null(item.decision), item.postponed, item.closed});
}

void insert_presenter(store::Session& session, const ItemId& item, int position, const std::string& name,
                      const Recognised& recognised) {
    session.run(insert_presenter_row, {item.text(), std::int64_t{position}, name,
                                       stored_id(recognised.person), stored_id(recognised.named)});
}

bool know(store::Session& session, const admission::CollaborationId& collaboration, const std::string& name,
          const Recognised& recognised) {
    std::int64_t known = 0;
    for (const auto statement : know_rows) {
        known += session.run(statement, {stored_id(recognised.person), stored_id(recognised.named), name,
                                         collaboration.text()});
    }
    return known > 0;
}

void insert_recommendation(store::Session& session, const ItemId& item, int position,
                           const std::string& text) {
    session.run(insert_recommendation_row, {item.text(), std::int64_t{position}, text});
}

void insert_attachment(store::Session& session, const ItemId& item, int position,
                       const Attachment& attachment) {
    session.run(insert_attachment_row, {item.text(), std::int64_t{position},
                                        store::value_or_null(attachment.label), attachment.title});
}

std::vector<OfficeHolder> offices(store::Session& session, const MeetingId& meeting) {
    return session.all(select_offices, {meeting.text()}, [](const store::Row& row) {
        return OfficeHolder{office_from(row.text(0)), row.text(1), row.text_or_null(2)};
    });
}

std::vector<Attendance> attendance(store::Session& session, const MeetingId& meeting) {
    return session.all(select_attendance, {meeting.text()}, [](const store::Row& row) {
        return Attendance{row.text(0),         row.text_or_null(1), row.text_or_null(2),
                          row.text_or_null(3), row.text_or_null(4), status_from(row.text(5)),
                          row.text_or_null(6)};
    });
}

std::vector<Item> items(store::Session& session, const MeetingId& meeting) {
    auto found = session.all(select_items, {meeting.text()}, item_of);
    session.each(select_presenters, {meeting.text()}, [&](const store::Row& row) {
        part_of(found, row).presenters.push_back({row.text(1), row.text_or_null(2), row.text_or_null(3)});
    });
    session.each(select_recommendations, {meeting.text()},
                 [&](const store::Row& row) { part_of(found, row).recommendations.push_back(row.text(1)); });
    session.each(select_attachments, {meeting.text()}, [&](const store::Row& row) {
        part_of(found, row).attachments.push_back({row.text_or_null(1), row.text(2)});
    });
    return found;
}

std::vector<TrailLine> attended_by(store::Session& session, const people::PersonId& person, int limit) {
    return session.all(select_attended, {person.text(), std::int64_t{limit}},
                       [](const store::Row& row) { return TrailLine{meeting_of(row), row.text(15), {}}; });
}

std::vector<TrailLine> presented_by(store::Session& session, const people::PersonId& person, int limit) {
    return session.all(select_presented, {person.text(), std::int64_t{limit}}, [](const store::Row& row) {
        return TrailLine{meeting_of(row), row.text(15), row.text(16), row.boolean(17)};
    });
}

std::vector<Listing> listings_of(store::Session& session, const people::PersonId& person) {
    return session.all(select_listings, {person.text()}, [](const store::Row& row) {
        return Listing{row.text(0), row.text(1), row.text(2), row.text(3), static_cast<int>(row.integer(4))};
    });
}

std::vector<NamedCount> people_of_party(store::Session& session, const people::PartyId& party,
                                        const std::string& held_by) {
    return session.all(select_people_of_party, {party.text(), held_by}, [](const store::Row& row) {
        return NamedCount{row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.text(3),
                          row.text(4)};
    });
}

}  // namespace meetings
