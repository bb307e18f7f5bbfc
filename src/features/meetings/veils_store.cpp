#include "features/meetings/meetings.hpp"

// What those see who may not see closed items.
namespace meetings {

std::string of_open_item(const std::string& item) {
    return "EXISTS (SELECT 1 FROM {of}item open_item WHERE open_item.id = " + item +
           " AND NOT open_item.closed)";
}

std::vector<store::Veil> veils() {
    return {
        {.table = "item", .where = "NOT t.closed"},
        {.table = "item_presenter", .where = of_open_item("t.item")},
        {.table = "recommendation", .where = of_open_item("t.item")},
        {.table = "attachment", .where = of_open_item("t.item")},
        // Doubts are about what is read, closed or not.
        {.table = "meeting",
         .instead = {{"items",
                      "t.items - (SELECT COUNT(*) FROM {of}item i WHERE i.meeting = t.id AND i.closed)"},
                     {"doubts", "0"}}},
        {.table = "meeting_tally",
         .instead = {{"items",
                      "t.items - (SELECT COUNT(*) FROM {of}item i JOIN {of}meeting m ON m.id = i.meeting"
                      " WHERE i.closed AND i.collaboration = t.collaboration"
                      " AND COALESCE(m.body, '') = t.body AND m.year = t.year)"}}},
    };
}

}  // namespace meetings
