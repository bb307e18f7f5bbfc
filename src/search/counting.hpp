#pragma once

#include <cstdint>
#include <vector>

#include "search/walk.hpp"

namespace search {

/// An entry, and what tells its address from others.
struct Found {
    std::int64_t number = 0;
    std::int64_t place = 0;
    double closeness = 0;  ///< 0 when it was not ranked
};

/// What was counted.
struct Counted {
    std::vector<Found> found;  ///< newest first, `counted_at_most` at most
    std::int64_t places = 0;   ///< different addresses among them
    bool more = false;         ///< there were more
    Facets facets;
};
/// The hits, and the facets that they have. With weights (closeness.hpp) the newest `ranked_at_most` are
/// ranked.
Counted count(const View& view, const Asked& asked, const std::vector<double>& weights);

/// The same where not all words must be there: what has more of them comes first and is never left out for
/// what is newer. `levels` goes from all words to as few as are enough. Ends at `loosened_at_most`.
Counted count_loosened(const View& view, const std::vector<Asked>& levels,
                       const std::vector<double>& weights);

/// The number of different addresses; stops at `enough`.
std::int64_t places(const View& view, const Asked& asked, std::int64_t enough);
/// The number of entries; stops at `enough`.
std::int64_t entries(const View& view, const Asked& asked, std::int64_t enough);

/// How many entries of all have a term. Counted only so far that what is common weighs the same in every
/// larger index.
inline constexpr int rarity_counted = 3'000;
std::int64_t rarity(Connection& connection, const Term& term, std::int64_t enough = rarity_counted);

/// As Facets says: each part without its own filter. `counted` is the query's own count.
Facets facets_of(const View& view, const Query& query, const Wanted& wanted, const Counted& counted);

}  // namespace search
