// Addresses that meetings had, and meetings that became one with another.
#include "features/meetings/meeting_rows.hpp"
#include "features/meetings/meetings_store.hpp"

namespace meetings {
namespace {

constexpr std::string_view select_current =
    "SELECT m.slug, a.own FROM meeting_address a JOIN meeting m ON m.id = a.meeting"
    " WHERE a.collaboration = $1 AND a.slug = $2";
constexpr std::string_view insert_address =
    "INSERT INTO meeting_address (collaboration, slug, meeting, own) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (collaboration, slug) DO UPDATE SET meeting = excluded.meeting, own = excluded.own";
constexpr std::string_view delete_address =
    "DELETE FROM meeting_address WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view move_addresses =
    "UPDATE meeting_address SET meeting = $2, own = FALSE WHERE meeting = $1";
constexpr std::string_view update_slug = "UPDATE meeting SET slug = $2 WHERE id = $1";
constexpr std::string_view select_same_day =
    "SELECT m.id, m.slug, m.kind, m.date, m.starts, m.ends, m.place, m.form, m.reviewed, m.doubts, m.items,"
    " b.id, b.name, b.belongs_to, b.slug FROM meeting o JOIN meeting m ON m.body = o.body AND m.date = o.date"
    " JOIN body b ON b.id = m.body WHERE o.id = $1 AND LENGTH(o.date) = 10 AND m.id <> o.id ORDER BY m.id";
constexpr std::string_view select_holder = "SELECT id FROM meeting WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view delete_meeting = "DELETE FROM meeting WHERE id = $1";

}  // namespace

void lead_on(store::Session& session, const admission::CollaborationId& collaboration, const std::string& old,
             const Meeting& meeting) {
    session.run(delete_address, {collaboration.text(), meeting.slug});  // an earlier one of its own
    session.run(insert_address, {collaboration.text(), old, meeting.id.text(), true});
}

void drop_emptied(store::Session& session, const admission::CollaborationId& collaboration,
                  const Meeting& emptied, const std::string& was, const Meeting& into) {
    take_from_tally(session, collaboration, emptied);
    session.run(move_addresses, {emptied.id.text(), into.id.text()});
    session.run(delete_meeting, {emptied.id.text()});
    session.run(insert_address, {collaboration.text(), was, into.id.text(), false});
}

void take_back_address(store::Session& session, const admission::CollaborationId& collaboration,
                       Meeting& meeting, const std::string& slug) {
    if (session.first(select_holder, {collaboration.text(), slug}, [](const store::Row&) { return true; }))
        return;
    session.run(delete_address, {collaboration.text(), slug});
    session.run(update_slug, {meeting.id.text(), slug});
    meeting.slug = slug;
}

std::vector<Meeting> same_day(store::Session& session, const MeetingId& meeting) {
    return session.all(select_same_day, {meeting.text()}, meeting_of);
}

std::optional<web::Response> moved(store::Session& session, const admission::Visit& visit,
                                   const std::string& slug, const std::string& below) {
    const auto current =
        session.first(select_current, {visit.collaboration.id.text(), slug},
                      [](const store::Row& row) { return std::pair(row.text(0), row.boolean(1)); });
    if (!current) return std::nullopt;
    web::Response response;
    response.status = 301;  // pages are never kept by browsers, so undoing is not hindered by it
    // Where two became one, the second item of the one is not the second of the other.
    response.header("Location",
                    address(visit.collaboration, current->first) + (current->second ? below : std::string()));
    return response;
}

}  // namespace meetings
