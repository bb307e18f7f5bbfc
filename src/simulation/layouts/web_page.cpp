#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// A page of a site: what goes round it is not the document's.
namespace simulation {
namespace {

void write_paragraphs(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(fmt::format("<h3>{}</h3>", heading));
    for (const auto& text : texts) writer.line(fmt::format("<p>{}</p>", text));
}

void write_points(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(fmt::format("<h3>{}</h3>\n<ul>", heading));
    for (const auto& text : texts) writer.line(fmt::format("<li>{}</li>", text));
    writer.line("</ul>");
}

void write_people(const Truth& truth, Writer& writer, bool absent, const char* heading) {
    std::string list;
    for (const auto& one : truth.participants) {
        if ((one.status == Status::apologies) != absent) continue;
        list += fmt::format("<li>{}, {}, {}</li>\n", one.name, base::lower(one.title), one.organisation);
    }
    if (!list.empty()) writer.line(fmt::format("<h2>{}</h2>\n<ul>\n{}</ul>", heading, list));
}

}  // namespace

void write_web_page(const Truth& truth, Writer& writer) {
    const std::string title =
        fmt::format(labels::title_and_body, paper_name(truth.paper), truth.body, truth.cluster);
    writer.line(fmt::format(labels::web_head, title) + fmt::format("<h1>{}</h1>", title));
    const std::string start = clock_of(truth.start), end = clock_of(*truth.end);
    const std::string when = truth.date ? fmt::format(labels::day_and_hours, capital(weekday_of(truth)),
                                                      long_day(*truth.date), start, end)
                                        : fmt::format(labels::hours, start, end);
    writer.line("<p>" + fmt::format(labels::when, when) + "</p>");
    writer.line("<p>" + fmt::format(labels::where, truth.place) + "</p>");
    write_people(truth, writer, false, labels::present_plain);
    write_people(truth, writer, true, labels::absent_plain);
    for (const Item& item : truth.items) {
        writer.line(fmt::format("<h2>{}. {}</h2>", item.number, item.title));
        if (!item.case_number.empty())
            writer.line("<p>" + fmt::format(labels::case_below, item.case_number) + "</p>");
        write_points(writer, labels::recommendation, item.recommendations);
        write_paragraphs(writer, labels::background, item.background);
        std::vector<std::string> files;
        for (const auto& one : item.attachments) files.push_back(one.label + " - " + one.title);
        write_points(writer, labels::attachments, files);
        write_paragraphs(writer, labels::minutes, item.minutes);
        write_paragraphs(writer, labels::decision, item.decisions);
    }
    writer.line(labels::web_foot);
}

}  // namespace simulation
