#include "reading/lines.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "reading/habits.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/side_labels.hpp"
#include "reading/tables.hpp"
#include "reading/title_text.hpp"
#include "reading/unfold.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/labels.hpp"

namespace reading {
namespace {

/// A line longer than this is no printed line but a page or a paragraph without line ends.
constexpr std::size_t folded_line = 1200;
/// A page that is one line is longer than most paragraphs.
constexpr std::size_t long_page = 400;
/// The same where the file itself knows paragraphs.
constexpr std::size_t folded_paragraph = 8000;

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\v' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x3000;
}
bool is_nothing(char32_t c) {
    return c < 0x20 || c == 0x7F || c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2028;
}
/// Symbol fonts' characters: Word's bullets end there.
bool is_private(char32_t c) { return c >= 0xF000 && c <= 0xF0FF; }

/// Cleaned text; `indent` is the number of blanks in front.
std::string cleaned(std::string_view raw, int& indent) {
    std::string text;
    text.reserve(raw.size());
    bool blank = false;
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] > ' ' && raw[at] < '\x7F') {  // most of a text
            if (blank && !text.empty()) text += ' ';
            blank = false;
            text += raw[at++];
            continue;
        }
        const char32_t c = base::next_character(raw, at);
        if (is_space(c)) {
            indent += text.empty();
            blank = true;
        } else if (c == 0xF020) {
            blank = true;
        } else if (!is_nothing(c)) {
            if (blank && !text.empty()) text += ' ';
            blank = false;
            base::append_character(text, is_private(c) ? U'\u2022' : c);
        }
    }
    return text;
}

/// Takes the bullet off the front; 0 when there is none.
int take_bullet(const Vocabulary& vocabulary, std::string& text) {
    for (const auto& [mark, level] : vocabulary.list_marks) {
        if (!text.starts_with(mark)) continue;
        std::string_view rest = trimmed(std::string_view(text).substr(mark.size()));
        while (rest.starts_with("\u2022")) rest = trimmed(rest.substr(3));
        text = std::string(rest);
        return level;
    }
    return 0;
}

/// "D A G S O R D E N" as one word: capitals set apart for show.
std::string without_letter_spacing(std::string text) {
    const auto letters = words_of(text);
    const bool spaced = letters.size() >= 5 && std::ranges::all_of(letters, [](auto word) {
                            return begins_upper(word) && word.size() == (word[0] == '\xC3' ? 2U : 1U);
                        });
    if (spaced) std::erase(text, ' ');
    return text;
}

/// A table's row that is a clause, "at | the plan is approved |", and the row that goes on with it.
void take_bars(Line& line) {
    const std::string_view text = line.text;
    if (text.starts_with("at | ")) {
        line.closed = text.ends_with('|');
        line.text = "at " + std::string(trimmed_end(text.substr(5), "|"));
        line.bullet = 1;
    } else if (text.starts_with("| ") && text.ends_with(" |") && text.size() > 4 &&
               std::ranges::count(text, '|') == 2) {
        line.closed = true;
        line.text = std::string(trimmed(text.substr(2, text.size() - 4)));
    }
}

/// The cells between tabs; none where there is no tab inside the line. `row`: a cell in front may be empty.
std::vector<std::string> cells_of(std::string_view raw, bool row) {
    std::vector<std::string> cells;
    if (!row) raw = trimmed(raw);
    if (raw.find('\t') == std::string_view::npos) return cells;
    int indent = 0;
    for (std::size_t begin = 0; begin <= raw.size();) {
        const auto end = std::min(raw.find('\t', begin), raw.size());
        cells.push_back(cleaned(raw.substr(begin, end - begin), indent));
        begin = end + 1;
    }
    return cells;
}

/// Gives the last line's text from `at` on a line of its own, which it returns.
Line& divide(Document& document, std::size_t at) {
    Line next = document.lines.back();
    next.text = next.text.substr(at);
    next.small = next.small.substr(at);
    next.gap = 0;
    next.bullet = 0;
    next.behind = false;
    next.cells.clear();
    auto& line = document.lines.back();
    line.text = trimmed(std::string_view(line.text).substr(0, at));
    line.small.resize(line.text.size());
    line.cells.clear();
    return document.lines.emplace_back(std::move(next));
}

/// Gives the second label of the last line a line of its own, and the third; and a heading glued to its end.
void divide_labels(Document& document) {
    for (;;) {
        const auto& line = document.lines.back();
        const auto at = second_label(document.vocabulary, line.text, line.small);
        if (at == std::string::npos) break;
        divide(document, at);
    }
    const auto& last = document.lines.back();
    const auto heading = glued_heading(document.vocabulary, last.text, last.small);
    if (heading != std::string::npos) divide(document, heading);
}

