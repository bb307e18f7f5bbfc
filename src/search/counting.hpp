#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/connection.hpp"
#include "search/index.hpp"
#include "search/numbers.hpp"
#include "search/wanted.hpp"

namespace search {

/// A query as FTS5 is asked: an expression, and a range of rows.
struct Asked {
    std::string match;
    Numbers numbers;
};
Asked asked(const Query& query, const Wanted& wanted);

/// The words of a MATCH that must be found, bound to the columns that are text.
std::string fts5_words(const Wanted& wanted);

/// An entry, and what tells its address from others.
struct Found {
    std::int64_t number = 0;
    std::int64_t place = 0;
};

/// What was counted.
struct Counted {
    std::vector<Found> found;  ///< newest first, `counted_at_most` at most
    std::int64_t places = 0;   ///< different addresses among them
    bool more = false;         ///< there were more
    Facets facets;
};
/// The hits, and the facets that they have.
Counted count(Connection& connection, const Asked& asked);

/// As Facets says: each part without its own filter. `counted` is the query's own count.
Facets facets_of(Connection& connection, const Query& query, const Wanted& wanted, const Counted& counted);

}  // namespace search
