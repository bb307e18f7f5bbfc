#include "features/bodies/bodies_store.hpp"

#include <string_view>

#include "base/danish.hpp"

/// Every SQL statement of the slice.
namespace bodies {
namespace {

constexpr std::string_view select_by_key =
    "SELECT id, name, belongs_to, slug, joined_to FROM body WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_by_slug =
    "SELECT id, name, belongs_to, slug FROM body WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view select_by_id = "SELECT id, name, belongs_to, slug FROM body WHERE id = $1";
constexpr std::string_view select_all =
    "SELECT id, name, belongs_to, slug FROM body WHERE collaboration = $1 AND joined_to IS NULL"
    " ORDER BY sort_key";
constexpr std::string_view select_successor =
    "SELECT successor, succeeded_on FROM body WHERE id = $1 AND successor IS NOT NULL";
constexpr std::string_view select_before =
    "SELECT id, succeeded_on FROM body WHERE successor = $1 AND joined_to IS NULL ORDER BY succeeded_on";
constexpr std::string_view update_successor =
    "UPDATE body SET successor = $2, succeeded_on = $3 WHERE id = $1";
constexpr std::string_view update_given = "UPDATE body SET given = $2 WHERE id = $1";
// A name taken back gives its roles to the one that it stood for.
constexpr std::string_view move_roles =
    "UPDATE body_role SET body = $2 WHERE body = $1 AND NOT EXISTS"
    " (SELECT 1 FROM body_role o WHERE o.body = $2 AND o.account = body_role.account)";
constexpr std::string_view delete_roles = "DELETE FROM body_role WHERE body = $1";
constexpr std::string_view select_unused =
    "SELECT 1 FROM body WHERE id = $1 AND given AND joined_to IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM meeting WHERE body = $1)"
    " AND NOT EXISTS (SELECT 1 FROM meeting WHERE named_body = $1)"
    " AND NOT EXISTS (SELECT 1 FROM responsible WHERE body = $1)"
    " AND NOT EXISTS (SELECT 1 FROM body o WHERE o.joined_to = $1 OR o.successor = $1)";
constexpr std::string_view delete_body = "DELETE FROM body WHERE id = $1";
constexpr std::string_view insert_body =
    "INSERT INTO body (id, collaboration, name, belongs_to, sort_key, slug)"
    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";

Body body_of(const store::Row& row) { return {BodyId(row.text(0)), row.text(1), row.text(2), row.text(3)}; }

/// What tells full names apart; in other letters than ours there is no sort key.
std::string key_of(const std::string& full_name) {
    const std::string sorted = base::sort_key(full_name);
    return sorted.empty() ? base::lower(full_name) : sorted;
}

/// Whom one that was joined stands for now.
Body standing(store::Session& session, const std::string& id) {
    using identities::Kind;
    const auto named = identities::by_id(session, Kind::body, id).value();
    return session.first(select_by_id, {identities::standing_for(session, Kind::body, named).id}, body_of)
        .value();
}

}  // namespace

std::optional<Body> known(store::Session& session, const admission::CollaborationId& collaboration,
                          const std::string& full_name) {
    std::optional<std::string> joined_to;
    auto found =
        session.first(select_by_key, {collaboration.text(), key_of(full_name)}, [&](const store::Row& row) {
            joined_to = row.text_or_null(4);
            return body_of(row);
        });
    if (!found || !joined_to) return found;
    Body body = standing(session, *joined_to);
    body.named = found->id;
    return body;
}

Body recognise_body(store::Session& session, base::IdSource& ids,
                    const admission::Collaboration& collaboration, const std::string& name,
                    const std::string& named_collaboration) {
    const bool ours = base::sort_key(named_collaboration) == base::sort_key(collaboration.name);
    Body fresh;
    fresh.name = name;
    fresh.belongs_to = ours ? std::string() : named_collaboration;
    const std::string readable = base::slug(fresh.full_name());
    // An address cannot end in nothing, nor be that of the page with proposals.
    const std::string slug = readable.empty()        ? "uden-navn"
                             : readable == "forslag" ? "gruppen-forslag"
                                                     : readable;
    for (int attempt = 1;; ++attempt) {
        if (auto met = known(session, collaboration.id, fresh.full_name())) {
            return *met;
        }
        const std::string id = ids.next();
        const auto added =
            session.run(insert_body,
                        {id, collaboration.id.text(), fresh.name, fresh.belongs_to, key_of(fresh.full_name()),
                         attempt == 1 ? slug : slug + '-' + std::to_string(attempt)});
        if (added == 1) identities::compare(session, identities::Kind::body, collaboration.id, id);
    }
}

std::vector<Body> all(store::Session& session, const admission::CollaborationId& collaboration) {
    return session.all(select_all, {collaboration.text()}, body_of);
}

std::optional<Body> find(store::Session& session, const admission::CollaborationId& collaboration,
                         std::string_view slug) {
    return session.first(select_by_slug, {collaboration.text(), std::string(slug)}, body_of);
}

std::optional<Succession> successor_of(store::Session& session, const BodyId& body) {
    const auto found = session.first(select_successor, {body.text()}, [](const store::Row& row) {
        return std::pair(row.text(0), row.text(1));
    });
    if (!found) return std::nullopt;
    return Succession{standing(session, found->first), found->second};
}

std::vector<Succession> before(store::Session& session, const BodyId& body) {
    // A body that was joined to this one may be what another named as its successor.
    std::vector<std::string> names = {body.text()};
    for (const auto& joined : identities::joined_into(session, identities::Kind::body, body.text())) {
        names.push_back(joined.id);
    }
    std::vector<Succession> all;
    for (const std::string& name : names) {
        const auto found = session.all(
            select_before, {name}, [](const store::Row& row) { return std::pair(row.text(0), row.text(1)); });
        for (const auto& [id, since] : found) all.push_back({standing(session, id), since});
    }
    return all;
}

void set_successor(store::Session& session, const BodyId& body, const std::optional<BodyId>& successor,
                   const std::string& since) {
    session.run(
        update_successor,
        {body.text(), successor ? store::Value(successor->text()) : store::Value(std::monostate{}), since});
}

void set_given(store::Session& session, const BodyId& body) {
    session.run(update_given, {body.text(), true});
}

void forget_unused(store::Session& session, const admission::CollaborationId& /*collaboration*/,
                   const identities::Move& move) {
    if (move.kind != identities::Kind::body) return;
    if (!session.first(select_unused, {move.from}, [](const store::Row&) { return true; })) return;
    session.run(move_roles, {move.from, move.to});
    session.run(delete_roles, {move.from});
    session.run(delete_body, {move.from});
    identities::forget(session, identities::Kind::body, move.from);
}

}  // namespace bodies
