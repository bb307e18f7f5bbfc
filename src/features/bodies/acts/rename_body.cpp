#include "features/bodies/acts/acts.hpp"

namespace bodies {

namespace {

using identities::Kind;
using Problem = base::Problem::Kind;

constexpr std::size_t longest_name = 200;

identities::Named named(const Body& body) { return {body.id.text(), body.full_name(), body.slug}; }

}  // namespace

base::Result<Body> rename_body(const admission::Setting& setting, const admission::Visit& visit,
                               const std::vector<identities::Mover>& movers, const std::string& slug,
                               const std::string& name) {
    if (name.empty()) return base::problem(Problem::invalid, "name.missing", "navn");
    if (name.size() > longest_name) return base::problem(Problem::invalid, "name.too_long", "navn");
    return setting.database.write([&](store::Session& session) -> base::Result<Body> {
        const auto& collaboration = visit.collaboration;
        identities::hold(session, collaboration.id);
        const auto body = find(session, collaboration.id, slug);
        const auto old = identities::by_slug(session, Kind::body, collaboration.id, slug);
        if (!body || old->joined_to) return base::problem(Problem::not_found, "body.not_found");
        Body wanted = *body;
        wanted.name = name;
        if (known(session, collaboration.id, wanted.full_name())) {
            return base::problem(Problem::conflict, "name.taken", "navn");
        }
        const Body renamed =
            recognise_body(session, setting.ids, collaboration, wanted.name, wanted.belongs_to);
        set_given(session, renamed.id);
        if (const auto after = successor_of(session, body->id)) {
            set_successor(session, renamed.id, after->body.id, after->since);
        }
        identities::join(session, collaboration.id, Kind::body, *old, named(renamed), movers);
        identities::note(session, setting, visit, Kind::body, "rename", *old, named(renamed));
        return renamed;
    });
}

}  // namespace bodies
