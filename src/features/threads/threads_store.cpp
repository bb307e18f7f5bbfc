#include "features/threads/threads_store.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "base/danish.hpp"
#include "features/threads/settling_store.hpp"

namespace threads {
namespace {

#define STATION_COLUMNS                                                                                \
    "i.id, COALESCE(i.number, ''), i.slug, i.title, i.closed, i.postponed, i.position, m.id, m.slug, " \
    "m.date,"                                                                                          \
    " COALESCE(b.name, ''), COALESCE(b.belongs_to, ''), COALESCE(h.thread, '')"
#define STATION_JOINS                                                       \
    " JOIN meeting m ON m.id = i.meeting LEFT JOIN body b ON b.id = m.body" \
    " LEFT JOIN thread_item h ON h.item = i.id"

constexpr std::string_view select_station = "SELECT " STATION_COLUMNS " FROM item i" STATION_JOINS
                                            " WHERE m.collaboration = $1 AND m.slug = $2 AND i.slug = $3";
constexpr std::string_view select_station_of =
    "SELECT " STATION_COLUMNS " FROM item i" STATION_JOINS " WHERE m.collaboration = $1 AND i.id = $2";
constexpr std::string_view select_around =
    "WITH around AS (SELECT t.item FROM thread_item own JOIN thread_item t ON t.thread = own.thread"
    "  WHERE own.item = $1"
    " UNION SELECT other FROM thread_link WHERE one = $1 UNION SELECT one FROM thread_link WHERE other = $1"
    " UNION SELECT other FROM thread_judgement WHERE one = $1"
    " UNION SELECT one FROM thread_judgement WHERE other = $1"
    " UNION SELECT id FROM item WHERE id = $1)"
    " SELECT " STATION_COLUMNS " FROM around a JOIN item i ON i.id = a.item" STATION_JOINS
    " ORDER BY CASE WHEN m.date = '' THEN 1 ELSE 0 END, m.date, m.id, i.position LIMIT $2";
constexpr std::string_view select_links =
    "SELECT other, reason, evidence FROM thread_link WHERE one = $1"
    " UNION ALL SELECT one, reason, evidence FROM thread_link WHERE other = $1 ORDER BY 1, 2";
constexpr std::string_view select_judgements =
    "SELECT other, judgement, judged_at, judged_by, judged_by_name FROM thread_judgement WHERE one = $1"
    " UNION ALL SELECT one, judgement, judged_at, judged_by, judged_by_name FROM thread_judgement"
    " WHERE other = $1 ORDER BY 1";
constexpr std::string_view upsert_judgement =
    "INSERT INTO thread_judgement (one, other, one_meeting, other_meeting, one_title, other_title, judgement,"
    " judged_at, judged_by, judged_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    " ON CONFLICT (one, other) DO UPDATE SET judgement = $7, judged_at = $8, judged_by = $9,"
    " judged_by_name = $10";
constexpr std::string_view delete_judgement = "DELETE FROM thread_judgement WHERE one = $1 AND other = $2";

// Those whose item is gone, of this meeting and with this title. Each side apart: the lesser id stands first.
constexpr std::string_view select_orphans =
    "SELECT one, other, one_meeting, other_meeting, one_title, other_title, judgement, judged_at, judged_by,"
    " judged_by_name FROM thread_judgement j WHERE"
    " (j.one_meeting = $1 AND j.one_title = $2"
    "  AND NOT EXISTS (SELECT 1 FROM item WHERE id = j.one AND position > 0))"
    " OR (j.other_meeting = $1 AND j.other_title = $2"
    "  AND NOT EXISTS (SELECT 1 FROM item WHERE id = j.other AND position > 0))";

constexpr std::array<std::string_view, 2> move_judgement_rows = {
    "UPDATE thread_judgement SET one_meeting = $2 WHERE one_meeting = $1",
    "UPDATE thread_judgement SET other_meeting = $2 WHERE other_meeting = $1",
};

// The new rows name items that never were, until the meeting's own take them over.
constexpr std::array<std::string_view, 2> copy_judgement_rows = {
    "INSERT INTO thread_judgement (one, other, one_meeting, other_meeting, one_title, other_title, judgement,"
    " judged_at, judged_by, judged_by_name) SELECT one || '~' || $2, other, $2, other_meeting, one_title,"
    " other_title, judgement, judged_at, judged_by, judged_by_name FROM thread_judgement"
    " WHERE one_meeting = $1 AND one_title = $3 ON CONFLICT DO NOTHING",
    "INSERT INTO thread_judgement (one, other, one_meeting, other_meeting, one_title, other_title, judgement,"
    " judged_at, judged_by, judged_by_name) SELECT one, other || '~' || $2, one_meeting, $2, one_title,"
    " other_title, judgement, judged_at, judged_by, judged_by_name FROM thread_judgement"
    " WHERE other_meeting = $1 AND other_title = $3 ON CONFLICT DO NOTHING",
};

constexpr std::string_view returning_columns =
    "SELECT w.id, w.meetings, w.postponed, w.first, w.last, " STATION_COLUMNS
    " FROM ("
    "SELECT t.id, t.meetings, t.postponed, t.first, t.last,"
    " (SELECT n.item FROM thread_item n WHERE n.thread = t.id ORDER BY n.date DESC, n.item DESC LIMIT 1) AS "
    "newest";
constexpr std::string_view by_meetings = " FROM thread t WHERE t.collaboration = $1 AND t.meetings > 1";
constexpr std::string_view by_postponed = " FROM thread t WHERE t.collaboration = $1 AND t.postponed > 0";
constexpr std::string_view narrowed =
    " AND EXISTS (SELECT 1 FROM thread_item p WHERE p.thread = t.id AND p.date >= $2 AND p.date <= $3"
    " AND ($4 = '' OR p.body = $4))";
// Each body is looked up, as a thread may be long and the bodies are few.
constexpr std::string_view select_bodies =
    "SELECT w.id, b.name, b.belongs_to FROM thread w JOIN body b ON b.collaboration = w.collaboration"
    " WHERE EXISTS (SELECT 1 FROM thread_item t WHERE t.thread = w.id AND t.body = b.id) AND w.id IN (";

constexpr std::string_view select_waiting =
    "SELECT " STATION_COLUMNS " FROM item i" STATION_JOINS
    " WHERE i.id IN (SELECT id FROM item WHERE collaboration = $1 AND postponed"
    "  UNION SELECT item FROM decision WHERE collaboration = $1 AND outcome = 'postponed') AND NOT EXISTS"
    " (SELECT 1 FROM thread_item later WHERE later.thread = h.thread AND later.date > h.date)"
    " AND m.date >= $2 AND m.date <= $3 AND ($4 = '' OR m.body = $4)"
    " ORDER BY m.date DESC, m.id, i.position LIMIT $5";

constexpr std::array<std::pair<Reason, std::string_view>, 6> reason_words = {{
    {Reason::named, "named"},
    {Reason::case_number, "case_number"},
    {Reason::title, "title"},
    {Reason::attachment, "attachment"},
    {Reason::mentioned, "mentioned"},
    {Reason::alike, "alike"},
}};

std::string full_name(const std::string& name, const std::string& belongs_to) {
    return bodies::Body{{}, name, belongs_to, {}}.full_name();
}

/// The thirteen columns from `first` on.
Station station_of(const store::Row& row, int first = 0) {
    Station station;
    station.item = row.text(first);
    station.number = row.text(first + 1);
    station.slug = row.text(first + 2);
    station.title = row.text(first + 3);
    station.closed = row.boolean(first + 4);
    station.postponed = row.boolean(first + 5);
    station.position = static_cast<int>(row.integer(first + 6));
    station.meeting = row.text(first + 7);
    station.meeting_slug = row.text(first + 8);
    station.date = row.text(first + 9);
    station.body = full_name(row.text(first + 10), row.text(first + 11));
    station.thread = row.text(first + 12);
    return station;
}

/// "$2, $3, $4"
std::string places(std::size_t from, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += fmt::format("{}${}", i == 0 ? "" : ", ", from + i);
    return text;
}

bool narrows(const Filter& filter) { return filter.year != 0 || !filter.body.empty(); }

/// All of them only where the statement has them all.
std::vector<store::Value> narrowing(const admission::CollaborationId& collaboration, const Filter& filter) {
    auto values = parameters_of(collaboration, filter);
    if (!narrows(filter)) values.resize(1);
    return values;
}

std::string condition_of(const Filter& filter) {
    std::string sql(filter.by_postponed ? by_postponed : by_meetings);
    if (narrows(filter)) sql += narrowed;
    return sql;
}

}  // namespace

std::string stored(Reason reason) {
    for (const auto& [known, word] : reason_words) {
        if (known == reason) return std::string(word);
    }
    return {};
}

Reason reason_from(const std::string& word) {
    for (const auto& [reason, known] : reason_words) {
        if (known == word) return reason;
    }
    return Reason::alike;
}

bool is_sign(Reason reason) {
    return reason == Reason::case_number || reason == Reason::title || reason == Reason::attachment;
}

bool is_sure(Reason reason) { return is_sign(reason) || reason == Reason::named; }

std::optional<Station> find_station(store::Session& session, const admission::CollaborationId& collaboration,
                                    const std::string& meeting_slug, const std::string& item_slug) {
    return session.first(select_station, {collaboration.text(), meeting_slug, item_slug},
                         [](const store::Row& row) { return station_of(row); });
}

std::optional<Station> station_of_item(store::Session& session,
                                       const admission::CollaborationId& collaboration,
                                       const std::string& item) {
    return session.first(select_station_of, {collaboration.text(), item},
                         [](const store::Row& row) { return station_of(row); });
}

std::vector<store::Value> parameters_of(const admission::CollaborationId& collaboration,
                                        const Filter& filter) {
    const std::string year = fmt::format("{:04}", filter.year);
    return {collaboration.text(), filter.year == 0 ? "" : year,
            filter.year == 0 ? "9999-12-31" : year + "-12-31", filter.body};
}

std::vector<Station> stations_of(store::Session& session, const admission::CollaborationId& collaboration,
                                 const std::vector<std::string>& items) {
    if (items.empty()) return {};
    std::vector<store::Value> values = {collaboration.text()};
    values.insert(values.end(), items.begin(), items.end());
    const std::string sql = "SELECT " STATION_COLUMNS " FROM item i" STATION_JOINS
                            " WHERE m.collaboration = $1 AND i.id IN (" +
                            places(2, items.size()) + ")";
    return session.all(sql, values, [](const store::Row& row) { return station_of(row); });
}

std::vector<Station> stations_around(store::Session& session, const std::string& item, int most) {
    return session.all(select_around, {item, std::int64_t{most}},
                       [](const store::Row& row) { return station_of(row); });
}

std::vector<Link> links_of(store::Session& session, const std::string& item) {
    std::map<std::string, Link> links;
    session.each(select_links, {item}, [&](const store::Row& row) {
        links[row.text(0)].because.push_back({reason_from(row.text(1)), row.text(2)});
    });
    session.each(select_judgements, {item}, [&](const store::Row& row) {
        links[row.text(0)].judged =
            Judged{judgement_from(row.text(1)), base::Instant{row.integer(2)}, row.text(3), row.text(4)};
    });
    std::vector<Link> all;
    for (auto& [other, link] : links) {
        link.other = other;
        std::ranges::sort(link.because, {}, &Because::reason);
        all.push_back(std::move(link));
    }
    return all;
}

std::optional<Link> link_between(store::Session& session, const std::string& item, const std::string& other) {
    for (Link& link : links_of(session, item)) {
        if (link.other == other) return std::move(link);
    }
    return std::nullopt;
}

std::vector<Station> bearing_any(store::Session& session, const std::vector<std::int64_t>& marks, int most) {
    if (marks.empty()) return {};
    const std::string sql =
        "SELECT " STATION_COLUMNS
        " FROM (SELECT k.item AS number, COUNT(*) AS borne FROM thread_mark k WHERE k.mark IN (" +
        places(2, marks.size()) +
        ") GROUP BY k.item ORDER BY COUNT(*) DESC, k.item LIMIT $1) best"
        " JOIN thread_item t ON t.number = best.number JOIN item i ON i.id = t.item" STATION_JOINS
        " ORDER BY best.borne DESC, m.date DESC, i.position";
    std::vector<store::Value> values = {std::int64_t{most}};
    for (const std::int64_t mark : marks) values.emplace_back(mark);
    return session.all(sql, values, [](const store::Row& row) { return station_of(row); });
}

std::vector<Returning> returning(store::Session& session, const admission::CollaborationId& collaboration,
                                 const Filter& filter, int limit, int offset) {
    auto values = narrowing(collaboration, filter);
    const std::size_t next = values.size() + 1;
    const std::string_view order = filter.by_postponed ? "postponed" : "meetings";
    const std::string sql =
        std::string(returning_columns) + condition_of(filter) +
        fmt::format(
            " ORDER BY t.{0} DESC, t.last DESC, t.id DESC LIMIT ${1} OFFSET ${2}) w"
            " JOIN item i ON i.id = w.newest" STATION_JOINS " ORDER BY w.{0} DESC, w.last DESC, w.id DESC",
            order, next, next + 1);
    values.emplace_back(std::int64_t{limit});
    values.emplace_back(std::int64_t{offset});
    auto all = session.all(sql, values, [](const store::Row& row) {
        return Returning{station_of(row, 5),
                         row.text(0),
                         static_cast<int>(row.integer(1)),
                         static_cast<int>(row.integer(2)),
                         row.text(3),
                         row.text(4),
                         {}};
    });
    if (all.empty()) return all;
    std::vector<store::Value> ids;
    for (const Returning& one : all) ids.emplace_back(one.thread);
    session.each(std::string(select_bodies) + places(1, ids.size()) + ") ORDER BY b.sort_key", ids,
                 [&](const store::Row& row) {
                     const auto one = std::ranges::find(all, row.text(0), &Returning::thread);
                     one->bodies.push_back(full_name(row.text(1), row.text(2)));
                 });
    return all;
}

int count_returning(store::Session& session, const admission::CollaborationId& collaboration,
                    const Filter& filter) {
    return session
        .first("SELECT COUNT(*)" + condition_of(filter), narrowing(collaboration, filter),
               [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
}

std::vector<Station> still_waiting(store::Session& session, const admission::CollaborationId& collaboration,
                                   const Filter& filter, int most) {
    auto values = parameters_of(collaboration, filter);
    values.emplace_back(std::int64_t{most});
    return session.all(select_waiting, values, [](const store::Row& row) { return station_of(row); });
}

void set_judgement(store::Session& session, const Station& one, const Station& other, const Judged& judged) {
    const bool first = one.item < other.item;
    const Station& lesser = first ? one : other;
    const Station& greater = first ? other : one;
    session.run(upsert_judgement,
                {lesser.item, greater.item, lesser.meeting, greater.meeting, base::sort_key(lesser.title),
                 base::sort_key(greater.title), stored(judged.judgement), judged.at.microseconds, judged.by,
                 judged.by_name});
}

void remove_judgement(store::Session& session, const std::string& item, const std::string& other) {
    const auto [one, two] = std::minmax(item, other);
    session.run(delete_judgement, {one, two});
}

void copy_judgements(store::Session& session, const meetings::MeetingId& from, const meetings::MeetingId& to,
                     const std::string& title_key) {
    for (const auto statement : copy_judgement_rows) {
        session.run(statement, {from.text(), to.text(), title_key});
    }
}

bool move_judgements(store::Session& session, const meetings::MeetingId& from,
                     const meetings::MeetingId& into) {
    std::int64_t moved = 0;
    for (const auto statement : move_judgement_rows) {
        moved += session.run(statement, {from.text(), into.text()});
    }
    return moved > 0;
}

void take_over_judgements(store::Session& session, const meetings::MeetingId& meeting,
                          const std::string& item, const std::string& title_key) {
    struct Orphan {
        Station one;
        Station other;
        Judged judged;
    };
    const auto orphans = session.all(select_orphans, {meeting.text(), title_key}, [](const store::Row& row) {
        Orphan orphan;
        orphan.one.item = row.text(0);
        orphan.other.item = row.text(1);
        orphan.one.meeting = row.text(2);
        orphan.other.meeting = row.text(3);
        orphan.one.title = row.text(4);
        orphan.other.title = row.text(5);
        orphan.judged = {judgement_from(row.text(6)), base::Instant{row.integer(7)}, row.text(8),
                         row.text(9)};
        return orphan;
    });
    for (Orphan orphan : orphans) {
        remove_judgement(session, orphan.one.item, orphan.other.item);
        const bool is_one = orphan.one.meeting == meeting.text() && orphan.one.title == title_key;
        (is_one ? orphan.one : orphan.other).item = item;
        if (orphan.one.item != orphan.other.item)
            set_judgement(session, orphan.one, orphan.other, orphan.judged);
    }
}

}  // namespace threads
