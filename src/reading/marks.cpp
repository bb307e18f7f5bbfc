#include "reading/marks.hpp"

#include <fmt/format.h>
#include <utility>

namespace reading {
namespace {

std::string_view name_of(Taken taken) {
    switch (taken) {
        case Taken::nothing:
            return "unplaced";
        case Taken::meeting_kind:
            return "meeting.kind";
        case Taken::meeting_body:
            return "meeting.body";
        case Taken::meeting_date:
            return "meeting.date";
        case Taken::meeting_start:
            return "meeting.start";
        case Taken::meeting_end:
            return "meeting.end";
        case Taken::meeting_place:
            return "meeting.place";
        case Taken::meeting_form:
            return "meeting.form";
        case Taken::meeting_chairs:
            return "meeting.chairs";
        case Taken::meeting_minute_takers:
            return "meeting.minute_takers";
        case Taken::participants:
            return "participants";
        case Taken::other_meetings:
            return "other meetings";
        case Taken::label_without_field:
            return "label without a field";
        case Taken::table_of_contents:
            return "table of contents";
        case Taken::divider:
            return "divider";
        case Taken::pause:
            return "pause";
        case Taken::page_number:
            return "page number";
        case Taken::running_head:
            return "running head";
        case Taken::link:
            return "link";
        case Taken::web_page:
            return "web page";
        case Taken::contact:
            return "contact";
        default:
            return {};
    }
}

std::string_view part_of_item(Taken taken) {
    switch (taken) {
        case Taken::item_title:
            return "title";
        case Taken::item_case_number:
            return "case_number";
        case Taken::item_recommendations:
            return "recommendations";
        case Taken::item_background:
            return "background";
        case Taken::item_attachments:
            return "attachments";
        case Taken::item_minutes:
            return "minutes";
        case Taken::item_decision:
            return "decision";
        case Taken::item_history:
            return "history";
        case Taken::item_follow_ups:
            return "follow_ups";
        default:
            return {};
    }
}

}  // namespace

std::string taken_for(const Mark& mark) {
    const auto part = part_of_item(mark.taken());
    if (!part.empty()) return fmt::format("items[{}].{}", mark.item(), part);
    return std::string(name_of(mark.taken()));
}

}  // namespace reading
