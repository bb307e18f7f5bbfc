#include "features/identities/acts/acts.hpp"

namespace identities {

base::Result<> undo_join(const Desk& desk, const std::string& slug) {
    using Problem = base::Problem::Kind;
    const auto& collaboration = desk.visit.collaboration.id;
    return desk.setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, collaboration);
        const auto one = by_slug(session, desk.kind, collaboration, slug);
        if (!one) return base::problem(Problem::not_found, "identity.not_found");
        if (!one->joined_to) return base::problem(Problem::conflict, "identity.not_joined");
        const Named standing = standing_for(session, desk.kind, *one);
        part(session, collaboration, desk.kind, *one, desk.connections.movers);
        note(session, desk.setting, desk.visit, desk.kind, "part", *one, standing);
        return {};
    });
}

}  // namespace identities
