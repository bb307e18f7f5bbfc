#pragma once

#include "search/connection.hpp"
#include "search/wanted.hpp"

namespace search {

/// Says what words of the index begin with where a term may be a beginning: twenty at most, and none where
/// the term itself is common. FTS5's own lists of beginnings would make the index half as large again, and
/// making it a quarter slower.
void add_beginnings(Connection& connection, Wanted& wanted);

}  // namespace search
