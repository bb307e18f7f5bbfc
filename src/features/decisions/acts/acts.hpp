#pragma once

#include <expected>
#include <functional>
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

/// What tells whether somebody has changed an open follow-up since a list showed it: the id and what was
/// seen.
std::string chosen_as(const FollowUp& follow_up);

struct ClosedSeveral {
    int closed = 0;
    std::vector<std::string> changed;  ///< ids of those that are not as they were seen, and are left open
};
/// What is said of each; it may differ in where it can be seen.
using EvidenceOf = std::function<ClosingWords(const FollowUp&)>;
/// Closes all of these at once, each given as chosen_as() said when it was shown. Problems: problems_of(),
/// with nothing closed; "follow_up.none_chosen".
std::expected<ClosedSeveral, std::vector<base::Problem>> close_several(const admission::Setting& setting,
                                                                       const admission::Visit& visit,
                                                                       const std::vector<std::string>& chosen,
                                                                       const EvidenceOf& words_for);

/// Opens it again. Problems: "follow_up.not_found", "follow_up.not_closed" (open already, or later minutes
/// say it again).
base::Result<> reopen_follow_up(const admission::Setting& setting, const admission::Visit& visit,
                                const std::string& id);

/// Lets what `from` owes be counted under `to`, both ids of names that owe. Problems: "names.not_found",
/// "names.same", "names.stands" (`from` is a party's or a body's name, which stands), "names.known" (both
/// are: they are joined as parties or bodies).
base::Result<> join_names(const admission::Setting& setting, const admission::Visit& visit,
                          const std::string& from, const std::string& to);
/// Undoes that. Problem: "names.not_found".
base::Result<> part_names(const admission::Setting& setting, const admission::Visit& visit,
                          const std::string& name);
/// Says of two names that they are two, or takes that back. Problem: "names.not_found".
base::Result<> keep_names_apart(const admission::Setting& setting, const admission::Visit& visit,
                                const std::string& one, const std::string& other, bool apart);

/// Closes one that is open and may be, and writes so.
void close_as(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
              FollowUp& follow_up, const ClosingWords& words);

/// What all of them write: the history of the meeting, so that the search index follows, and the counts.
void note_act(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
              const FollowUp& follow_up, const std::string& act);

}  // namespace decisions
