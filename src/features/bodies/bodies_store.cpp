#include <string_view>

#include "base/danish.hpp"
#include "features/bodies/bodies.hpp"

/// Every SQL statement of the slice.
namespace bodies {
namespace {

constexpr std::string_view select_by_key =
    "SELECT id, name, belongs_to, slug FROM body WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view select_by_slug =
    "SELECT id, name, belongs_to, slug FROM body WHERE collaboration = $1 AND slug = $2";
constexpr std::string_view select_all =
    "SELECT id, name, belongs_to, slug FROM body WHERE collaboration = $1 ORDER BY sort_key";
constexpr std::string_view insert_body =
    "INSERT INTO body (id, collaboration, name, belongs_to, sort_key, slug)"
    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";

Body body_of(const store::Row& row) { return {BodyId(row.text(0)), row.text(1), row.text(2), row.text(3)}; }

}  // namespace

Body recognise_body(store::Session& session, base::IdSource& ids,
                    const admission::Collaboration& collaboration, const std::string& name,
                    const std::string& named_collaboration) {
    const bool ours = base::sort_key(named_collaboration) == base::sort_key(collaboration.name);
    Body fresh;
    fresh.name = name;
    fresh.belongs_to = ours ? std::string() : named_collaboration;
    const std::string sorted = base::sort_key(fresh.full_name());
    const std::string key =
        sorted.empty() ? base::lower(fresh.full_name()) : sorted;  // in other letters than ours
    const std::string readable = base::slug(fresh.full_name());
    const std::string slug = readable.empty() ? "uden-navn" : readable;  // an address cannot end in nothing
    for (int attempt = 1;; ++attempt) {
        if (auto known = session.first(select_by_key, {collaboration.id.text(), key}, body_of)) {
            return *known;
        }
        session.run(insert_body, {ids.next(), collaboration.id.text(), fresh.name, fresh.belongs_to, key,
                                  attempt == 1 ? slug : slug + '-' + std::to_string(attempt)});
    }
}

std::vector<Body> all(store::Session& session, const admission::CollaborationId& collaboration) {
    return session.all(select_all, {collaboration.text()}, body_of);
}

std::optional<Body> find(store::Session& session, const admission::CollaborationId& collaboration,
                         std::string_view slug) {
    return session.first(select_by_slug, {collaboration.text(), std::string(slug)}, body_of);
}

}  // namespace bodies
