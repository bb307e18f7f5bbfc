#include "extract/pdf_margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace extract {
namespace {

constexpr std::size_t zone = 4;    // rows of a page that may be its head, or its foot
constexpr double same_height = 8;  // points

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text with its figures levelled, so that "Page 3" and "Page 4" are alike. The number that a
/// line begins with, as titles do, stays.
std::string levelled(const std::string& text) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) ++at;
    const bool titled = at > 0 && at < text.size() && text[at] == '.';
    if (titled)
        result = text.substr(0, at);
    else
        at = 0;
    for (; at < text.size(); ++at) {
        if (!is_digit(text[at]))
            result += text[at];
        else if (result.empty() || result.back() != '0')
            result += '0';
    }
    return result;
}

using Key = std::pair<std::string, long>;

Key key_of(const Row& row, long shift) {
    return {levelled(text_of(row)), std::lround(row.middle / same_height) + shift};
}

template <class Visit>
void each_edge_row(std::vector<Row>& rows, const Visit& visit) {
    const std::size_t count = std::min(zone, rows.size());
    for (std::size_t i = 0; i < count; ++i) visit(rows[i]);
    for (std::size_t i = std::max(count, rows.size() - count); i < rows.size(); ++i) visit(rows[i]);
}

/// What a browser prints around a page: its address with "2/7" below, day and title above.
void mark_browser_print(std::vector<Row>& rows, std::size_t page, std::size_t pages) {
    if (rows.size() < 2) return;
    Row& foot = rows.back();
    const std::string count = std::to_string(page) + '/' + std::to_string(pages);
    const std::string& address = foot.segments.front().text;
    const bool printed = foot.segments.size() > 1 && foot.segments.back().text == count &&
                         (address.starts_with("file://") || address.starts_with("http"));
    if (!printed) return;
    foot.margin = true;
    const std::string& day = rows.front().segments.front().text;
    rows.front().margin |= !day.empty() && is_digit(day.front()) && rows.front().segments.size() > 1;
}

constexpr double text_ends = 0.93;  // of a page's height
constexpr double apart = 3.5;       // rows

}  // namespace

void mark_lone_foot(std::vector<Row>& rows, double height) {
    const std::size_t first = rows.size() > zone ? rows.size() - zone : 1;
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (rows[i].middle < height * text_ends) continue;
        const bool stands_apart = rows[i].middle - rows[i - 1].middle >= rows[i].height * apart;
        if (stands_apart || rows[i - 1].margin) rows[i].margin = true;
    }
}

void mark_margins(std::vector<std::vector<Row>>& pages) {
    std::map<Key, std::size_t> seen;
    for (auto& rows : pages) {
        each_edge_row(rows, [&](const Row& row) { ++seen[key_of(row, 0)]; });
    }
    const std::size_t least = std::max<std::size_t>(2, pages.size() / 2);
    for (auto& rows : pages) {
        each_edge_row(rows, [&](Row& row) {
            std::size_t times = 0;
            for (const long shift : {-1L, 0L, 1L}) {
                const auto found = seen.find(key_of(row, shift));
                if (found != seen.end()) times += found->second;
            }
            row.margin = times >= least;
        });
    }
    for (std::size_t i = 0; i < pages.size(); ++i) mark_browser_print(pages[i], i + 1, pages.size());
}

}  // namespace extract
