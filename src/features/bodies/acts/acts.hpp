#pragma once

#include <expected>

#include "features/bodies/bodies_store.hpp"

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

}  // namespace bodies
