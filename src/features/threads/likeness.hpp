#pragma once

#include <functional>
#include <string>
#include <vector>

#include "features/threads/subject.hpp"

/// When two items are alike in rare words.
namespace threads {

/// How rare words are in a collaboration's items.
struct Rarity {
    int items = 0;
    std::function<int(const std::string& stem)> having;  ///< in how many items

    /// About 4 for a word that nothing else has, whatever the archive's size; 0 for one that is everywhere.
    double weight(const std::string& stem) const;
    /// Few enough have it for it to tell something; of a word that is in both titles more may.
    bool rare(const std::string& stem, bool in_both_titles = false) const;
};

struct Likeness {
    double score = 0;
    std::vector<std::string> stems;  ///< the rare words that both have, the rarest first
};

/// How much of the one's subject the other speaks of, and the other way round.
Likeness likeness(const Subject& one, const Subject& other, const Rarity& rarity);

/// From here on the two are said to be alike.
inline constexpr double alike_alone = 1.6;
/// Enough when one of the two names the meeting of the other.
inline constexpr double alike_when_named = 0.8;

}  // namespace threads
