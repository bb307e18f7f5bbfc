#include "features/identities/acts/acts.hpp"

namespace identities {

base::Result<> keep_apart(const Desk& desk, const std::string& one, const std::string& other, bool apart) {
    using Problem = base::Problem::Kind;
    const auto& collaboration = desk.visit.collaboration.id;
    return desk.setting.database.write([&](store::Session& session) -> base::Result<> {
        const auto first = by_slug(session, desk.kind, collaboration, one);
        const auto second = by_slug(session, desk.kind, collaboration, other);
        if (!first || !second || !set_apart(session, desk.kind, first->id, second->id, apart)) {
            return base::problem(Problem::not_found, "identity.not_found");
        }
        note(session, desk.setting, desk.visit, desk.kind, apart ? "keep_apart" : "propose_again", *first,
             *second);
        return {};
    });
}

}  // namespace identities
