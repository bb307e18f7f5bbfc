#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/label.hpp"

namespace audit {

/// A line of what an act changed: "Place: before …, now …".
struct Change {
    std::string what;
    std::optional<std::string> before;  ///< nothing where it is not known or not a change of one thing
    std::string now;
};

struct Act {
    std::string act;
    std::string payload;  ///< JSON, as it is recorded; empty when destroyed
    std::string before;   ///< the payload of the act before it on the same account
    const std::map<std::string, std::string>& collaborations;  ///< names by id
};
/// What an act changed, in words. Whatever the payload holds: what is not understood is left out.
std::vector<Change> changes_of(const Act& act, const base::Words& words);

}  // namespace audit
