#include "extract/pdf_columns.hpp"

#include <algorithm>
#include <cmath>

namespace extract {
namespace {

constexpr double least_gutter = 0.8;   // of a letter's height
constexpr double blank_row = 1.35;     // of the pitch
constexpr std::size_t least_rows = 3;  // rows that have both sides

/// The room between two columns, as far as the rows seen leave it free.
struct Gutter {
    double left = 0;
    double right = 0;
    double width() const { return right - left; }
};

/// Narrows the gutter to what the row leaves free; false when the row runs across it.
bool passes(const Row& row, Gutter& gutter) {
    for (const auto& segment : row.segments) {
        if (segment.right <= gutter.left || segment.left >= gutter.right) continue;
        if (segment.left < gutter.left)
            gutter.left = segment.right;
        else if (segment.right > gutter.right)
            gutter.right = segment.left;
        else
            return false;
        if (gutter.width() < least_gutter * row.height) return false;
    }
    return true;
}

bool has_left(const Row& row, const Gutter& gutter) { return row.segments.front().left < gutter.right; }
bool has_right(const Row& row, const Gutter& gutter) { return row.segments.back().left >= gutter.right; }

struct Region {
    std::size_t end = 0;
    std::size_t both = 0;
    Gutter gutter;
};

Region region_from(std::span<const Row> rows, std::size_t begin, Gutter gutter, double pitch) {
    Region region{.end = begin, .both = 0, .gutter = gutter};
    for (std::size_t at = begin; at < rows.size() && !rows[at].margin; ++at) {
        if (!passes(rows[at], gutter)) break;
        const bool right = has_right(rows[at], gutter);
        const bool left = has_left(rows[at], gutter);
        const bool close = at > begin && rows[at].middle - rows[at - 1].middle < blank_row * pitch;
        if (right) {
            region.both += left;
        } else if (!close &&
                   std::none_of(rows.begin() + static_cast<std::ptrdiff_t>(at),
                                rows.begin() + static_cast<std::ptrdiff_t>(std::min(at + 3, rows.size())),
                                [&](const Row& row) { return has_right(row, gutter); })) {
            break;  // the right column has ended, and so has the left one's paragraph
        }
        region.gutter = gutter;
        region.end = at + 1;
    }
    return region;
}

std::vector<Row> side(std::span<const Row> rows, const Gutter& gutter, bool left) {
    std::vector<Row> found;
    for (const auto& row : rows) {
        Row part = row;
        std::erase_if(part.segments,
                      [&](const Segment& segment) { return (segment.left < gutter.right) != left; });
        if (!part.segments.empty()) found.push_back(std::move(part));
    }
    return found;
}

/// What the cells of one side look like.
struct Shape {
    double length = 0;    ///< bytes
    double capitals = 0;  ///< share of words that begin with one
    double commas = 0;    ///< share of cells that have one
    double labels = 0;    ///< share of cells that end in a colon
    double fullness = 0;  ///< mean width to the widest
};

bool begins_capital(std::string_view word) {
    if (word.empty()) return false;
    const bool latin = word[0] == '\xC3' && word.size() > 1;
    return (word[0] >= 'A' && word[0] <= 'Z') || (latin && static_cast<unsigned char>(word[1]) <= 0x9E);
}

Shape shape_of(const std::vector<Row>& rows) {
    Shape shape;
    double words = 0;
    double widest = 1;
    double width = 0;
    for (const auto& row : rows) {
        const std::string text = text_of(row);
        shape.length += static_cast<double>(text.size());
        shape.commas += text.find(',') != std::string::npos;
        shape.labels += text.ends_with(':');
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find_first_of(" \t", at), text.size());
            const auto word = std::string_view(text).substr(at, end - at);
            words += !word.empty();
            shape.capitals += begins_capital(word);
            at = end + 1;
        }
        const double own = row.segments.back().right - row.left();
        width += own;
        widest = std::max(widest, own);
    }
    const auto count = static_cast<double>(std::max<std::size_t>(rows.size(), 1));
    shape.length /= count;
    shape.commas /= count;
    shape.labels /= count;
    shape.capitals /= std::max(words, 1.0);
    shape.fullness = width / count / widest;
    return shape;
}

bool alike(const Shape& a, const Shape& b) {
    const double ratio = a.length / std::max(b.length, 1.0);
    return ratio > 0.55 && ratio < 1.8 && std::abs(a.capitals - b.capitals) < 0.3 &&
           std::abs(a.commas - b.commas) < 0.35;
}

bool are_columns(const Columns& columns, std::size_t both) {
    constexpr double prose_length = 28;
    const Shape a = shape_of(columns.first);
    const Shape b = shape_of(columns.second);
    if (a.labels > 0.1) return false;
    const bool prose = a.length > prose_length && b.length > prose_length && a.fullness > 0.75 &&
                       b.fullness > 0.75 && a.capitals < 0.4 && b.capitals < 0.4;
    const bool uneven = both < columns.first.size() || both < columns.second.size();
    return prose || (uneven && alike(a, b));
}

}  // namespace

std::optional<Columns> find_columns(std::span<const Row> rows, std::size_t from, double pitch) {
    for (std::size_t begin = from; begin < rows.size(); ++begin) {
        const auto& segments = rows[begin].segments;
        if (rows[begin].margin) continue;
        for (std::size_t gap = 0; gap + 1 < std::min<std::size_t>(segments.size(), 4); ++gap) {
            const Gutter gutter{segments[gap].right, segments[gap + 1].left};
            const Region region = region_from(rows, begin, gutter, pitch);
            if (region.both < least_rows) continue;
            const auto part = rows.subspan(begin, region.end - begin);
            Columns columns{begin, region.end, side(part, region.gutter, true),
                            side(part, region.gutter, false)};
            if (are_columns(columns, region.both)) return columns;
        }
    }
    return std::nullopt;
}

}  // namespace extract
