#include "reading/marks.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace reading {
namespace {

struct Name {
    Taken taken;
    std::string_view name;
    bool of_item = false;
};

constexpr auto names = std::to_array<Name>({
    {Taken::nothing, "unplaced"},
    {Taken::meeting_kind, "meeting.kind"},
    {Taken::meeting_body, "meeting.body"},
    {Taken::meeting_date, "meeting.date"},
    {Taken::meeting_start, "meeting.start"},
    {Taken::meeting_end, "meeting.end"},
    {Taken::meeting_place, "meeting.place"},
    {Taken::meeting_form, "meeting.form"},
    {Taken::meeting_chairs, "meeting.chairs"},
    {Taken::meeting_minute_takers, "meeting.minute_takers"},
    {Taken::participants, "participants"},
    {Taken::item_title, "title", true},
    {Taken::item_case_number, "case_number", true},
    {Taken::item_recommendations, "recommendations", true},
    {Taken::item_background, "background", true},
    {Taken::item_attachments, "attachments", true},
    {Taken::item_minutes, "minutes", true},
    {Taken::item_decision, "decision", true},
    {Taken::item_history, "history", true},
    {Taken::item_follow_ups, "follow_ups", true},
    {Taken::other_meetings, "other meetings"},
    {Taken::label_without_field, "label without a field"},
    {Taken::table_of_contents, "table of contents"},
    {Taken::divider, "divider"},
    {Taken::pause, "pause"},
    {Taken::page_number, "page number"},
    {Taken::running_head, "running head"},
    {Taken::link, "link"},
    {Taken::web_page, "web page"},
    {Taken::contact, "contact"},
});
static_assert(std::ranges::all_of(names, [](const Name& name) {
    return names.at(static_cast<std::size_t>(name.taken)).name == name.name;  // in the order of the enum
}));

}  // namespace

std::string taken_for(const Mark& mark) {
    const auto& name = names.at(static_cast<std::size_t>(mark.taken()));
    return name.of_item ? fmt::format("items[{}].{}", mark.item(), name.name) : std::string(name.name);
}

}  // namespace reading
