#include "features/meetings/meetings.hpp"

namespace meetings {
namespace {

constexpr std::string_view point = "\u2022 ";
constexpr std::string_view second_point = "\u25E6 ";

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (line.find_first_not_of(" \t") != std::string_view::npos) {
            lines.push_back(line);
        }
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

bool is_point(std::string_view line) { return line.starts_with(point); }
bool is_second(std::string_view line) { return line.starts_with(second_point); }

/// The second-level points from `at` on, as a list of their own; moves `at` past them.
web::Html second_level(const Lines& lines, std::size_t& at) {
    std::vector<web::Html> points;
    for (; at < lines.size() && is_second(lines[at]); ++at) {
        points.push_back(web::h::li(lines[at].substr(second_point.size())));
    }
    return points.empty() ? web::Html() : web::h::ul(points);
}

web::Html first_level(const Lines& lines, std::size_t& at) {
    std::vector<web::Html> points;
    while (at < lines.size() && is_point(lines[at])) {
        const std::string_view text = lines[at++].substr(point.size());
        points.push_back(web::h::li(text, second_level(lines, at)));
    }
    return web::h::ul(points);
}

}  // namespace

web::Html prose(std::string_view text) {
    const Lines lines = lines_of(text);
    web::Html result;
    for (std::size_t at = 0; at < lines.size();) {
        if (is_point(lines[at])) {
            result += first_level(lines, at);
        } else if (is_second(lines[at])) {
            result += second_level(lines, at);
        } else {
            result += web::h::p(lines[at++]);
        }
    }
    return result;
}

}  // namespace meetings
