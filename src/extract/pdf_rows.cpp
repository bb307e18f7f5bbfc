#include "extract/pdf_rows.hpp"

#include <algorithm>

namespace extract {
namespace {

// Shares of the height of a letter.
constexpr double same_row = 0.4;           // how far the middles of words of one row lie apart
constexpr double wide_gap = 1.1;           // more is no blank but the way to the next cell
constexpr double touching = 0.08;          // less is one word in two fonts
constexpr std::size_t most_words = 1'000;  // of one row; more is a drawing

struct Loose {
    double middle = 0;
    double height = 0;
    std::vector<PrintedWord> words;
};

bool belongs(const Loose& row, const PrintedWord& word) {
    const double apart = word.middle() - row.middle;
    return apart < same_row * std::min(row.height, word.height()) && row.words.size() < most_words;
}

Row settled(Loose loose) {
    std::ranges::stable_sort(loose.words, {}, &PrintedWord::left);
    Row row{.middle = loose.middle, .height = loose.height, .segments = {}};
    for (auto& word : loose.words) {
        const bool first = row.segments.empty();
        const double gap = first ? 0 : word.left - row.segments.back().right;
        if (first || gap > wide_gap * loose.height) {
            row.segments.push_back({word.left, word.right, std::move(word.text)});
            continue;
        }
        Segment& segment = row.segments.back();
        if (gap > touching * loose.height) segment.text += ' ';
        segment.text += word.text;
        segment.right = std::max(segment.right, word.right);
    }
    return row;
}

}  // namespace

std::vector<Row> rows_of(std::vector<PrintedWord> words) {
    std::ranges::stable_sort(words, {}, &PrintedWord::middle);
    std::vector<Row> rows;
    Loose loose;
    for (auto& word : words) {
        if (!loose.words.empty() && !belongs(loose, word)) {
            rows.push_back(settled(std::move(loose)));
            loose = Loose{};
        }
        // The row's place is that of its largest word: a raised figure does not move it.
        if (word.height() > loose.height) {
            loose.height = word.height();
            loose.middle = word.middle();
        }
        loose.words.push_back(std::move(word));
    }
    if (!loose.words.empty()) rows.push_back(settled(std::move(loose)));
    return rows;
}

std::string text_of(const Row& row) {
    std::string text;
    for (const auto& segment : row.segments) {
        if (!text.empty()) text += '\t';
        text += segment.text;
    }
    return text;
}

}  // namespace extract
