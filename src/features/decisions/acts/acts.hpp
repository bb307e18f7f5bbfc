#pragma once

#include <expected>
#include <vector>

#include "features/decisions/follow_ups_store.hpp"

/// What a user can do in this slice, an act a file.
namespace decisions {

/// Closes a follow-up. Gives everything that is wrong at once: problems_of(), "follow_up.not_found",
/// "follow_up.repeated" (the newest is to be closed), "follow_up.closed" (somebody was quicker).
std::expected<void, std::vector<base::Problem>> close_follow_up(const admission::Setting& setting,
                                                                const admission::Visit& visit,
                                                                const std::string& id,
                                                                const ClosingWords& words);

/// Opens it again. Problems: "follow_up.not_found", "follow_up.not_closed" (open already, or later minutes
/// say it again).
base::Result<> reopen_follow_up(const admission::Setting& setting, const admission::Visit& visit,
                                const std::string& id);

/// What both write: the history of the meeting, so that the search index follows, and the counts.
void note_act(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
              const FollowUp& follow_up, const std::string& act);

}  // namespace decisions
