#pragma once

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>

namespace app::testing {

/// What a page may cost at most: a row of tests/app/costs.txt.
struct Cost {
    std::int64_t statements = 0;
    std::int64_t bytes = 0;
    std::int64_t allocations = 0;
    bool steady = false;  ///< the same whatever the archive holds besides
};

/// By the pattern of the address.
inline std::map<std::string, Cost> costs() {
    std::map<std::string, Cost> all;
    std::ifstream file(TOVHOLDER_COSTS);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::istringstream words(line);
        std::string pattern;
        std::string growth;
        Cost cost;
        words >> pattern >> cost.statements >> cost.bytes >> cost.allocations >> growth;
        EXPECT_TRUE(words && (growth == "steady" || growth == "grows")) << line;
        cost.steady = growth == "steady";
        EXPECT_TRUE(all.emplace(pattern, cost).second) << line << " is there twice";
    }
    EXPECT_FALSE(all.empty());
    return all;
}

}  // namespace app::testing
