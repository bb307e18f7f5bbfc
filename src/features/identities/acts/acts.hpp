#pragma once

#include "features/identities/identities_store.hpp"

/// What a user can do in this slice, an act a file. Names are given by their slugs.
namespace identities {

/// Somebody at a kind of things that can be one.
struct Desk {
    const admission::Setting& setting;
    const admission::Visit& visit;
    const Connections& connections;
    Kind kind = Kind::person;
};

/// Joins `from` to `to`. Problems: "identity.not_found", "identity.same" (they are one already),
/// "identity.together" (both were at one meeting).
base::Result<> join_two(const Desk& desk, const std::string& from, const std::string& to);
/// The one of that name, as it would be joined. Problem: "identity.not_found".
base::Result<Named> find_named(const Desk& desk, const std::string& name);
/// Undoes that one was joined. Problems: "identity.not_found", "identity.not_joined".
base::Result<> undo_join(const Desk& desk, const std::string& slug);
/// Says of two that are proposed that they are two, or takes that back. Problem: "identity.not_found".
base::Result<> keep_apart(const Desk& desk, const std::string& one, const std::string& other, bool apart);

}  // namespace identities
