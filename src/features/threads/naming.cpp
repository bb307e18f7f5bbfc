#include "features/threads/naming.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "features/threads/subject.hpp"

namespace threads {
namespace {

using Stems = std::set<std::string>;

/// How much of the two is common to both, from 0 to 1.
double nearness(const Stems& one, const Stems& other) {
    if (one.empty() || other.empty()) return 0;
    std::vector<std::string> both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(one.size() + other.size());
}

}  // namespace

std::size_t nearest_title(const std::vector<std::string>& titles) {
    Telling telling({});
    std::vector<Stems> stems;
    for (const std::string& title : titles) {
        const auto all = telling.is_standing(title) ? std::vector<std::string>() : telling.stems_of(title);
        stems.emplace_back(all.begin(), all.end());
    }
    std::size_t best = 0;
    double most = 0;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        double near = 0;
        for (const Stems& other : stems) near += nearness(stems[i], other);
        // What differs by less than the sum can be told apart is equal: the newest stays.
        if (near <= most + 1e-9) continue;
        most = near;
        best = i;
    }
    return best;
}

}  // namespace threads
