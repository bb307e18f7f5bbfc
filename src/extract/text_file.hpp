#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "reading/source.hpp"

namespace extract {

/// Larger files are refused.
inline constexpr std::uintmax_t largest_text = 64u * 1024 * 1024;

/// The bytes as UTF-8: taken as UTF-8 with or without a byte order mark, UTF-16 with one, else
/// Windows-1252.
std::string decoded(std::string_view bytes);

/// Reads plain text; a form feed begins a new page. Problems: "text.empty", "text.binary",
/// "text.too_large".
base::Result<reading::Source> read_text_bytes(std::string_view bytes);

}  // namespace extract
