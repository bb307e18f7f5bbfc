#include "features/identities/identities_store.hpp"

#include <fmt/format.h>

#include "base/danish.hpp"

namespace identities {
namespace {

constexpr std::string_view hold_collaboration = "UPDATE collaboration SET name = name WHERE id = $1";
// {0} is the table, {1} the name as it is shown.
constexpr std::string_view select_by_id = "SELECT n.id, {1}, n.slug, n.joined_to FROM {0} n WHERE n.id = $1";
constexpr std::string_view select_by_slug =
    "SELECT n.id, {1}, n.slug, n.joined_to FROM {0} n WHERE n.collaboration = $1 AND n.slug = $2";
constexpr std::string_view select_by_key =
    "SELECT n.id, {1}, n.slug, n.joined_to FROM {0} n WHERE n.collaboration = $1 AND n.sort_key = $2";
constexpr std::string_view select_joined_to =
    "SELECT n.id, {1}, n.slug, n.joined_to FROM {0} n WHERE n.joined_to = $1 ORDER BY n.sort_key";
constexpr std::string_view update_joined = "UPDATE {0} SET joined_to = $2 WHERE id = $1";
constexpr std::string_view select_uncompared =
    "SELECT collaboration, id FROM {0} WHERE NOT compared ORDER BY id";
constexpr std::string_view update_compared = "UPDATE {0} SET compared = $2 WHERE id = $1";

constexpr std::string_view insert_key_row =
    "INSERT INTO likeness_key (collaboration, kind, key, subject) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT DO NOTHING";
constexpr std::string_view select_with_key =
    "SELECT subject FROM likeness_key WHERE collaboration = $1 AND kind = $2 AND key = $3"
    " ORDER BY subject DESC LIMIT $4";
constexpr std::string_view insert_likeness_row =
    "INSERT INTO likeness (collaboration, kind, one, other, reason, strength, together, apart)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING";
constexpr std::string_view select_alike =
    "SELECT other FROM likeness WHERE kind = $1 AND one = $2"
    " UNION ALL SELECT one FROM likeness WHERE kind = $1 AND other = $2";
constexpr std::string_view update_together =
    "UPDATE likeness SET together = $3 WHERE kind = 'person' AND one = $1 AND other = $2";
constexpr std::string_view update_apart =
    "UPDATE likeness SET apart = $4 WHERE kind = $1 AND one = $2 AND other = $3";
constexpr std::string_view delete_keys = "DELETE FROM likeness_key WHERE kind = $1 AND subject = $2";
constexpr std::string_view delete_likeness =
    "DELETE FROM likeness WHERE kind = $1 AND (one = $2 OR other = $2)";
// {2}: people whom no meeting lists any more are not asked about.
constexpr std::string_view from_open =
    " FROM likeness l JOIN {0} n ON n.id = l.one JOIN {0} m ON m.id = l.other"
    " WHERE l.collaboration = $1 AND l.kind = $2 AND NOT l.apart AND NOT l.together"
    " AND n.joined_to IS NULL AND m.joined_to IS NULL{2}";
constexpr std::string_view select_pair =
    "SELECT n.id, {1}, n.slug, n.joined_to, m.id, {3}, m.slug, m.joined_to, l.reason, l.strength";
constexpr std::string_view after_cursor =
    " AND (l.strength < $3 OR (l.strength = $3 AND (l.one > $4 OR (l.one = $4 AND l.other > $5))))"
    " ORDER BY l.strength DESC, l.one, l.other LIMIT $6";
constexpr std::string_view from_apart =
    " FROM likeness l JOIN {0} n ON n.id = l.one JOIN {0} m ON m.id = l.other"
    " WHERE l.collaboration = $1 AND l.kind = $2 AND l.apart ORDER BY n.sort_key, m.sort_key LIMIT $3";

std::string_view shown_name(Kind kind, bool second) {
    if (kind != Kind::body) return second ? "m.name" : "n.name";
    return second ? "CASE m.belongs_to WHEN '' THEN m.name ELSE m.name || ' (' || m.belongs_to || ')' END"
                  : "CASE n.belongs_to WHEN '' THEN n.name ELSE n.name || ' (' || n.belongs_to || ')' END";
}

/// The statement for this kind's table.
std::string of(Kind kind, std::string_view sql) {
    const std::string_view listed =
        kind == Kind::person ? " AND n.meetings + n.apologies > 0 AND m.meetings + m.apologies > 0" : "";
    return fmt::format(fmt::runtime(sql), word_of(kind), shown_name(kind, false), listed,
                       shown_name(kind, true));
}

Named named_at(const store::Row& row, int first) {
    return {row.text(first), row.text(first + 1), row.text(first + 2), row.text_or_null(first + 3)};
}

Named named_of(const store::Row& row) { return named_at(row, 0); }

Proposal proposal_of(const store::Row& row) {
    return {named_at(row, 0), named_at(row, 4), {reason_from(row.text(8)), static_cast<int>(row.integer(9))}};
}

}  // namespace

std::string word_of(Kind kind) {
    return kind == Kind::person ? "person" : kind == Kind::party ? "party" : "body";
}

void hold(store::Session& session, const admission::CollaborationId& collaboration) {
    session.run(hold_collaboration, {collaboration.text()});
}

std::optional<Named> by_id(store::Session& session, Kind kind, const std::string& id) {
    return session.first(of(kind, select_by_id), {id}, named_of);
}

std::optional<Named> by_slug(store::Session& session, Kind kind,
                             const admission::CollaborationId& collaboration, const std::string& slug) {
    return session.first(of(kind, select_by_slug), {collaboration.text(), slug}, named_of);
}

std::optional<Named> by_key(store::Session& session, Kind kind,
                            const admission::CollaborationId& collaboration, const std::string& key) {
    return session.first(of(kind, select_by_key), {collaboration.text(), key}, named_of);
}

std::vector<Named> joined_to(store::Session& session, Kind kind, const std::string& id) {
    return session.all(of(kind, select_joined_to), {id}, named_of);
}

void set_joined(store::Session& session, Kind kind, const std::string& id,
                const std::optional<std::string>& to) {
    session.run(of(kind, update_joined), {id, store::value_or_null(to)});
}

std::vector<Uncompared> uncompared(store::Session& session, Kind kind) {
    return session.all(of(kind, select_uncompared), {}, [](const store::Row& row) {
        return Uncompared{admission::CollaborationId(row.text(0)), row.text(1)};
    });
}

void set_compared(store::Session& session, Kind kind, const std::string& id) {
    session.run(of(kind, update_compared), {id, true});
}

void insert_key(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
                const std::string& key, const std::string& subject) {
    session.run(insert_key_row, {collaboration.text(), word_of(kind), key, subject});
}

std::vector<std::string> with_key(store::Session& session, Kind kind,
                                  const admission::CollaborationId& collaboration, const std::string& key,
                                  int most) {
    return session.all(select_with_key, {collaboration.text(), word_of(kind), key, std::int64_t{most}},
                       [](const store::Row& row) { return row.text(0); });
}

void insert_likeness(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
                     const std::string& one, const std::string& other, const Likeness& likeness) {
    session.run(insert_likeness_row,
                {collaboration.text(), word_of(kind), std::min(one, other), std::max(one, other),
                 stored(likeness.reason), std::int64_t{likeness.strength}, false});
}

std::vector<std::string> alike(store::Session& session, Kind kind, const std::string& id) {
    return session.all(select_alike, {word_of(kind), id}, [](const store::Row& row) { return row.text(0); });
}

void forget(store::Session& session, Kind kind, const std::string& id) {
    session.run(delete_keys, {word_of(kind), id});
    session.run(delete_likeness, {word_of(kind), id});
}

void set_together(store::Session& session, const std::string& one, const std::string& other, bool together) {
    session.run(update_together, {std::min(one, other), std::max(one, other), together});
}

std::vector<Proposal> proposals(store::Session& session, Kind kind,
                                const admission::CollaborationId& collaboration, const Cursor& after,
                                int limit) {
    return session.all(
        of(kind, std::string(select_pair) + std::string(from_open) + std::string(after_cursor)),
        {collaboration.text(), word_of(kind), std::int64_t{after.strength}, after.one, after.other,
         std::int64_t{limit}},
        proposal_of);
}

int count_proposals(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
                    int most) {
    return session
        .first(of(kind, "SELECT COUNT(*) FROM (SELECT 1" + std::string(from_open) + " LIMIT $3) few"),
               {collaboration.text(), word_of(kind), std::int64_t{most}},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

std::vector<Proposal> kept_apart(store::Session& session, Kind kind,
                                 const admission::CollaborationId& collaboration, int limit) {
    return session.all(of(kind, std::string(select_pair) + std::string(from_apart)),
                       {collaboration.text(), word_of(kind), std::int64_t{limit}}, proposal_of);
}

bool set_apart(store::Session& session, Kind kind, const std::string& one, const std::string& other,
               bool apart) {
    return session.run(update_apart, {word_of(kind), std::min(one, other), std::max(one, other), apart}) == 1;
}

}  // namespace identities
