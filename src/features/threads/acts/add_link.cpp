#include "features/threads/acts/acts.hpp"

namespace threads {

base::Result<> add_link(const admission::Setting& setting, const admission::Visit& visit,
                        const PairOfItems& pair) {
    return judge(setting, visit, pair, "thread.add",
                 [&](store::Session& session, const Station& other,
                     const std::optional<Link>& link) -> base::Result<> {
                     // What was found already, or cut before, is confirmed by it.
                     const bool found = link && !link->because.empty();
                     set_judgement(
                         session, pair.item, other,
                         judged_now(setting, visit, found ? Judgement::confirmed : Judgement::added));
                     return {};
                 });
}

}  // namespace threads
