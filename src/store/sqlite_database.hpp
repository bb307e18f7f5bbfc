#pragma once

#include <memory>
#include <string>

#include "store/database.hpp"

namespace store {

/// The SQLite file of this path. Throws Error.
std::unique_ptr<Database> open_sqlite(const std::string& path, int readers);

}  // namespace store
