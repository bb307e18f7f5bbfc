#include "features/threads/acts/acts.hpp"

namespace threads {

base::Result<> undo_judgement(const admission::Setting& setting, const admission::Visit& visit,
                              const PairOfItems& pair) {
    return judge(
        setting, visit, pair, "thread.undo",
        [&](store::Session& session, const Station&, const std::optional<Link>& link) -> base::Result<> {
            if (!link || !link->judged) {
                return base::problem(base::Problem::Kind::not_found, "link.not_found");
            }
            remove_judgement(session, pair.item.item, pair.other);
            return {};
        });
}

}  // namespace threads
