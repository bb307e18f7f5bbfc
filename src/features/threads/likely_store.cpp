#include "features/threads/likely_store.hpp"

#include <fmt/format.h>
#include <map>
#include <utility>

namespace threads {
namespace {

#define IS_LIKELY "l.reason IN ('mentioned', 'alike')"
// Most of them may have been answered long ago: what the list costs must not grow with those.
constexpr std::string_view pairs_of_all =
    "SELECT l.one, l.other, l.reason, l.evidence, l.likeness, l.date FROM thread_link l"
    " WHERE l.collaboration = $1 AND l.date >= $2 AND l.date <= $3 AND $4 = '' AND " IS_LIKELY
    " ORDER BY l.date DESC, l.one DESC, l.other DESC LIMIT 2000";
// Of the body's newest items alone, as it may have had very many.
#define NEWEST_OF_BODY                                                                                   \
    "(SELECT item FROM thread_item WHERE collaboration = $1 AND body = $4 AND date <= $3 ORDER BY date " \
    "DESC LIMIT 150)"
#define PAIRS_OF_BODY(END)                                                                 \
    "SELECT l.one, l.other, l.reason, l.evidence, l.likeness, l.date FROM " NEWEST_OF_BODY \
    " t JOIN thread_link l ON l." END " = t.item WHERE l.date >= $2 AND l.date <= $3 AND " IS_LIKELY
constexpr std::string_view pairs_of_body = PAIRS_OF_BODY("one") " UNION " PAIRS_OF_BODY("other");

// What a text says of the other is said rather than what words they share.
constexpr std::string_view select_pairs =
    "SELECT p.one, p.other, p.reason, p.evidence FROM ({}) p JOIN thread_item a ON a.item = p.one"
    " JOIN thread_item b ON b.item = p.other"
    " WHERE a.meeting <> b.meeting AND (a.thread IS NULL OR b.thread IS NULL OR a.thread <> b.thread)"
    " AND NOT EXISTS (SELECT 1 FROM thread_judgement j WHERE j.one = p.one AND j.other = p.other)"
    " AND NOT (p.reason = 'alike' AND EXISTS (SELECT 1 FROM thread_link m WHERE m.one = p.one"
    "  AND m.other = p.other AND m.reason = 'mentioned'))"
    " ORDER BY p.likeness DESC, p.date DESC, p.one DESC, p.other DESC LIMIT $5";

constexpr std::string_view count_pairs = "SELECT COUNT(*) FROM ({}) p";

struct Pair {
    std::string one;
    std::string other;
    Because because;
};

}  // namespace

std::vector<Likely> likely_pairs(store::Session& session, const admission::CollaborationId& collaboration,
                                 const Filter& filter, std::size_t most) {
    auto values = parameters_of(collaboration, filter);
    values.emplace_back(static_cast<std::int64_t>(most));
    const std::string sql =
        fmt::format(fmt::runtime(select_pairs), filter.body.empty() ? pairs_of_all : pairs_of_body);
    const auto pairs = session.all(sql, values, [](const store::Row& row) {
        return Pair{row.text(0), row.text(1), {reason_from(row.text(2)), row.text(3)}};
    });
    std::vector<std::string> ids;
    for (const Pair& pair : pairs) ids.insert(ids.end(), {pair.one, pair.other});
    std::map<std::string, Station> stations;
    for (Station& station : stations_of(session, collaboration, ids)) {
        const std::string item = station.item;
        stations.emplace(item, std::move(station));
    }
    std::vector<Likely> all;
    for (const Pair& pair : pairs) {
        const auto one = stations.find(pair.one);
        const auto other = stations.find(pair.other);
        if (one == stations.end() || other == stations.end()) continue;
        Likely likely{one->second, other->second, pair.because};
        if (likely.later.date < likely.earlier.date) std::swap(likely.earlier, likely.later);
        all.push_back(std::move(likely));
    }
    return all;
}

bool likely_beyond(store::Session& session, const admission::CollaborationId& collaboration,
                   const Filter& filter) {
    if (!filter.body.empty()) return false;
    return session.first(fmt::format(fmt::runtime(count_pairs), pairs_of_all),
                         parameters_of(collaboration, filter),
                         [](const store::Row& row) { return row.integer(0); }) == newest_links;
}

}  // namespace threads
