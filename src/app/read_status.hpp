#pragma once

#include <string_view>

namespace app {

/// The exit status of `read` for a problem of src/extract: each kind of damage has its own, so that a script
/// can tell what to do with the file.
int read_status(std::string_view code);

}  // namespace app
