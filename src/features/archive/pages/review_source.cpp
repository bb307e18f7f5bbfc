// The left side: the lines of the file that a part was read from.
#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <fmt/format.h>
#include <set>

#include "features/archive/labels.hpp"
#include "features/archive/pages/review_view.hpp"
#include "features/archive/review_labels.hpp"

namespace archive {
namespace {

namespace h = web::h;
namespace json = boost::json;

void add_lines(std::set<int>& lines, const json::value& place) {
    if (!place.is_object()) return;
    const auto& pair = place.at("lines").as_array();
    for (int line = static_cast<int>(pair.at(0).to_number<int>()); line <= pair.at(1).to_number<int>();
         ++line) {
        lines.insert(line);
    }
}

std::set<int> doubtful_lines(const ReviewView& view) {
    std::set<int> lines;
    for (const auto& doubt : view.reading.at("doubts").as_array()) {
        if (part_of(view.reading, doubt) == view.part) add_lines(lines, doubt.at("place"));
    }
    return lines;
}

std::set<int> lines_in_tray(const ReviewView& view) {
    std::set<int> lines;
    for (const auto& one : view.reading.at("unplaced").as_array()) add_lines(lines, one.at("place"));
    return lines;
}

struct Marks {
    PartLines part;
    std::set<int> doubtful;
    std::set<int> in_tray;
    std::set<int> edited;  ///< that the field was read from whose form is open
};

/// A person's line can be one that another field was read from too.
std::set<int> edited_lines(const ReviewView& view, const PartLines& part) {
    std::set<int> lines;
    if (view.editing.empty()) return lines;
    for (const auto& [number, field] : part.field_of) {
        if (field == view.editing) lines.insert(number);
    }
    const auto& people = view.reading.at("participants").as_array();
    for (std::size_t i = 0; view.part < 0 && i < people.size(); ++i) {
        if (view.editing == fmt::format("participants[{}]", i)) add_lines(lines, people[i].at("place"));
    }
    return lines;
}

web::Html line(const ReviewView& view, const Marks& marks, int number) {
    const auto field = marks.part.field_of.find(number);
    std::string classes;
    if (field != marks.part.field_of.end()) classes = "is-read";
    if (marks.doubtful.contains(number)) classes += " is-doubtful";
    if (marks.in_tray.contains(number)) classes += " is-left";
    if (marks.edited.contains(number)) classes += " is-shown";
    const std::string label = std::to_string(number);
    const web::Html figure =
        field == marks.part.field_of.end()
            ? h::span({h::cls("line-number")}, label)
            : h::a({h::cls("line-number"), h::href("#" + anchor_of(field->second))}, label);
    const std::string& text = view.source[static_cast<std::size_t>(number - 1)];
    if (text.find_first_not_of(" \t\u00a0") == std::string::npos) return h::li({h::cls("is-blank")});
    return h::li({h::id("linje-" + label), classes.empty() ? web::Attribute{} : h::cls(classes)}, figure,
                 h::span({h::cls("line-text")}, text));
}

/// Lines with those around them.
std::set<int> with_neighbours(const std::set<int>& lines, int lines_in_all) {
    constexpr int around = 2;
    std::set<int> all;
    for (const int one : lines) {
        for (int line = std::max(1, one - around); line <= std::min(lines_in_all, one + around); ++line) {
            all.insert(line);
        }
    }
    return all;
}

/// The part's own lines, and what was read elsewhere with the lines around it.
std::set<int> lines_to_show(const ReviewView& view, const Marks& marks, int lines_in_all) {
    if (view.is_tray()) return with_neighbours(marks.in_tray, lines_in_all);
    std::set<int> elsewhere;
    for (const auto& [line, field] : marks.part.field_of) {
        if (line < marks.part.first || line > marks.part.last) elsewhere.insert(line);
    }
    for (const int line : marks.doubtful) {
        if (line < marks.part.first || line > marks.part.last) elsewhere.insert(line);
    }
    std::set<int> lines = with_neighbours(elsewhere, lines_in_all);
    for (int line = std::max(1, marks.part.first); marks.part.first > 0 && line <= marks.part.last; ++line) {
        lines.insert(line);
    }
    return lines;
}

}  // namespace

web::Html review_source(const ReviewView& view) {
    const auto& words = view.words;
    const web::Html heading = h::h2({h::id("kilde")}, words(labels::source_heading));
    const web::Attributes frame = {h::cls("review-source"), h::attr("aria-labelledby", "kilde"),
                                   h::attr("tabindex", "0")};
    if (view.source.empty()) {
        const std::string original =
            admission::address_in(view.visit.collaboration, "/arkiv/" + view.document.slug + "/original");
        return h::section(frame, heading,
                          h::p(words(labels::source_missing), " ",
                               h::a({h::href(original)}, words(labels::fetch_original))));
    }
    const int in_all = static_cast<int>(view.source.size());
    Marks marks;
    marks.in_tray = lines_in_tray(view);
    if (!view.is_tray()) {
        marks.part = part_lines(view.reading, view.part, in_all);
        marks.doubtful = doubtful_lines(view);
        marks.edited = edited_lines(view, marks.part);
    }
    std::vector<web::Html> lines;
    int before = 0;
    for (const int number : lines_to_show(view, marks, in_all)) {
        if (number > in_all) break;
        if (number > before + 1) lines.push_back(h::li({h::cls("lines-between")}, "…"));
        lines.push_back(line(view, marks, number));
        before = number;
    }
    return h::section(frame, heading, h::p({h::cls("quiet")}, words(labels::source_hint)),
                      h::ol({h::cls("source-lines")}, lines));
}

}  // namespace archive
