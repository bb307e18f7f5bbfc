#include "extract/pdf_lines.hpp"

#include <algorithm>
#include <cmath>

#include "extract/pdf_columns.hpp"
#include "extract/pdf_margins.hpp"
#include "extract/pdf_rows.hpp"

namespace extract {
namespace {

constexpr double blank_row = 1.35;    // of the pitch: more room is a blank line
constexpr double double_pitch = 1.9;  // of a letter's height: between such lines stand blank ones
constexpr int most_blank = 3;
constexpr long most_indent = 60;  // blanks
constexpr int deepest_columns = 8;

/// The distance of the rows of a paragraph: what most of the smaller distances are.
double pitch_of(const std::vector<std::vector<Row>>& pages) {
    std::vector<double> distances;
    std::vector<double> heights;
    for (const auto& rows : pages) {
        for (const auto& row : rows) heights.push_back(row.height);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const double distance = rows[i].middle - rows[i - 1].middle;
            if (distance > 0.6 * rows[i].height) distances.push_back(distance);
        }
    }
    if (distances.empty()) return 1;
    const auto tenth = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 10);
    std::ranges::nth_element(distances, tenth);
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::ranges::nth_element(heights, middle);
    return *tenth > double_pitch * *middle ? *tenth / 2 : *tenth;
}

/// The mean width of a letter, blanks in front of a line are counted in.
double letter_of(const std::vector<PrintedPage>& pages) {
    double width = 0;
    double bytes = 0;
    for (const auto& page : pages) {
        for (const auto& word : page.words) {
            width += word.right - word.left;
            bytes += static_cast<double>(word.text.size());
        }
    }
    return width > 0 ? width / bytes : 1;
}

/// Where most lines begin; what stands to the left of it, such as a mark in the margin, is few.
double margin_of(std::span<const Row> rows) {
    std::vector<double> lefts;
    for (const auto& row : rows) {
        if (!row.margin) lefts.push_back(row.left());
    }
    if (lefts.empty()) return 0;
    const auto tenth = lefts.begin() + static_cast<std::ptrdiff_t>(lefts.size() / 10);
    std::ranges::nth_element(lefts, tenth);
    return *tenth;
}

class Writer {
  public:
    Writer(double pitch, double letter) : pitch_(pitch), letter_(letter) {}

    void page(const std::vector<Row>& rows) {
        ++page_;
        write(rows, 0);
    }
    reading::Source take() { return std::move(source_); }

  private:
    void write(std::span<const Row> rows, int depth);
    void plain(std::span<const Row> rows, double margin);
    void add(std::string text, bool margin);

    reading::Source source_;
    double pitch_;
    double letter_;
    int page_ = 0;
};

void Writer::add(std::string text, bool margin) {
    reading::SourceLine line;
    line.text = std::move(text);
    line.page = page_;
    line.number = static_cast<int>(source_.lines.size()) + 1;
    line.margin = margin;
    source_.lines.push_back(std::move(line));
}

void Writer::plain(std::span<const Row> rows, double margin) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (i > 0) {
            const double pitch = std::max(pitch_, 0.9 * row.height);
            const double distance = row.middle - rows[i - 1].middle;
            const int blanks = distance > blank_row * pitch
                                   ? std::max(1, static_cast<int>(std::lround(distance / pitch)) - 1)
                                   : 0;
            for (int blank = 0; blank < std::min(blanks, most_blank); ++blank) add({}, false);
        }
        const auto blanks = std::clamp(std::lround((row.left() - margin) / letter_), 0L, most_indent);
        add(std::string(static_cast<std::size_t>(blanks), ' ') + text_of(row), row.margin);
    }
}

/// Rows before columns, the columns one after the other, and what follows.
void Writer::write(std::span<const Row> rows, int depth) {
    const double margin = margin_of(rows);
    std::size_t from = 0;
    while (depth < deepest_columns) {
        const auto columns = find_columns(rows, from, pitch_);
        if (!columns) break;
        plain(rows.subspan(from, columns->begin - from), margin);
        for (const auto* part : {&columns->first, &columns->second}) {
            if (!source_.lines.empty()) add({}, false);
            write(*part, depth + 1);
        }
        if (columns->end < rows.size()) add({}, false);
        from = columns->end;
    }
    plain(rows.subspan(from), margin);
}

}  // namespace

reading::Source lines_of(std::vector<PrintedPage> pages) {
    const double letter = letter_of(pages);
    std::vector<std::vector<Row>> rows;
    rows.reserve(pages.size());
    for (auto& page : pages) rows.push_back(rows_of(std::move(page.words)));
    mark_margins(rows);
    if (rows.size() == 1) mark_lone_foot(rows.front(), pages.front().height);
    Writer writer(pitch_of(rows), letter);
    for (const auto& page : rows) writer.page(page);
    return writer.take();
}

}  // namespace extract
