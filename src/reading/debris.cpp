#include "reading/debris.hpp"

#include <algorithm>
#include <unordered_map>

#include "reading/case_numbers.hpp"
#include "reading/dates.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"

namespace reading {
namespace {

bool is_number_line(const Line& line) {
    std::size_t at = 0;
    const bool number =
        line.bullet <= 1 && take_number(line.text, at) >= 0 && at == line.text.size() && at <= 3;
    return number;
}

/// "Side 3 af 19", "Side 3", "3/19", "3 af 19", "Side 3 / 19".
bool is_page_mark(const Line& line) {
    std::string_view rest = line.small;
    if (rest.size() > 24) return false;
    const bool side = rest.starts_with("side ") || rest.starts_with("s. ");
    if (side) rest = trimmed(rest.substr(rest.find(' ')));
    std::size_t at = 0;
    if (take_number(rest, at) < 0) return false;
    skip_blanks(rest, at);
    if (at == rest.size()) return side;
    const auto link = rest.substr(at);
    at += link.starts_with("af ")      ? 3
          : link.starts_with("/")      ? 1
          : link.starts_with("ud af ") ? 6
                                       : rest.size();
    skip_blanks(rest, at);
    return at < rest.size() && take_number(rest, at) >= 0 && at == rest.size();
}

/// "Styregruppen | 11-03-2019   Side 2": a running head and its page.
bool ends_in_page_mark(const Vocabulary& vocabulary, const Line& line) {
    const auto side = line.small.rfind(" side ");
    if (side == std::string::npos || line.text.size() > 110 || line.bullet != 0) return false;
    std::size_t at = side + 6;
    if (take_number(line.small, at) < 0) return false;
    if (at != line.small.size() && line.small.substr(at, 4) != " af ") return false;
    return line.text.find('|') != std::string::npos || find_date(vocabulary, line.small).has_value();
}

bool is_address(std::string_view word) {
    return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("mailto:") ||
           word.starts_with("www.");
}

bool is_mail(const Line& line) {
    return line.text.find('@') != std::string::npos && line.text.find(' ') == std::string::npos;
}

bool is_contact(const Vocabulary& vocabulary, const Line& line) {
    if (is_mail(line) ||
        (line.text.size() < 40 && begins_with_any(line.small, vocabulary.contact_beginnings)))
        return true;
    // "Name / 2381 9057"
    const auto slash = line.text.find(" / ");
    if (slash == std::string::npos || line.text.size() > 60) return false;
    const auto number = line.text.substr(slash + 3);
    return std::ranges::count_if(number, is_digit) >= 8 &&
           std::ranges::all_of(number, [](char c) { return is_digit(c) || c == ' ' || c == '+'; });
}

bool ends_page(const Document& document, std::size_t at) {
    if (at >= document.lines.size()) return true;
    const auto& line = document.lines[at];
    return line.page != document.lines[at - 1].page || (line.indent == 1 && line.gap == 0) ||
           is_number_line(line) || is_page_mark(line);
}

/// The rest of an address that did not fit on the line before.
bool goes_on_with_link(const Document& document, const Line& before, const Line& line) {
    if (line.gap > 0 || line.page != before.page || line.bullet != 0) return false;
    if (line.text.find(' ') != std::string::npos || part_of(document.vocabulary, line.small) != Part::none)
        return false;
    return before.text.ends_with('-') || document.is_full(before.text);
}

/// Link targets printed at a page's end: a block of addresses after a blank line, with a page's
/// end or a mail link in it.
void mark_links(Document& document) {
    auto& lines = document.lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!is_link(lines[at])) continue;
        std::size_t end = at;
        bool mail = false;
        for (; end < lines.size(); ++end) {
            const bool rest = end > at && goes_on_with_link(document, lines[end - 1], lines[end]);
            if (!rest && !is_link(lines[end])) break;
            mail |= lines[end].small.starts_with("mailto:");
        }
        const bool apart = lines[at].gap > 0 || mail;
        if (apart && (mail || (ends_page(document, end) && !document.double_spaced))) {
            for (std::size_t i = at; i < end; ++i) lines[i].use = {Use::debris, Taken::link, rules::link};
        }
        at = end - 1;
    }
}

/// A line with its digits levelled, so that "Side 3" and "Side 4" are alike.
std::string levelled(const std::string& text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const char shown = is_digit(c) ? '0' : c;
        if (shown == '0' && !result.empty() && result.back() == '0') continue;
        result += shown;
    }
    return result;
}

bool beside_mark(const Document& document, std::size_t at) {
    const auto& lines = document.lines;
    const auto mark = [&](std::size_t i) {
        return i < lines.size() && (is_page_mark(lines[i]) || is_number_line(lines[i]));
    };
    return mark(at + 1) || (at > 0 && mark(at - 1));
}

