#include <fmt/format.h>

#include "base/danish.hpp"
#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// The head runs over five lines; people are the first item, by organisation; case numbers stand above the
/// titles, what is asked for in clauses, attachments as files.
namespace simulation {
namespace {

std::string person_line(const Participant& one) {
    std::string line = one.name + ", " + base::lower(one.title);
    if (!one.note.empty()) line += " (" + one.note + ")";
    if (one.status == Status::apologies) line += std::string(" (") + labels::absent_note + ")";
    return line;
}

void write_people(const Truth& truth, Writer& writer) {
    for (const auto& block : people_by_organisation(truth)) {
        for (const auto& line : block) writer.line(line);
        writer.blank();
    }
}

void write_item(const Item& item, Writer& writer, const Truth& truth) {
    if (!item.case_number.empty()) writer.line(fmt::format(labels::case_above, item.case_number));
    writer.line(item.number + ". " + item.title);
    writer.blank();
    if (!item.recommendations.empty()) {
        writer.line(labels::it_is_recommended);
        writer.blank();
        writer.paragraphs(item.recommendations);
    }
    const bool people = item.number == "1" && item.title == labels::people_title;
    if (!item.background.empty() || people) {
        writer.line(labels::background);
        writer.blank();
        if (people) write_people(truth, writer);
        writer.paragraphs(people ? std::vector<std::string>{} : item.background);
    }
    if (!item.decisions.empty()) {
        writer.line(labels::decision);
        writer.blank();
        writer.paragraphs(item.decisions);
    }
    if (!item.attachments.empty()) {
        writer.line(labels::attachments);
        writer.blank();
        for (const auto& one : item.attachments) writer.line("• " + one.title);
        writer.blank();
    }
}

}  // namespace

std::vector<std::vector<std::string>> people_by_organisation(const Truth& truth) {
    std::vector<std::vector<std::string>> blocks;
    std::string organisation;
    for (const auto& one : truth.participants) {
        if (one.organisation != organisation) {
            organisation = one.organisation;
            blocks.push_back({organisation});
        }
        blocks.back().push_back(person_line(one));
    }
    return blocks;
}

void write_five_lines(const Truth& truth, Writer& writer) {
    writer.line(paper_name(truth.paper));
    writer.line(labels::to);
    writer.line(fmt::format(labels::meeting_in, truth.body, truth.cluster));
    const std::string start = clock_of(truth.start);
    writer.line(truth.date ? fmt::format(labels::on_day_at, long_day(*truth.date), start)
                           : fmt::format(labels::at_hour, start));
    writer.line(fmt::format(labels::in_place, truth.place));
    writer.blank();
    for (const Item& item : truth.items) write_item(item, writer, truth);
}

}  // namespace simulation
