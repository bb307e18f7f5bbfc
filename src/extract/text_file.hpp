#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "reading/source.hpp"

namespace extract {

/// Larger files are refused.
inline constexpr std::uintmax_t largest_text = 64u * 1024 * 1024;

/// A longer line is no line of a document: all its line ends were lost.
inline constexpr std::size_t longest_line = 2'000'000;

/// The bytes as UTF-8: taken as UTF-8 or UTF-16, each with or without a byte order mark, else as text of one
/// byte a letter (code_pages.hpp).
std::string decoded(std::string_view bytes);

/// Reads plain text; a form feed begins a new page. Problems: "text.empty", "text.binary",
/// "text.too_large", "text.line_too_long".
base::Result<reading::Source> read_text_bytes(std::string_view bytes);

}  // namespace extract