bool beside_page_end(const Document& document, std::size_t at) {
    const auto& lines = document.lines;
    const bool first = at == 0 || lines[at - 1].page != lines[at].page;
    const bool last = at + 1 == lines.size() || lines[at + 1].page != lines[at].page;
    return beside_mark(document, at) || ((first || last) && lines.back().page > 1);
}

/// "The steering group, 4 May 2031" first or last on a later page, with no sentence in it.
bool names_meeting(const Document& document, std::size_t at) {
    const auto& line = document.lines[at];
    const auto& vocabulary = document.vocabulary;
    if (line.page == 1 && !beside_mark(document, at)) return false;
    if (!begins_upper(line.text) || line.text.ends_with('.') || line.text.ends_with(':')) return false;
    const auto date = find_date(vocabulary, line.small);
    if (!date || !date->full() || heading_of(vocabulary, line.text, line.small)) return false;
    const auto words = words_of(line.small);
    const auto of_body = [&](std::string_view word) {
        return ends_with_any(trimmed_end(word, ",;:-"), vocabulary.meeting_bodies);
    };
    return std::ranges::any_of(words, of_body) && std::ranges::none_of(words, [&](std::string_view word) {
               return vocabulary.sentence_verbs.contains(trimmed_end(word, ","));
           });
}

/// Lines that come back at the pages' ends, and a line with the meeting's name and date beside a
/// page number.
void mark_running_heads(Document& document) {
    auto& lines = document.lines;
    std::unordered_map<std::string, std::pair<int, int>> seen;  // times, times beside a page's end
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].text.size() > 120 || lines[at].bullet != 0) continue;
        auto& [times, beside] = seen[levelled(lines[at].small)];
        ++times;
        beside += beside_page_end(document, at);
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto& line = lines[at];
        if (line.text.size() > 120 || line.bullet != 0 || line.use != Use::none) continue;
        if (part_of(document.vocabulary, line.small) != Part::none) continue;
        const auto [times, beside] = seen[levelled(line.small)];
        const bool repeated =
            (times >= 3 && beside * 2 > times) ||
            (beside > 0 && times <= 3 && beside_page_end(document, at) && names_meeting(document, at));
        const bool named = at > 0 && has_any(line.small, document.vocabulary.meeting_stems) &&
                           find_date(document.vocabulary, line.small) && at + 1 < lines.size() &&
                           is_number_line(lines[at + 1]);
        if (repeated) line.use = {Use::debris, Taken::running_head, rules::repeated};
        if (!named || repeated) continue;
        line.use = {Use::debris, Taken::running_head, rules::dated_head};
        lines[at + 1].use = {Use::debris, Taken::page_number, rules::page_mark};
    }
}

/// "Forside pil Politik pil Udvalg", also glued: the way to a page.
bool is_breadcrumb(const Vocabulary& vocabulary, const Line& line) {
    std::size_t steps = 0;
    for (const auto mark : vocabulary.breadcrumb_marks) {
        for (auto at = line.text.find(mark); at != std::string::npos; at = line.text.find(mark, at + 1)) {
            const auto rest = trimmed(std::string_view(line.text).substr(at + mark.size()));
            steps += begins_upper(rest);
        }
    }
    return steps >= 2;
}

bool is_web_debris(const Vocabulary& vocabulary, const Line& line) {
    if (is_breadcrumb(vocabulary, line)) return true;
    if (line.small.size() < 40 && vocabulary.web_lines.contains(line.small)) return true;
    if (begins_with_any(line.small, vocabulary.web_beginnings)) return true;
    return std::ranges::count(line.text, '|') >= 3 && line.text.size() < 300 &&
           !line.small.starts_with("at ");
}

/// "Name" above "Telefon …" belongs to the contact block.
void mark_contact_names(Document& document) {
    auto& lines = document.lines;
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        const bool phone = begins_with_any(lines[at + 1].small, document.vocabulary.contact_beginnings) &&
                           lines[at + 1].gap == 0;
        if (phone && lines[at].text.size() < 40 && lines[at].text.find(',') == std::string::npos) {
            lines[at].use = {Use::debris, Taken::contact, rules::above_phone};
        }
    }
}

/// Nothing but what pages have in common: no line that could be part of the text.
bool ends_or_begins_page(const Vocabulary& vocabulary, const Line& line) {
    if (line.use != Use::debris) return false;
    const Rule* rule = line.use.rule();
    if (rule == &rules::margin) return true;
    if (rule != &rules::repeated && rule != &rules::page_mark) return false;
    // "13/877" looks like a page of so many, and a label for the case's number comes back too.
    const bool words = std::ranges::any_of(line.small, [](char c) { return c >= 'a' && c <= 'z'; });
    return words && !case_number_of(vocabulary, line);
}

