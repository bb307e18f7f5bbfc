#include "features/decisions/joining_store.hpp"

#include <array>
#include <fmt/format.h>

#include "base/danish.hpp"

namespace decisions {
namespace {

constexpr std::string_view select_one = "SELECT id, person, party FROM responsible WHERE id = $1";
constexpr std::string_view select_of_person = "SELECT id, person, party FROM responsible WHERE person = $1";
constexpr std::string_view select_of_party = "SELECT id, person, party FROM responsible WHERE party = $1";
constexpr std::string_view select_of_body = "SELECT id, person, party FROM responsible WHERE body = $1";
// $1 from, $2 to, $3 the name, $4 the same or null when it is to's own.
constexpr std::string_view move_follow_ups =
    "UPDATE follow_up_responsible SET person = $2, named = $4"
    " WHERE person = $1 AND COALESCE(named, person) = $3";
// Who a name is, is known by the name.
constexpr std::string_view move_responsible_person =
    "UPDATE responsible SET person = $2 WHERE person = $1"
    " AND sort_key = (SELECT sort_key FROM person WHERE id = $3)";
constexpr std::string_view move_responsible_party =
    "UPDATE responsible SET party = $2 WHERE party = $1 AND person IS NULL"
    " AND sort_key = (SELECT sort_key FROM party WHERE id = $3)";
constexpr std::string_view move_responsible_body =
    "UPDATE responsible SET body = $2 WHERE body = $1"
    " AND sort_key = (SELECT sort_key FROM body WHERE id = $3)";
constexpr std::string_view move_follow_up_body =
    "UPDATE follow_up SET body = $1 WHERE meeting IN (SELECT id FROM meeting WHERE body = $1) AND body <> $1";
constexpr std::string_view select_told = "SELECT told FROM responsible WHERE id = $1";
constexpr std::string_view select_joined_to = "SELECT joined_to FROM responsible WHERE id = $1";
constexpr std::string_view select_latest_party =
    "SELECT a.party FROM attendance a JOIN meeting m ON m.id = a.meeting"
    " WHERE a.person = $1 AND a.party IS NOT NULL ORDER BY m.date DESC, m.id DESC LIMIT 1";
// All names of a person are counted under the first that was met; so are those of a body, and of a party that
// owes something itself.
constexpr std::string_view select_who =
    "SELECT person, body, CASE WHEN told THEN NULL ELSE party END FROM responsible WHERE id = $1";
constexpr std::string_view first_of_person = "SELECT MIN(id) FROM responsible WHERE person = $1";
constexpr std::string_view first_of_body =
    "SELECT MIN(id) FROM responsible WHERE body = $1 AND person IS NULL";
constexpr std::string_view first_of_party =
    "SELECT MIN(id) FROM responsible WHERE party = $1 AND NOT told AND person IS NULL AND body IS NULL";
constexpr std::string_view select_named_under =
    "SELECT follow_up, position, name FROM follow_up_responsible WHERE responsible = $1";
constexpr std::string_view select_by_name =
    "SELECT id FROM responsible WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view update_counted =
    "UPDATE follow_up_responsible SET responsible = $3 WHERE follow_up = $1 AND position = $2";

constexpr std::string_view delete_decision_tally =
    "DELETE FROM decision_tally WHERE collaboration = $1 AND body = $2";
constexpr std::string_view insert_decision_tally =
    "INSERT INTO decision_tally (collaboration, body, year, outcome, decisions)"
    " SELECT m.collaboration, m.body, m.year, d.outcome, COUNT(*) FROM meeting m"
    " JOIN decision d ON d.meeting = m.id WHERE m.collaboration = $1 AND m.body = $2"
    " GROUP BY m.collaboration, m.body, m.year, d.outcome";
constexpr std::string_view delete_follow_up_tally =
    "DELETE FROM follow_up_tally WHERE collaboration = $1 AND body = $2";
constexpr std::string_view insert_follow_up_tally =
    "INSERT INTO follow_up_tally (collaboration, body, year, status, follow_ups)"
    " SELECT collaboration, body, SUBSTR(date, 1, 4), status, COUNT(*) FROM follow_up"
    " WHERE collaboration = $1 AND body = $2 AND undertaking <> ''"
    " GROUP BY collaboration, body, SUBSTR(date, 1, 4), status";

void move_rows(store::Session& session, std::string_view statement, const identities::Move& move) {
    for (const std::string& name : move.names) session.run(statement, {move.from, move.to, name});
}

}  // namespace

std::vector<Owing> responsible_who_are(store::Session& session, identities::Kind kind,
                                       const std::vector<std::string>& ids) {
    using identities::Kind;
    const std::string_view statement = kind == Kind::person  ? select_of_person
                                       : kind == Kind::party ? select_of_party
                                                             : select_of_body;
    std::vector<Owing> all;
    for (const std::string& id : ids) {
        session.each(statement, {id}, [&](const store::Row& row) {
            all.push_back({row.text(0), row.text_or_null(1), row.text_or_null(2)});
        });
    }
    return all;
}

Owing owing_with(store::Session& session, const std::string& responsible) {
    return session
        .first(select_one, {responsible},
               [](const store::Row& row) {
                   return Owing{row.text(0), row.text_or_null(1), row.text_or_null(2)};
               })
        .value();
}

void move_person(store::Session& session, const identities::Move& move) {
    for (const std::string& name : move.names) {
        session.run(move_follow_ups, {move.from, move.to, name,
                                      name == move.to ? store::Value(std::monostate{}) : store::Value(name)});
    }
    move_rows(session, move_responsible_person, move);
}

void move_named_party(store::Session& session, const identities::Move& move) {
    move_rows(session, move_responsible_party, move);
}

void move_body(store::Session& session, const identities::Move& move) {
    move_rows(session, move_responsible_body, move);
    for (const std::string& body : {move.from, move.to}) session.run(move_follow_up_body, {body});
}

bool is_told(store::Session& session, const std::string& responsible) {
    return session.first(select_told, {responsible}, [](const store::Row& row) { return row.boolean(0); })
        .value_or(false);
}

std::optional<std::string> latest_party(store::Session& session, const std::string& person) {
    return session.first(select_latest_party, {person}, [](const store::Row& row) { return row.text(0); });
}

namespace {

/// Among the names of the same person, body or party.
std::string first_name_of(store::Session& session, const std::string& responsible) {
    std::string who;
    std::string_view statement;
    session.each(select_who, {responsible}, [&](const store::Row& row) {
        const int column = !row.is_null(0) ? 0 : !row.is_null(1) ? 1 : 2;
        who = row.text_or_null(column).value_or("");
        statement = column == 0 ? first_of_person : column == 1 ? first_of_body : first_of_party;
    });
    if (who.empty()) return responsible;
    const auto found =
        session.first(statement, {who}, [](const store::Row& row) { return row.text_or_null(0); });
    return found.value_or(std::nullopt).value_or(responsible);
}

}  // namespace

std::string counted_under(store::Session& session, const std::string& responsible) {
    std::string counted = first_name_of(session, responsible);
    // A name is joined to one that stood; that may have been joined since.
    constexpr int most_steps = 20;
    for (int step = 0; step < most_steps; ++step) {
        const auto to = session.first(select_joined_to, {counted},
                                      [](const store::Row& row) { return row.text_or_null(0); });
        if (!to || !*to) break;
        std::string next = first_name_of(session, **to);
        if (next == counted) break;  // both have become known as one person since
        counted = std::move(next);
    }
    return counted;
}

std::vector<NamedIn> named_under(store::Session& session, const std::string& responsible) {
    return session.all(select_named_under, {responsible}, [](const store::Row& row) {
        return NamedIn{row.text(0), static_cast<int>(row.integer(1)), row.text(2)};
    });
}

std::optional<std::string> responsible_of_name(store::Session& session,
                                               const admission::CollaborationId& collaboration,
                                               const std::string& name) {
    const std::string key = base::sort_key(name);
    return session.first(select_by_name, {collaboration.text(), key.empty() ? base::lower(name) : key},
                         [](const store::Row& row) { return row.text(0); });
}

void count_under(store::Session& session, const NamedIn& named, const std::string& responsible) {
    session.run(update_counted, {named.follow_up, std::int64_t{named.position}, responsible});
}

void recount_body(store::Session& session, const admission::CollaborationId& collaboration,
                  const std::string& body) {
    for (const auto statement :
         {delete_decision_tally, insert_decision_tally, delete_follow_up_tally, insert_follow_up_tally}) {
        session.run(statement, {collaboration.text(), body});
    }
}

}  // namespace decisions
