#pragma once

#include "search/connection.hpp"
#include "search/index.hpp"

namespace search {

/// Answers a query on one unchanging state of the file. Throws Broken or store::Error.
Answer answer(Connection& connection, const Query& query);

}  // namespace search
