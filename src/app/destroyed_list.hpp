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

/// What the list says was destroyed and is there all the same.
struct DestroyedAndThere {
    std::vector<std::string> documents;  ///< paths: "/aaklyngen/arkiv/referat"
    /// The documents and persons at which words were destroyed in another history than this one,
    /// and not again in this one since.
    std::vector<std::string> words;
};
DestroyedAndThere destroyed_and_there(store::Database& database, const std::filesystem::path& folder);

}  // namespace app
