#include <algorithm>

#include "features/decisions/joining_store.hpp"
#include "features/decisions/owing_names.hpp"

namespace decisions {
namespace {

constexpr std::string_view select_names =
    "SELECT r.id, r.name, r.open, COUNT(DISTINCT f.id), MAX(f.date),"
    " r.body IS NULL AND (r.party IS NULL OR r.told) FROM responsible r"
    " JOIN follow_up_responsible o ON o.responsible = r.id JOIN follow_up f ON f.id = o.follow_up"
    " WHERE r.collaboration = $1 AND r.person IS NULL"
    " GROUP BY r.id, r.name, r.open, r.body, r.party, r.told, r.sort_key ORDER BY r.sort_key LIMIT $2";
constexpr std::string_view select_joined =
    "SELECT id, name FROM responsible WHERE collaboration = $1 AND joined_to IS NOT NULL ORDER BY sort_key";
constexpr std::string_view select_name = "SELECT name FROM responsible WHERE id = $1";
constexpr std::string_view select_apart =
    "SELECT a.one, a.other FROM responsible_apart a JOIN responsible r ON r.id = a.one"
    " WHERE r.collaboration = $1 ORDER BY r.sort_key, a.other";
constexpr std::string_view insert_apart =
    "INSERT INTO responsible_apart (one, other) VALUES ($1, $2) ON CONFLICT DO NOTHING";
constexpr std::string_view delete_apart = "DELETE FROM responsible_apart WHERE one = $1 AND other = $2";
constexpr std::string_view select_laid_on_by =
    "SELECT b.name, COUNT(DISTINCT f.id) FROM follow_up_responsible o JOIN follow_up f ON f.id = o.follow_up"
    " JOIN body b ON b.id = f.body WHERE o.responsible = $1 GROUP BY b.id, b.name"
    " ORDER BY COUNT(DISTINCT f.id) DESC, b.name LIMIT 3";
constexpr std::string_view update_joined = "UPDATE responsible SET joined_to = $2 WHERE id = $1";

}  // namespace

std::vector<OwingName> owing_names(store::Session& session, const admission::CollaborationId& collaboration,
                                   int most) {
    return session.all(select_names, {collaboration.text(), std::int64_t{most}}, [](const store::Row& row) {
        return OwingName{
            row.text(0), row.text(1),   static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3)),
            row.text(4), row.boolean(5)};
    });
}

std::vector<JoinedName> joined_names(store::Session& session,
                                     const admission::CollaborationId& collaboration) {
    auto all = session.all(select_joined, {collaboration.text()}, [](const store::Row& row) {
        return JoinedName{row.text(0), row.text(1), {}, {}};
    });
    for (JoinedName& one : all) {
        one.to = counted_under(session, one.id);
        one.to_name = session.first(select_name, {one.to}, [](const store::Row& row) { return row.text(0); })
                          .value_or("");
    }
    return all;
}

std::vector<ApartNames> names_apart(store::Session& session,
                                    const admission::CollaborationId& collaboration) {
    return session.all(select_apart, {collaboration.text()},
                       [](const store::Row& row) { return ApartNames{row.text(0), row.text(1)}; });
}

void set_names_apart(store::Session& session, const std::string& one, const std::string& other, bool apart) {
    session.run(apart ? insert_apart : delete_apart, {std::min(one, other), std::max(one, other)});
}

std::vector<std::pair<std::string, int>> laid_on_by(store::Session& session, const std::string& responsible) {
    return session.all(select_laid_on_by, {responsible}, [](const store::Row& row) {
        return std::pair(row.text(0), static_cast<int>(row.integer(1)));
    });
}

void join_name(store::Session& session, const std::string& responsible,
               const std::optional<std::string>& to) {
    session.run(update_joined, {responsible, store::value_or_null(to)});
}

}  // namespace decisions
