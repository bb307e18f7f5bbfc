#include "extract/flow.hpp"

#include <algorithm>
#include <iterator>

#include "base/danish.hpp"
#include "base/utf8.hpp"

namespace extract {
namespace {

/// Well-formed UTF-8 without line ends and control characters, whatever the file claimed to hold.
std::string clean(const std::string& text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = base::next_character(text, at);
        if (character == '\n' || character == '\r' || character == '\f' || character == '\v') {
            result += ' ';
        } else if (character == '\t' || character >= 0x20) {
            base::append_character(result, character);
        }
    }
    const auto end = result.find_last_not_of(" \t");
    result.resize(end == std::string::npos ? 0 : end + 1);
    return result;
}

}  // namespace

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = base::next_character(text, at);
        if (character > ' ' && character != 0xA0) return false;
    }
    return true;
}

Flow row_of(std::vector<Flow> cells) {
    // An empty cell between others tells which column they stand in.
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    if (cells.empty()) return {};
    if (std::ranges::count_if(cells, [](const Flow& cell) { return !cell.empty(); }) == 1 &&
        cells.size() > 1 && cells.back().size() > 1)
        return std::move(cells.back());
    if (cells.size() == 1) return std::move(cells.front());
    const auto is_long = [](const Flow& cell) { return cell.size() > 1; };
    const auto long_cells = std::ranges::count_if(cells, is_long);
    Flow row;
    if (long_cells > 0) std::erase_if(cells, [](const Flow& cell) { return cell.empty(); });
    if (long_cells > 1) {
        for (auto& cell : cells) append(row, std::move(cell), 1);
        return row;
    }
    FlowLine first = cells.front().empty() ? FlowLine{} : cells.front().front();
    first.page = cells.back().front().page;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        first.text += '\t';
        if (cells[i].empty()) continue;
        first.text += cells[i].front().text;
        if (first.heading == 0) first.heading = cells[i].front().heading;
    }
    first.blank = std::max(first.blank, long_cells > 0 ? 1 : 0);
    row.push_back(std::move(first));
    for (auto& cell : cells) {
        if (cell.size() > 1) std::ranges::move(cell.begin() + 1, cell.end(), std::back_inserter(row));
    }
    return row;
}

void append(Flow& flow, Flow more, int blank) {
    if (more.empty()) return;
    if (!flow.empty()) more.front().blank = std::max(more.front().blank, blank);
    std::ranges::move(more, std::back_inserter(flow));
}

reading::Source to_source(const Flow& flow) {
    constexpr int most_blank = 3;
    reading::Source source;
    int number = 0;
    const auto add = [&](std::string text, int page, int heading) {
        reading::SourceLine line;
        line.text = std::move(text);
        line.page = page;
        line.number = ++number;
        line.heading = heading;
        line.whole = true;
        source.lines.push_back(std::move(line));
    };
    for (const auto& line : flow) {
        std::string text = clean(line.text);
        if (is_blank(text)) continue;
        for (int i = 0; i < std::min(line.blank, most_blank) && number > 0; ++i) add({}, line.page, 0);
        add(std::move(text), line.page, line.heading);
        source.lines.back().room = line.room;
        source.lines.back().margin = line.margin;
        source.lines.back().whole = line.whole;
    }
    return source;
}

}  // namespace extract
