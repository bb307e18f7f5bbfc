#pragma once

#include <string_view>

namespace search {

/// The number of letters to add, drop, change or swap with a neighbour to make one word the other
/// (optimal string alignment); `limit + 1` when it is more than `limit`. Words of at most 40 letters;
/// longer ones are as far apart as can be.
int edit_distance(std::u32string_view one, std::u32string_view other, int limit);

}  // namespace search
