#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace extract {

/// A word on a page, in points from the upper left corner.
struct PrintedWord {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string text;

    double middle() const { return (top + bottom) / 2; }
    double height() const { return bottom - top; }
};

struct PrintedPage {
    double width = 0;
    double height = 0;
    std::vector<PrintedWord> words;
};

/// The words of each page from what `pdftotext -bbox-layout` writes. What is not understood is passed
/// over; numbers that no page has (infinite, negative heights) make a word be left out.
std::vector<PrintedPage> printed_pages(std::string_view markup);

}  // namespace extract
