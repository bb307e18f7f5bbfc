#include "features/threads/acts/acts.hpp"

namespace threads {

base::Result<> confirm_link(const admission::Setting& setting, const admission::Visit& visit,
                            const PairOfItems& pair) {
    return judge(setting, visit, pair, "thread.confirm",
                 [&](store::Session& session, const Station& other,
                     const std::optional<Link>& link) -> base::Result<> {
                     if (!link) return base::problem(base::Problem::Kind::not_found, "link.not_found");
                     set_judgement(session, pair.item, other,
                                   judged_now(setting, visit, Judgement::confirmed));
                     return {};
                 });
}

}  // namespace threads
