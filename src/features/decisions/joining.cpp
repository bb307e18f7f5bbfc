#include "features/decisions/joining_store.hpp"
#include "features/decisions/owing_names.hpp"
#include "features/decisions/owing_party_store.hpp"
#include "features/decisions/told.hpp"
#include "features/decisions/unsettle.hpp"

// The slice's part in joining people, parties and bodies.
namespace decisions {

using identities::Kind;

void count_anew(store::Session& session, const admission::CollaborationId& collaboration,
                const std::vector<Owing>& all) {
    Changed changed;
    std::vector<NamedIn> named;
    for (const Owing& owing : all) {
        for (NamedIn& one : named_under(session, owing.id)) named.push_back(std::move(one));
    }
    for (const NamedIn& one : named) {
        auto own = responsible_of_name(session, collaboration, one.name);
        if (!own) {
            if (const auto other = in_another_form(session, collaboration, one.name)) own = other->id;
        }
        if (own) count_under(session, one, counted_under(session, *own));
        changed.follow_ups.insert(one.follow_up);
    }
    recount(session, collaboration, changed);
}

namespace {

/// Minutes tell of what their body has said: of other things when it is another body.
void look_what_is_told_anew(store::Session& session, const admission::CollaborationId& collaboration,
                            const identities::Move& move) {
    for (const std::string& body : {move.from, move.to}) {
        look_for_told_done(session, collaboration, forget_told(session, collaboration, body));
    }
}

}  // namespace

void move(store::Session& session, const admission::CollaborationId& collaboration,
          const identities::Move& move) {
    const std::vector<Owing> all = responsible_who_are(session, move.kind, {move.from, move.to});
    if (move.kind == Kind::person) move_person(session, move);
    if (move.kind == Kind::party) move_named_party(session, move);
    if (move.kind == Kind::body) {
        move_body(session, move);
        for (const std::string& body : {move.from, move.to}) {
            recount_body(session, collaboration, body);
            set_next_meetings(session, body);
        }
        look_what_is_told_anew(session, collaboration, move);
    }
    for (const Owing& before : all) {
        // The person may be another one now, and the name tell of another party.
        const auto now = owing_with(session, before.id);
        if (!now.person && now.party && !is_told(session, before.id)) continue;
        const auto party =
            now.person ? party_of_person(session, *now.person) : party_of_name(session, before.id);
        if (party.party != now.party || party.told != is_told(session, before.id)) {
            set_party(session, before.id, party);
        }
    }
    count_anew(session, collaboration, all);
}

}  // namespace decisions
