#include "store/veil.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "store/database.hpp"

namespace store {
namespace {

std::string replaced(const std::string& sql, std::string_view mark, std::string_view by) {
    std::string text;
    std::size_t from = 0;
    for (std::size_t at = sql.find(mark); at != std::string::npos; at = sql.find(mark, from)) {
        text.append(sql, from, at - from).append(by);
        from = at + mark.size();
    }
    return text.append(sql, from);
}

}  // namespace

std::string temporary_view(const Veil& veil, const std::vector<std::string>& columns, std::string_view of,
                           std::string_view in_sight) {
    for (const auto& [column, seen] : veil.instead) {
        if (std::ranges::find(columns, column) == columns.end()) {
            throw Error(Error::Kind::other, fmt::format("there is no column {}.{}", veil.table, column));
        }
    }
    std::string list;
    for (const std::string& column : columns) {
        const auto instead = veil.instead.find(column);
        const std::string seen =
            instead == veil.instead.end() ? "t." + column : "(" + instead->second + ") AS " + column;
        list += (list.empty() ? "" : ", ") + seen;
    }
    const std::string where = veil.where.empty() ? std::string() : " WHERE " + veil.where;
    const std::string view =
        fmt::format("CREATE TEMPORARY VIEW {0} AS SELECT {1} FROM {{of}}{0} t{2}", veil.table, list, where);
    return replaced(replaced(view, "{of}", of), "{in_sight}", in_sight);
}

}  // namespace store
