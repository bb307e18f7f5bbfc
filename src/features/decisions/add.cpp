#include <algorithm>
#include <set>

#include "features/decisions/decisions_store.hpp"
#include "features/decisions/told.hpp"
#include "features/decisions/undertaking.hpp"
#include "features/decisions/unsettle.hpp"

namespace decisions {

namespace {

void add_responsible(store::Session& session, const admission::CollaborationId& collaboration,
                     const std::string& follow_up, const std::vector<std::string>& names) {
    int place = 0;
    for (const std::string& name : names) {
        const auto person = people::find_person(session, collaboration, name);
        insert_responsible(session, follow_up, ++place, name, person);
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

/// Which of the follow-ups that were is each of the new ones: of the same item in the same words, of the same
/// item in nearly the same, or in the same words anywhere in the meeting. Empty for one that is new.
class Matching {
  public:
    Matching(const std::vector<KeptFollowUp>& kept, const std::vector<NewOutcome>& outcomes) : kept_(kept) {
        for (const NewOutcome& outcome : outcomes) ids_.emplace_back(outcome.owed.size());
        match(outcomes, [](const auto& old, const auto& outcome, const auto& now) {
            return old.item == outcome.item && old.text == now.text;
        });
        match(outcomes, [](const auto& old, const auto& outcome, const auto& now) {
            return old.item == outcome.item && nearly_same(old.text, now.text);
        });
        match(outcomes, [](const auto& old, const auto&, const auto& now) { return old.text == now.text; });
    }
    const std::string& id(std::size_t outcome, std::size_t follow_up) const {
        return ids_.at(outcome).at(follow_up);
    }

  private:
    /// Most of the words that tell something are in both: a corrected sentence, not another one.
    static bool nearly_same(const std::string& one, const std::string& other) {
        const auto words = telling_words(one, {});
        const auto others = telling_words(other, {});
        const auto shared = static_cast<std::size_t>(
            std::ranges::count_if(words, [&](const std::string& word) { return others.contains(word); }));
        return shared > 0 && shared * 10 >= std::max(words.size(), others.size()) * 7;
    }
    template <class Same>
    void match(const std::vector<NewOutcome>& outcomes, Same same) {
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            for (std::size_t j = 0; j < outcomes[i].owed.size(); ++j) {
                if (!ids_[i][j].empty()) continue;
                const auto found = std::ranges::find_if(kept_, [&](const KeptFollowUp& old) {
                    return !used_.contains(old.id) && same(old, outcomes[i], outcomes[i].owed[j]);
                });
                if (found == kept_.end()) continue;
                ids_[i][j] = found->id;
                used_.insert(found->id);
            }
        }
    }

    const std::vector<KeptFollowUp>& kept_;
    std::vector<std::vector<std::string>> ids_;
    std::set<std::string> used_;
};

Place place_of(const meetings::Meeting& meeting) {
    return {meeting.body ? meeting.body->id.text() : "", meeting.day()};
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
             const meetings::Meeting& before, const meetings::Replaced& replaced,
             const std::vector<NewOutcome>& outcomes) {
    const meetings::Meeting& now = replaced.whole.meeting;
    hold(session, collaboration);
    Changed changed = unsettle(session, collaboration, before.id, place_of(before));
    for (const Decision& decision : of_meeting(session, before.id)) {
        take_from_tally(session, collaboration, before, decision.result);
    }
    remove_decisions(session, before.id);
    const auto kept = set_follow_ups_aside(session, before.id);
    const Matching matching(kept, outcomes);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const NewOutcome& outcome = outcomes[i];
        add_decisions(session, ids, collaboration, now, outcome.item, outcome.decided);
        int position = 0;
        for (std::size_t j = 0; j < outcome.owed.size(); ++j) {
            const NewFollowUp& follow_up = outcome.owed[j];
            const bool known = !matching.id(i, j).empty();
            const std::string id = known ? matching.id(i, j) : ids.next();
            if (known) {
                update_follow_up(session, id, outcome.item, ++position, follow_up);
            } else {
                insert_follow_up(session, id, collaboration, now.id, outcome.item, ++position, follow_up);
            }
            close_as_before(session, now.id, id, follow_up.text);
            add_responsible(session, collaboration, id, follow_up.responsible);
        }
    }
    keep_closings_of_those_aside(session, before.id);
    remove_follow_ups_aside(session, before.id);
    settle(session, ids, collaboration, before.id);
    set_next_meeting(session, place_of(before));  // the meeting may be another body's or day's now
    for (const people::PersonId& person : replaced.left) {
        changed.follow_ups.merge(move_between_parties(session, person));
    }
    recount(session, collaboration, changed);
    look_for_told_done(session, collaboration, changed.untold);
}

}  // namespace decisions
