#include <algorithm>
#include <fmt/format.h>

#include "base/danish.hpp"
#include "features/threads/labels.hpp"
#include "features/threads/pages/pages.hpp"

namespace threads {
namespace {

namespace h = web::h;

// In pixels: a body's lane with its name over the line, the room for the years under the last.
constexpr int lane_height = 56;
constexpr int line_in_lane = 40;
constexpr int below = 28;
constexpr int radius = 8;
/// In parts of the width: so that no mark is cut at the edges.
constexpr double left = 0.03;
constexpr double width = 0.94;

enum class Shape { decided, postponed, agenda };

struct Mark {
    const Stop* stop = nullptr;
    double x = 0;
    int y = 0;
    Shape shape = Shape::agenda;
};

struct Picture {
    std::vector<std::string> lanes;  ///< bodies in the order in which they met the subject
    std::vector<Mark> marks;
    int first_year = 0;
    int last_year = 0;

    int height() const { return static_cast<int>(lanes.size()) * lane_height + below; }
};

/// The share of the years that have passed at a day.
double passed(const base::Date& date) { return date.year + (date.month - 1) / 12.0 + (date.day - 1) / 372.0; }

Shape shape_of(const Stop& stop) {
    const auto& results = stop.became.results;
    if (stop.station.postponed || std::ranges::find(results, decisions::Result::postponed) != results.end()) {
        return Shape::postponed;
    }
    return stop.became.decided ? Shape::decided : Shape::agenda;
}

Picture placed(const std::vector<Stop>& stops, const base::Words& words) {
    Picture picture;
    double first = 0;
    double last = 0;
    for (const Stop& stop : stops) {
        const auto date = base::parse_date(stop.station.date);
        if (!date) continue;
        if (picture.marks.empty()) {
            first = passed(*date);
            picture.first_year = date->year;
        }
        last = passed(*date);
        picture.last_year = date->year;
        const std::string body = body_of(stop.station, words);
        auto lane = std::ranges::find(picture.lanes, body);
        if (lane == picture.lanes.end()) lane = picture.lanes.insert(picture.lanes.end(), body);
        const int number = static_cast<int>(lane - picture.lanes.begin());
        picture.marks.push_back({&stop, passed(*date), number * lane_height + line_in_lane, shape_of(stop)});
    }
    for (Mark& mark : picture.marks) {
        mark.x = left + width * (last > first ? (mark.x - first) / (last - first) : 0.5);
    }
    return picture;
}

std::string percent(double share) { return fmt::format("{:.2f}%", share * 100); }

web::Html line(std::string_view css_class, double x1, int y1, double x2, int y2) {
    return h::element("line", {h::cls(css_class), h::attr("x1", percent(x1)), h::attr("x2", percent(x2)),
                               h::attr("y1", std::to_string(y1)), h::attr("y2", std::to_string(y2))});
}

web::Html circle(std::string_view css_class, const std::string& x, int y, int r) {
    return h::element("circle", {h::cls(css_class), h::attr("cx", x), h::attr("cy", std::to_string(y)),
                                 h::attr("r", std::to_string(r))});
}

/// Told apart by filling and size, also in grey.
web::Html drawn(Shape shape, const std::string& x, int y) {
    switch (shape) {
        case Shape::decided:
            return circle("ink-1 ink-outline", x, y, radius);
        case Shape::postponed:
            return circle("ink-paper ink-outline path-postponed", x, y, radius);
        case Shape::agenda:
            break;
    }
    return circle("ink-1 ink-outline", x, y, radius / 2);
}

web::Html ring(const std::string& x, int y) { return circle("path-here", x, y, radius + 5); }

web::Html mark_of(const admission::Visit& visit, const Mark& mark, bool first, const base::Words& words) {
    const Station& station = mark.stop->station;
    const std::string title = date_of(station, words) + ", " + body_of(station, words) + ": " +
                              station.title + " (" + what_happened(*mark.stop, first, words) + ")";
    const std::string x = percent(mark.x);
    return h::a({h::href(meetings::item_address(visit.collaboration, station.meeting_slug, station.slug))},
                h::element("title", {}, title), circle("bar-area", x, mark.y, radius + 8),
                mark.stop->here ? ring(x, mark.y) : web::Html(), drawn(mark.shape, x, mark.y));
}

web::Html years(const Picture& picture) {
    const int count = picture.last_year - picture.first_year;
    const int y = picture.height() - 6;
    const auto label = [&](double x, std::string_view anchor, int year) {
        return h::element(
            "text",
            {h::attr("x", percent(x)), h::attr("y", std::to_string(y)), h::attr("text-anchor", anchor)},
            year);
    };
    web::Html all = label(0, "start", picture.first_year);
    if (count > 0) all += label(1, "end", picture.last_year);
    return all;
}

web::Html drawing(const admission::Visit& visit, const Picture& picture, const base::Words& words) {
    web::Html shapes;
    for (std::size_t i = 0; i < picture.lanes.size(); ++i) {
        const int y = static_cast<int>(i) * lane_height + line_in_lane;
        shapes += line("axis", 0, y, 1, y);
    }
    for (std::size_t i = 1; i < picture.marks.size(); ++i) {
        const Mark& from = picture.marks[i - 1];
        const Mark& to = picture.marks[i];
        shapes += line("ink-line path-line", from.x, from.y, to.x, to.y);
    }
    // Over the lines that cross them.
    for (std::size_t i = 0; i < picture.lanes.size(); ++i) {
        const int y = static_cast<int>(i) * lane_height + line_in_lane - 18;
        shapes +=
            h::element("text", {h::cls("path-lane"), h::attr("x", "0"), h::attr("y", std::to_string(y))},
                       picture.lanes[i]);
    }
    for (std::size_t i = 0; i < picture.marks.size(); ++i) {
        shapes += mark_of(visit, picture.marks[i], i == 0, words);
    }
    return h::element("svg",
                      {h::attr("height", std::to_string(picture.height())), h::attr("role", "group"),
                       h::attr("aria-labelledby", "path-title path-desc")},
                      h::element("title", {h::id("path-title")}, words(labels::picture_title)),
                      h::element("desc", {h::id("path-desc")},
                                 words(labels::picture_description, picture.marks.size(),
                                       date_of(picture.marks.front().stop->station, words),
                                       date_of(picture.marks.back().stop->station, words))),
                      shapes, years(picture));
}

web::Html legend(const base::Words& words) {
    const auto entry = [&](const web::Html& shape, const base::Label& label) {
        return h::li(h::element("svg", {h::attr("aria-hidden", "true")}, shape), words(label));
    };
    constexpr int middle = 8;
    const std::string x = "12";
    return h::ul({h::cls("legend")}, entry(drawn(Shape::decided, x, middle), labels::legend_decided),
                 entry(drawn(Shape::postponed, x, middle), labels::legend_postponed),
                 entry(drawn(Shape::agenda, x, middle), labels::legend_agenda),
                 entry(circle("path-here", x, middle, 7), labels::legend_here));
}

}  // namespace

web::Html path_picture(const admission::Visit& visit, const std::vector<Stop>& stops,
                       const base::Words& words) {
    const Picture picture = placed(stops, words);
    if (picture.marks.size() < 2) return {};
    return h::figure({h::cls("picture")}, drawing(visit, picture, words), legend(words));
}

}  // namespace threads
