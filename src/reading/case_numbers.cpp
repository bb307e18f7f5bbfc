#include "reading/case_numbers.hpp"

#include <algorithm>

#include "reading/dates.hpp"
#include "reading/item_titles.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"

namespace reading {
namespace {

/// The first word when it is made of digits, letters and the marks of case numbers: at least four
/// digits and one mark.
std::string number_word(std::string_view text) {
    const auto list = words_of(text);
    if (list.empty()) return {};
    const auto word = trimmed_end(list[0], ".,;");
    const auto digits = std::ranges::count_if(word, is_digit);
    const auto marks = std::ranges::count_if(word, [](char c) { return c == '-' || c == '/' || c == '.'; });
    const bool clean =
        std::ranges::all_of(word, [](char c) { return is_word_byte(c) || c == '-' || c == '/' || c == '.'; });
    return clean && digits >= 3 && marks >= 1 ? std::string(word) : std::string();
}

/// "1-31-200-47-15" or "SAG-2024-004217" standing alone, no date.
bool stands_alone(const Vocabulary& vocabulary, std::string_view text) {
    // "12.34X56 - 2031/40815": the plan's number and the case's
    if (const auto dash = text.find(" - "); dash != std::string_view::npos && text.size() < 32) {
        const auto digits = std::ranges::count_if(text, is_digit);
        return digits >= 9 && number_word(text.substr(0, dash)) == text.substr(0, dash) &&
               number_word(text.substr(dash + 3)) == text.substr(dash + 3) && !find_date(vocabulary, text);
    }
    if (text.size() > 24 || text.find(' ') != std::string_view::npos) return false;
    const auto dashes = std::ranges::count(text, '-');
    const bool letters =
        text.size() > 4 && begins_upper(text) && begins_upper(text.substr(text[0] == '\xC3' ? 2 : 1));
    return !number_word(text).empty() && (dashes >= 3 || (letters && dashes >= 2)) &&
           !find_date(vocabulary, text);
}

/// "The committee's name Brevid: 3100000": the number at the line's end.
std::string number_behind_name(const Vocabulary& vocabulary, const Line& line) {
    const auto colon = line.small.rfind(": ");
    if (colon == std::string::npos || line.text.size() > 120) return {};
    const auto number = std::string_view(line.text).substr(colon + 2);
    const bool digits = number.size() >= 5 && number.size() <= 12 && std::ranges::all_of(number, is_digit);
    const auto before = std::string_view(line.small).substr(0, colon);
    return digits && begins_upper(line.text) && ends_with_any(before, vocabulary.case_labels)
               ? std::string(number)
               : std::string();
}

/// "Sagsnr. 310000 The committee's name, open": the number right behind a label that is more than a word of
/// the language.
std::string number_before_name(std::string_view label, std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool number =
        end >= 5 && end <= 12 && text.substr(end, 1) == " " && begins_upper(text.substr(end + 1));
    return number && label.ends_with("nr.") ? std::string(text.substr(0, end)) : std::string();
}

/// "Title (2017-0415523)": takes the number off the title.
void take_bracketed(const Vocabulary& vocabulary, ItemStart& item) {
    auto& title = item.parts.title;
    const auto open = title.rfind('(');
    if (open == std::string::npos || !title.ends_with(')') || open < 4) return;
    const auto inside = std::string_view(title).substr(open + 1, title.size() - open - 2);
    const auto digits = std::ranges::count_if(inside, is_digit);
    if (digits < 6 || number_word(inside) != inside || find_date(vocabulary, inside)) return;
    item.case_number = std::string(inside);
    item.case_line = item.title;
    title = std::string(trimmed(std::string_view(title).substr(0, open)));
}

/// Matters without number and title: their headings are all there is.
std::vector<ItemStart> untitled_items(const Document& document, const Headings& headings) {
    std::size_t first = headings.size();
    bool recommended = false;
    bool decided = false;
    for (std::size_t at = headings.size(); at-- > 0;) {
        if (!headings[at]) continue;
        const auto part = headings[at]->part;
        recommended |= part == Part::recommendation || part == Part::background;
        decided |= part == Part::decision;
        const bool opens = part == Part::recommendation || part == Part::background || part == Part::decision;
        if (opens && document.lines[at].use == Use::none) first = at;
    }
    if (!recommended || !decided) return {};
    std::vector<ItemStart> starts;
    // A label for the case's number begins each of them, or the heading that began the first one.
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (case_number_of(document.vocabulary, document.lines[at]))
            starts.push_back({{}, at, {at, at}, at, {}, {}, {at, at + 1}});
    }
    if (starts.size() > 1) return starts;
    starts.clear();
    bool over = true;
    for (std::size_t at = first; at < headings.size(); ++at) {
        if (!headings[at]) continue;
        if (over && document.lines[at].small == document.lines[first].small) {
            starts.push_back({{}, at, {at, at}, at, {}, {}, {}});
            over = false;
        }
        over |= headings[at]->part == Part::decision;
    }
    return starts;
}

}  // namespace

