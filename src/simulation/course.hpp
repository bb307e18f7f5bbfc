#pragma once

#include <vector>

#include "simulation/simulation.hpp"

namespace simulation {

/// One family of bodies through the years.
struct Family {
    int number = 0;    ///< 0 is the one that the demonstration shows
    int meetings = 0;  ///< how many; the last ones
};

/// Its meetings by day, each with all that there is to tell of it.
std::vector<Truth> course_of(const Options& options, const Family& family);

}  // namespace simulation
