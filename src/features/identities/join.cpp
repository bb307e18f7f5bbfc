#include <boost/json/serialize.hpp>

#include "features/history/history.hpp"
#include "features/identities/identities_store.hpp"

namespace identities {
namespace {

/// The name and all that were joined to it: what is met by them goes with it.
std::vector<std::string> names_of(store::Session& session, Kind kind, const Named& one) {
    std::vector<std::string> names = {one.id};
    for (const Named& joined : joined_into(session, kind, one.id)) names.push_back(joined.id);
    return names;
}

}  // namespace

void join(store::Session& session, const admission::CollaborationId& collaboration, Kind kind,
          const Named& from, const Named& to, const std::vector<Mover>& movers) {
    const Move move{kind, names_of(session, kind, from), from.id, to.id};
    set_joined(session, kind, from.id, to.id);
    for (const Mover& mover : movers) mover(session, collaboration, move);
}

void part(store::Session& session, const admission::CollaborationId& collaboration, Kind kind,
          const Named& from, const std::vector<Mover>& movers) {
    const Move move{kind, names_of(session, kind, from), standing_for(session, kind, from).id, from.id};
    set_joined(session, kind, from.id, std::nullopt);
    for (const Mover& mover : movers) mover(session, collaboration, move);
}

void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          Kind kind, const std::string& act, const Named& one, const Named& other) {
    const boost::json::object what = {{"name", one.name}, {"other", other.id}, {"other_name", other.name}};
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = word_of(kind) + '.' + act,
                              .subject_kind = word_of(kind),
                              .subject_id = one.id,
                              .payload = boost::json::serialize(what)});
}

}  // namespace identities
