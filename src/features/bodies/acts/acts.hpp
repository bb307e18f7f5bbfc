#pragma once

#include <expected>

#include "features/bodies/bodies_store.hpp"
#include "features/bodies/body_roles.hpp"

/// What a user can do in this slice, an act a file.
namespace bodies {

/// Gives a body another name. The old one still leads to it, in addresses and in documents to come. Gives
/// where it stands now. Problems: "body.not_found", "name.missing", "name.too_long", "name.taken".
base::Result<Body> rename_body(const admission::Setting& setting, const admission::Visit& visit,
                               const std::vector<identities::Mover>& movers, const std::string& slug,
                               const std::string& name);

/// Says which body goes on after this one, and since when; an empty successor takes it back. Problems:
/// "body.not_found", "successor.missing", "successor.itself" (or one that comes before it), "since.missing".
base::Result<> succeed_body(const admission::Setting& setting, const admission::Visit& visit,
                            const std::string& slug, const std::string& successor, const std::string& since);

/// Says what somebody who has a role in the collaboration is to a body, in the place of what they were.
/// `account` is an id, `role` the stored word. Problems: "body.not_found", at "bruger" "role.whom" (nobody
/// chosen, or without a role in the collaboration), at "rolle" "role.which".
base::Result<> give_body_role(const admission::Setting& setting, const admission::Visit& visit,
                              const std::string& slug, const std::string& account, const std::string& role);
/// Takes it away. Problems: "body.not_found", "role.none".
base::Result<> take_body_role(const admission::Setting& setting, const admission::Visit& visit,
                              const std::string& slug, const std::string& account);

}  // namespace bodies
