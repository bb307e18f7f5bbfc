#include <algorithm>
#include <fmt/format.h>

#include "features/decisions/decisions_store.hpp"

namespace decisions {
namespace {

constexpr std::string_view select_outcomes =
    "SELECT item, outcome FROM decision WHERE item IN ({}) ORDER BY item, position";
constexpr std::string_view select_follow_ups =
    "SELECT item, status, COUNT(*) FROM follow_up WHERE item IN ({}) GROUP BY item, status";

/// "$1, $2, $3"
std::string places(std::size_t count) {
    std::string text;
    for (std::size_t i = 1; i <= count; ++i) text += fmt::format("{}${}", i == 1 ? "" : ", ", i);
    return text;
}

}  // namespace

std::map<std::string, Became> became(store::Session& session, const std::vector<std::string>& items) {
    std::map<std::string, Became> all;
    if (items.empty()) return all;
    const std::vector<store::Value> ids(items.begin(), items.end());
    const std::string in = places(ids.size());
    session.each(fmt::format(fmt::runtime(select_outcomes), in), ids, [&](const store::Row& row) {
        auto& [results, decided, open, closed] = all[row.text(0)];
        decided = true;
        const Result result = result_from(row.text(1));
        if (result != Result::none && std::ranges::find(results, result) == results.end())
            results.push_back(result);
    });
    session.each(fmt::format(fmt::runtime(select_follow_ups), in), ids, [&](const store::Row& row) {
        Became& one = all[row.text(0)];
        if (row.text(1) == "open") one.open = static_cast<int>(row.integer(2));
        if (row.text(1) == "closed") one.closed = static_cast<int>(row.integer(2));
    });
    return all;
}

}  // namespace decisions
