#pragma once

#include "features/admission/admission.hpp"

namespace app {

/// The page, but an address that narrows a list or a search by a name that was joined to another leads to the
/// same with that one.
web::Handler leading_on(const admission::Setting& setting, web::Handler inner);

}  // namespace app
