#pragma once

#include <string>
#include <vector>

/// Tables that leave the house, for people's spreadsheets.
namespace documents {

struct SheetColumn {
    /// Of a day, cells are ISO dates or words; of a figure, whole numbers or nothing.
    enum class Kind { text, day, figure };
    std::string heading;
    Kind kind = Kind::text;
    int width = 12;  ///< in characters
};

struct Sheet {
    std::string name;  ///< shown on the sheet's tab
    std::vector<SheetColumn> columns;
    std::vector<std::vector<std::string>> rows;  ///< as many cells as columns
};

inline constexpr const char* csv_type = "text/csv; charset=utf-8";
inline constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// As Danish Excel opens it by a double click: UTF-8 with a mark, semicolons, lines that end as RFC 4180
/// has it. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
/// Injection).
std::string csv(const Sheet& sheet);

/// Office Open XML. Days are days there, and no text is ever a formula. Throws std::runtime_error when it
/// cannot be made (the disk of temporary files is full).
std::string xlsx(const Sheet& sheet);

}  // namespace documents
