#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace store {

/// A table as those see it who may not see all of it. On a connection for them it stands before the table
/// under the table's own name, so that every statement, also one not yet written, sees no more.
///
/// The SQL in it calls the table's row `t`, and tables as they really are "{of}item". "{in_sight}(t.id)"
/// says whether a text is one of those given to Database::read_veiled; never NULL.
struct Veil {
    std::string table;
    std::string where = {};                           ///< which rows are seen; "" for all of them
    std::map<std::string, std::string> instead = {};  ///< by a column's name: what is seen in its place
};

/// The statement that hangs it before the table, for one connection. `columns` are all of the table's; `of`
/// is what stands before the name of a table that is meant itself ("main."), `in_sight` the engine's
/// function. Throws Error when `instead` names a column that the table has not.
std::string temporary_view(const Veil& veil, const std::vector<std::string>& columns, std::string_view of,
                           std::string_view in_sight);

}  // namespace store
