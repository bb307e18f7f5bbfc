#pragma once

#include <memory>
#include <string>

#include "store/database.hpp"

namespace store {

/// The PostgreSQL database at this postgresql:// address. It must compare text byte by byte
/// (LOCALE 'C'), as SQLite does. Throws Error.
std::unique_ptr<Database> open_postgresql(const std::string& address, int readers);

}  // namespace store
