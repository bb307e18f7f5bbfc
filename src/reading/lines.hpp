#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "reading/marks.hpp"
#include "reading/record.hpp"
#include "reading/source.hpp"

namespace reading {

struct Vocabulary;

/// What a table's row says, where its columns are known.
enum class Row { none, person, action };

/// A non-blank line of the document, cleaned; several of them where a whole page was one line.
struct Line {
    std::string text;        ///< trimmed, single-spaced, without its bullet
    std::string small;       ///< the same in small letters, byte for byte as long
    std::size_t source = 0;  ///< index of the source line
    int page = 1;
    int number = 1;
    int gap = 0;               ///< blank source lines before it
    int indent = 0;            ///< blanks in front
    int bullet = 0;            ///< 0 none, 1 a list point, 2 a point of the second level
    bool room = false;         ///< one of the blank lines is the room between paragraphs
    bool margin = false;       ///< the file's maker found it in the head or foot of several pages
    bool closed = false;       ///< a table's bar stood behind it
    bool behind = false;       ///< text behind a title, printed on the title's line
    bool page_number = false;  ///< stood in front of a page that is one line
    Mark use;                  ///< what became of it
    Row row = Row::none;
    /// Of a table's row. A person's: name, title, organisation, attendance, "?" where that is unsure; an
    /// action's: what, who, when, and its item's number.
    std::vector<std::string> cells;
};

/// A half-open range of lines.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool empty() const { return begin >= end; }
    std::size_t size() const { return empty() ? 0 : end - begin; }
};

/// A line taken out from between the others.
struct Aside {
    Line line;
    std::size_t before = 0;  ///< index of the line that it stood before
};

struct Document {
    const Vocabulary& vocabulary;  ///< the words it is read with
    std::vector<Line> lines{};     ///< the non-blank ones
    std::vector<Aside> aside{};    ///< page ends that stood between them; see set_aside
    bool double_spaced = false;    ///< a blank line stands between the lines of a paragraph
    bool blank_bullets = false;    ///< the list marks were lost and left one blank
    bool folded = false;           ///< pages were one line each: where a line ended is inferred
    bool whole_lines = false;      ///< a line is a paragraph: none goes on in the next
    std::size_t width = 80;        ///< bytes of a full line
    std::size_t filled = 0;        ///< characters that each line was filled to; 0: uneven
    std::size_t wrapped = 0;       ///< how far the lines go that run on in the next; 0: none does
    bool close = false;            ///< no blank lines: how long a line is tells alone where a paragraph ends
    std::unordered_set<std::string> hyphened{};    ///< words with an inner hyphen, small
    std::unordered_map<std::string, int> words{};  ///< all words, small, and how often

    /// A line that goes to the right margin, or nearly: whoever wrote it may not have meant to end it there.
    bool is_full(std::string_view line) const { return line.size() * 4 >= width * 3; }

    /// A line that had room for the next one's first word: whoever wrote it meant to end it there. Known only
    /// where all lines are filled to the same length.
    bool ended_early(const Line& before, const Line& line) const;

    /// A full line that may go on in the next one, as far as its length tells.
    bool may_run_on(const Line& before, const Line& line) const;

    /// A line so short, beside those that run on in the next, that whoever wrote it ended it there. Known
    /// only where no blank lines say it.
    bool ends_short(const Line& before, const Line& line) const;

    Place place(const Span& span) const;
    Place place(std::size_t line) const { return place(Span{line, line + 1}); }
};

/// Cleans the lines, cuts up pages that are one line, finds bullets and the document's habits.
/// The vocabulary must outlive the document.
Document to_document(const Source& source, const Vocabulary& vocabulary);

}  // namespace reading
