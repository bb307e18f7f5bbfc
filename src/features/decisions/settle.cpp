#include <algorithm>
#include <tuple>

#include "features/decisions/alike.hpp"
#include "features/decisions/due.hpp"
#include "features/decisions/owing_names.hpp"
#include "features/decisions/owing_party_store.hpp"
#include "features/decisions/settling_store.hpp"
#include "features/decisions/told.hpp"
#include "features/decisions/undertaking.hpp"
#include "features/decisions/unsettle.hpp"

namespace decisions {
namespace {

/// A follow-up of the meeting that is to be settled.
struct Own {
    Unsettled follow_up;
    Undertaking wanted;
    std::optional<std::size_t> again = {};  ///< it says again what this one of the same meeting says
};

/// The one whose words have most in common with these, when it is the same undertaking. The later of
/// the two by day is the one that says it again. What a closed item says is never one with what an open
/// one says: whoever sees only the open one would miss it.
std::optional<Known> met_before(store::Session& session, const admission::CollaborationId& collaboration,
                                const meetings::MeetingId& meeting, const std::string& date, const Own& own) {
    const Undertaking& wanted = own.wanted;
    const Alike found = alike(session, collaboration, wanted.words);
    for (const std::string& id : found.follow_ups) {
        const auto other = load_known(session, id, meeting);
        if (!other || other->of_closed_item != own.follow_up.of_closed_item) continue;
        const Undertaking old{other->words, other->responsible};
        if (date >= other->date ? says_again(wanted, old, found.rarity)
                                : says_again(old, wanted, found.rarity)) {
            return other;
        }
    }
    return std::nullopt;
}

std::string earlier_of(const std::string& one, const std::string& other) {
    return one.empty() ? other : other.empty() ? one : std::min(one, other);
}

/// Gives its undertaking.
std::string settle_one(store::Session& session, const admission::CollaborationId& collaboration,
                       const meetings::MeetingId& meeting, const Place& place, const Own& own,
                       Changed& changed) {
    const Unsettled& follow_up = own.follow_up;
    const auto last = last_day_of(follow_up.due, place.date);
    Settled settled{
        follow_up.id, place.date, 1, "open", last ? base::iso(*last) : "", at_next_meeting(follow_up.due)};
    const auto known = met_before(session, collaboration, meeting, place.date, own);
    if (known) {
        settled.undertaking = known->undertaking;
        const std::string since = earlier_of(known->since, place.date);
        if (place.date >= known->date) {
            settled.since = since;
            settled.mentions = known->mentions + 1;
            let_repeat(session, known->id);
        } else {
            settled.status = "repeated";
            mention(session, known->id, since, known->mentions + 1);
        }
        changed.places.push_back({known->body, known->date});
        changed.follow_ups.insert(known->id);
    }
    set_settled(session, follow_up.id, settled);
    if (settled.status == "open") {
        insert_words(session, collaboration, follow_up.id, own.wanted.words);
    }
    changed.follow_ups.insert(follow_up.id);
    return settled.undertaking;
}

/// Finds what the meeting says twice: the one that says less is a mention of the other, but never one that a
/// person closed of one that nobody did.
void find_said_twice(std::vector<Own>& all) {
    const auto says = [](const Own& own) {
        return std::tuple(own.follow_up.closed, !own.follow_up.due.empty(), own.wanted.words.size());
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i && !all[i].again; ++j) {
            const std::string& due = all[i].follow_up.due;
            const std::string& other = all[j].follow_up.due;
            const bool same_day = due == other || due.empty() || other.empty();
            const bool both_seen = all[i].follow_up.of_closed_item == all[j].follow_up.of_closed_item;
            if (all[j].again || !same_day || !both_seen || !said_twice(all[i].wanted, all[j].wanted))
                continue;
            if (says(all[i]) > says(all[j])) {
                all[j].again = i;
            } else {
                all[i].again = j;
            }
        }
    }
}

void settle_own(store::Session& session, const admission::CollaborationId& collaboration,
                const meetings::MeetingId& meeting, const Place& place, std::vector<Own>& all,
                Changed& changed) {
    find_said_twice(all);
    std::vector<std::string> undertakings(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].again) {
            undertakings[i] = settle_one(session, collaboration, meeting, place, all[i], changed);
        }
    }
    for (const Own& own : all) {
        if (!own.again) continue;
        std::size_t first = *own.again;
        while (all[first].again) first = *all[first].again;
        const auto last = last_day_of(own.follow_up.due, place.date);
        set_settled(session, own.follow_up.id,
                    {undertakings[first], place.date, 1, "repeated", last ? base::iso(*last) : "",
                     at_next_meeting(own.follow_up.due)});
        changed.follow_ups.insert(own.follow_up.id);
    }
}

}  // namespace

void settle(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
            const meetings::MeetingId& meeting) {
    hold(session, collaboration);
    const Place place = place_of(session, meeting);
    const auto known_now = know_people_of(session, meeting);
    count_anew(session, collaboration, known_now);
    Changed changed{{place}, move_between_parties(session, meeting)};
    std::vector<Own> all;
    std::vector<std::string> own;
    for (Unsettled& follow_up : unsettled_of(session, meeting)) {
        std::set<std::string> responsible;
        for (const std::string& name : follow_up.names) {
            const Owing owing = recognise_responsible(session, ids, collaboration, name, changed.follow_ups);
            set_responsible(session, follow_up.id, name, owing.id);
            responsible.insert(owing.id);
        }
        own.push_back(follow_up.id);
        auto words = telling_words(follow_up.text, follow_up.names);
        all.push_back({std::move(follow_up), {std::move(words), std::move(responsible)}});
    }
    settle_own(session, collaboration, meeting, place, all, changed);
    set_next_meeting(session, place);
    close_again(session, meeting);
    recount(session, collaboration, changed);
    note_told_done(session, collaboration, meeting, place);
    look_for_told_done(session, collaboration, own);
}

void settle_all(store::Database& database, base::IdSource& ids) {
    const auto all = database.read([](store::Session& session) { return unsettled_meetings(session); });
    for (const UnsettledMeeting& one : all) {
        database.write(
            [&](store::Session& session) { settle(session, ids, one.collaboration, one.meeting); });
    }
    for (const UnsettledMeeting& one :
         database.read([](store::Session& session) { return meetings_without_reports(session); })) {
        database.write([&](store::Session& session) {
            hold(session, one.collaboration);
            note_told_done(session, one.collaboration, one.meeting, place_of(session, one.meeting));
        });
    }
    database.write([](store::Session& session) {
        for (const Owing& one : without_party(session)) {
            set_party(session, one.id,
                      one.person ? party_of_person(session, *one.person) : party_of_name(session, one.id));
            for (const std::string& follow_up : owed_by(session, one.id)) recount_owing(session, follow_up);
        }
    });
    database.write([](store::Session& session) {
        for (const Undated& one : undated(session)) {
            const auto last = last_day_of(one.due, one.place.date);
            set_due(session, one.id, last ? base::iso(*last) : "", at_next_meeting(one.due));
            set_next_meeting(session, one.place);
        }
    });
}

}  // namespace decisions
