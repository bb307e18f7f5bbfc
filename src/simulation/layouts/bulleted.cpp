#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// A head of points, and points for everything that can be one.
namespace simulation {
namespace {

void write_points(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(heading);
    writer.blank();
    for (const auto& text : texts) writer.paragraph("• " + text);
    writer.blank();
}

void write_texts(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(heading);
    writer.blank();
    writer.paragraphs(texts);
}

void write_people(const Truth& truth, Writer& writer) {
    writer.line(labels::present_plain);
    for (const auto& one : truth.participants) {
        if (one.status == Status::apologies && !one.also_listed) continue;
        writer.line("• " + one.name + ", " + base::lower(one.title) + ", " + one.organisation);
    }
    writer.blank();
    if (names_of(truth, Status::apologies).empty()) return;
    writer.line(labels::absent_plain);
    for (const auto& one : truth.participants) {
        if (one.status == Status::apologies)
            writer.line("• " + one.name + ", " + base::lower(one.title) + ", " + one.organisation);
    }
    writer.blank();
}

}  // namespace

void write_bulleted(const Truth& truth, Writer& writer) {
    writer.line(fmt::format("{} - {} - {}", truth.body, truth.cluster, paper_name(truth.paper)));
    writer.line(fmt::format(labels::body_bullet, truth.body));
    const std::string start = clock_of(truth.start), end = clock_of(*truth.end);
    writer.line(truth.date ? fmt::format(labels::date_bullet, long_day(*truth.date), start, end)
                           : fmt::format(labels::date_bullet_bare, start, end));
    writer.line(fmt::format(labels::place_bullet, truth.place));
    writer.blank();
    write_people(truth, writer);
    for (const Item& item : truth.items) {
        std::string title = item.number + ". " + item.title;
        if (!item.presenters.empty()) title += fmt::format(labels::by, joined(item.presenters));
        writer.line(title);
        writer.blank();
        write_points(writer, labels::recommendation, item.recommendations);
        write_texts(writer, labels::background, item.background);
        std::vector<std::string> files;
        for (const auto& one : item.attachments) files.push_back(one.label + " - " + one.title);
        write_points(writer, labels::attachments, files);
        write_texts(writer, labels::minutes, item.minutes);
        write_points(writer, labels::decision, item.decisions);
    }
}

}  // namespace simulation
