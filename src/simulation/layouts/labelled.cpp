#include <fmt/format.h>

#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// Labels with colons; people under their organisations, the title first; hours and presenters in the titles.
namespace simulation {
namespace {

void write_head(const Truth& truth, Writer& writer) {
    writer.line(paper_name(truth.paper) + ": " +
                fmt::format(labels::body_in_cluster, truth.body, truth.cluster));
    writer.blank();
    const std::string start = clock_of(truth.start), end = clock_of(*truth.end);
    const std::string when = truth.date ? fmt::format(labels::day_and_hours, capital(weekday_of(truth)),
                                                      long_day(*truth.date), start, end)
                                        : fmt::format(labels::hours, start, end);
    writer.line(fmt::format(labels::when, when));
    writer.blank();
    writer.line(fmt::format(labels::where, truth.place));
    writer.blank();
    writer.line(fmt::format(labels::chair, joined(truth.chairs)));
    writer.blank();
    writer.line(fmt::format(
        fmt::runtime(truth.minute_takers.size() > 1 ? labels::minute_takers : labels::minute_taker),
        joined(truth.minute_takers)));
    writer.blank();
}

std::string person_line(const Participant& one) {
    return one.title + " " + one.name + (one.note.empty() ? "" : " (" + one.note + ")");
}

/// The label with the first, and the others below it.
void write_list(const Truth& truth, Writer& writer, Status status, const char* label) {
    bool first = true;
    for (const auto& one : truth.participants) {
        if (one.status != status) continue;
        Participant outside = one;  // there is no heading of the organisation above
        outside.name += ", " + one.organisation;
        writer.line(first ? fmt::format(fmt::runtime(label), person_line(outside)) : person_line(outside));
        first = false;
    }
    if (!first) writer.blank();
}

void write_people(const Truth& truth, Writer& writer) {
    writer.line(labels::present);
    std::string organisation;
    for (const auto& one : truth.participants) {
        if (one.status == Status::guest || (one.status == Status::apologies && !one.also_listed)) continue;
        if (one.organisation != organisation) {
            if (!organisation.empty()) writer.blank();
            organisation = one.organisation;
            writer.line(organisation);
        }
        writer.line(person_line(one));
    }
    writer.blank();
    write_list(truth, writer, Status::guest, labels::guests);
    write_list(truth, writer, Status::apologies, labels::apologies);
}

void write_section(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(std::string(heading) + ":");
    writer.paragraphs(texts);
}

void write_item(const Truth& truth, const Item& item, Writer& writer) {
    std::string title = item.number + ". " + item.title;
    if (item.start && item.end)
        title += fmt::format(labels::slot, clock_of(*item.start), clock_of(*item.end));
    if (!item.presenters.empty()) title += fmt::format(labels::by, joined(item.presenters));
    writer.line(title);
    writer.blank();
    if (item.recommendations.size() == 1) {
        write_section(writer, labels::recommendation, item.recommendations);
    } else if (!item.recommendations.empty()) {
        writer.line(std::string(labels::recommendation) + ":");
        writer.line(fmt::format(labels::that_body, truth.inside));
        writer.blank();
        for (const auto& ask : item.recommendations) writer.paragraph("- " + ask);
        writer.blank();
    }
    write_section(writer, labels::background, item.background);
    if (!item.attachments.empty()) {
        writer.line(std::string(labels::attachments) + ":");
        for (const auto& one : item.attachments) writer.line("- " + one.label + " - " + one.title);
        writer.blank();
    }
    write_section(writer, labels::minutes, item.minutes);
    write_section(writer, labels::decision, item.decisions);
}

}  // namespace

void write_labelled(const Truth& truth, Writer& writer) {
    write_head(truth, writer);
    write_people(truth, writer);
    for (const Item& item : truth.items) write_item(truth, item, writer);
}

}  // namespace simulation
