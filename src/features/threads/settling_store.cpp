#include "features/threads/settling_store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "base/sha256.hpp"
#include "features/threads/grouping_store.hpp"
#include "features/threads/threads_store.hpp"

namespace threads {
namespace {

constexpr std::string_view hold_collaboration = "UPDATE collaboration SET name = name WHERE id = $1";
constexpr std::string_view insert_item_row =
    "INSERT INTO thread_item (item, collaboration, meeting, number, thread, body, date, words)"
    " VALUES ($1, $2, $3, $4, NULL, $5, $6, $7)";
constexpr std::string_view insert_naming_row =
    "INSERT INTO thread_naming (item, collaboration, date, number) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT DO NOTHING";
constexpr std::string_view insert_settled =
    "INSERT INTO thread_meeting (meeting) VALUES ($1) ON CONFLICT DO NOTHING";
constexpr std::string_view insert_sign_row =
    "INSERT INTO thread_sign (mark, date, item) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view select_before =
    "SELECT t.item FROM thread_sign k JOIN thread_item t ON t.number = k.item"
    " WHERE k.mark = $1 AND k.date <= $3 AND t.meeting <> $2 ORDER BY k.date DESC, k.item DESC LIMIT 1";
constexpr std::string_view select_after =
    "SELECT t.item FROM thread_sign k JOIN thread_item t ON t.number = k.item"
    " WHERE k.mark = $1 AND k.date > $3 AND t.meeting <> $2 ORDER BY k.date, k.item LIMIT 1";
constexpr std::string_view select_any_cut =
    "SELECT one FROM thread_judgement WHERE judgement = 'cut' LIMIT 1";
constexpr std::string_view select_one_cut =
    "SELECT one FROM thread_judgement WHERE one = $1 AND other = $2 AND judgement = 'cut'";
// With all that each of the two hangs together with.
constexpr std::string_view select_cut =
    "WITH mine AS (SELECT item FROM thread_item WHERE item = $1 UNION SELECT t.item FROM thread_item o"
    " JOIN thread_item t ON t.thread = o.thread WHERE o.item = $1),"
    " theirs AS (SELECT item FROM thread_item WHERE item = $2 UNION SELECT t.item FROM thread_item o"
    " JOIN thread_item t ON t.thread = o.thread WHERE o.item = $2)"
    " SELECT j.one FROM mine JOIN thread_judgement j ON j.one = mine.item JOIN theirs ON theirs.item = "
    "j.other"
    " WHERE j.judgement = 'cut'"
    " UNION ALL SELECT j.one FROM mine JOIN thread_judgement j ON j.other = mine.item"
    " JOIN theirs ON theirs.item = j.one WHERE j.judgement = 'cut' LIMIT 1";
constexpr std::string_view select_of_day =
    "SELECT t.item, COALESCE(i.number, ''), i.title, COALESCE(m.body, '') FROM meeting m"
    " JOIN thread_item t ON t.meeting = m.id JOIN item i ON i.id = t.item"
    " WHERE m.collaboration = $1 AND m.date = $2 ORDER BY m.id, i.position LIMIT 300";
constexpr std::string_view select_naming =
    "SELECT n.item, n.number, i.title FROM thread_naming n JOIN thread_item t ON t.item = n.item"
    " JOIN item i ON i.id = n.item"
    " WHERE n.collaboration = $1 AND n.date = $2 AND t.meeting <> $3 ORDER BY n.item LIMIT 300";
constexpr std::string_view insert_link_row =
    "INSERT INTO thread_link (one, other, reason, evidence, likeness, collaboration, date)"
    " SELECT a.item, b.item, $3, $4, $5, a.collaboration,"
    " CASE WHEN a.date > b.date THEN a.date ELSE b.date END"
    " FROM thread_item a JOIN thread_item b ON b.item = $2 WHERE a.item = $1 ON CONFLICT DO NOTHING";

constexpr std::string_view update_bodies =
    "UPDATE thread_item SET body = (SELECT COALESCE(m.body, '') FROM meeting m WHERE m.id = "
    "thread_item.meeting)"
    " WHERE collaboration = $1 AND body IN ($2, $3)";

constexpr std::string_view delete_bodies = "DELETE FROM thread_body WHERE body IN ($1, $2)";
constexpr std::string_view insert_bodies =
    "INSERT INTO thread_body (thread, body, meetings, first, last)"
    " SELECT thread, body, COUNT(DISTINCT meeting), COALESCE(MIN(CASE WHEN date <> '' THEN date END), ''),"
    " MAX(date) FROM thread_item WHERE collaboration = $1 AND body IN ($2, $3) AND thread IS NOT NULL"
    " GROUP BY thread, body";

// Of items that are set aside too; a partner that a person cut off is none.
constexpr std::string_view select_partners =
    "SELECT l.reason, l.evidence, t.item FROM item i JOIN thread_link l ON l.one = i.id"
    " JOIN thread_item t ON t.item = l.other AND t.meeting <> $1 WHERE i.meeting = $1 AND NOT EXISTS (SELECT "
    "1 FROM thread_judgement j WHERE j.judgement = 'cut'"
    " AND ((j.one = l.one AND j.other = l.other) OR (j.one = l.other AND j.other = l.one)))"
    " UNION SELECT l.reason, l.evidence, t.item FROM item i JOIN thread_link l ON l.other = i.id"
    " JOIN thread_item t ON t.item = l.one AND t.meeting <> $1 WHERE i.meeting = $1 AND NOT EXISTS (SELECT 1 "
    "FROM thread_judgement j WHERE j.judgement = 'cut'"
    " AND ((j.one = l.one AND j.other = l.other) OR (j.one = l.other AND j.other = l.one)))";
constexpr std::string_view select_judged_partners =
    "SELECT t.item FROM item i JOIN thread_judgement j ON j.one = i.id JOIN thread_item t ON t.item = j.other"
    " WHERE i.meeting = $1 UNION SELECT t.item FROM item i JOIN thread_judgement j ON j.other = i.id"
    " JOIN thread_item t ON t.item = j.one WHERE i.meeting = $1";
constexpr std::string_view select_threads_of =
    "SELECT DISTINCT thread FROM thread_item WHERE meeting = $1 AND thread IS NOT NULL";
constexpr std::string_view delete_links_one =
    "DELETE FROM thread_link WHERE one IN (SELECT id FROM item WHERE meeting = $1)";
constexpr std::string_view delete_links_other =
    "DELETE FROM thread_link WHERE other IN (SELECT id FROM item WHERE meeting = $1)";
constexpr std::string_view delete_namings =
    "DELETE FROM thread_naming WHERE item IN (SELECT id FROM item WHERE meeting = $1)";
constexpr std::string_view delete_items = "DELETE FROM thread_item WHERE meeting = $1";

constexpr std::string_view delete_likely =
    "DELETE FROM thread_link WHERE reason IN ('mentioned', 'alike')"
    " AND one IN (SELECT item FROM thread_item WHERE collaboration = $1)";
constexpr std::string_view select_unsettled =
    "SELECT m.collaboration, m.id FROM meeting m LEFT JOIN thread_meeting t ON t.meeting = m.id"
    " WHERE t.meeting IS NULL ORDER BY m.date, m.id";

constexpr std::string_view select_looked_at = "SELECT items FROM thread_tally WHERE collaboration = $1";
constexpr std::string_view upsert_looked_at =
    "INSERT INTO thread_tally (collaboration, items) VALUES ($1, $2)"
    " ON CONFLICT (collaboration) DO UPDATE SET items = $2";
constexpr std::string_view select_settled =
    "SELECT m.id FROM meeting m JOIN thread_meeting t ON t.meeting = m.id WHERE m.collaboration = $1"
    " ORDER BY m.date, m.id";

std::string first_text(const store::Row& row) { return row.text(0); }

/// Sixty bits of a digest: enough for as many words as there are.
std::int64_t bits_of(const std::string& text) {
    return std::stoll(base::sha256(text).substr(0, 15), nullptr, 16);
}

/// So many values are looked for by one statement. A list is filled up with values that nothing has, so that
/// the statements are few and can be kept prepared.
constexpr std::size_t at_once = 32;
constexpr std::int64_t no_number = -1;

/// "$1, $2, $3": as many as are looked for at once, each in `form` at "{}".
std::string places(const char* form, const char* between) {
    std::string text;
    for (std::size_t i = 1; i <= at_once; ++i) {
        text += (i == 1 ? "" : between) + fmt::format(fmt::runtime(form), i);
    }
    return text;
}

/// Gives each row for the numbers to `take`.
void each_of(store::Session& session, const std::string& sql, const std::vector<std::int64_t>& numbers,
             const std::function<void(const store::Row&)>& take) {
    for (std::size_t begin = 0; begin < numbers.size(); begin += at_once) {
        std::vector<store::Value> values;
        for (std::size_t i = begin; i < begin + at_once; ++i) {
            values.emplace_back(i < numbers.size() ? numbers[i] : no_number);
        }
        session.each(sql, values, take);
    }
}

}  // namespace

void move(store::Session& session, const admission::CollaborationId& collaboration,
          const identities::Move& move) {
    if (move.kind != identities::Kind::body) return;
    session.run(update_bodies, {collaboration.text(), move.from, move.to});
    session.run(delete_bodies, {move.from, move.to});
    session.run(insert_bodies, {collaboration.text(), move.from, move.to});
}

void hold(store::Session& session, const admission::CollaborationId& collaboration) {
    session.run(hold_collaboration, {collaboration.text()});
}

std::int64_t mark_of(const admission::CollaborationId& collaboration, MarkKind kind,
                     const std::string& text) {
    return bits_of(collaboration.text() + std::to_string(std::to_underlying(kind)) + text);
}

void insert_item(store::Session& session, const admission::CollaborationId& collaboration,
                 const meetings::Meeting& meeting, const std::string& item, const std::string& words) {
    session.run(insert_item_row, {item, collaboration.text(), meeting.id.text(), number_of(item),
                                  meeting.body ? meeting.body->id.text() : "", meeting.day(), words});
}

void insert_marks(store::Session& session, const std::string& item, const std::vector<std::int64_t>& marks) {
    static const std::string sql = "INSERT INTO thread_mark (mark, item) VALUES " +
                                   places(fmt::format("(${{}}, ${})", at_once + 1).c_str(), ", ") +
                                   " ON CONFLICT DO NOTHING";
    for (std::size_t begin = 0; begin < marks.size(); begin += at_once) {
        std::vector<store::Value> values;
        for (std::size_t i = begin; i < begin + at_once; ++i) {
            values.emplace_back(marks[std::min(i, marks.size() - 1)]);
        }
        values.emplace_back(number_of(item));
        session.run(sql, values);
    }
}

void insert_sign(store::Session& session, const std::string& item, const std::string& date,
                 std::int64_t mark) {
    session.run(insert_sign_row, {mark, date, number_of(item)});
}

void insert_naming(store::Session& session, const admission::CollaborationId& collaboration,
                   const std::string& item, const std::string& date, const std::string& number) {
    session.run(insert_naming_row, {item, collaboration.text(), date, number});
}

bool note_settled(store::Session& session, const meetings::MeetingId& meeting) {
    return session.run(insert_settled, {meeting.text()}) > 0;
}

std::int64_t number_of(const std::string& item) { return bits_of(item); }

std::vector<Bearing> bearing(store::Session& session, const std::vector<std::int64_t>& marks, int most) {
    const std::string one = fmt::format(
        "SELECT mark, item FROM (SELECT mark, item FROM thread_mark WHERE mark = ${{0}} LIMIT {}) some{{0}}",
        most);
    const std::string sql = places(one.c_str(), " UNION ALL ");
    std::vector<Bearing> all;
    each_of(session, sql, marks,
            [&](const store::Row& row) { all.push_back({row.integer(0), row.integer(1)}); });
    return all;
}

std::vector<Known> load_known(store::Session& session, const std::vector<std::int64_t>& numbers) {
    static const std::string sql =
        "SELECT t.number, t.item, i.title, t.words FROM thread_item t JOIN item i ON i.id = t.item"
        " WHERE t.number IN (" +
        places("${}", ", ") + ")";
    std::vector<Known> all;
    each_of(session, sql, numbers, [&](const store::Row& row) {
        all.push_back({row.integer(0), row.text(1), row.text(2), row.text(3)});
    });
    return all;
}

std::map<std::int64_t, std::string> load_texts(store::Session& session,
                                               const std::vector<std::int64_t>& numbers) {
    static const std::string list = " WHERE t.number IN (" + places("${}", ", ") + ")";
    static const std::string recommendations =
        "SELECT t.number, r.text FROM thread_item t JOIN recommendation r ON r.item = t.item" + list +
        " ORDER BY t.number, r.position";
    static const std::string texts =
        "SELECT t.number, COALESCE(i.background, ''), COALESCE(i.minutes, ''), COALESCE(i.decision, '')"
        " FROM thread_item t JOIN item i ON i.id = t.item" +
        list;
    std::map<std::int64_t, std::string> all;
    each_of(session, recommendations, numbers,
            [&](const store::Row& row) { all[row.integer(0)] += row.text(1) + '\n'; });
    each_of(session, texts, numbers, [&](const store::Row& row) {
        all[row.integer(0)] += row.text(1) + '\n' + row.text(2) + '\n' + row.text(3);
    });
    return all;
}

std::vector<std::string> nearest_bearing(store::Session& session, std::int64_t mark,
                                         const meetings::MeetingId& meeting, const std::string& date) {
    std::vector<std::string> found;
    for (const std::string_view statement : {select_before, select_after}) {
        if (auto one = session.first(statement, {mark, meeting.text(), date}, first_text)) {
            found.push_back(std::move(*one));
        }
    }
    return found;
}

bool has_cuts(store::Session& session) { return session.first(select_any_cut, {}, first_text).has_value(); }

bool is_cut(store::Session& session, const std::string& one, const std::string& other) {
    const auto& [lesser, greater] = std::minmax(one, other);
    return session.first(select_one_cut, {lesser, greater}, first_text).has_value();
}

bool are_cut_apart(store::Session& session, const std::string& one, const std::string& other) {
    return session.first(select_cut, {one, other}, first_text).has_value();
}

std::vector<OfDay> items_of_day(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& date, const std::string& body) {
    std::vector<OfDay> all;
    std::vector<OfDay> of_body;
    session.each(select_of_day, {collaboration.text(), date}, [&](const store::Row& row) {
        const OfDay one{row.text(0), row.text(1), row.text(2)};
        all.push_back(one);
        if (row.text(3) == body) of_body.push_back(one);
    });
    return of_body.empty() ? all : of_body;
}

std::vector<OfDay> naming_day(store::Session& session, const admission::CollaborationId& collaboration,
                              const std::string& date, const meetings::MeetingId& other_than) {
    return session.all(select_naming, {collaboration.text(), date, other_than.text()},
                       [](const store::Row& row) { return OfDay{row.text(0), row.text(1), row.text(2)}; });
}

void insert_link(store::Session& session, const NewLink& link) {
    const auto [one, other] = std::minmax(link.item, link.other);
    if (one == other) return;
    session.run(insert_link_row,
                {one, other, stored(link.reason), link.evidence, std::int64_t{link.likeness}});
}

std::set<std::string> forget(store::Session& session, const meetings::MeetingId& meeting) {
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> by_sign;
    std::set<std::string> partners;
    session.each(select_partners, {meeting.text()}, [&](const store::Row& row) {
        const Reason reason = reason_from(row.text(0));
        if (is_sure(reason)) partners.insert(row.text(2));
        if (is_sign(reason)) by_sign[{row.text(0), row.text(1)}].push_back(row.text(2));
    });
    for (auto& item : session.all(select_judged_partners, {meeting.text()}, first_text)) {
        partners.insert(std::move(item));
    }
    const auto threads = session.all(select_threads_of, {meeting.text()}, first_text);
    session.run(delete_links_one, {meeting.text()});
    session.run(delete_links_other, {meeting.text()});
    session.run(delete_namings, {meeting.text()});
    session.run(delete_items, {meeting.text()});
    for (const std::string& thread : threads) drop_empty_thread(session, thread);
    // An item is linked to its nearest neighbours with the same title. Those on both sides of one that goes
    // become each other's.
    for (const auto& [sign, items] : by_sign) {
        for (std::size_t i = 1; i < items.size(); ++i) {
            insert_link(session, {items[i - 1], items[i], reason_from(sign.first), sign.second, 0});
        }
    }
    return partners;
}

void forget_likely(store::Session& session, const admission::CollaborationId& collaboration) {
    session.run(delete_likely, {collaboration.text()});
}

int looked_at(store::Session& session, const admission::CollaborationId& collaboration) {
    return session
        .first(select_looked_at, {collaboration.text()},
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

void note_looked_at(store::Session& session, const admission::CollaborationId& collaboration, int items) {
    session.run(upsert_looked_at, {collaboration.text(), std::int64_t{items}});
}

std::vector<meetings::MeetingId> settled_meetings(store::Session& session,
                                                  const admission::CollaborationId& collaboration) {
    return session.all(select_settled, {collaboration.text()},
                       [](const store::Row& row) { return meetings::MeetingId(row.text(0)); });
}

std::vector<Unsettled> unsettled_meetings(store::Session& session) {
    return session.all(select_unsettled, {}, [](const store::Row& row) {
        return Unsettled{admission::CollaborationId(row.text(0)), meetings::MeetingId(row.text(1))};
    });
}

}  // namespace threads
