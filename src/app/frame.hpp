#pragma once

#include <vector>

#include "web/assets.hpp"
#include "web/html/shell.hpp"

namespace app {

/// The frame of every page: the menu, the style, the version.
web::ShellParts frame();

/// The style, fonts and scripts that are built into the program. They live as long as it does.
const std::vector<web::Asset>& assets();

}  // namespace app
