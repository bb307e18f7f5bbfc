#include <algorithm>
#include <boost/json/serialize.hpp>

#include "features/decisions/acts/acts.hpp"
#include "features/decisions/joining_store.hpp"
#include "features/decisions/owing_names.hpp"
#include "features/history/history.hpp"

namespace decisions {
namespace {

using Kind = base::Problem::Kind;

constexpr int names_at_most = 5000;

void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          const std::string& act, const std::string& one, const boost::json::object& what) {
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = act,
                              .subject_kind = "responsible",
                              .subject_id = one,
                              .payload = boost::json::serialize(what)});
}

const OwingName* with_id(const std::vector<OwingName>& all, const std::string& id) {
    const auto found = std::ranges::find(all, id, &OwingName::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

base::Result<> join_names(const admission::Setting& setting, const admission::Visit& visit,
                          const std::string& from, const std::string& to) {
    const auto& collaboration = visit.collaboration.id;
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, collaboration);
        const auto all = owing_names(session, collaboration, names_at_most);
        const OwingName* one = with_id(all, from);
        const OwingName* other = with_id(all, to);
        if (one == nullptr || other == nullptr) return base::problem(Kind::not_found, "names.not_found");
        if (from == to) return base::problem(Kind::invalid, "names.same", "anden");
        // A party and a body have pages under their names.
        if (!one->own)
            return base::problem(Kind::invalid, other->own ? "names.stands" : "names.known", "navn");
        join_name(session, from, to);
        count_anew(session, collaboration, {owing_with(session, from), owing_with(session, to)});
        note(session, setting, visit, "responsible.join", from, {{"to", to}});
        return {};
    });
}

base::Result<> part_names(const admission::Setting& setting, const admission::Visit& visit,
                          const std::string& name) {
    const auto& collaboration = visit.collaboration.id;
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, collaboration);
        const auto joined = joined_names(session, collaboration);
        const auto one = std::ranges::find(joined, name, &JoinedName::id);
        if (one == joined.end()) return base::problem(Kind::not_found, "names.not_found");
        join_name(session, name, std::nullopt);
        count_anew(session, collaboration, {owing_with(session, one->to)});
        note(session, setting, visit, "responsible.part", name, {{"to", one->to}});
        return {};
    });
}

base::Result<> keep_names_apart(const admission::Setting& setting, const admission::Visit& visit,
                                const std::string& one, const std::string& other, bool apart) {
    const auto& collaboration = visit.collaboration.id;
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        hold(session, collaboration);
        const auto all = owing_names(session, collaboration, names_at_most);
        if (with_id(all, one) == nullptr || with_id(all, other) == nullptr || one == other) {
            return base::problem(Kind::not_found, "names.not_found");
        }
        set_names_apart(session, one, other, apart);
        note(session, setting, visit, apart ? "responsible.keep_apart" : "responsible.propose_again", one,
             {{"other", other}});
        return {};
    });
}

}  // namespace decisions
