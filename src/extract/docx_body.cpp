#include "extract/docx_body.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "extract/xml.hpp"

namespace extract {
namespace {

/// Room between paragraphs that looks like a blank line, in twentieths of a point.
constexpr int visible_room = 100;

/// Lines that somebody may have broken off inside a paragraph.
constexpr std::size_t most_breaks = 8;

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// Deleted text, properties, and what is said about the text instead of in it.
bool is_left_out(std::string_view name) {
    constexpr std::array<std::string_view, 13> names = {
        "del",   "moveFrom", "rPr",      "pPr",        "delText", "instrText", "delInstrText",
        "sdtPr", "rt",       "sdtEndPr", "smartTagPr", "fldData", "sectPr"};
    return is_one_of(name, names);
}

/// What a program offers for readers of different age: the first is meant for new ones.
pugi::xml_node chosen(const pugi::xml_node& alternatives) {
    const auto choice = child_of(alternatives, "Choice");
    return choice ? choice : child_of(alternatives, "Fallback");
}

bool is_empty(const FlowLine& line) { return is_blank(line.text); }

std::string symbol(const pugi::xml_node& node) {
    const std::string code(attribute_of(node, "char"));
    const unsigned long value = std::strtoul(code.c_str(), nullptr, 16);
    std::string text;
    if (value >= 0x20 && value <= 0xFFFF && (value < 0xD800 || value > 0xDFFF))
        base::append_character(text, static_cast<char32_t>(value));
    return text;
}

}  // namespace

Flow BodyReader::blocks(const pugi::xml_node& parent) {
    Flow flow;
    Above above;
    for (const auto& node : parent.children()) block(node, flow, above);
    return flow;
}

void BodyReader::block(const pugi::xml_node& node, Flow& flow, Above& above) {
    const std::string_view name = local_name(node);
    if (name == "p") {
        paragraph(node, flow, above);
    } else if (name == "tbl") {
        append(flow, table(node), std::max(1, above.empty));
        above = Above{};
        above.any = !flow.empty();
        above.after = visible_room;
    } else if (name == "AlternateContent") {
        for (const auto& child : chosen(node).children()) block(child, flow, above);
    } else if (name == "sectPr") {
        const auto kind = attribute_of(child_of(node, "type"), "val");
        if (kind != "continuous" && node.next_sibling()) turn_page(nullptr, false);
    } else if (!is_left_out(name)) {
        for (const auto& child : node.children()) block(child, flow, above);
    }
}

void BodyReader::paragraph(const pugi::xml_node& node, Flow& flow, Above& above) {
    const auto properties = child_of(node, "pPr");
    const ParagraphLook look = styles_.look(properties);
    if (look.hidden) return;
    if (look.new_page) turn_page(nullptr, false);
    Paragraph text;
    text.lines.push_back({.text = {}, .page = page_});
    inside(node, text);
    Flow boxes = std::move(text.boxes);
    const bool joins = static_cast<bool>(child_of(child_of(properties, "rPr"), "del"));
    place(std::move(text), look, flow, above);
    above.joins = joins && !flow.empty();
    if (!boxes.empty()) append(flow, std::move(boxes), 1);
    if (const auto section = child_of(properties, "sectPr")) {
        if (attribute_of(child_of(section, "type"), "val") != "continuous") turn_page(nullptr, false);
    }
}

void BodyReader::put_mark(Paragraph& text, const ParagraphLook& look) {
    if (!look.list || *look.list == 0) return;
    const auto by_style = look.level ? look.level : numbering_.level_of_style(*look.list, look.style);
    const std::string mark = numbering_.next(*look.list, by_style.value_or(0));
    const bool bullet = !mark.empty() && mark.front() < 0;
    if (std::ranges::all_of(text.lines, is_empty) && (mark.empty() || bullet)) return;
    const auto first = std::ranges::find_if_not(text.lines, is_empty);
    FlowLine& line = first == text.lines.end() ? text.lines.front() : *first;
    line.text = mark + line.text.substr(std::min(line.text.find_first_not_of(" \t"), line.text.size()));
}

void BodyReader::place(Paragraph text, const ParagraphLook& look, Flow& flow, Above& above) {
    if (above.joins) {  // the two are one paragraph now; the first one's look counts
        above.joins = false;
        flow.back().text += text.lines.front().text;
        std::ranges::move(text.lines.begin() + 1, text.lines.end(), std::back_inserter(flow));
        return;
    }
    put_mark(text, look);
    if (std::ranges::all_of(text.lines, is_empty)) {
        ++above.empty;
        return;
    }
    const bool same = above.style == look.style;
    const int over = same && above.together ? 0 : above.after;
    const int under = same && look.together.value_or(false) ? 0 : look.before.value_or(0);
    const bool room = above.any && std::max(over, under) >= visible_room;
    int blank = above.empty + (room ? 1 : 0);
    // Nobody breaks so many lines by hand: a printed text was put in.
    const bool pasted = text.lines.size() > most_breaks;
    for (auto& line : text.lines) {
        line.whole = !pasted;
        line.heading = look.outline && *look.outline >= 0 && *look.outline < 9 ? *look.outline + 1 : 0;
        if (is_empty(line)) {
            ++blank;
            continue;
        }
        line.blank = blank;
        line.room = room && &line == &text.lines.front();
        blank = 0;
        flow.push_back(std::move(line));
    }
    above = {.style = look.style,
             .after = look.after.value_or(0),
             .together = look.together.value_or(false),
             .empty = blank,
             .any = true,
             .joins = false};
}

void BodyReader::inside(const pugi::xml_node& node, Paragraph& text) {
    for (const auto& child : node.children()) {
        const std::string_view name = local_name(child);
        if (name == "t") {
            text.lines.back().text += child.child_value();
            fresh_ &= child.child_value()[0] == '\0';
        } else if (name == "txbxContent") {
            append(text.boxes, blocks(child), 1);
        } else if (name == "AlternateContent") {
            inside(chosen(child), text);
        } else if (name == "r" && is_on(child_of(child, "rPr"), "vanish")) {
            continue;
        } else if (!is_left_out(name) && !sign(child, name, text)) {
            inside(child, text);
        }
    }
}

/// The elements that stand for a character or a note; false for all others.
bool BodyReader::sign(const pugi::xml_node& node, std::string_view name, Paragraph& text) {
    std::string& line = text.lines.back().text;
    if (name == "tab" || name == "ptab") {
        line += '\t';
    } else if (name == "br" || name == "cr") {
        line_break(node, text);
    } else if (name == "lastRenderedPageBreak") {
        turn_page(&text, true);
    } else if (name == "noBreakHyphen") {
        line += '-';
    } else if (name == "sym") {
        line += symbol(node);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        const std::string kind(name.substr(0, name.find('R')));
        const auto note = notes_.find(kind + ' ' + std::string(attribute_of(node, "id")));
        if (note != notes_.end() && !note->second.empty()) line += " [" + note->second + ']';
    } else {
        return false;
    }
    return true;
}

void BodyReader::line_break(const pugi::xml_node& node, Paragraph& text) {
    if (attribute_of(node, "type") == "page")
        turn_page(&text, false);
    else
        text.lines.push_back({.text = {}, .page = page_});
}

/// Word writes where its last printing broke pages, also right after a break that somebody set:
/// such a pair is one break. `text` is the paragraph that it stands in, if any.
void BodyReader::turn_page(Paragraph* text, bool printed) {
    if (fresh_ && printed) {
        fresh_ = false;
        return;
    }
    ++page_;
    fresh_ = !printed;
    if (text == nullptr) return;
    if (text->lines.back().text.empty())
        text->lines.back().page = page_;
    else if (!printed)
        text->lines.push_back({.text = {}, .page = page_});
}

std::string BodyReader::plain(const pugi::xml_node& node) {
    std::string text;
    for (const auto& line : blocks(node)) text += (text.empty() ? "" : " ") + line.text;
    return text;
}

}  // namespace extract
