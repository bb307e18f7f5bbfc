#include <fmt/format.h>

#include "simulation/filling.hpp"
#include "simulation/layout.hpp"
#include "simulation/layout_labels.hpp"

/// Tables: the head, the people, a list of the items with their hours.
namespace simulation {
namespace {

void write_tables_in_front(const Truth& truth, Writer& writer) {
    writer.line(fmt::format(labels::minutes_of_meeting, paper_name(truth.paper)));
    writer.line(fmt::format(labels::row_body, truth.body, truth.cluster));
    const std::string start = clock_of(truth.start), end = clock_of(*truth.end);
    writer.line(truth.date ? fmt::format(labels::row_date, long_day(*truth.date), start, end)
                           : fmt::format(labels::row_date_bare, start, end));
    writer.line(fmt::format(labels::row_place, truth.place));
    writer.line(fmt::format(labels::row_chair, joined(truth.chairs)));
    writer.line(fmt::format(labels::row_minute_taker, joined(truth.minute_takers)));
    writer.blank();
    writer.line(labels::row_people);
    for (const auto& one : truth.participants) {
        writer.line(one.name + "\t" + one.title + "\t" + one.organisation + "\t" +
                    (one.status == Status::apologies ? labels::apologies_cell : labels::yes));
    }
    writer.blank();
    writer.line(labels::row_items);
    for (const Item& item : truth.items) {
        const std::string slot =
            item.start && item.end ? clock_of(*item.start) + "-" + clock_of(*item.end) : std::string();
        writer.line(item.number + "\t" + slot + "\t" + item.title + "\t" + joined(item.presenters));
    }
    writer.blank();
}

void write_section(Writer& writer, const char* heading, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        writer.paragraph(i == 0 ? std::string(heading) + ": " + texts[i] : texts[i]);
    }
}

}  // namespace

void write_tables(const Truth& truth, Writer& writer) {
    write_tables_in_front(truth, writer);
    for (const Item& item : truth.items) {
        writer.line(item.number + ". " + item.title);
        write_section(writer, labels::recommendation, item.recommendations);
        write_section(writer, labels::background, item.background);
        write_section(writer, labels::minutes, item.minutes);
        write_section(writer, labels::decision, item.decisions);
        writer.blank();
    }
}

}  // namespace simulation
