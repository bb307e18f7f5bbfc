#include "features/archive/table_text.hpp"

namespace archive {
namespace {

std::string cell_text(const std::string& cell) {
    const bool is_formula =
        !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string::npos;
    const std::string guarded = is_formula ? "'" + cell : cell;
    if (guarded.find_first_of("\";\r\n") == std::string::npos) return guarded;
    std::string quoted = "\"";
    for (const char byte : guarded) quoted.append(byte == '"' ? 2 : 1, byte);
    return quoted + '"';
}

}  // namespace

std::string table_row(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) row += ';';
        row += cell_text(cell);
    }
    return row + "\r\n";
}

}  // namespace archive
