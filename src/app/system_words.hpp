#pragma once

#include <string>
#include <system_error>

#include "base/label.hpp"

namespace app {

/// What the operating system refused, in the user's words; in the system's own where there are none.
std::string said_of(const std::error_code& error, const base::Words& words);

}  // namespace app
