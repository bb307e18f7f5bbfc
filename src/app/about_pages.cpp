#include "app/about_labels.hpp"
#include "app/site.hpp"

namespace app {
namespace {

namespace h = web::h;

web::Html section(const labels::Section& one, const base::Words& words) {
    web::Html result = h::h2(words(one.heading));
    for (const base::Label& paragraph : one.paragraphs) {
        result += h::p(words(paragraph));
    }
    std::vector<web::Html> points;
    points.reserve(one.points.size());
    for (const base::Label& point : one.points) {
        points.push_back(h::li(words(point)));
    }
    return points.empty() ? result : result + h::ul(points);
}

web::Handler page(const admission::Setting& setting, const base::Label& title,
                  const std::vector<labels::Section>& sections) {
    return [setting, &title, &sections](const web::Request& request) {
        const auto& words = setting.words;
        web::Html main = h::h1(words(title));
        for (const labels::Section& one : sections) main += section(one, words);
        return web::Response::html(
            setting.shell.page({.request = request,
                                .title = std::string(words(title)),
                                .collaboration = admission::whereabouts(setting, request),
                                .main = main,
                                .words = words}));
    };
}

}  // namespace

std::vector<web::Route> about_pages(const admission::Setting& setting) {
    return {{.method = web::Method::get,
             .pattern = "/tilgaengelighed",
             .handler = page(setting, labels::accessibility, labels::accessibility_sections),
             .entry = web::Entry::anyone},
            {.method = web::Method::get,
             .pattern = "/hjaelp",
             .handler = page(setting, labels::help, labels::help_sections),
             .entry = web::Entry::anyone}};
}

}  // namespace app
