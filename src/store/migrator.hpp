#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace store {

/// One step of the schema: the text of `migrations/NNNN_name.sql`. `{instant}`, `{blob}` and
/// `{bool}` become the engine's words; statements end in `;` at the end of a line.
struct Migration {
    std::string_view name;  ///< "0001_history"
    std::string_view sql;
};

/// Brings the schema to the newest step. Each step runs in a transaction of its own and is noted,
/// with the digest of its text, in the table `migration`; steps already noted are not run again.
/// Throws Error when a noted step's text has changed since or the data is from a newer program.
/// Gives the number of steps run. Two programs that start at once do not run a step twice.
int migrate(Database& database, const std::vector<Migration>& steps);

/// How many steps a database that migrate() made has behind it. Throws Error when it made none of it.
std::size_t steps_taken(Database& database);

}  // namespace store
