#include "features/threads/cases_store.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "features/bodies/bodies.hpp"
#include "features/threads/naming.hpp"

namespace threads {
namespace {

/// As many as a page of the list has; a file asks for more of them one after the other.
constexpr std::size_t at_once = 25;

/// Each thread's newest apart, as the index gives them: it may have very many.
constexpr std::string_view newest_of_one =
    "SELECT * FROM (SELECT thread, item, date FROM thread_item WHERE thread = ${0} ORDER BY date DESC, item"
    " DESC LIMIT {1}) one{0}";
constexpr std::string_view select_titles =
    "SELECT n.thread, i.title, i.closed FROM ({}) n JOIN item i ON i.id = n.item"
    " ORDER BY n.thread, n.date DESC, n.item DESC";
constexpr std::string_view select_in_bodies =
    "SELECT t.thread, COALESCE(b.name, ''), COALESCE(b.belongs_to, ''), t.meetings, t.first, t.last"
    " FROM thread_body t LEFT JOIN body b ON b.id = t.body WHERE t.thread IN ({})"
    " ORDER BY CASE WHEN t.first = '' THEN 1 ELSE 0 END, t.first, COALESCE(b.sort_key, ''), t.body";

/// Gives the ids, some at a time.
template <class Take>
void each_part(const std::vector<std::string>& threads, Take take) {
    for (std::size_t begin = 0; begin < threads.size(); begin += at_once) {
        const std::size_t end = std::min(begin + at_once, threads.size());
        std::vector<store::Value> values;
        for (std::size_t i = begin; i < end; ++i) values.emplace_back(threads[i]);
        take(values);
    }
}

CaseName named_of(const std::vector<CaseName>& items) {
    std::vector<std::string> titles;
    for (const CaseName& item : items) titles.push_back(item.title);
    return items[nearest_title(titles)];
}

}  // namespace

std::map<std::string, CaseName> case_names(store::Session& session, const std::vector<std::string>& threads) {
    std::map<std::string, std::vector<CaseName>> items;
    each_part(threads, [&](const std::vector<store::Value>& values) {
        std::string newest;
        for (std::size_t i = 1; i <= values.size(); ++i) {
            newest += (i == 1 ? "" : " UNION ALL ") + fmt::format(newest_of_one, i, most_titles);
        }
        session.each(fmt::format(select_titles, newest), values, [&](const store::Row& row) {
            items[row.text(0)].push_back({row.text(1), row.boolean(2)});
        });
    });
    std::map<std::string, CaseName> names;
    for (const auto& [thread, its] : items) names[thread] = named_of(its);
    return names;
}

std::map<std::string, std::vector<InBody>> in_bodies(store::Session& session,
                                                     const std::vector<std::string>& threads) {
    std::map<std::string, std::vector<InBody>> all;
    each_part(threads, [&](const std::vector<store::Value>& values) {
        std::string places;
        for (std::size_t i = 1; i <= values.size(); ++i) {
            places += (i == 1 ? "$" : ", $") + std::to_string(i);
        }
        session.each(fmt::format(select_in_bodies, places), values, [&](const store::Row& row) {
            all[row.text(0)].push_back({bodies::Body{{}, row.text(1), row.text(2), {}}.full_name(),
                                        static_cast<int>(row.integer(3)), row.text(4), row.text(5)});
        });
    });
    return all;
}

}  // namespace threads
