#include "features/decisions/settling_store.hpp"

#include "base/danish.hpp"
#include "features/decisions/joining_store.hpp"
#include "features/decisions/name_forms.hpp"
#include "features/decisions/owing_party_store.hpp"

namespace decisions {
namespace {

constexpr std::string_view hold_collaboration = "UPDATE collaboration SET name = name WHERE id = $1";
constexpr std::string_view update_place =
    "UPDATE follow_up SET date = (SELECT date FROM meeting WHERE id = $1),"
    " body = COALESCE((SELECT body FROM meeting WHERE id = $1), '') WHERE meeting = $1";
constexpr std::string_view select_unsettled =
    "SELECT f.id, f.text, f.due, r.name, c.follow_up, i.closed FROM follow_up f JOIN item i ON i.id = f.item"
    " LEFT JOIN follow_up_responsible r ON r.follow_up = f.id"
    " LEFT JOIN follow_up_closing c ON c.follow_up = f.id"
    " WHERE f.meeting = $1 AND f.undertaking = '' ORDER BY f.id, r.position";
constexpr std::string_view select_unsettled_meetings =
    "SELECT DISTINCT f.collaboration, f.meeting, m.date FROM follow_up f JOIN meeting m ON m.id = f.meeting"
    " WHERE f.undertaking = '' ORDER BY m.date, f.meeting";
constexpr std::string_view select_place = "SELECT COALESCE(body, ''), date FROM meeting WHERE id = $1";

constexpr std::string_view select_responsible =
    "SELECT id, person, party FROM responsible WHERE collaboration = $1 AND sort_key = $2";
constexpr std::string_view insert_responsible_row =
    "INSERT INTO responsible (id, collaboration, name, sort_key, body, open)"
    " VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT DO NOTHING";
constexpr std::string_view select_not_a_person =
    "SELECT id, person, party FROM responsible"
    " WHERE collaboration = $1 AND sort_key = $2 AND person IS NULL";
constexpr std::string_view update_person = "UPDATE responsible SET person = $2 WHERE id = $1";
constexpr std::string_view update_named =
    "UPDATE follow_up_responsible SET responsible = $3 WHERE follow_up = $1 AND name = $2";
constexpr std::string_view select_in_meeting =
    "SELECT DISTINCT r.id, r.person, r.party FROM attendance a JOIN responsible r ON r.person = a.person"
    " WHERE a.meeting = $1";
// Names of those there whom nobody knew when they were named; the last is by which name, when another's.
constexpr std::string_view select_known_now =
    "SELECT DISTINCT r.id, a.person, r.party, r.sort_key, CASE WHEN p.id <> a.person THEN p.id END"
    " FROM attendance a JOIN person p ON p.id IN (a.person, a.named)"
    " JOIN responsible r ON r.collaboration = p.collaboration AND r.sort_key = p.sort_key"
    " WHERE a.meeting = $1 AND r.person IS NULL AND r.body IS NULL";
constexpr std::string_view update_known =
    "UPDATE follow_up_responsible SET person = $3, named = $4 WHERE follow_up = $1 AND position = $2";
constexpr std::string_view select_of_person = "SELECT id, person, party FROM responsible WHERE person = $1";

constexpr std::string_view sum_undertakings =
    "SELECT COALESCE(SUM(follow_ups), 0) FROM follow_up_tally"
    " WHERE collaboration = $1 AND status <> 'repeated'";
constexpr std::string_view count_word =
    "SELECT COUNT(*) FROM (SELECT 1 FROM follow_up_word WHERE collaboration = $1 AND word = $2 LIMIT $3) few";
constexpr std::string_view select_with_word =
    "SELECT follow_up FROM follow_up_word WHERE collaboration = $1 AND word = $2";
constexpr std::string_view select_standing =
    "SELECT f.id, f.undertaking, f.date, f.body, f.since, f.mentions, i.closed FROM follow_up f"
    " JOIN item i ON i.id = f.item WHERE f.id = $1 AND f.meeting <> $2";
constexpr std::string_view select_words = "SELECT word FROM follow_up_word WHERE follow_up = $1";
constexpr std::string_view select_responsible_of =
    "SELECT r.id, r.person, r.party FROM follow_up_responsible o JOIN responsible r ON r.id = o.responsible"
    " WHERE o.follow_up = $1";

constexpr std::string_view insert_word =
    "INSERT INTO follow_up_word (follow_up, collaboration, word) VALUES ($1, $2, $3)";
constexpr std::string_view delete_words = "DELETE FROM follow_up_word WHERE follow_up = $1";
constexpr std::string_view update_repeated = "UPDATE follow_up SET status = 'repeated' WHERE id = $1";
constexpr std::string_view update_mentions = "UPDATE follow_up SET since = $2, mentions = $3 WHERE id = $1";
constexpr std::string_view update_settled =
    "UPDATE follow_up SET undertaking = $2, since = $3, mentions = $4, status = $5, due_day = $6, due_next = "
    "$7"
    " WHERE id = $1";

constexpr std::string_view delete_tally =
    "DELETE FROM follow_up_tally WHERE collaboration = $1 AND body = $2 AND year = $3";
constexpr std::string_view insert_tally =
    "INSERT INTO follow_up_tally (collaboration, body, year, status, follow_ups)"
    " SELECT collaboration, body, SUBSTR(date, 1, 4), status, COUNT(*) FROM follow_up"
    " WHERE collaboration = $1 AND body = $2 AND date >= $3 AND date <= $4 AND undertaking <> ''"
    " GROUP BY collaboration, body, SUBSTR(date, 1, 4), status";
std::string first_text(const store::Row& row) { return row.text(0); }

Owing owing_of(const store::Row& row) { return {row.text(0), row.text_or_null(1), row.text_or_null(2)}; }

}  // namespace

void hold(store::Session& session, const admission::CollaborationId& collaboration) {
    session.run(hold_collaboration, {collaboration.text()});
}

std::vector<Unsettled> unsettled_of(store::Session& session, const meetings::MeetingId& meeting) {
    session.run(update_place, {meeting.text()});
    std::vector<Unsettled> all;
    session.each(select_unsettled, {meeting.text()}, [&](const store::Row& row) {
        if (all.empty() || all.back().id != row.text(0)) {
            all.push_back({row.text(0), row.text(1), row.text(2), {}, !row.is_null(4), row.boolean(5)});
        }
        if (!row.is_null(3)) all.back().names.push_back(row.text(3));
    });
    return all;
}

std::vector<UnsettledMeeting> unsettled_meetings(store::Session& session) {
    return session.all(select_unsettled_meetings, {}, [](const store::Row& row) {
        return UnsettledMeeting{admission::CollaborationId(row.text(0)), meetings::MeetingId(row.text(1))};
    });
}

Place place_of(store::Session& session, const meetings::MeetingId& meeting) {
    return session
        .first(select_place, {meeting.text()},
               [](const store::Row& row) { return Place{row.text(0), row.text(1)}; })
        .value_or(Place{});
}

std::optional<Owing> in_another_form(store::Session& session, const admission::CollaborationId& collaboration,
                                     const std::string& name) {
    if (people::find_person(session, collaboration, name)) return std::nullopt;
    for (const std::string& form : other_forms(name)) {
        auto found =
            session.first(select_not_a_person, {collaboration.text(), base::sort_key(form)}, owing_of);
        if (found) return found;
    }
    return std::nullopt;
}

Owing recognise_responsible(store::Session& session, base::IdSource& ids,
                            const admission::CollaborationId& collaboration, const std::string& name,
                            std::set<std::string>& changed) {
    std::string key = base::sort_key(name);
    if (key.empty()) key = base::lower(name);
    const auto known = [&] {
        return session.first(select_responsible, {collaboration.text(), key}, owing_of);
    };
    auto found = known();
    if (!found) found = in_another_form(session, collaboration, name);
    if (!found) {
        const auto body = bodies::known(session, collaboration, name);
        session.run(insert_responsible_row,
                    {ids.next(), collaboration.text(), name, key,
                     body ? store::Value(body->id.text()) : store::Value(std::monostate{})});
        found = known();
    }
    Owing owing = found.value();
    if (!owing.person) {
        OwingParty own;
        if (const auto person = people::find_person(session, collaboration, name)) {
            owing.person = person->id.text();
            session.run(update_person, {owing.id, *owing.person});
            own = party_of_person(session, *owing.person);
        } else if (const auto party = people::find_party(session, collaboration, name)) {
            own.party = party->id.text();
        } else {
            own = party_of_name(session, owing.id);
            const bool itself = !own.party && people::is_name_of_party(name);
            if (itself && !bodies::known(session, collaboration, name)) {
                own.party = people::recognise_party(session, ids, collaboration, name).id.text();
            }
        }
        if (owing.party != own.party) changed.merge(owed_by(session, owing.id));
        owing.party = own.party;
        set_party(session, owing.id, own);
    }
    owing.id = counted_under(session, owing.id);
    return owing;
}

void set_responsible(store::Session& session, const std::string& follow_up, const std::string& name,
                     const std::string& responsible) {
    session.run(update_named, {follow_up, name, responsible});
}

namespace {

std::set<std::string> move_all(store::Session& session, const std::vector<Owing>& all) {
    std::set<std::string> changed;
    for (const Owing& owing : all) {
        const auto party = party_of_person(session, *owing.person);
        if (party.party == owing.party) continue;
        set_party(session, owing.id, party);
        changed.merge(owed_by(session, owing.id));
    }
    return changed;
}

}  // namespace

std::set<std::string> move_between_parties(store::Session& session, const meetings::MeetingId& meeting) {
    return move_all(session, session.all(select_in_meeting, {meeting.text()}, owing_of));
}

std::set<std::string> move_between_parties(store::Session& session, const people::PersonId& person) {
    return move_all(session, session.all(select_of_person, {person.text()}, owing_of));
}

std::vector<people::PersonId> named_before_known(store::Session& session,
                                                 const meetings::MeetingId& meeting) {
    return session.all(select_known_now, {meeting.text()},
                       [](const store::Row& row) { return people::PersonId(row.text(1)); });
}

std::vector<Owing> know_people_of(store::Session& session, const meetings::MeetingId& meeting) {
    struct KnownNow {
        Owing owing;
        std::string key;
        std::optional<std::string> named;
    };
    const auto all = session.all(select_known_now, {meeting.text()}, [](const store::Row& row) {
        return KnownNow{owing_of(row), row.text(3), row.text_or_null(4)};
    });
    std::vector<Owing> owing;
    for (const KnownNow& known : all) {
        for (const NamedIn& one : named_under(session, counted_under(session, known.owing.id))) {
            if (base::sort_key(one.name) != known.key) continue;
            session.run(update_known, {one.follow_up, std::int64_t{one.position}, *known.owing.person,
                                       store::value_or_null(known.named)});
        }
        session.run(update_person, {known.owing.id, *known.owing.person});
        set_party(session, known.owing.id, party_of_person(session, *known.owing.person));
        owing.push_back(known.owing);
    }
    return owing;
}

int undertakings(store::Session& session, const admission::CollaborationId& collaboration) {
    return session
        .first(sum_undertakings, {collaboration.text()},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

int count_having(store::Session& session, const admission::CollaborationId& collaboration,
                 const std::string& word, int most) {
    return session
        .first(count_word, {collaboration.text(), word, std::int64_t{most}},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

std::vector<std::string> standing_with(store::Session& session,
                                       const admission::CollaborationId& collaboration,
                                       const std::string& word) {
    return session.all(select_with_word, {collaboration.text(), word}, first_text);
}

std::optional<Known> load_known(store::Session& session, const std::string& follow_up,
                                const meetings::MeetingId& other_than) {
    auto found = session.first(select_standing, {follow_up, other_than.text()}, [](const store::Row& row) {
        Known one;
        one.id = row.text(0);
        one.undertaking = row.text(1);
        one.date = row.text(2);
        one.body = row.text(3);
        one.since = row.text(4);
        one.mentions = static_cast<int>(row.integer(5));
        one.of_closed_item = row.boolean(6);
        return one;
    });
    if (found) {
        for (std::string& word : session.all(select_words, {follow_up}, first_text)) {
            found->words.insert(std::move(word));
        }
        for (const Owing& owing : responsible_of(session, follow_up)) found->responsible.insert(owing.id);
    }
    return found;
}

void insert_words(store::Session& session, const admission::CollaborationId& collaboration,
                  const std::string& follow_up, const std::set<std::string>& words) {
    for (const std::string& word : words) {
        session.run(insert_word, {follow_up, collaboration.text(), word});
    }
}

void let_repeat(store::Session& session, const std::string& follow_up) {
    session.run(update_repeated, {follow_up});
    session.run(delete_words, {follow_up});
}

void mention(store::Session& session, const std::string& follow_up, const std::string& since, int mentions) {
    session.run(update_mentions, {follow_up, since, std::int64_t{mentions}});
}

void set_settled(store::Session& session, const std::string& follow_up, const Settled& settled) {
    session.run(update_settled,
                {follow_up, settled.undertaking, settled.since, std::int64_t{settled.mentions},
                 settled.status, settled.due_day, settled.due_next});
}

void recount(store::Session& session, const admission::CollaborationId& collaboration, const Place& place) {
    const std::string year = place.date.substr(0, 4);
    session.run(delete_tally, {collaboration.text(), place.body, year});
    session.run(insert_tally, {collaboration.text(), place.body, year, year.empty() ? "" : year + "-12-31"});
}

std::vector<Owing> responsible_of(store::Session& session, const std::string& follow_up) {
    return session.all(select_responsible_of, {follow_up}, owing_of);
}

}  // namespace decisions
