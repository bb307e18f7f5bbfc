#include "features/decisions/decisions_store.hpp"

namespace decisions {

void add(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
         const meetings::Meeting& meeting, const meetings::ItemId& item,
         const std::vector<NewDecision>& decided, const std::vector<NewFollowUp>& owed) {
    int position = 0;
    for (const NewDecision& decision : decided) {
        insert_decision(session, ids.next(), collaboration, meeting.id, item, ++position, decision);
        add_to_tally(session, collaboration, meeting, decision.result);
    }
    position = 0;
    for (const NewFollowUp& follow_up : owed) {
        const std::string id = ids.next();
        insert_follow_up(session, id, collaboration, meeting.id, item, ++position, follow_up);
        int place = 0;
        for (const std::string& name : follow_up.responsible) {
            const auto person = people::find_person(session, collaboration, name);
            insert_responsible(session, id, ++place, name, person ? std::optional(person->id) : std::nullopt);
        }
    }
}

Totals totals(store::Session& session, const admission::CollaborationId& collaboration) {
    Totals sum;
    for (const Tally& tally : tallies(session, collaboration)) {
        sum.decisions += tally.decisions;
    }
    return sum;
}

}  // namespace decisions
