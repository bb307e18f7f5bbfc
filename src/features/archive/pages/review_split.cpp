// The form that lets a new item begin inside another: the lines to choose among, as they stand in the file.
#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <fmt/format.h>

#include "base/text.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

/// As a line of the file and the paragraph that begins with it have it in common.
std::string bare(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r*-");
    std::string rest(first == std::string_view::npos ? std::string_view() : text.substr(first));
    for (const std::string_view mark : {"\u2022", "\u2013", "\u00b7", "\u00a0"}) {
        if (rest.starts_with(mark)) rest = rest.substr(mark.size());
    }
    return base::trim(rest);
}

/// Where the paragraph begins in the file, at `from` or after it; 0 when that is not seen.
int line_of(const ReviewView& view, const std::string& paragraph, int from, int last) {
    constexpr std::size_t compared = 24;  // bytes: the lines of a file are filled otherwise
    const std::string begins = bare(paragraph).substr(0, compared);
    for (int line = std::max(1, from); line <= last && line <= static_cast<int>(view.source.size()); ++line) {
        const std::string text = bare(view.source[static_cast<std::size_t>(line - 1)]).substr(0, compared);
        if (!text.empty() && (begins.starts_with(text) || text.starts_with(begins))) return line;
    }
    return 0;
}

web::Html choice(const ReviewView& view, const std::string& value, const std::string& text, int line) {
    const std::string id = "del-" + value.substr(0, value.find(':')) + value.substr(value.find(':') + 1);
    const std::string where = line > 0 ? view.words(labels::source_link, line) : std::string();
    return h::div({h::cls("split-line")},
                  h::void_element("input", {h::attr("type", "radio"), h::id(id), h::attr("name", "afsnit"),
                                            h::attr("value", value)}),
                  h::label({h::attr("for", id)}, h::span({h::cls("quiet")}, where), " ", text));
}

/// The paragraphs of one text of the item, in their order.
web::Html choices_in(const ReviewView& view, const json::object& item, const ReviewField& field) {
    const std::string text = grid_of(field, item)[0][0];
    if (text.empty()) return {};
    const auto* place = item.at("places").as_object().if_contains(field.key);
    const bool known = place != nullptr && place->is_object();
    int line = known ? place->at("lines").as_array().at(0).to_number<int>() : 0;
    const int last = known ? place->at("lines").as_array().at(1).to_number<int>() : -1;
    web::Html all;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string paragraph = text.substr(begin, end - begin);
        const int found = line_of(view, paragraph, line, last);
        if (found > 0) line = found + 1;
        all += choice(view, fmt::format("{}:{}", field.key, number), paragraph, found);
        begin = end + 1;
    }
    return h::h4(view.words(*field.label)) + all;
}

}  // namespace

web::Html split_form(const ReviewView& view, const json::object& item) {
    const auto& words = view.words;
    web::Html lines;
    for (const ReviewField& field : item_fields()) {
        const bool text =
            field.shape == ReviewField::Shape::single && field.columns[0].kind == web::Field::Kind::text_area;
        if (text) lines += choices_in(view, item, field);
    }
    if (lines.empty()) return h::p(words(labels::no_text_to_split));
    const bool refused = view.refused && view.refused->field == "del";
    const web::Html error =
        refused ? h::span({h::cls("form-error-message")}, view.refused->message) : web::Html();
    web::Form form;
    form.action = review_address(view.visit, view.document.slug, "punkt");
    form.before = hidden(view, {{"handling", "del"}}) +
                  h::element("fieldset", {h::cls("split-lines")},
                             h::element("legend", {h::cls("form-label")}, words(labels::split_where)),
                             h::span({h::cls("form-hint")}, words(labels::split_where_hint)), error,
                             h::div({h::cls("split-choices")}, lines));
    form.fields = {{.name = "titel",
                    .label = std::string(words(labels::f_title)),
                    .hint = std::string(words(labels::split_title_hint)),
                    .required = false},
                   {.name = "nummer", .label = std::string(words(labels::f_number)), .required = false}};
    form.submit = words(labels::split_button);
    form.after = h::a({h::href(part_address(view, view.part)), h::attr("data-key", "escape")},
                      words(labels::leave_it));
    return h::div({h::cls("review-form")}, web::form(form, view.request, words));
}

}  // namespace archive