/// "fold dette punkt ind Resume": what a web page puts in front of a line gets one of its own.
void divide_web_words(Document& document) {
    const auto& line = document.lines.back();
    for (const auto words : document.vocabulary.web_lines) {
        if (!line.small.starts_with(words) || std::ranges::count(words, ' ') < 2) continue;
        const auto rest = std::string_view(line.text).substr(words.size());
        if (!rest.starts_with(' ') || !begins_upper(trimmed(rest))) continue;
        const int gap = line.gap;
        divide(document, words.size() + 1).gap = gap;
        return;
    }
}

/// Gives the text behind a title a line of its own.
void divide_title(Document& document) {
    const auto& line = document.lines.back();
    // In a table the text has a cell of its own.
    const auto rows = document.lines.size();
    if (rows > 1 && line.cells.size() > 1 && document.lines[rows - 2].cells.size() > 1) return;
    const auto at = text_behind_title(document.vocabulary, line.text, line.small);
    if (at == std::string::npos || line.bullet == 2) return;
    divide(document, at).behind = true;
}

/// "That gruppen: \u2022 approves \u2022 takes note": the points of a list that was run together.
void divide_points(Document& document) {
    constexpr std::string_view mark = " \u2022 ";
    for (;;) {
        const auto& line = document.lines.back();
        const auto at = line.text.find(mark);
        if (at == std::string::npos || at == 0) return;
        if (line.bullet != 1 && line.text.find(':') > at) return;
        divide(document, at + mark.size()).bullet = 1;
        auto& before = document.lines[document.lines.size() - 2];
        before.text = trimmed(std::string_view(before.text).substr(0, at));
        before.small.resize(before.text.size());
    }
}

void add_line(Document& document, std::string_view raw, const SourceLine& from, std::size_t index, int gap) {
    Line line;
    line.text = without_letter_spacing(cleaned(raw, line.indent));
    if (line.text.empty()) return;
    const bool row = from.whole && raw.starts_with('\t');
    line.cells = cells_of(raw, row);
    if (row) line.indent = 0;
    take_bars(line);
    if (line.bullet == 0) {
        const std::string whole = line.text;
        line.bullet = take_bullet(document.vocabulary, line.text);
        if (line.text.empty()) line.text = whole;  // a lone mark
    }
    line.small = small(line.text);
    line.source = index;
    line.page = from.page;
    line.number = from.number;
    line.margin = from.margin;
    line.room = from.room && gap > 0;
    line.gap = gap;
    document.lines.push_back(std::move(line));
    divide_web_words(document);
    divide_labels(document);
    divide_title(document);
    divide_points(document);
}

}  // namespace

Place Document::place(const Span& span) const {
    if (span.empty() || span.begin >= lines.size()) return {};
    const auto& first = lines[span.begin];
    const auto& last = lines[std::min(span.end, lines.size()) - 1];
    // Of columns read one after the other, the second begins above the first's end.
    return Place{first.page, std::min(first.number, last.number), std::max(first.number, last.number)};
}

namespace {

/// Whether pages are one line: then lines are few and long, and headings and titles stand inside them.
/// A text whose paragraphs are one line each has many lines.
bool is_folded(const Vocabulary& vocabulary, const Source& source) {
    constexpr std::size_t rather_long = 120;
    std::size_t lines = 0;
    std::size_t bytes = 0;
    std::size_t within = 0;
    for (const auto& line : source.lines) {
        const auto size = trimmed(line.text).size();
        lines += size > 0;
        bytes += size;
        within += size < rather_long ? 0 : size;
    }
    if (lines == 0) return false;
    if (bytes / lines > 300) return true;
    // Cutting costs more than reading: only where most of the text stands in long lines.
    if (within * 2 <= bytes || knows_paragraphs(source)) return false;
    std::size_t pages = 0;
    std::size_t long_pages = 0;  // their bytes
    for (const auto& line : source.lines) {
        const auto size = trimmed(line.text).size();
        UnfoldState state;
        if (size < rather_long || unfolded(vocabulary, line.text, state).size() <= 3) continue;
        ++pages;
        long_pages += size > long_page ? size : 0;
    }
    // Around one or two pages a web page has as many short lines of its own.
    return long_pages * 10 > bytes * 6 || pages * 3 >= lines;
}

/// The pieces of every line that is a page; none of the others.
std::vector<std::vector<std::string>> unfolded_lines(const Vocabulary& vocabulary, const Source& source) {
    std::vector<std::vector<std::string>> pages(source.lines.size());
    const bool all = is_folded(vocabulary, source);
    UnfoldState state;
    bool any = false;
    for (std::size_t index = 0; index < source.lines.size(); ++index) {
        const auto& line = source.lines[index];
        if (!all && line.text.size() <= (line.whole ? folded_paragraph : folded_line)) continue;
        int indent = 0;
        pages[index] = unfolded(vocabulary, cleaned(line.text, indent), state);
        any = true;
    }
    if (any) cut_after_known_titles(pages);
    return pages;
}

}  // namespace