std::optional<std::string> case_number_of(const Vocabulary& vocabulary, const Line& line) {
    if (line.text.size() > 120) return std::nullopt;
    for (const auto label : vocabulary.case_labels) {
        if (!line.small.starts_with(label)) continue;
        auto rest = trimmed(std::string_view(line.text).substr(label.size()));
        if (rest.starts_with('-')) continue;  // "SAG-2024-004217": all of it is the number
        while (!rest.empty() && (rest[0] == ':' || rest[0] == '.' || rest[0] == ' ')) rest.remove_prefix(1);
        auto number = number_word(rest);
        if (number.empty() && rest.size() >= 5 && rest.size() <= 12 && std::ranges::all_of(rest, is_digit))
            number = std::string(rest);
        if (number.empty()) number = number_before_name(label, rest);
        if (!number.empty() || rest.empty()) return number;
    }
    if (line.bullet != 0) return std::nullopt;
    if (stands_alone(vocabulary, line.text)) return line.text;
    if (auto number = number_behind_name(vocabulary, line); !number.empty()) return number;
    // "ABC-2019-00047  lth": the initials of whoever has the case stand behind it.
    const auto blank = std::min(line.text.find(' '), line.text.size());
    const auto initials = trimmed(std::string_view(line.text).substr(blank));
    const bool signed_by = initials.size() <= 4 && std::ranges::none_of(initials, is_digit);
    auto bare_number = line.text.substr(0, blank);
    if (signed_by && stands_alone(vocabulary, bare_number)) return bare_number;
    return std::nullopt;
}

void attach_case_numbers(const Document& document, std::vector<ItemStart>& starts) {
    const auto& lines = document.lines;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        auto& item = starts[i];
        const std::size_t floor = i == 0 ? 0 : starts[i - 1].body;
        // Above the title; a tag ("open") or debris may lie between.
        for (std::size_t back = 1; back <= 2 && item.title.begin >= floor + back; ++back) {
            const auto number = case_number_of(document.vocabulary, lines[item.title.begin - back]);
            if (!number) continue;
            if (!number->empty()) item.case_number = *number;
            item.begin = item.title.begin - back;
            item.case_line = {item.begin, item.begin + 1};
            break;
        }
        if (item.case_number.empty()) take_bracketed(document.vocabulary, item);
        if (!item.case_number.empty()) continue;
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1].title.begin : lines.size();
        for (std::size_t at = item.body; at < std::min(item.body + 3, end); ++at) {
            const auto number = case_number_of(document.vocabulary, lines[at]);
            // A number in front of the next title is the next item's.
            if (!number || (at + 1 == end && i + 1 < starts.size())) continue;
            const bool below = number->empty() && at + 1 < end;
            item.case_number = below ? number_word(lines[at + 1].text) : *number;
            item.case_line = {at, at + (below && !item.case_number.empty() ? 2 : 1)};
            break;
        }
    }
}

std::vector<ItemStart> items_without_numbers(const Document& document, const Headings& headings) {
    const auto& lines = document.lines;
    std::vector<ItemStart> starts;
    const auto add = [&](std::size_t at) {
        const auto title = title_at(document, headings, at, lines[at].text);
        starts.push_back({{}, at, {at, title.body}, title.body, title.parts, {}, {}});
    };
    const auto titlelike = [&](std::size_t at) {
        return !headings[at] && lines[at].use == Use::none && lines[at].bullet == 0 &&
               lines[at].text.size() < 160 &&
               (begins_upper(lines[at].text) || begins_digit(lines[at].text)) &&
               !lines[at].text.ends_with('.') && !lines[at].text.ends_with(':') &&
               !lines[at].text.ends_with(',') &&
               !document.vocabulary.minor_headings.contains(lines[at].small);
    };
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        if (case_number_of(document.vocabulary, lines[at]) && titlelike(at + 1)) add(at + 1);
    }
    if (!starts.empty()) return starts;
    // The title is the line with a blank before it, right above a first heading; the next item
    // begins when the one before has been decided.
    bool decided = true;
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        if (headings[at])
            decided |= headings[at]->part == Part::decision || headings[at]->part == Part::minutes;
        const auto next = headings[at + 1] ? headings[at + 1]->part : Part::none;
        const bool first = next == Part::recommendation || next == Part::background;
        // Right below the line with the meeting's day no blank line is needed.
        const bool apart =
            at == 0 || lines[at].gap > 0 || find_date(document.vocabulary, lines[at - 1].small);
        // "Room 4" right below the meeting's day is where it is.
        const bool place = at > 0 && at < 4 &&
                           begins_with_any(lines[at].small, document.vocabulary.place_beginnings) &&
                           find_date(document.vocabulary, lines[at - 1].small);
        if (!first || !decided || !titlelike(at) || !apart || place) continue;
        add(at);
        decided = false;
    }
    // A line above the first heading alone is the place or the day where the others have no title.
    auto untitled = untitled_items(document, headings);
    return untitled.size() > starts.size() ? untitled : starts;
}

}  // namespace reading