/// One past the run of such lines that begins at `at`; `at` where none does.
std::size_t end_of_page_ends(const Document& document, std::size_t at) {
    const auto& lines = document.lines;
    const auto of_page = [&](std::size_t i) {
        return i < lines.size() && ends_or_begins_page(document.vocabulary, lines[i]);
    };
    // A bare number belongs to the running head below it, or is the last thing on its page.
    const auto number = [&](std::size_t i) {
        return i + 1 < lines.size() && lines[i].use == Use::debris && is_number_line(lines[i]) &&
               (of_page(i + 1) || lines[i + 1].page != lines[i].page);
    };
    while (of_page(at) || number(at)) ++at;
    return at;
}

/// A page ends in the run behind `before`: the file says so, or its number is printed there.
bool between_pages(const std::vector<Line>& lines, const Line& before, std::size_t begin, std::size_t end) {
    if (begin == end) return false;
    if (end == lines.size() || lines[end].page != before.page) return true;
    return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                       lines.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Line& line) { return line.use.rule() == &rules::page_mark; });
}

}  // namespace

bool is_link(const Line& line) {
    if (line.bullet != 0 || line.text.find(' ') != std::string::npos) return false;
    return is_address(line.small);
}

bool is_break(const Vocabulary& vocabulary, const Line& line) {
    std::string_view rest = line.small;
    while (!rest.empty() &&
           (is_digit(rest[0]) || std::string_view(".:- ").find(rest[0]) != std::string_view::npos))
        rest.remove_prefix(1);  // "13.20-13.30 Pause"
    if (rest.starts_with("\u2013")) rest.remove_prefix(3);
    while (!rest.empty() &&
           (is_digit(rest[0]) || std::string_view(".: ").find(rest[0]) != std::string_view::npos))
        rest.remove_prefix(1);
    auto word = std::string(rest.substr(0, std::min(rest.find('('), rest.find("kl"))));
    word = std::string(trimmed_end(word, " .:,-"));
    return line.text.size() < 50 && std::ranges::find(vocabulary.breaks, word) != vocabulary.breaks.end();
}

namespace {

/// A mail address that stands in a case's text, "Contact: N.N." above it: not below other lines of a contact
/// block.
bool runs_on(const std::vector<Line>& lines, std::size_t at) {
    return is_mail(lines[at]) && at > 0 && lines[at - 1].use == Use::none;
}

}  // namespace

void mark_debris(Document& document) {
    auto& lines = document.lines;
    // A heading that happens to begin several pages is none, wherever it stands.
    for (auto& line : lines) {
        if (line.margin && part_of(document.vocabulary, line.small) == Part::none)
            line.use = {Use::debris, Taken::running_head, rules::margin};
    }
    mark_links(document);
    mark_running_heads(document);
    bool in_case = false;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        auto& line = lines[at];
        if (line.use != Use::none) continue;
        in_case = in_case || part_of(document.vocabulary, line.small) == Part::background;
        const bool apart =
            (line.gap > 0 || line.page != lines[at > 0 ? at - 1 : 0].page) &&
            (at + 1 == lines.size() || lines[at + 1].gap > 0 || lines[at + 1].page != line.page);
        if (is_page_mark(line) || ends_in_page_mark(document.vocabulary, line)) {
            line.use = {Use::debris, Taken::page_number, rules::page_mark};
        } else if (is_number_line(line) && apart) {
            line.use = {Use::debris, Taken::page_number, rules::lone_number};
        } else if (is_web_debris(document.vocabulary, line)) {
            line.use = {Use::debris, Taken::web_page, rules::web_words};
        } else if (is_contact(document.vocabulary, line) && !(in_case && runs_on(lines, at))) {
            line.use = {Use::debris, Taken::contact, rules::contact};
        }
    }
    mark_contact_names(document);
}

void set_aside(Document& document) {
    auto& lines = document.lines;
    std::vector<Line> kept;
    kept.reserve(lines.size());
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = end_of_page_ends(document, at);
        if (kept.empty() || !between_pages(lines, kept.back(), at, end)) {
            const std::size_t next = std::max(end, at + 1);
            for (; at < next; ++at) kept.push_back(std::move(lines[at]));
            continue;
        }
        for (; at < end; ++at) document.aside.push_back({std::move(lines[at]), kept.size()});
        if (at == lines.size()) break;
        // Whether blank lines stood between is not known: a full line that ends no sentence goes on.
        const auto& before = kept.back().text;
        const bool full = document.is_full(before);
        lines[at].gap =
            full && std::string_view(".:;?!").find(before.back()) == std::string_view::npos ? 0 : 1;
    }
    lines = std::move(kept);
}

void put_back(Document& document) {
    if (document.aside.empty()) return;
    std::vector<Line> all;
    all.reserve(document.lines.size() + document.aside.size());
    auto next = document.aside.begin();
    for (std::size_t at = 0; at <= document.lines.size(); ++at) {
        for (; next != document.aside.end() && next->before == at; ++next)
            all.push_back(std::move(next->line));
        if (at < document.lines.size()) all.push_back(std::move(document.lines[at]));
    }
    document.lines = std::move(all);
    document.aside.clear();
}

}  // namespace reading
