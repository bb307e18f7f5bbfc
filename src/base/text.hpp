#pragma once

#include <string>
#include <string_view>

namespace base {

/// Without blanks, tabs and line ends at both ends.
std::string trim(std::string_view text);

}  // namespace base
