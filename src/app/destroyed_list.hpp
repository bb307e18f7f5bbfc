#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/database.hpp"

/// What was destroyed, in a file beside the data: a backup from before has it again, and does not know.
namespace app {

/// Writes every act that destroyed something into "destroyed.log" of the folder, beside those that stand
/// there already (of a history that a restored backup has not). Ids only; the file is whole at any moment.
/// Throws std::filesystem::filesystem_error, store::Error.
void write_destroyed_list(store::Database& database, const std::filesystem::path& folder);

/// The documents of the list that are there all the same, by their paths: "/aaklyngen/arkiv/referat".
std::vector<std::string> destroyed_and_there(store::Database& database, const std::filesystem::path& folder);

}  // namespace app
