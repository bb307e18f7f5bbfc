#include "features/decisions/unsettle.hpp"

#include "features/decisions/told.hpp"
#include "features/decisions/undertaking.hpp"

namespace decisions {
namespace {

/// Lets the newest of the others stand for them all.
void let_newest_stand(store::Session& session, const admission::CollaborationId& collaboration,
                      const std::vector<OtherMention>& others, Changed& changed) {
    const OtherMention& newest = others.front();
    std::string since;
    std::set<std::string> meetings;  // one may say it twice
    for (const OtherMention& other : others) {
        meetings.insert(other.meeting);
        if (!other.date.empty() && (since.empty() || other.date < since)) since = other.date;
    }
    stand(session, newest.id, since, static_cast<int>(meetings.size()));
    if (newest.repeated) {
        insert_words(session, collaboration, newest.id,
                     telling_words(newest.text, named_in(session, newest.id)));
    }
    changed.places.push_back({newest.body, newest.date});
    changed.follow_ups.insert(newest.id);
    changed.untold.push_back(newest.id);
}

}  // namespace

void recount(store::Session& session, const admission::CollaborationId& collaboration,
             const Changed& changed) {
    for (const Place& touched : changed.places) recount(session, collaboration, touched);
    for (const std::string& follow_up : changed.follow_ups) recount_owing(session, follow_up);
}

Changed unsettle(store::Session& session, const admission::CollaborationId& collaboration,
                 const meetings::MeetingId& meeting, const Place& place) {
    Changed changed{{place}, {}, {}};
    for (const OwnMention& mine : own_mentions(session, meeting)) {
        changed.follow_ups.insert(mine.id);
        const auto others = other_mentions(session, mine.undertaking, meeting);
        if (others.empty()) continue;
        // An undertaking is called by the first follow-up met; that one may go.
        if (mine.undertaking == mine.id) {
            rename_undertaking(session, mine.undertaking, others.back().id, meeting);
        }
        let_newest_stand(session, collaboration, others, changed);
    }
    set_unsettled(session, meeting);
    for (std::string& id : forget_told(session, meeting)) changed.untold.push_back(std::move(id));
    return changed;
}

}  // namespace decisions
