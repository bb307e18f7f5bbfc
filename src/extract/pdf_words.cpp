#include "extract/pdf_words.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/utf8.hpp"

namespace extract {
namespace {

constexpr double largest_page = 1e6;  // points; a page of a kilometre would be less

/// The number of an attribute such as xMin="72.0"; not a number when it is not there.
double number_in(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const auto value = tag.substr(at + name.size());
        if (!value.starts_with("=\"")) continue;
        double number = NAN;
        std::from_chars(value.data() + 2, value.data() + value.size(), number);
        return std::abs(number) < largest_page ? number : NAN;
    }
    return NAN;
}

std::string plain(std::string_view escaped) {
    constexpr std::array<std::pair<std::string_view, char>, 6> signs = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}}};
    std::string text;
    for (std::size_t at = 0; at < escaped.size();) {
        bool found = false;
        for (const auto& [sign, meant] : signs) {
            if (!escaped.substr(at).starts_with(sign)) continue;
            text += meant;
            at += sign.size();
            found = true;
            break;
        }
        if (found) continue;
        const char32_t character = base::next_character(escaped, at);
        if (character >= 0x20) base::append_character(text, character);
    }
    return text;
}

void add_word(std::string_view tag, std::string_view text, PrintedPage& page) {
    PrintedWord word;
    word.left = number_in(tag, "xMin");
    word.top = number_in(tag, "yMin");
    word.right = number_in(tag, "xMax");
    word.bottom = number_in(tag, "yMax");
    const bool sized = word.right >= word.left && word.bottom > word.top;  // false for what is no number
    if (!sized) return;
    word.text = plain(text);
    if (!word.text.empty()) page.words.push_back(std::move(word));
}

}  // namespace

std::vector<PrintedPage> printed_pages(std::string_view markup) {
    std::vector<PrintedPage> pages;
    for (auto at = markup.find('<'); at != std::string_view::npos; at = markup.find('<', at + 1)) {
        const auto rest = markup.substr(at);
        const bool page = rest.starts_with("<page ");
        if (!page && !rest.starts_with("<word ")) continue;
        const auto end = rest.find('>');
        if (end == std::string_view::npos) break;
        const auto tag = rest.substr(0, end);
        if (page) {
            pages.push_back({number_in(tag, "width"), number_in(tag, "height"), {}});
        } else if (!pages.empty()) {
            const auto close = rest.find("</word>", end);
            if (close == std::string_view::npos) break;
            add_word(tag, rest.substr(end + 1, close - end - 1), pages.back());
        }
    }
    return pages;
}

}  // namespace extract
