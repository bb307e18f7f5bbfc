#include <boost/json/serialize.hpp>

#include "features/history/history.hpp"
#include "features/threads/acts/acts.hpp"
#include "features/threads/grouping.hpp"
#include "features/threads/settling_store.hpp"

namespace threads {

Judged judged_now(const admission::Setting& setting, const admission::Visit& visit, Judgement judgement) {
    return {judgement, setting.clock.now(), visit.account.text(), visit.name};
}

base::Result<> judge(const admission::Setting& setting, const admission::Visit& visit,
                     const PairOfItems& pair, const std::string& act, const Change& change) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, visit.collaboration.id);
        const auto other = station_of_item(session, visit.collaboration.id, pair.other);
        if (!other || other->item == pair.item.item) {
            return base::problem(base::Problem::Kind::not_found, "link.not_found");
        }
        if (auto changed = change(session, *other, link_between(session, pair.item.item, pair.other));
            !changed) {
            return changed;
        }
        regroup(session, setting.ids, visit.collaboration.id, {pair.item.item, pair.other});
        const boost::json::object what = {{"other", pair.other}};
        history::record(session, {.collaboration = visit.collaboration.id.text(),
                                  .at = setting.clock.now(),
                                  .actor = visit.account.text(),
                                  .actor_name = visit.name,
                                  .act = act,
                                  .subject_kind = "item",
                                  .subject_id = pair.item.item,
                                  .payload = boost::json::serialize(what)});
        return {};
    });
}

}  // namespace threads
