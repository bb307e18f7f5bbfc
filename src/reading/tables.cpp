#include "reading/tables.hpp"

#include <algorithm>
#include <array>

#include "reading/dates.hpp"
#include "reading/persons.hpp"
#include "reading/rules.hpp"
#include "reading/scan.hpp"
#include "reading/vocabulary.hpp"
#include "reading/vocabulary/headings.hpp"
#include "reading/vocabulary/labels.hpp"
#include "reading/vocabulary/people.hpp"

namespace reading {
namespace {

enum class Column {
    unknown,
    name,
    title,
    organisation,
    attendance,
    present,
    absent,
    number,
    time,
    subject,
    who,
    task,
    due
};

Column column_of(const Vocabulary& vocabulary, std::string_view heading) {
    const auto word = small(trimmed_end(heading, ": "));
    if (vocabulary.name_columns.contains(word)) return Column::name;
    if (vocabulary.title_columns.contains(word)) return Column::title;
    if (vocabulary.organisation_columns.contains(word)) return Column::organisation;
    if (const auto label = label_of(vocabulary, word); label && label->value >= word.size()) {
        if (label->label == Label::participants) return Column::present;
        if (label->label == Label::apologies) return Column::absent;
    }
    if (vocabulary.number_columns.contains(word)) return Column::number;
    if (vocabulary.time_columns.contains(word)) return Column::time;
    if (vocabulary.subject_columns.contains(word)) return Column::subject;
    if (vocabulary.who_columns.contains(word)) return Column::who;
    if (vocabulary.task_columns.contains(word)) return Column::task;
    if (vocabulary.due_columns.contains(word)) return Column::due;
    if (vocabulary.attendance_columns.contains(word)) return Column::attendance;
    return Column::unknown;
}

using Columns = std::vector<Column>;

bool has(const Columns& columns, Column wanted) {
    return std::ranges::find(columns, wanted) != columns.end();
}

/// The columns of a row of headings; empty when the row is none.
Columns columns_of(const Vocabulary& vocabulary, const std::vector<std::string>& cells) {
    Columns columns;
    for (const auto& cell : cells) columns.push_back(column_of(vocabulary, cell));
    // "Til stede" alone may say "afbud" in its cells; beside "Afbud" each has its mark.
    const bool marked = has(columns, Column::present) && has(columns, Column::absent);
    for (auto& column : columns) {
        if (!marked && (column == Column::present || column == Column::absent)) column = Column::attendance;
    }
    const auto known = std::ranges::count_if(columns, [](Column c) { return c != Column::unknown; });
    if (known < 2 || known * 2 <= static_cast<std::ptrdiff_t>(columns.size())) return {};
    // Without a column of its own the title or the number's heading stands over the items' titles.
    for (auto& column : columns) {
        const bool stands_for = column == Column::title || column == Column::number;
        if (stands_for && !has(columns, Column::name) && !has(columns, Column::subject) &&
            !has(columns, Column::task))
            column = Column::subject;
    }
    return columns;
}

std::string cell_under(const Columns& columns, const std::vector<std::string>& cells, Column wanted) {
    for (std::size_t i = 0; i < std::min(columns.size(), cells.size()); ++i) {
        if (columns[i] == wanted) return cells[i];
    }
    return {};
}

void set_text(Line& line, std::string text) {
    line.text = std::move(text);
    line.small = small(line.text);
}

/// "1. Title (kl. 9.00-9.10) v/ Name"
std::string item_line(const Columns& columns, const std::vector<std::string>& cells, bool told) {
    const auto number = cell_under(columns, cells, Column::number);
    const auto subject = cell_under(columns, cells, Column::subject);
    const auto time = cell_under(columns, cells, Column::time);
    const auto who = cell_under(columns, cells, Column::who);
    if (subject.empty()) return {};
    std::string text;
    if (!number.empty()) text = std::string(trimmed_end(number, ". ")) + ". ";
    text += subject;
    const bool clock = std::ranges::count_if(time, is_digit) >= 3;
    if (clock)
        text += " (kl. " + std::string(small(time).starts_with("kl") ? trimmed(time.substr(3)) : time) + ")";
    if (!who.empty() && !told) text += " v/ " + who;
    return text;
}

/// "Punkt | Referat | Ansvarlig": the minutes themselves are a table.
bool tells_minutes(const Vocabulary& vocabulary, const std::vector<std::string>& headings) {
    return std::ranges::any_of(headings, [&](const std::string& heading) {
        const auto part = part_of(vocabulary, small(heading));
        return part == Part::minutes || part == Part::decision;
    });
}

/// A line that a row's cell becomes, below the row.
struct Added {
    std::size_t row = 0;
    Line line;
};

/// The cells of such a row that are no part of the item's title, each below its heading.
void add_cells(const Columns& columns, const std::vector<std::string>& headings, const Line& row,
               std::size_t at, std::vector<Added>& added) {
    for (std::size_t i = 0; i < std::min(headings.size(), row.cells.size()); ++i) {
        const bool in_title =
            columns[i] == Column::number || columns[i] == Column::subject || columns[i] == Column::time;
        if (in_title || row.cells[i].empty()) continue;
        Line line = row;
        line.cells.clear();
        line.gap = 0;
        set_text(line, headings[i] + ": " + row.cells[i]);
        added.push_back({at, std::move(line)});
    }
}

/// Puts them below their rows.
void put_below(std::vector<Line>& lines, std::vector<Added>& added) {
    if (added.empty()) return;
    std::vector<Line> all;
    auto next = added.begin();
    for (std::size_t at = 0; at < lines.size(); ++at) {
        all.push_back(std::move(lines[at]));
        for (; next != added.end() && next->row == at; ++next) all.push_back(std::move(next->line));
    }
    lines = std::move(all);
}

/// "x" under "Til stede" or "Afbud": what the row says of attendance, in a word that is understood.
std::string attendance_of(const Columns& columns, const std::vector<std::string>& cells) {
    if (!has(columns, Column::absent)) return cell_under(columns, cells, Column::attendance);
    const auto mark = small(cell_under(columns, cells, Column::absent));
    return mark.empty() || mark == "-" || mark == "nej" ? "" : "afbud";
}

/// Whether it is seen which column a mark stands in: somewhere a cell before one is empty.
bool shows_empty_cells(const std::vector<Line>& lines, std::size_t begin) {
    for (std::size_t at = begin; at < lines.size() && lines[at].cells.size() >= 2; ++at) {
        if (std::ranges::any_of(lines[at].cells, &std::string::empty)) return true;
    }
    return false;
}

/// Gives the rows below a row of headings their meaning; returns the first line after the table.
std::size_t read_rows(const Vocabulary& vocabulary, std::vector<Line>& lines, std::size_t head,
                      const Columns& columns, std::vector<Added>& added) {
    const bool people = has(columns, Column::name) && !has(columns, Column::due);
    const auto headings = lines[head].cells;
    const bool told = !people && tells_minutes(vocabulary, headings);
    const bool actions = !people && !told && has(columns, Column::who) &&
                         (has(columns, Column::task) || has(columns, Column::due));
    const bool items = !people && !actions && has(columns, Column::subject);
    if (!people && !actions && !items) return head + 1;
    if (people) set_text(lines[head], "Deltagere:");
    if (actions) {
        set_text(lines[head], "Ansvarlig");
        lines[head].row = Row::action;
    }
    if (items) lines[head].use = {Use::field, Taken::table_of_contents, rules::table_heads};
    const bool unseen = has(columns, Column::absent) && !shows_empty_cells(lines, head + 1);
    std::size_t at = head + 1;
    for (;
         at < lines.size() && lines[at].cells.size() >= 2 && columns_of(vocabulary, lines[at].cells).empty();
         ++at) {
        auto& line = lines[at];
        const auto under = [&](Column column) { return cell_under(columns, line.cells, column); };
        if (people) {
            line.row = Row::person;
            line.cells = {under(Column::name), under(Column::title), under(Column::organisation),
                          attendance_of(columns, line.cells), unseen ? "?" : ""};
        } else if (actions) {
            const auto task = under(Column::task).empty() ? under(Column::subject) : under(Column::task);
            line.row = Row::action;
            line.bullet = 1;
            line.cells = {task, under(Column::who), under(Column::due), under(Column::number)};
        } else if (auto text = item_line(columns, line.cells, told); !text.empty()) {
            if (told) add_cells(columns, headings, line, at, added);
            set_text(line, std::move(text));
        }
    }
    return at;
}

}  // namespace

namespace {

/// "12.30-12.40  1. Title": the hours go behind the title, where other papers print them.
void move_hours(Line& line) {
    if (!begins_digit(line.text) && !line.small.starts_with("kl")) return;
    const auto times = find_times(line.text);
    if (!times || times->begin != 0 || !times->end) return;
    const auto rest = trimmed(std::string_view(line.text).substr(times->finish));
    std::size_t at = 0;
    const bool numbered =
        take_number(rest, at) > 0 && at + 2 < rest.size() && rest[at] == '.' && rest[at + 1] == ' ';
    if (!numbered) return;
    const auto hours = trimmed(std::string_view(line.text).substr(0, times->finish));
    const bool said = small(hours.substr(0, 2)) == "kl";
    set_text(line, std::string(rest) + " (" + (said ? "" : "kl. ") + std::string(hours) + ")");
}

}  // namespace

namespace {

/// "Deltagere<TAB>Afbud": whether each cell is the label of a list of people.
bool heads_lists(const Vocabulary& vocabulary, const std::vector<std::string>& cells) {
    return cells.size() >= 2 && std::ranges::all_of(cells, [&](const std::string& cell) {
               const auto label = label_of(vocabulary, small(cell));
               return label && label->value >= cell.size() &&
                      (label->label == Label::participants || label->label == Label::guests ||
                       label->label == Label::apologies);
           });
}

bool is_person(const Vocabulary& vocabulary, const std::string& cell) {
    return person_of(vocabulary, cell, std::nullopt).has_value();
}

/// Organisations beside each other, and under each its people.
bool heads_parties(const Vocabulary& vocabulary, const Line& line, const Line& next) {
    const auto empty_or_person = [&](const std::string& cell) {
        return cell.empty() || is_person(vocabulary, cell);
    };
    return line.cells.size() >= 2 && next.gap == 0 && next.cells.size() >= 2 &&
           std::ranges::all_of(line.cells,
                               [&](const auto& cell) { return is_organisation_heading(vocabulary, cell); }) &&
           std::ranges::all_of(next.cells, empty_or_person);
}

/// A row of lists beside each other; one cell alone stands under the label that it is indented to.
std::vector<std::string> row_of(const Line& line, std::size_t lists) {
    if (!line.cells.empty()) return line.cells;
    std::vector<std::string> row(lists);
    row[std::min(static_cast<std::size_t>(line.indent), lists - 1)] = line.text;
    return row;
}

/// Adds lists of people that stand beside each other as lists below each other; returns the first line
/// after them.
std::size_t part_lists(const Vocabulary& vocabulary, const std::vector<Line>& lines, std::size_t head,
                       std::vector<Line>& into) {
    const std::size_t lists = lines[head].cells.size();
    std::size_t end = head + 1;
    while (end < lines.size() && lines[end].gap == 0 && lines[end].cells.size() <= lists &&
           !label_of(vocabulary, lines[end].small))
        ++end;
    const std::size_t first = into.size();
    for (std::size_t column = 0; column < lists; ++column) {
        for (std::size_t at = head; at < end; ++at) {
            const auto row = row_of(lines[at], lists);
            if (column >= row.size() || row[column].empty()) continue;
            Line line = lines[at];
            set_text(line, row[column]);
            line.cells.clear();
            if (into.size() > first) line.gap = 0;
            into.push_back(std::move(line));
        }
    }
    return end;
}

void part_all_lists(const Vocabulary& vocabulary, std::vector<Line>& lines) {
    const auto heads = [&](const Line& line) {
        const bool last = &line == &lines.back();
        return heads_lists(vocabulary, line.cells) ||
               (!last && heads_parties(vocabulary, line, *(&line + 1)));
    };
    if (std::ranges::none_of(lines, heads)) return;
    std::vector<Line> parted;
    for (std::size_t at = 0; at < lines.size();) {
        if (heads(lines[at])) {
            at = part_lists(vocabulary, lines, at, parted);
        } else {
            parted.push_back(std::move(lines[at++]));
        }
    }
    lines = std::move(parted);
}

}  // namespace

void read_tables(Document& document) {
    auto& lines = document.lines;
    part_all_lists(document.vocabulary, lines);
    for (auto& line : lines) move_hours(line);
    std::vector<Added> added;
    for (std::size_t at = 0; at < lines.size();) {
        auto& line = lines[at];
        if (line.cells.size() < 2) {
            ++at;
            continue;
        }
        if (const auto columns = columns_of(document.vocabulary, line.cells); !columns.empty()) {
            at = read_rows(document.vocabulary, lines, at, columns, added);
            continue;
        }
        std::erase_if(line.cells, &std::string::empty);  // they stood between the columns of no known table
        if (line.cells.size() < 2) {
            line.cells.clear();
            ++at;
            continue;
        }
        const auto label = std::string(trimmed_end(line.cells[0], ": "));
        const bool labelled =
            label_of(document.vocabulary, small(label) + ":").has_value() && begins_upper(label);
        if (labelled && line.cells.size() == 2 && !line.cells[1].empty())
            set_text(line, label + ": " + line.cells[1]);
        ++at;
    }
    put_below(lines, added);
}

}  // namespace reading
