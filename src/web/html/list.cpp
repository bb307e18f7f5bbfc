#include "web/html/list.hpp"

#include "base/danish.hpp"
#include "web/html/pager.hpp"
#include "web/labels.hpp"

namespace web {
namespace {

std::string_view class_of(Column::Kind kind) {
    switch (kind) {
        case Column::Kind::figure:
            return "figure";
        case Column::Kind::when:
            return "when";
        case Column::Kind::text:
            break;
    }
    return {};
}

Html heading_of(const Column& column) {
    Attributes attributes = {h::attr("scope", "col")};
    if (column.kind != Column::Kind::text) {
        attributes.push_back(h::cls(class_of(column.kind)));
    }
    return h::th(attributes, column.heading);
}

Html cell_of(const Column& column, const Html& content, bool heading) {
    if (heading) {
        return h::th({h::attr("scope", "row")}, content);
    }
    Attributes attributes = {h::attr("data-title", column.heading)};
    if (column.kind != Column::Kind::text) {
        attributes.push_back(h::cls(class_of(column.kind)));
    }
    // Without anything in it the cell is left out where the table is labelled lines.
    return h::td(attributes, content.empty() ? Html() : h::span(content));
}

const FilterChoice* choice_of(const Request& request, const Filter& filter) {
    const std::string value = request.asked(filter.name);
    for (const FilterChoice& choice : filter.choices) {
        if (choice.value == value) return &choice;
    }
    return nullptr;
}

Html input_of(const Request& request, const Filter& filter) {
    const std::string id = "filter-" + filter.name;
    if (filter.choices.empty()) {
        return h::div(
            {h::cls("form-group")}, h::label({h::cls("form-label"), h::attr("for", id)}, filter.label),
            h::void_element("input",
                            {h::cls("form-input"), h::attr("type", filter.day ? "date" : "search"), h::id(id),
                             h::attr("name", filter.name), h::attr("value", request.asked(filter.name))}));
    }
    std::vector<Html> options;
    options.reserve(filter.choices.size());
    const std::string value = request.asked(filter.name);
    // What was asked for and is no choice is shown all the same: "all" would be said of what is not there.
    if (choice_of(request, filter) == nullptr) {
        options.push_back(h::option({h::attr("value", value), h::flag("selected", true)}, value));
    }
    for (const FilterChoice& choice : filter.choices) {
        options.push_back(h::option(
            {h::attr("value", choice.value), h::flag("selected", choice.value == value)}, choice.label));
    }
    return h::div({h::cls("form-group")}, h::label({h::cls("form-label"), h::attr("for", id)}, filter.label),
                  h::select({h::cls("form-select"), h::id(id), h::attr("name", filter.name)}, options));
}

Html chosen_word(const Request& request, const Filter& filter, const base::Words& words) {
    std::string shown = request.asked(filter.name);
    if (!filter.choices.empty()) {
        const FilterChoice* choice = choice_of(request, filter);
        if (choice != nullptr) shown = choice->word.empty() ? choice->label : choice->word;
        if (choice != nullptr && choice->value.empty()) return {};
    }
    if (const auto day = filter.day ? base::parse_date(shown) : std::nullopt) shown = base::short_date(*day);
    if (shown.empty()) {
        return {};
    }
    return h::li(filter.label, ": ", h::strong(shown), " ",
                 h::a({h::href(address_with(request, filter.name, ""))}, words(labels::remove),
                      h::span({h::cls("sr-only")}, " ", filter.label)));
}

}  // namespace

Html table(const Table& table) {
    std::vector<Html> headings;
    headings.reserve(table.columns.size());
    for (const Column& column : table.columns) {
        headings.push_back(heading_of(column));
    }
    std::vector<Html> rows;
    rows.reserve(table.rows.size());
    for (const Cells& cells : table.rows) {
        std::vector<Html> shown;
        shown.reserve(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            shown.push_back(cell_of(table.columns.at(i), cells[i], table.row_headings && i == 0));
        }
        rows.push_back(h::tr(shown));
    }
    return h::table({h::cls("table table--borderless table--compact table--responsive-headers")},
                    h::caption({h::cls("sr-only")}, table.caption), h::thead(h::tr(headings)),
                    h::tbody(rows));
}

std::string chosen(const Request& request, const Filter& filter) {
    const FilterChoice* choice = choice_of(request, filter);
    return choice == nullptr ? std::string() : choice->value;
}

Html not_among_choices(const Request& request, const std::vector<Filter>& all, const base::Words& words) {
    Html lines;
    for (const Filter& filter : all) {
        if (filter.unknown != nullptr && choice_of(request, filter) == nullptr) {
            lines += h::p(words(*filter.unknown, request.asked(filter.name)));
        }
    }
    return lines.empty() ? lines
                         : h::div({h::cls("note"), h::attr("role", "status")}, lines,
                                  h::p(h::a({h::href(request.path)}, words(labels::show_all))));
}

Html chosen_words(const Request& request, const std::vector<Filter>& all, const base::Words& words) {
    std::vector<Html> shown;
    for (const Filter& filter : all) {
        if (const Html word = chosen_word(request, filter, words); !word.empty()) shown.push_back(word);
    }
    return shown.empty()
               ? Html()
               : h::ul({h::cls("chosen"), h::attr("aria-label", words(labels::chosen_filters))}, shown);
}

Html filters(const Request& request, const std::vector<Filter>& all, const std::string& button,
             const base::Words& words) {
    std::vector<Html> inputs;
    inputs.reserve(all.size());
    for (const Filter& filter : all) inputs.push_back(input_of(request, filter));
    return h::form({h::cls("filters"), h::action(request.path), h::attr("method", "get")}, inputs,
                   h::button({h::cls("button button-secondary"), h::attr("type", "submit")}, button)) +
           chosen_words(request, all, words);
}

}  // namespace web
