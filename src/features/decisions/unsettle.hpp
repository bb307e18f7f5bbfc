#pragma once

#include <set>
#include <string>
#include <vector>

#include "features/decisions/settling_store.hpp"

namespace decisions {

/// What is counted anew when all is in its place.
struct Changed {
    std::vector<Place> places;
    std::set<std::string> follow_ups;  ///< that may be another's to do, done, or gone
    /// That other minutes may say are done: the meeting's said it, or they stand for an undertaking again.
    std::vector<std::string> untold = {};
};
void recount(store::Session& session, const admission::CollaborationId& collaboration,
             const Changed& changed);

/// Takes a meeting's follow-ups out of their places among the others, so that settle() can put them in anew:
/// where one stood for an undertaking of other minutes too, the newest of those stands. `place` is where they
/// are counted until now. Gives what must be counted anew when the meeting's own are settled again or gone.
Changed unsettle(store::Session& session, const admission::CollaborationId& collaboration,
                 const meetings::MeetingId& meeting, const Place& place);

}  // namespace decisions
