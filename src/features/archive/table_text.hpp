#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace archive {

/// Tells spreadsheets that the text is UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A row of a table as text (RFC 4180), with semicolons, as Danish spreadsheets want it. A cell that a
/// spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
std::string table_row(const std::vector<std::string>& cells);

}  // namespace archive
