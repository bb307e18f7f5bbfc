#pragma once

#include <set>
#include <string>
#include <vector>

#include "features/decisions/settling_store.hpp"

/// The SQL of joining people, parties and bodies that owe something.
namespace decisions {

/// Everybody named as responsible who is one of these; parties with those who come from them.
std::vector<Owing> responsible_who_are(store::Session& session, identities::Kind kind,
                                       const std::vector<std::string>& ids);
Owing owing_with(store::Session& session, const std::string& responsible);
/// Moves what was met by one of the names, as identities::Move says.
void move_person(store::Session& session, const identities::Move& move);
void move_named_party(store::Session& session, const identities::Move& move);
void move_body(store::Session& session, const identities::Move& move);
/// Whether its party is only told by the name or the members.
bool is_told(store::Session& session, const std::string& responsible);
/// The party that the person came for last.
std::optional<std::string> latest_party(store::Session& session, const std::string& person);
/// The one of all names for the same person, body or party, or joined by a person, under which they are
/// counted.
std::string counted_under(store::Session& session, const std::string& responsible);
/// The follow-ups counted under one of these, with the names in them.
struct NamedIn {
    std::string follow_up;
    int position = 0;
    std::string name;
};
std::vector<NamedIn> named_under(store::Session& session, const std::string& responsible);
std::optional<std::string> responsible_of_name(store::Session& session,
                                               const admission::CollaborationId& collaboration,
                                               const std::string& name);
void count_under(store::Session& session, const NamedIn& named, const std::string& responsible);

/// Counts a body's decisions and follow-ups anew.
void recount_body(store::Session& session, const admission::CollaborationId& collaboration,
                  const std::string& body);

}  // namespace decisions
