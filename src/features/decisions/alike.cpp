#include "features/decisions/alike.hpp"

#include <algorithm>
#include <map>

namespace decisions {
namespace {

/// By so many of its rarest words an undertaking is looked for; a sentence said again has most of them.
constexpr std::size_t words_looked_for = 6;
/// What more undertakings have tells nothing and would make adding a meeting cost the whole archive.
constexpr int most_having = 100;

}  // namespace

Rarity rarity_of(store::Session& session, const admission::CollaborationId& collaboration,
                 const std::set<std::string>& words) {
    Rarity rarity{undertakings(session, collaboration), {}};
    for (const std::string& word : words) {
        rarity.having[word] = count_having(session, collaboration, word, most_having + 1);
    }
    return rarity;
}

Alike alike(store::Session& session, const admission::CollaborationId& collaboration,
            const std::set<std::string>& words) {
    Alike found{rarity_of(session, collaboration, words), {}};
    std::vector<std::pair<int, std::string>> known;
    for (const auto& [word, in] : found.rarity.having) {
        if (in > 0 && in <= most_having) known.emplace_back(in, word);
    }
    std::ranges::sort(known);
    if (known.size() > words_looked_for) known.resize(words_looked_for);
    std::map<std::string, int> shared;
    for (const auto& [in, word] : known) {
        for (const std::string& id : standing_with(session, collaboration, word)) ++shared[id];
    }
    for (const auto& [id, count] : shared) {
        if (count >= 2) found.follow_ups.push_back(id);
    }
    return found;
}

}  // namespace decisions
