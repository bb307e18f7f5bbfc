#include "features/archive/pages/years_picture.hpp"

#include <algorithm>
#include <array>

#include "features/archive/labels.hpp"

namespace archive {
namespace {

namespace h = web::h;

constexpr std::size_t named_bodies = 4;
// In pixels: the room for a number over the tallest column, and for the year under the axis.
constexpr int above = 24;
constexpr int below = 28;
constexpr int tallest = 200;
constexpr int tallest_meeting = 20;

/// One year's column, from the bottom: the named bodies in order, the others last.
struct Year {
    int year = 0;
    std::vector<int> counts;
    int total = 0;
};

struct Picture {
    std::vector<std::string> names;  ///< of the stretches, "Andre grupper" last when there are any
    std::vector<bool> rest;          ///< whether the stretch is that last one
    std::vector<Year> years;         ///< every year from the first to the last, also without meetings
    int undated = 0;
};

/// The bodies with the most meetings, by id.
std::vector<std::string> largest(const std::vector<meetings::Tally>& tallies) {
    std::map<std::string, int> counts;
    for (const auto& tally : tallies) {
        if (tally.year != 0) counts[tally.body] += tally.meetings;
    }
    std::vector<std::pair<int, std::string>> sorted;
    for (const auto& [body, count] : counts) sorted.emplace_back(-count, body);
    std::ranges::sort(sorted);
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(named_bodies, sorted.size()); ++i)
        result.push_back(sorted[i].second);
    return result;
}

Picture counted(const std::vector<meetings::Tally>& tallies, const std::vector<bodies::Body>& bodies,
                const base::Words& words) {
    Picture picture;
    const auto named = largest(tallies);
    for (const std::string& id : named) {
        const auto body = std::ranges::find_if(bodies, [&](const auto& one) { return one.id.text() == id; });
        picture.names.push_back(body == bodies.end() ? std::string(words(labels::body_not_said))
                                                     : body->full_name());
        picture.rest.push_back(false);
    }
    std::map<int, Year> years;
    bool others = false;
    for (const auto& tally : tallies) {
        if (tally.year == 0) {
            picture.undated += tally.meetings;
            continue;
        }
        Year& year = years[tally.year];
        year.counts.resize(named.size() + 1);
        const auto place = std::ranges::find(named, tally.body) - named.begin();
        year.counts[static_cast<std::size_t>(place)] += tally.meetings;
        year.total += tally.meetings;
        others = others || place == std::ssize(named);
    }
    if (others) {
        picture.names.emplace_back(words(labels::other_bodies));
        picture.rest.push_back(true);
    }
    if (years.empty()) {
        return picture;
    }
    for (int year = years.begin()->first; year <= years.rbegin()->first; ++year) {
        Year& column = years[year];
        column.year = year;
        column.counts.resize(named.size() + 1);
        picture.years.push_back(column);
    }
    return picture;
}

std::string percent(double share) { return fmt::format("{:.2f}%", share * 100); }

/// The filling of a stretch: by ink and pattern, so that it can be told in grey and in print.
web::Attributes filling(std::size_t stretch, bool rest) {
    if (rest) return {h::cls("ink-paper ink-outline")};
    if (stretch == 0) return {h::cls("ink-1 ink-outline")};
    return {h::cls("ink-outline"), h::attr("fill", fmt::format("url(#ink-{})", stretch + 1))};
}

web::Html shape(std::string_view name, const web::Attributes& attributes) {
    return h::element(name, attributes);
}

web::Html patterns() {
    const auto pattern = [](std::string_view id, std::string_view height, const web::Html& ink) {
        return h::element(
            "pattern",
            {h::id(id), h::attr("width", "6"), h::attr("height", height),
             h::attr("patternUnits", "userSpaceOnUse")},
            shape("rect", {h::cls("ink-paper"), h::attr("width", "6"), h::attr("height", height)}), ink);
    };
    return h::element(
        "defs", {},
        pattern("ink-2", "6",
                shape("path", {h::cls("ink-line"), h::attr("stroke-width", "2"),
                               h::attr("d", "M-1 1l2-2M0 6l6-6M5 7l2-2")})),
        pattern(
            "ink-3", "6",
            shape("circle", {h::cls("ink-1"), h::attr("cx", "3"), h::attr("cy", "3"), h::attr("r", "1.5")})),
        pattern("ink-4", "4",
                shape("path", {h::cls("ink-line"), h::attr("stroke-width", "1"), h::attr("d", "M0 2h6")})));
}

struct Scale {
    double column = 1;  ///< share of the width
    int pixels = 8;     ///< a meeting's height
    int axis = 0;       ///< pixels from the top
    bool every_second = false;
};

web::Html bar(const Picture& picture, const Year& year, double left, const Scale& scale, int& top) {
    web::Html stretches;
    for (std::size_t i = 0; i < picture.names.size(); ++i) {
        const int height = year.counts[i] * scale.pixels;
        if (height == 0) continue;
        top -= height;
        web::Attributes attributes = filling(i, picture.rest[i]);
        attributes.push_back(h::attr("x", percent(left + scale.column * 0.16)));
        attributes.push_back(h::attr("y", std::to_string(top)));
        attributes.push_back(h::attr("width", percent(scale.column * 0.68)));
        attributes.push_back(h::attr("height", std::to_string(height)));
        stretches += shape("rect", attributes);
    }
    return stretches;
}

web::Html label(std::string_view css_class, double middle, int y, const std::string& text) {
    web::Attributes attributes = {h::attr("x", percent(middle)), h::attr("y", std::to_string(y)),
                                  h::attr("text-anchor", "middle")};
    if (!css_class.empty()) attributes.insert(attributes.begin(), h::cls(css_class));
    return h::element("text", attributes, text);
}

web::Html column(const admission::Visit& visit, const Picture& picture, std::size_t at, const Scale& scale,
                 const base::Words& words) {
    const Year& year = picture.years[at];
    const double left = static_cast<double>(at) * scale.column;
    const double middle = left + scale.column / 2;
    const std::string number = std::to_string(year.year);
    int top = scale.axis;
    const web::Html stretches = bar(picture, year, left, scale, top);
    const bool labelled = !scale.every_second || at % 2 == 0;
    web::Html names = labelled ? label("year-long", middle, scale.axis + 20, number) +
                                     label("year-short", middle, scale.axis + 20, "’" + number.substr(2))
                               : web::Html();
    const std::string said = words(labels::meeting_of_year, number,
                                   words.count(year.total, labels::one_meeting, labels::many_meetings));
    if (year.total == 0) {
        return names;
    }
    return h::a({h::href(meetings::list_address(visit.collaboration) + "?aar=" + number)},
                h::element("title", {}, said),
                shape("rect", {h::cls("bar-area"), h::attr("x", percent(left)), h::attr("y", "0"),
                               h::attr("width", percent(scale.column)),
                               h::attr("height", std::to_string(scale.axis + below))}),
                stretches, label("", middle, top - 6, std::to_string(year.total)), names);
}

web::Html drawing(const admission::Visit& visit, const Picture& picture, const base::Words& words) {
    const auto highest = std::ranges::max_element(picture.years, {}, &Year::total);
    Scale scale;
    scale.column = 1.0 / static_cast<double>(picture.years.size());
    scale.pixels = std::clamp(tallest / std::max(1, highest->total), 1, tallest_meeting);
    scale.axis = above + highest->total * scale.pixels;
    scale.every_second = picture.years.size() > 17;
    std::vector<web::Html> columns;
    for (std::size_t i = 0; i < picture.years.size(); ++i) {
        columns.push_back(column(visit, picture, i, scale, words));
    }
    return h::element(
        "svg",
        {h::attr("height", std::to_string(scale.axis + below)), h::attr("role", "group"),
         h::attr("aria-labelledby", "years-title years-desc")},
        h::element("title", {h::id("years-title")}, words(labels::years_title)),
        h::element("desc", {h::id("years-desc")},
                   words(labels::years_description, picture.years.front().year, picture.years.back().year,
                         highest->year, highest->total)),
        patterns(),
        shape("line", {h::cls("axis"), h::attr("x1", "0"), h::attr("x2", "100%"),
                       h::attr("y1", std::to_string(scale.axis)), h::attr("y2", std::to_string(scale.axis))}),
        columns);
}

web::Html legend(const Picture& picture) {
    std::vector<web::Html> lines;
    for (std::size_t i = 0; i < picture.names.size(); ++i) {
        web::Attributes attributes = filling(i, picture.rest[i]);
        for (const auto& [name, value] : std::array<std::pair<std::string_view, std::string_view>, 4>{
                 {{"x", "1"}, {"y", "1"}, {"width", "22"}, {"height", "14"}}}) {
            attributes.push_back(h::attr(name, value));
        }
        lines.push_back(h::li(h::element("svg", {h::attr("aria-hidden", "true")}, shape("rect", attributes)),
                              picture.names[i]));
    }
    return h::ul({h::cls("legend")}, lines);
}

web::Html numbers(const admission::Visit& visit, const Picture& picture, const base::Words& words) {
    std::vector<web::Html> headings = {h::th({h::attr("scope", "col")}, words(labels::year))};
    for (const std::string& name : picture.names) {
        headings.push_back(h::th({h::attr("scope", "col"), h::cls("figure")}, name));
    }
    headings.push_back(h::th({h::attr("scope", "col"), h::cls("figure")}, words(labels::in_all)));
    std::vector<web::Html> rows;
    for (auto year = picture.years.rbegin(); year != picture.years.rend(); ++year) {
        const std::string number = std::to_string(year->year);
        std::vector<web::Html> cells = {
            h::th({h::attr("scope", "row")},
                  h::a({h::href(meetings::list_address(visit.collaboration) + "?aar=" + number)}, number))};
        for (std::size_t i = 0; i < picture.names.size(); ++i) {
            cells.push_back(h::td({h::cls("figure")}, year->counts[i]));
        }
        cells.push_back(h::td({h::cls("figure")}, year->total));
        rows.push_back(h::tr(cells));
    }
    const std::string title(words(labels::years_title));
    return h::details(
        {h::cls("fold")}, h::summary(h::span({h::cls("fold-word")}, words(labels::years_table))),
        h::div({h::cls("table--responsive-scroll"), h::attr("tabindex", "0"), h::attr("role", "region"),
                h::attr("aria-label", title)},
               h::table({h::cls("table table--borderless table--extracompact")},
                        h::caption({h::cls("sr-only")}, title), h::thead(h::tr(headings)), h::tbody(rows))));
}

}  // namespace

web::Html years_picture(const admission::Visit& visit, const std::vector<meetings::Tally>& tallies,
                        const std::vector<bodies::Body>& bodies, const base::Words& words) {
    const Picture picture = counted(tallies, bodies, words);
    if (picture.years.empty()) {
        return {};
    }
    web::Html result = h::figure({h::cls("picture")}, drawing(visit, picture, words), legend(picture)) +
                       numbers(visit, picture, words);
    if (picture.undated > 0) {
        result += h::p(
            {h::cls("quiet")},
            words(labels::undated, words.count(picture.undated, labels::one_meeting, labels::many_meetings)));
    }
    return h::section({h::attr("aria-labelledby", "aar")},
                      h::h2({h::id("aar")}, words(labels::years_heading)), result);
}

}  // namespace archive
