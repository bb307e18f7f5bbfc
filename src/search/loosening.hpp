#pragma once

#include <cstdint>
#include <optional>

#include "search/index.hpp"
#include "search/walk.hpp"

namespace search {

/// Where hardly anything has all the words, lets compounds be found by their parts, and then what has
/// fewer and fewer of the words be found too. Gives the number of addresses that have all of them;
/// nothing when that is enough. Filters do not count: choosing one must only take hits away.
std::optional<std::int64_t> loosen(const View& view, const Query& query, Wanted& wanted);

}  // namespace search
