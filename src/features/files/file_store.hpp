#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/files/files.hpp"

namespace files {

/// False when a file of this digest is there already.
bool insert_file(store::Session& session, const File& file);
void insert_piece(store::Session& session, const std::string& digest, std::int64_t number,
                  const std::string& bytes);
std::optional<File> load_file(store::Session& session, std::string_view digest);
std::optional<std::string> load_piece(store::Session& session, std::string_view digest, std::int64_t number);

}  // namespace files
