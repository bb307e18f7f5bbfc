#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <xlsxwriter.h>

#include "base/date.hpp"
#include "documents/sheet.hpp"

namespace documents {
namespace {

namespace fs = std::filesystem;

/// Excel's own limit for the text of a cell, in characters; bytes are never fewer.
constexpr std::size_t longest_cell = 32'000;

/// libxlsxwriter of Debian 12 writes to a file by its name only.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string pattern = (fs::temp_directory_path() / "tovholder-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    fs::path file() const { return path_ / "sheet.xlsx"; }

  private:
    fs::path path_;
};

struct Looks {
    lxw_format* heading = nullptr;
    lxw_format* text = nullptr;
    lxw_format* day = nullptr;
};

Looks looks_of(lxw_workbook* book) {
    Looks looks{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(looks.heading);
    for (lxw_format* format : {looks.text, looks.day}) format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(looks.text);
    format_set_num_format(looks.day, "dd-mm-yyyy");
    return looks;
}

std::string cut(const std::string& text) {
    std::size_t end = std::min(text.size(), longest_cell);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                SheetColumn::Kind kind, const Looks& looks) {
    if (const auto day = base::parse_date(text); day && kind == SheetColumn::Kind::day) {
        lxw_datetime when = {day->year, day->month, day->day, 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &when, looks.day);
        return;
    }
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (kind == SheetColumn::Kind::figure && error == std::errc() && end == text.data() + text.size()) {
        worksheet_write_number(sheet, row, column, number, looks.text);
        return;
    }
    if (!text.empty()) worksheet_write_string(sheet, row, column, cut(text).c_str(), looks.text);
}

void fill(lxw_workbook* book, const Sheet& sheet) {
    const Looks looks = looks_of(book);
    lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.c_str());
    if (page == nullptr) throw std::runtime_error("no sheet can be called " + sheet.name);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(page, column, column, sheet.columns[i].width, nullptr);
        worksheet_write_string(page, 0, column, sheet.columns[i].heading.c_str(), looks.heading);
    }
    worksheet_freeze_panes(page, 1, 0);
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        for (std::size_t i = 0; i < sheet.rows[r].size(); ++i) {
            write_cell(page, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(i), sheet.rows[r][i],
                       sheet.columns.at(i).kind, looks);
        }
    }
}

}  // namespace

std::string xlsx(const Sheet& sheet) {
    const TemporaryFolder folder;
    const std::string path = folder.file().string();
    lxw_workbook* book = workbook_new(path.c_str());
    if (book == nullptr) throw std::runtime_error("no workbook");
    fill(book, sheet);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        throw std::runtime_error(std::string("the workbook cannot be written: ") + lxw_strerror(error));
    }
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator(file), {}};
}

}  // namespace documents
