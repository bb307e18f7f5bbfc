#pragma once

#include <optional>
#include <string>

#include "search/connection.hpp"
#include "search/index.hpp"
#include "search/wanted.hpp"

namespace search {

/// Other words for a query without hits: each word that finds nothing for this reader is changed to
/// the closest one in the index that does. Only given when the changed query has hits that the reader
/// may see. Looks at no more than 40,000 words of the vocabulary for each of at most 3 words.
std::optional<std::string> suggest(Connection& connection, const Query& query, const Wanted& wanted);

}  // namespace search
