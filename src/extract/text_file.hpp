#pragma once

#include <filesystem>
#include <string_view>

#include "base/problem.hpp"
#include "reading/source.hpp"

namespace extract {

/// Larger files are refused.
inline constexpr std::uintmax_t largest_text = 64u * 1024 * 1024;

/// Reads a plain text file: UTF-8 with or without a byte order mark, UTF-16 with one, else
/// Windows-1252. A form feed begins a new page. Problems: "text.not_found", "text.empty",
/// "text.binary", "text.too_large", "text.unreadable" (it may not be opened). Throws std::runtime_error when
/// the disk fails.
base::Result<reading::Source> read_text(const std::filesystem::path& path);

/// The same for bytes that are already here.
base::Result<reading::Source> read_text_bytes(std::string_view bytes);

}  // namespace extract
