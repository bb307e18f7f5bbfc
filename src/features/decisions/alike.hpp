#pragma once

#include <set>
#include <string>
#include <vector>

#include "features/decisions/settling_store.hpp"
#include "features/decisions/undertaking.hpp"

namespace decisions {

/// What stands in the archive and has words in common with a text.
struct Alike {
    Rarity rarity;                        ///< of the text's words
    std::vector<std::string> follow_ups;  ///< with at least two of its rarest words
};
Alike alike(store::Session& session, const admission::CollaborationId& collaboration,
            const std::set<std::string>& words);
/// How rare the words are.
Rarity rarity_of(store::Session& session, const admission::CollaborationId& collaboration,
                 const std::set<std::string>& words);

}  // namespace decisions
