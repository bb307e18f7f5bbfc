#include "features/meetings/joining_store.hpp"

#include <array>

#include "features/meetings/meeting_rows.hpp"

namespace meetings {
namespace {

// $1 from, $2 to, $3 the name, $4 the same or null when it is to's own.
constexpr std::array<std::string_view, 3> move_person_rows = {
    "UPDATE attendance SET person = $2, named = $4 WHERE person = $1 AND COALESCE(named, person) = $3",
    "UPDATE meeting_office SET person = $2, named = $4 WHERE person = $1 AND COALESCE(named, person) = $3",
    "UPDATE item_presenter SET person = $2, named = $4 WHERE person = $1 AND COALESCE(named, person) = $3",
};
constexpr std::string_view move_party_rows =
    "UPDATE attendance SET party = $2, named_party = $4"
    " WHERE party = $1 AND COALESCE(named_party, party) = $3";
constexpr std::string_view move_body_rows =
    "UPDATE meeting SET body = $2, named_body = $4 WHERE body = $1 AND COALESCE(named_body, body) = $3";
constexpr std::string_view delete_tally = "DELETE FROM meeting_tally WHERE collaboration = $1 AND body = $2";
constexpr std::string_view insert_tally =
    "INSERT INTO meeting_tally (collaboration, body, year, meetings, items)"
    " SELECT collaboration, body, year, COUNT(*), SUM(items) FROM meeting"
    " WHERE collaboration = $1 AND body = $2 GROUP BY collaboration, body, year";

constexpr std::string_view select_together =
    "SELECT a.meeting FROM attendance a JOIN attendance b ON b.meeting = a.meeting"
    " WHERE a.person = $1 AND b.person = $2 LIMIT 1";
constexpr std::string_view update_all_together =
    "UPDATE likeness SET together = $1 WHERE kind = 'person' AND EXISTS (SELECT 1 FROM attendance a"
    " JOIN attendance b ON b.meeting = a.meeting WHERE a.person = likeness.one AND b.person = "
    "likeness.other)";

constexpr std::string_view select_meetings_of_person =
    "SELECT DISTINCT i.meeting FROM item_presenter r JOIN item i ON i.id = r.item WHERE r.person = $1";
constexpr std::string_view select_meetings_of_party =
    "SELECT DISTINCT meeting FROM attendance WHERE party = $1";
constexpr std::string_view select_meetings_of_body = "SELECT id FROM meeting WHERE body = $1";

constexpr std::string_view select_bodies_of_person =
    "SELECT CASE b.belongs_to WHEN '' THEN b.name ELSE b.name || ' (' || b.belongs_to || ')' END, b.slug,"
    " COUNT(DISTINCT m.id), COALESCE(MIN(NULLIF(m.date, '')), ''), MAX(m.date) FROM attendance a JOIN "
    "meeting m ON m.id = a.meeting"
    " JOIN body b ON b.id = m.body WHERE a.person = $1 AND (m.kind = 'minutes' OR m.date <= $2)"
    " GROUP BY b.id, b.name, b.belongs_to, b.slug"
    " ORDER BY MAX(m.date) DESC, b.slug LIMIT 50";
constexpr std::string_view select_parties_of_person =
    "SELECT y.name, y.slug, COUNT(DISTINCT m.id), COALESCE(MIN(NULLIF(m.date, '')), ''), MAX(m.date) FROM "
    "attendance a"
    " JOIN meeting m ON m.id = a.meeting JOIN party y ON y.id = a.party WHERE a.person = $1"
    " AND (m.kind = 'minutes' OR m.date <= $2)"
    " GROUP BY y.id, y.name, y.slug ORDER BY MAX(m.date) DESC, y.slug LIMIT 50";
constexpr std::string_view select_profile_of_party =
    "SELECT COUNT(DISTINCT a.meeting), COUNT(DISTINCT a.person), COALESCE(MIN(NULLIF(m.date, '')), ''),"
    " COALESCE(MAX(m.date), '') FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE a.party = $1";
constexpr std::string_view select_profile_of_body =
    "SELECT COUNT(DISTINCT m.id), COUNT(DISTINCT a.person), COALESCE(MIN(NULLIF(m.date, '')), ''),"
    " COALESCE(MAX(m.date), '') FROM meeting m LEFT JOIN attendance a ON a.meeting = m.id WHERE m.body = $1";
constexpr std::string_view count_shared_of_party =
    "SELECT COUNT(*) FROM (SELECT DISTINCT person FROM attendance WHERE party = $1 INTERSECT"
    " SELECT DISTINCT person FROM attendance WHERE party = $2) both_of_them";
constexpr std::string_view count_shared_of_body =
    "SELECT COUNT(*) FROM (SELECT a.person FROM attendance a JOIN meeting m ON m.id = a.meeting"
    " WHERE m.body = $1 INTERSECT SELECT a.person FROM attendance a JOIN meeting m ON m.id = a.meeting"
    " WHERE m.body = $2) both_of_them";
constexpr std::string_view count_same_days =
    "SELECT COUNT(DISTINCT m.date) FROM meeting m JOIN meeting n ON n.date = m.date"
    " WHERE m.body = $1 AND n.body = $2 AND LENGTH(m.date) = 10";

void move_rows(store::Session& session, std::string_view statement, const identities::Move& move) {
    for (const std::string& name : move.names) {
        session.run(statement, {move.from, move.to, name,
                                name == move.to ? store::Value(std::monostate{}) : store::Value(name)});
    }
}

NamedCount named_count(const store::Row& row) {
    return {row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.text(3), row.text(4)};
}

int count_of(store::Session& session, std::string_view statement, const std::string& one,
             const std::string& other) {
    return session
        .first(statement, {one, other},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

}  // namespace

void move_person(store::Session& session, const identities::Move& move) {
    for (const auto statement : move_person_rows) move_rows(session, statement, move);
}

void move_party(store::Session& session, const identities::Move& move) {
    move_rows(session, move_party_rows, move);
}

void move_body(store::Session& session, const identities::Move& move) {
    move_rows(session, move_body_rows, move);
}

void recount_body(store::Session& session, const admission::CollaborationId& collaboration,
                  const std::string& body) {
    session.run(delete_tally, {collaboration.text(), body});
    session.run(insert_tally, {collaboration.text(), body});
}

bool were_together(store::Session& session, const std::string& one, const std::string& other) {
    return session.first(select_together, {one, other}, [](const store::Row&) { return true; }).has_value();
}

void note_all_together(store::Database& database) {
    database.write([](store::Session& session) { session.run(update_all_together, {true}); });
}

std::vector<MeetingId> meetings_naming(store::Session& session, identities::Kind kind,
                                       const std::string& id) {
    using identities::Kind;
    const std::string_view statement = kind == Kind::person  ? select_meetings_of_person
                                       : kind == Kind::party ? select_meetings_of_party
                                                             : select_meetings_of_body;
    return session.all(statement, {id}, [](const store::Row& row) { return MeetingId(row.text(0)); });
}

std::vector<NamedCount> bodies_of_person(store::Session& session, const people::PersonId& person,
                                         const std::string& held_by) {
    return session.all(select_bodies_of_person, {person.text(), held_by}, named_count);
}

std::vector<NamedCount> parties_of_person(store::Session& session, const people::PersonId& person,
                                          const std::string& held_by) {
    return session.all(select_parties_of_person, {person.text(), held_by}, named_count);
}

Profile profile_of(store::Session& session, identities::Kind kind, const std::string& id) {
    return session
        .first(kind == identities::Kind::party ? select_profile_of_party : select_profile_of_body, {id},
               [](const store::Row& row) {
                   return Profile{static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1)),
                                  row.text(2), row.text(3)};
               })
        .value_or(Profile{});
}

int people_in_common(store::Session& session, identities::Kind kind, const std::string& one,
                     const std::string& other) {
    return count_of(session, kind == identities::Kind::party ? count_shared_of_party : count_shared_of_body,
                    one, other);
}

int days_in_common(store::Session& session, const std::string& one, const std::string& other) {
    return count_of(session, count_same_days, one, other);
}

}  // namespace meetings
