#include "features/decisions/acts/acts.hpp"
#include "features/decisions/settling_store.hpp"

namespace decisions {

base::Result<> reopen_follow_up(const admission::Setting& setting, const admission::Visit& visit,
                                const std::string& id) {
    using Kind = base::Problem::Kind;
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, visit.collaboration.id);
        auto found = follow_up(session, visit.collaboration.id, id);
        if (!found) {
            return base::problem(Kind::not_found, "follow_up.not_found");
        }
        if (found->standing != Standing::closed) {
            return base::problem(Kind::conflict, "follow_up.not_closed");
        }
        reopen(session, id);
        note_act(session, setting, visit, *found, "follow_up.reopen");
        return {};
    });
}

}  // namespace decisions
