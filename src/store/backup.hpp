#pragma once

#include <filesystem>

namespace store {

/// Writes one consistent copy of an SQLite file, also while others write to it, and makes it durable. The
/// copy appears under its name when it is whole; before that, and after a failure, nothing has that name.
/// Throws Error, std::filesystem::filesystem_error (EEXIST when there is a file of that name already).
void back_up(const std::filesystem::path& database, const std::filesystem::path& copy);

/// What the system holds back of a file or a folder is on the disk afterwards.
void make_durable(const std::filesystem::path& path);

/// Copies a file, makes it durable and lets it appear under its name only then, in place of what had it.
void copy_durably(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace store
