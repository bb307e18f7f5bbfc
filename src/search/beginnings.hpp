#pragma once

#include "search/connection.hpp"
#include "search/wanted.hpp"

namespace search {

/// Says what words of the index begin with where a term may be a beginning. FTS5 has a list for each
/// four letters, as one for three as well would make the index half as large again; so three letters
/// are asked for as all the four that words begin with.
void add_beginnings(Connection& connection, Wanted& wanted);

}  // namespace search
