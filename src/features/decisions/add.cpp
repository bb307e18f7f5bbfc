#include <algorithm>

#include "features/decisions/decisions_store.hpp"
#include "features/decisions/unsettle.hpp"

namespace decisions {

namespace {

void add_responsible(store::Session& session, const admission::CollaborationId& collaboration,
                     const std::string& follow_up, const std::vector<std::string>& names) {
    int place = 0;
    for (const std::string& name : names) {
        const auto person = people::find_person(session, collaboration, name);
        insert_responsible(session, follow_up, ++place, name,
                           person ? std::optional(person->id) : std::nullopt);
    }
}

void add_decisions(store::Session& session, base::IdSource& ids,
                   const admission::CollaborationId& collaboration, const meetings::Meeting& meeting,
                   const meetings::ItemId& item, const std::vector<NewDecision>& decided) {
    int position = 0;
    for (const NewDecision& decision : decided) {
        insert_decision(session, ids.next(), collaboration, meeting.id, item, ++position, decision);
        add_to_tally(session, collaboration, meeting, decision.result);
    }
}

/// The id of one with these words, which is then used up; of the same item rather than of another.
std::optional<std::string> take_same(std::vector<KeptFollowUp>& kept, const meetings::ItemId& item,
                                     const std::string& text) {
    auto found = std::ranges::find_if(
        kept, [&](const KeptFollowUp& one) { return one.item == item && one.text == text; });
    if (found == kept.end()) found = std::ranges::find(kept, text, &KeptFollowUp::text);
    if (found == kept.end()) return std::nullopt;
    std::string id = found->id;
    kept.erase(found);
    return id;
}

Place place_of(const meetings::Meeting& meeting) {
    return {meeting.body ? meeting.body->id.text() : "", meeting.date ? base::iso(*meeting.date) : ""};
}

}  // namespace

void add(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
         const meetings::Meeting& meeting, const meetings::ItemId& item,
         const std::vector<NewDecision>& decided, const std::vector<NewFollowUp>& owed) {
    add_decisions(session, ids, collaboration, meeting, item, decided);
    int position = 0;
    for (const NewFollowUp& follow_up : owed) {
        const std::string id = ids.next();
        insert_follow_up(session, id, collaboration, meeting.id, item, ++position, follow_up);
        add_responsible(session, collaboration, id, follow_up.responsible);
    }
}

void replace(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
             const meetings::Meeting& before, const meetings::Meeting& now,
             const std::vector<NewOutcome>& outcomes) {
    hold(session, collaboration);
    const Changed changed = unsettle(session, collaboration, before.id, place_of(before));
    for (const Decision& decision : of_meeting(session, before.id)) {
        take_from_tally(session, collaboration, before, decision.result);
    }
    remove_decisions(session, before.id);
    auto kept = set_follow_ups_aside(session, before.id);
    for (const NewOutcome& outcome : outcomes) {
        add_decisions(session, ids, collaboration, now, outcome.item, outcome.decided);
        int position = 0;
        for (const NewFollowUp& follow_up : outcome.owed) {
            const auto same = take_same(kept, outcome.item, follow_up.text);
            const std::string id = same ? *same : ids.next();
            if (same) {
                update_follow_up(session, id, outcome.item, ++position, follow_up);
            } else {
                insert_follow_up(session, id, collaboration, now.id, outcome.item, ++position, follow_up);
            }
            add_responsible(session, collaboration, id, follow_up.responsible);
        }
    }
    remove_follow_ups_aside(session, before.id);
    settle(session, ids, collaboration, before.id);
    recount(session, collaboration, changed);
}

Totals totals(store::Session& session, const admission::CollaborationId& collaboration) {
    Totals sum;
    for (const Tally& tally : tallies(session, collaboration)) {
        sum.decisions += tally.decisions;
    }
    return sum;
}

}  // namespace decisions
