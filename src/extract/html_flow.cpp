#include "extract/html_flow.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "extract/numerals.hpp"

namespace extract {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// Blocks that have room above and below (HTML standard, 15.3: margins of the elements).
bool has_room(std::string_view element) {
    constexpr std::array<std::string_view, 15> names = {"p",  "h1", "h2", "h3",         "h4",
                                                        "h5", "h6", "dl", "blockquote", "pre",
                                                        "hr", "ul", "ol", "table",      "figure"};
    return is_one_of(element, names);
}

int heading_of(std::string_view element) {
    const bool heading = element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
    return heading ? element[1] - '0' : 0;
}

int number(std::string_view text, int otherwise) {
    int found = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), found);
    return std::clamp(found, -1'000'000, 1'000'000);
}

std::string_view format_of(std::string_view type) {
    if (type == "a") return "lowerLetter";
    if (type == "A") return "upperLetter";
    if (type == "i") return "lowerRoman";
    if (type == "I") return "upperRoman";
    return "decimal";
}

}  // namespace

bool HtmlFlow::is_block(std::string_view element) {
    constexpr std::array<std::string_view, 29> names = {
        "div",   "section", "article",  "main",   "header",  "footer",  "li",         "dt",
        "dd",    "tr",      "td",       "th",     "caption", "address", "form",       "legend",
        "body",  "center",  "nav",      "aside",  "details", "summary", "figcaption", "thead",
        "tbody", "tfoot",   "fieldset", "dialog", "hgroup"};
    return has_room(element) || is_one_of(element, names);
}

void HtmlFlow::end_line() {
    Sink& to = sink();
    to.gap = false;
    const bool empty = to.line.find_first_not_of(" \t") == std::string::npos;
    // A paragraph of nothing but a fixed blank is an empty line.
    if (empty && !to.line.empty() && preformatted_ == 0 && !to.flow.empty()) ++to.blank;
    if (!empty) {
        to.flow.push_back({.text = std::move(to.line),
                           .whole = preformatted_ == 0,
                           .heading = heading_,
                           .blank = to.blank,
                           .room = to.room});
        to.blank = 0;
        to.room = false;
    }
    to.line.clear();
}

void HtmlFlow::room() {
    Sink& to = sink();
    if (to.flow.empty()) return;
    if (to.blank == 0) to.room = true;
    to.blank = std::max(to.blank, 1);
}

void HtmlFlow::text(std::string_view characters) {
    Sink& to = sink();
    for (std::size_t at = 0; at < characters.size(); ++at) {
        const char c = characters[at];
        const bool hard = characters.substr(at).starts_with("\xC2\xA0");  // no-break space
        if (preformatted_ > 0 && c == '\n') {
            const bool blank = to.line.find_first_not_of(" \t") == std::string::npos;
            end_line();
            if (blank && !to.flow.empty()) ++to.blank;
        } else if (preformatted_ == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
            to.gap = true;
        } else {
            if (to.line.empty())
                to.line = std::exchange(mark_, {});
            else if (to.gap)
                to.line += ' ';
            to.gap = false;
            to.line += hard ? ' ' : c;
            at += hard;
        }
    }
}

void HtmlFlow::enter_list(std::string_view element, std::string_view start, std::string_view type) {
    lists_.push_back(
        {.numbered = element == "ol", .next = number(start, 1), .format = std::string(format_of(type))});
}

void HtmlFlow::enter_point(std::string_view value) {
    if (lists_.empty()) return;
    List& list = lists_.back();
    if (!list.numbered) {
        mark_ = lists_.size() == 1 ? "\u2022 " : "\u25E6 ";
        return;
    }
    list.next = number(value, list.next);
    mark_ = numeral(list.next++, list.format) + ". ";
}

void HtmlFlow::enter(std::string_view element, std::string_view start, std::string_view value,
                     std::string_view type) {
    if (element == "br") {
        const bool empty = sink().line.empty();
        end_line();
        if (empty && !sink().flow.empty()) ++sink().blank;
        return;
    }
    if (!is_block(element)) return;
    end_line();
    // A list inside a list has no room of its own.
    const bool inner = (element == "ul" || element == "ol") && !lists_.empty();
    if (has_room(element) && !inner && mark_.empty()) room();
    if (const int heading = heading_of(element); heading != 0) heading_ = heading;
    if (element == "pre") ++preformatted_;
    if (element == "ul" || element == "ol") enter_list(element, start, type);
    if (element == "li") enter_point(value);
    if (element == "tr") rows_.emplace_back();
    if ((element == "td" || element == "th") && !rows_.empty()) sinks_.emplace_back();
}

void HtmlFlow::leave(std::string_view element) {
    if (!is_block(element)) return;
    end_line();
    if (heading_of(element) != 0) heading_ = 0;
    if (element == "pre") --preformatted_;
    if (element == "li") mark_.clear();
    if ((element == "ul" || element == "ol") && !lists_.empty()) lists_.pop_back();
    if ((element == "td" || element == "th") && !rows_.empty()) leave_cell();
    if (element == "tr") leave_row();
    const bool inner = (element == "ul" || element == "ol") && !lists_.empty();
    if (has_room(element) && !inner) room();
}

void HtmlFlow::leave_cell() {
    if (sinks_.size() < 2) return;
    Flow cell = std::move(sink().flow);
    sinks_.pop_back();
    rows_.back().push_back(std::move(cell));
}

void HtmlFlow::leave_row() {
    if (rows_.empty()) return;
    Flow row = row_of(std::move(rows_.back()));
    rows_.pop_back();
    if (row.empty()) return;
    const bool several = row.size() > 1 && !sink().flow.empty();
    append(sink().flow, std::move(row), std::max(sink().blank, several ? 1 : 0));
    sink().blank = 0;
}

Flow HtmlFlow::take() {
    end_line();
    return std::move(sinks_.front().flow);
}

}  // namespace extract
