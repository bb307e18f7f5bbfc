#pragma once

#include <string>
#include <vector>

#include "store/database.hpp"

namespace store {

/// Something that must hold of every row of a table, beside what the schema itself says: figures that are
/// kept are those of the rows they count.
struct Check {
    std::string table;
    std::string wrong;  ///< SQL: the condition under which the row, called `t`, is wrong
};

/// Whether some row is wrong.
bool fails(Session& session, const Check& check);

/// What the database itself finds damaged: pages of the file, or rows that refer to others which are not
/// there, each as it says it; empty when nothing is. PostgreSQL keeps both itself and is not asked.
std::vector<std::string> damage(Session& session);

}  // namespace store
