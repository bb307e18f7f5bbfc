#include "documents/sheet.hpp"

namespace documents {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Also a tab or a line end: a spreadsheet looks for the sign behind them.
bool begins_as_formula(const std::string& text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").contains(text.front());
}

std::string cell(const std::string& text, SheetColumn::Kind kind) {
    const bool guarded = kind == SheetColumn::Kind::figure ? false : begins_as_formula(text);
    const std::string safe = guarded ? '\'' + text : text;
    if (safe.find_first_of(";\"\r\n") == std::string::npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char c : safe) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string csv(const Sheet& sheet) {
    std::string out(byte_order_mark);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        out += (i == 0 ? "" : ";") + cell(sheet.columns[i].heading, SheetColumn::Kind::text);
    }
    out += "\r\n";
    for (const auto& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += (i == 0 ? "" : ";") + cell(row[i], sheet.columns.at(i).kind);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace documents
