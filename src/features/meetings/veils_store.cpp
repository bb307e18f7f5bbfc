#include "features/meetings/meetings.hpp"

// What those see who may not see closed items.
namespace meetings {

std::string is_hidden(const std::string& item) {
    return "(" + item + ".closed AND NOT {in_sight}(" + item +
           ".id) AND NOT {in_sight}((SELECT held.body FROM {of}meeting held WHERE held.id = " + item +
           ".meeting)))";
}

std::string of_shown_item(const std::string& item) {
    return "EXISTS (SELECT 1 FROM {of}item shown_item WHERE shown_item.id = " + item + " AND NOT " +
           is_hidden("shown_item") + ")";
}

std::vector<store::Veil> veils() {
    return {
        {.table = "item", .where = "NOT " + is_hidden("t")},
        {.table = "item_presenter", .where = of_shown_item("t.item")},
        {.table = "recommendation", .where = of_shown_item("t.item")},
        {.table = "attachment", .where = of_shown_item("t.item")},
        // Doubts are about what is read, closed or not.
        {.table = "meeting",
         .instead = {{"items", "t.items - (SELECT COUNT(*) FROM {of}item i WHERE i.meeting = t.id AND " +
                                   is_hidden("i") + ")"},
                     {"doubts", "0"}}},
        {.table = "meeting_tally",
         .instead = {{"items",
                      "t.items - (SELECT COUNT(*) FROM {of}item i JOIN {of}meeting m ON m.id = i.meeting"
                      " WHERE " +
                          is_hidden("i") +
                          " AND i.collaboration = t.collaboration"
                          " AND COALESCE(m.body, '') = t.body AND m.year = t.year)"}}},
    };
}

}  // namespace meetings
