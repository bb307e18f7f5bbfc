#pragma once

#include <string>
#include <vector>

#include "base/label.hpp"
#include "web/html/html.hpp"
#include "web/http.hpp"

/// The parts of a list page: filters, what is chosen, and a table that becomes labelled lines where it
/// is narrow (dkfds: table--responsive-headers).
namespace web {

struct Column {
    enum class Kind { text, figure, when };
    std::string heading = {};
    Kind kind = Kind::text;
};

/// One row: as many cells as columns. The first is the row's heading when the table says so.
using Cells = std::vector<Html>;

struct Table {
    std::string caption = {};  ///< read aloud, not shown: the page's heading says it already
    std::vector<Column> columns = {};
    std::vector<Cells> rows = {};
    bool row_headings = false;
};
Html table(const Table& table);

struct FilterChoice {
    std::string value = {};  ///< empty for all
    std::string label = {};  ///< with its count: "Klyngestyregruppen (12)"
    std::string word = {};   ///< as shown when chosen; the label when empty
};

/// One drop-down or, without choices, a search field; its value is read from the request.
struct Filter {
    std::string name = {};   ///< in the address
    std::string label = {};  ///< "Gruppe"
    std::vector<FilterChoice> choices = {};
    /// Said of a value that is no choice: "There are no meetings of {}."
    const base::Label* unknown = nullptr;
    bool day = false;  ///< without choices: a date is chosen, ISO in the address
};

/// Says which of the values in the address are no choices, with the way out; nothing when all are.
Html not_among_choices(const Request& request, const std::vector<Filter>& all, const base::Words& words);

/// What is chosen, as removable words; nothing when nothing is.
Html chosen_words(const Request& request, const std::vector<Filter>& all, const base::Words& words);

/// The filters as a form that works without scripts, and under it what is chosen as removable words.
Html filters(const Request& request, const std::vector<Filter>& all, const std::string& button,
             const base::Words& words);

/// The chosen value of a filter when it is one of its choices; else empty.
std::string chosen(const Request& request, const Filter& filter);

}  // namespace web
