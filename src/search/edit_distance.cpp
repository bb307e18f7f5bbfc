#include "search/edit_distance.hpp"

#include <algorithm>
#include <array>

namespace search {

int edit_distance(std::u32string_view one, std::u32string_view other, int limit) {
    constexpr std::size_t longest = 40;
    const std::size_t gap = std::max(one.size(), other.size()) - std::min(one.size(), other.size());
    if (gap > static_cast<std::size_t>(limit) || one.size() > longest || other.size() > longest)
        return limit + 1;
    std::array<std::array<int, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= other.size(); ++j) rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& two_above = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int smallest = row[0];
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const int change = one[i - 1] == other[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > limit) return limit + 1;
    }
    return std::min(rows[one.size() % 3][other.size()], limit + 1);
}

}  // namespace search
