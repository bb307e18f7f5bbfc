#include "base/danish.hpp"
#include "features/identities/acts/acts.hpp"

namespace identities {

using Problem = base::Problem::Kind;

base::Result<> join_two(const Desk& desk, const std::string& from, const std::string& to) {
    const auto& collaboration = desk.visit.collaboration.id;
    return desk.setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, collaboration);
        auto one = by_slug(session, desk.kind, collaboration, from);
        auto other = by_slug(session, desk.kind, collaboration, to);
        if (!one || !other) return base::problem(Problem::not_found, "identity.not_found");
        // Somebody may have joined one of them meanwhile: then all of it is joined.
        const Named mine = standing_for(session, desk.kind, *one);
        const Named standing = standing_for(session, desk.kind, *other);
        if (mine.id == standing.id) return base::problem(Problem::conflict, "identity.same");
        const bool together =
            desk.kind == Kind::person && desk.connections.together(session, mine.id, standing.id);
        if (together) return base::problem(Problem::invalid, "identity.together", "navn");
        join(session, collaboration, desk.kind, mine, standing, desk.connections.movers);
        note(session, desk.setting, desk.visit, desk.kind, "join", mine, standing);
        return {};
    });
}

base::Result<Named> find_named(const Desk& desk, const std::string& name) {
    const auto found = admission::read(desk.setting, desk.visit, [&](store::Session& session) {
        const std::string key = base::sort_key(name);
        return by_key(session, desk.kind, desk.visit.collaboration.id, key.empty() ? base::lower(name) : key);
    });
    if (!found) return base::problem(Problem::not_found, "identity.not_found", "navn");
    return *found;
}

}  // namespace identities
