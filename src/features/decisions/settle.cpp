#include <algorithm>

#include "features/decisions/due.hpp"
#include "features/decisions/settling_store.hpp"
#include "features/decisions/undertaking.hpp"
#include "features/decisions/unsettle.hpp"

namespace decisions {
namespace {

/// By so many of its rarest words an undertaking is looked for; a sentence said again has most of them.
constexpr std::size_t words_looked_for = 6;
/// What more undertakings have tells nothing and would make adding a meeting cost the whole archive.
constexpr int most_having = 100;

/// The one whose words have most in common with these, when it is the same undertaking. The later of
/// the two by day is the one that says it again.
std::optional<Known> met_before(store::Session& session, const admission::CollaborationId& collaboration,
                                const meetings::MeetingId& meeting, const std::string& date,
                                const Undertaking& wanted) {
    Rarity rarity{undertakings(session, collaboration), {}};
    std::vector<std::pair<int, std::string>> known;
    for (const std::string& word : wanted.words) {
        const int in = count_having(session, collaboration, word, most_having + 1);
        rarity.having[word] = in;
        if (in > 0 && in <= most_having) known.emplace_back(in, word);
    }
    std::ranges::sort(known);
    if (known.size() > words_looked_for) known.resize(words_looked_for);
    std::map<std::string, int> shared;
    for (const auto& [in, word] : known) {
        for (const std::string& id : standing_with(session, collaboration, word)) ++shared[id];
    }
    for (const auto& [id, count] : shared) {
        if (count < 2) continue;
        const auto other = load_known(session, id, meeting);
        if (!other) continue;
        const Undertaking old{other->words, other->responsible};
        if (date >= other->date ? says_again(wanted, old, rarity) : says_again(old, wanted, rarity)) {
            return other;
        }
    }
    return std::nullopt;
}

std::string earlier_of(const std::string& one, const std::string& other) {
    return one.empty() ? other : other.empty() ? one : std::min(one, other);
}

void settle_one(store::Session& session, const admission::CollaborationId& collaboration,
                const meetings::MeetingId& meeting, const Place& place, const Unsettled& follow_up,
                const std::set<std::string>& responsible, Changed& changed) {
    const Undertaking wanted{telling_words(follow_up.text, follow_up.names), responsible};
    const auto last = last_day_of(follow_up.due, base::parse_date(place.date));
    Settled settled{
        follow_up.id, place.date, 1, "open", last ? base::iso(*last) : "", at_next_meeting(follow_up.due)};
    const auto known = met_before(session, collaboration, meeting, place.date, wanted);
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
        insert_words(session, collaboration, follow_up.id, wanted.words);
    }
    changed.follow_ups.insert(follow_up.id);
}

}  // namespace

void settle(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
            const meetings::MeetingId& meeting) {
    hold(session, collaboration);
    const Place place = place_of(session, meeting);
    Changed changed{{place}, move_between_parties(session, meeting)};
    for (const Unsettled& follow_up : unsettled_of(session, meeting)) {
        std::set<std::string> responsible;
        for (const std::string& name : follow_up.names) {
            const Owing owing = recognise_responsible(session, ids, collaboration, name);
            set_responsible(session, follow_up.id, name, owing.id);
            responsible.insert(owing.id);
        }
        settle_one(session, collaboration, meeting, place, follow_up, responsible, changed);
    }
    set_next_meeting(session, place);
    close_again(session, meeting);
    recount(session, collaboration, changed);
}

void settle_all(store::Database& database, base::IdSource& ids) {
    const auto all = database.read([](store::Session& session) { return unsettled_meetings(session); });
    for (const UnsettledMeeting& one : all) {
        database.write(
            [&](store::Session& session) { settle(session, ids, one.collaboration, one.meeting); });
    }
    database.write([](store::Session& session) {
        for (const Undated& one : undated(session)) {
            const auto last = last_day_of(one.due, base::parse_date(one.place.date));
            set_due(session, one.id, last ? base::iso(*last) : "", at_next_meeting(one.due));
            set_next_meeting(session, one.place);
        }
    });
}

}  // namespace decisions
