#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "search/connection.hpp"

namespace search {

/// Opens the file for writing, with an empty schema when it is new. Throws Broken when it is of
/// another version or cannot be read.
std::unique_ptr<Connection> open_writer(const std::filesystem::path& file);

/// Takes away the file and what SQLite keeps beside it. Throws std::filesystem::filesystem_error.
void remove_files(const std::filesystem::path& file);

}  // namespace search
