#include <set>

#include "base/date.hpp"
#include "features/bodies/acts/acts.hpp"

namespace bodies {

base::Result<> succeed_body(const admission::Setting& setting, const admission::Visit& visit,
                            const std::string& slug, const std::string& successor, const std::string& since) {
    using Problem = base::Problem::Kind;
    const auto& collaboration = visit.collaboration.id;
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        identities::hold(session, collaboration);
        const auto body = find(session, collaboration, slug);
        if (!body) return base::problem(Problem::not_found, "body.not_found");
        const identities::Named one{body->id.text(), body->full_name(), body->slug};
        if (successor.empty()) {
            set_successor(session, body->id, std::nullopt, {});
            identities::note(session, setting, visit, identities::Kind::body, "go_on", one, one);
            return {};
        }
        const auto next = find(session, collaboration, successor);
        if (!next) return base::problem(Problem::invalid, "successor.missing", "efterfoelger");
        // Bodies that were joined since may have closed a ring among themselves: each is looked at once.
        std::set<std::string> seen;
        for (std::optional<Body> after = next; after && seen.insert(after->id.text()).second;) {
            if (after->id == body->id) {
                return base::problem(Problem::invalid, "successor.itself", "efterfoelger");
            }
            const auto further = successor_of(session, after->id);
            after = further ? std::optional(further->body) : std::nullopt;
        }
        if (!base::parse_date(since)) return base::problem(Problem::invalid, "since.missing", "fra");
        set_successor(session, body->id, next->id, since);
        identities::note(session, setting, visit, identities::Kind::body, "succeed", one,
                         {next->id.text(), next->full_name(), next->slug});
        return {};
    });
}

}  // namespace bodies
