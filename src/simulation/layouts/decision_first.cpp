#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// As a municipality's meeting system prints: "Punkt 1:", the decision in front, labels without colons.
namespace simulation {
namespace {

void write_people(const Truth& truth, Writer& writer) {
    writer.line(labels::people_title);
    for (const auto& one : truth.participants) {
        std::string line = one.name + ", " + base::lower(one.title) + ", " + one.organisation;
        if (!one.note.empty()) line += " (" + one.note + ")";
        if (one.status == Status::apologies) line += std::string(" (") + labels::absent_note + ")";
        writer.line(line);
    }
    writer.blank();
}

void write_section(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(heading);
    for (const auto& text : texts) writer.paragraph(text);
    writer.blank();
}

void write_item(const Item& item, Writer& writer) {
    writer.paragraph(fmt::format(labels::point, item.number, item.title));
    if (!item.case_number.empty()) writer.line(fmt::format(labels::case_below, item.case_number));
    writer.blank();
    write_section(writer, labels::decision, item.decisions);
    if (!item.recommendations.empty()) {
        writer.line(labels::recommendation);
        writer.line(labels::body_recommends);
        for (const auto& ask : item.recommendations) writer.paragraph(ask);
        writer.blank();
    }
    write_section(writer, labels::background, item.background);
    if (!item.attachments.empty()) {
        writer.line(labels::attachments);
        for (const auto& one : item.attachments) writer.line(one.label + " - " + one.title);
        writer.blank();
    }
}

}  // namespace

void write_decision_first(const Truth& truth, Writer& writer) {
    writer.line(fmt::format(labels::title_and_body, paper_name(truth.paper), truth.body, truth.cluster));
    writer.blank();
    const std::string start = clock_of(truth.start), end = clock_of(*truth.end);
    writer.line(truth.date ? fmt::format(labels::date_line, capital(weekday_of(truth)), long_day(*truth.date),
                                         start, end)
                           : fmt::format(labels::date_line_bare, start, end));
    writer.blank();
    writer.line(fmt::format(labels::place_line, truth.place));
    writer.blank();
    write_people(truth, writer);
    for (const Item& item : truth.items) write_item(item, writer);
}

}  // namespace simulation