namespace {

/// "9. Eventuelt1. Velkomst": where the first item stands glued to the contents' end; npos where it does not.
std::size_t glued_end(std::string_view text) {
    if (text.size() > 200) return std::string_view::npos;
    for (auto at = text.find("1. "); at != std::string_view::npos; at = text.find("1. ", at + 1)) {
        const bool glued = at > 3 && text[at - 1] >= 'a' && text[at - 1] <= 'z';
        if (glued && begins_upper(text.substr(at + 3))) return at;
    }
    return std::string_view::npos;
}

}  // namespace

namespace {

/// Two lists of people side by side ("Deltagere:      Afbud:"), with blanks between: a tab is put where the
/// second begins, as a table has it.
class SideBySide {
  public:
    explicit SideBySide(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    /// The line with its tab; as it is where it is no row of such lists.
    std::string row(std::string_view raw) {
        if (trimmed(raw).empty()) column_ = 0;
        const auto tab = raw.find('\t');
        if (tab != std::string_view::npos)
            return is_list(raw.substr(0, tab)) && is_list(raw.substr(tab)) ? head(raw, tab)
                                                                           : std::string(raw);
        const bool begins = column_ == 0;
        if (begins) column_ = second_list(raw);
        if (column_ == 0) return std::string(raw);
        std::size_t at = 0;
        for (std::size_t column = 0; at < raw.size() && column < column_; ++column)
            base::next_character(raw, at);
        if (at >= raw.size()) return std::string(raw);
        if (at < 2 || raw.substr(at - 2, 2) != "  ") {
            column_ = 0;
            return std::string(raw);
        }
        if (begins) return head(raw, at);
        const auto first = trimmed(raw.substr(0, at));
        // A blank that is kept stands for an empty cell.
        return (first.empty() ? std::string("\u00A0") : std::string(first)) + "\t" +
               std::string(trimmed(raw.substr(at)));
    }

  private:
    /// Both labels, without their colons.
    static std::string head(std::string_view raw, std::size_t at) {
        return std::string(trimmed_end(trimmed(raw.substr(0, at)), ": ")) + '\t' +
               std::string(trimmed_end(trimmed(raw.substr(at)), ": "));
    }

    bool is_list(std::string_view text) const {
        const auto little = small(trimmed(text));
        const auto label = label_of(vocabulary_, little);
        return label && label->value >= little.size() &&
               (label->label == Label::participants || label->label == Label::apologies ||
                label->label == Label::guests);
    }

    /// The column, in characters, that a second list begins at; 0 where the line is no head of two.
    std::size_t second_list(std::string_view raw) const {
        const auto begin = raw.find_first_not_of(' ');
        const auto gap = begin == std::string_view::npos ? begin : raw.find("   ", begin);
        const auto second = gap == std::string_view::npos ? gap : raw.find_first_not_of(' ', gap);
        if (second == std::string_view::npos || raw.size() > 200) return 0;
        if (!is_list(raw.substr(begin, gap - begin)) || !is_list(trimmed(raw.substr(second)))) return 0;
        std::size_t column = 0;
        for (std::size_t at = 0; at < second; ++column) base::next_character(raw, at);
        return column;
    }

    const Vocabulary& vocabulary_;
    std::size_t column_ = 0;
};

}  // namespace

Document to_document(const Source& source, const Vocabulary& vocabulary) {
    constexpr std::size_t several_lines = 3;
    Document document{.vocabulary = vocabulary};
    const auto pages = unfolded_lines(vocabulary, source);
    int gap = 0;
    SideBySide lists(vocabulary);
    for (std::size_t index = 0; index < source.lines.size(); ++index) {
        const auto& from = source.lines[index];
        const std::size_t before = document.lines.size();
        if (pages[index].empty()) {
            const auto end = glued_end(from.text);
            const auto row = lists.row(std::string_view(from.text).substr(0, end));
            add_line(document, row, from, index, gap);
            if (end != std::string::npos)
                add_line(document, std::string_view(from.text).substr(end), from, index, 1);
        }
        document.folded |= pages[index].size() > several_lines;
        for (const auto& piece : pages[index]) {
            const bool first = document.lines.size() == before;
            add_line(document, piece, from, index, first ? gap : 0);
            if (!first || !std::ranges::all_of(piece, is_digit)) continue;
            document.lines.back().use = {Use::debris, Taken::page_number, rules::lone_number};
            document.lines.back().page_number = true;
        }
        gap = document.lines.size() == before ? gap + 1 : 0;
    }
    read_tables(document);
    find_habits(document, source);
    return document;
}

}  // namespace reading
