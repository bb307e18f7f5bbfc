#pragma once

#include <cstdint>

#include "store/database.hpp"

namespace store {

/// Copies every row of every table but the migrator's, in one transaction, between a PostgreSQL database and
/// an SQLite file (which is which does not matter) whose schemas are the same. What the new one had is gone:
/// the caller sees to it that it is empty. Gives the number of rows. Throws Error, std::logic_error when
/// neither is PostgreSQL.
std::int64_t copy(Database& from, Database& to);

}  // namespace store
