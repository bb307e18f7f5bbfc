#include <set>

#include "features/identities/identities_store.hpp"

namespace identities {
namespace {

/// What more names have in common tells nothing, and would make a new name cost the whole archive.
constexpr int most_with_key = 50;

}  // namespace

Named standing_for(store::Session& session, Kind kind, Named one) {
    while (one.joined_to) one = by_id(session, kind, *one.joined_to).value();
    return one;
}

std::vector<Named> joined_into(store::Session& session, Kind kind, const std::string& id) {
    std::vector<Named> all = joined_to(session, kind, id);
    for (std::size_t i = 0; i < all.size(); ++i) {  // grows while it is gone through
        for (Named& more : joined_to(session, kind, std::string(all[i].id))) all.push_back(std::move(more));
    }
    return all;
}

void compare(store::Session& session, Kind kind, const admission::CollaborationId& collaboration,
             const std::string& id) {
    const auto own = by_id(session, kind, id);
    if (!own) return;
    const Keys keys = keys_of(kind, own->name);
    std::set<std::string> candidates;
    for (const std::string& key : keys.looked_for) {
        for (std::string& other : with_key(session, kind, collaboration, key, most_with_key)) {
            if (other != id) candidates.insert(std::move(other));
        }
    }
    for (const std::string& candidate : candidates) {
        const auto other = by_id(session, kind, candidate);
        const auto found = other ? likeness(kind, own->name, other->name) : std::nullopt;
        if (!found) continue;
        // What is like a name that was joined away is asked about with the one it was joined to.
        const Named standing = standing_for(session, kind, *other);
        if (standing.id != id) insert_likeness(session, kind, collaboration, id, standing.id, *found);
    }
    for (const std::string& key : keys.kept) insert_key(session, kind, collaboration, key, id);
    set_compared(session, kind, id);
}

bool compare_all(store::Database& database) {
    bool any = false;
    for (const Kind kind : {Kind::person, Kind::party, Kind::body}) {
        const auto all = database.read([&](store::Session& session) { return uncompared(session, kind); });
        any = any || !all.empty();
        constexpr std::size_t at_a_time = 200;
        for (std::size_t begin = 0; begin < all.size(); begin += at_a_time) {
            database.write([&](store::Session& session) {
                for (std::size_t i = begin; i < std::min(begin + at_a_time, all.size()); ++i) {
                    compare(session, kind, all[i].collaboration, all[i].id);
                }
            });
        }
    }
    return any;
}

}  // namespace identities
