#pragma once

#include <string_view>

#include "base/problem.hpp"
#include "extract/package.hpp"
#include "reading/source.hpp"

namespace extract {

/// Reads a Word document (.docx, ECMA-376): paragraphs with the numbers of their lists, tables, text
/// boxes and notes; without headers, footers, comments and what tracked changes deleted. Pages are
/// as Word last printed them. Problems: "docx.broken", "docx.too_large" and "docx.bomb" (inflated,
/// PackageLimits), "docx.encrypted", "docx.empty" (no text in it), "package.open_document",
/// "package.spreadsheet", "package.presentation", "package.other" (a zip file of another kind).
base::Result<reading::Source> read_docx(std::string_view bytes, const PackageLimits& limits = {});

}  // namespace extract
