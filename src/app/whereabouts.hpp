#pragma once

#include <optional>

#include "features/admission/admission.hpp"
#include "web/html/shell.hpp"

namespace app {

/// The collaboration whose search and menu a page outside the slices shows to somebody signed in: the
/// one that the address names, else the only one there is. Asks the database.
std::optional<web::Place> whereabouts(const admission::Setting& setting, const web::Request& request);

}  // namespace app
