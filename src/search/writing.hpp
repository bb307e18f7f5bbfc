#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/connection.hpp"
#include "search/index.hpp"

namespace search {

/// Removes, adds and notes the position in one transaction. Throws Broken or store::Error, and has
/// then changed nothing.
void write_changes(Connection& connection, const std::vector<std::string>& remove,
                   const std::vector<Entry>& put, const Position& position);

/// Removes everything; position 0.
void write_nothing(Connection& connection);

/// Rewrites the file without what was removed, in the vocabulary too.
void write_anew(Connection& connection);

}  // namespace search
