#include <set>

#include "base/sha256.hpp"
#include "features/decisions/acts/acts.hpp"
#include "features/decisions/settling_store.hpp"

namespace decisions {
namespace {

/// So much of a digest tells two states of one follow-up apart.
constexpr std::size_t digest_shown = 16;

std::string seen_as(const FollowUp& follow_up) {
    std::string all =
        follow_up.text + '\n' + follow_up.due + '\n' + std::to_string(follow_up.mentions) + '\n';
    all += follow_up.standing == Standing::open ? "open" : "not open";
    for (const Responsible& responsible : follow_up.responsible) all += '\n' + responsible.name;
    // Closing as told says these words in the name of who closes.
    if (follow_up.told) all += "\n\n" + follow_up.told->source.item_id + '\n' + follow_up.told->words;
    return base::sha256(all).substr(0, digest_shown);
}

}  // namespace

std::string chosen_as(const FollowUp& follow_up) { return follow_up.id + '.' + seen_as(follow_up); }

std::expected<ClosedSeveral, std::vector<base::Problem>> close_several(const admission::Setting& setting,
                                                                       const admission::Visit& visit,
                                                                       const std::vector<std::string>& chosen,
                                                                       const EvidenceOf& words_for) {
    using Problems = std::vector<base::Problem>;
    if (chosen.empty()) {
        return std::unexpected(Problems{{base::Problem::Kind::invalid, "follow_up.none_chosen", {}, {}}});
    }
    return setting.database.write([&](store::Session& session) -> std::expected<ClosedSeveral, Problems> {
        hold(session, visit.collaboration.id);
        ClosedSeveral result;
        std::vector<std::pair<FollowUp, ClosingWords>> all;
        for (const std::string& one : std::set<std::string>(chosen.begin(), chosen.end())) {
            const std::string id = one.substr(0, one.find('.'));
            auto found = follow_up(session, visit.collaboration.id, id);
            if (!found || found->standing != Standing::open || chosen_as(*found) != one) {
                result.changed.push_back(id);
                continue;
            }
            ClosingWords words = words_for(*found);
            if (Problems problems = problems_of(words); !problems.empty()) return std::unexpected(problems);
            all.emplace_back(std::move(*found), std::move(words));
        }
        for (auto& [found, words] : all) close_as(session, setting, visit, found, words);
        result.closed = static_cast<int>(all.size());
        return result;
    });
}

}  // namespace decisions
