#include <fmt/format.h>

#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// Short minutes in running text, and one table of who does what below all items.
namespace simulation {
namespace {

void write_table(const Truth& truth, Writer& writer) {
    bool begun = false;
    for (const Item& item : truth.items) {
        for (const FollowUp& one : item.follow_ups) {
            if (!begun) {
                writer.line(labels::actions);
                writer.line(labels::row_actions);
            }
            begun = true;
            writer.line(item.number + "\t" + one.text + "\t" + joined(one.responsible) + "\t" +
                        one.due_phrase);
        }
    }
}

void write_section(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.line(heading);
    for (const auto& text : texts) writer.paragraph(text);
    writer.blank();
}

}  // namespace

void write_actions(const Truth& truth, Writer& writer) {
    writer.line(fmt::format(labels::of_meeting_in, paper_name(truth.paper), truth.body, truth.cluster));
    if (truth.date) writer.line(fmt::format(labels::date_label, long_day(*truth.date)));
    writer.line(fmt::format(labels::time_label, clock_of(truth.start), clock_of(*truth.end)));
    writer.line(fmt::format(labels::where, truth.place));
    writer.blank();
    auto names = names_of(truth, Status::participant);
    writer.paragraph(fmt::format(labels::people_label, fmt::join(names, ", ")));
    if (const auto absent = names_of(truth, Status::apologies); !absent.empty())
        writer.line(fmt::format(labels::apologies, fmt::join(absent, ", ")));
    writer.line(fmt::format(labels::minute_taker, joined(truth.minute_takers)));
    writer.blank();
    for (const Item& item : truth.items) {
        writer.line(item.number + ". " + item.title);
        writer.blank();
        write_section(writer, labels::background, item.background);
        write_section(writer, labels::minutes, item.minutes);
    }
    write_table(truth, writer);
}

}  // namespace simulation
