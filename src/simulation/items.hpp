#pragma once

#include <map>
#include <string>
#include <vector>

#include "simulation/matters.hpp"

namespace simulation {

/// An undertaking that nobody has told the end of.
struct OpenTask {
    FollowUp follow_up;
    std::string subject;
    std::string about;  ///< the matter in a few words
    std::string body;   ///< the key of the body that asked
    base::Date asked;
    base::Date ready;  ///< when its status is asked for
};

/// All that one family of bodies knows of itself.
struct World {
    Random random;
    Cast cast;
    std::vector<Matter> matters;
    std::vector<OpenTask> open;
    std::map<std::string, std::string> bodies;  ///< names by key
};

/// A meeting's items, and whom they name.
struct Items {
    std::vector<Item> items;
    std::map<std::string, std::vector<std::string>> named;  ///< roles, and the numbers of the items
};

/// Makes the items of a meeting, and lets the matters go on.
Items items_of(World& world, const Body& body, const base::Date& date);

}  // namespace simulation
