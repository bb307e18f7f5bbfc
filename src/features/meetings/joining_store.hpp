#pragma once

#include "features/meetings/meetings_store.hpp"

/// The SQL of joining people, parties and bodies, and of what speaks for it.
namespace meetings {

/// Moves what was met by one of the names, as identities::Move says.
void move_person(store::Session& session, const identities::Move& move);
void move_party(store::Session& session, const identities::Move& move);
void move_body(store::Session& session, const identities::Move& move);
/// Counts a body's meetings anew.
void recount_body(store::Session& session, const admission::CollaborationId& collaboration,
                  const std::string& body);

/// In how many meetings of each body and for each party a person was, and from when to when; latest first. Of
/// those without minutes only the ones until the day.
std::vector<NamedCount> bodies_of_person(store::Session& session, const people::PersonId& person,
                                         const std::string& held_by);
std::vector<NamedCount> parties_of_person(store::Session& session, const people::PersonId& person,
                                          const std::string& held_by);

/// What meetings say of a party or a body in all.
struct Profile {
    int meetings = 0;
    int people = 0;
    std::string first;
    std::string last;
};
Profile profile_of(store::Session& session, identities::Kind kind, const std::string& id);
int people_in_common(store::Session& session, identities::Kind kind, const std::string& one,
                     const std::string& other);
/// On how many days both bodies met.
int days_in_common(store::Session& session, const std::string& one, const std::string& other);

}  // namespace meetings
