#pragma once

#include <vector>

#include "features/decisions/follow_up.hpp"
#include "web/html/form.hpp"

namespace decisions {

/// How it ended, a note and where it can be seen, with what is wrong; without an address and a button.
web::Form closing_fields(const ClosingWords& filled, const std::vector<base::Problem>& problems,
                         const base::Words& words);

}  // namespace decisions
