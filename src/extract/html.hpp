#pragma once

#include <cstdint>
#include <string_view>

#include "base/problem.hpp"
#include "reading/source.hpp"

namespace extract {

/// A larger page is refused; the parser cuts texts of 10 MB off without a word.
inline constexpr std::uintmax_t largest_html = 8u * 1024 * 1024;

/// Reads a saved web page: paragraphs, headings, lists and tables of its main part, or of the whole
/// page where none is marked; without menus, banners and what is hidden. Problems: "html.too_large",
/// "html.empty" (no text in it), "html.broken" (elements nested more than about 250 deep).
base::Result<reading::Source> read_html(std::string_view bytes);

}  // namespace extract
