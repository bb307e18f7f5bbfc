#include "features/threads/threads.hpp"

namespace threads {

std::vector<store::Check> checks() {
    return {
        {"thread",
         "t.meetings <> (SELECT COUNT(DISTINCT h.meeting) FROM thread_item h WHERE h.thread = t.id)"},
        {"thread_body",
         "t.meetings <> (SELECT COUNT(DISTINCT h.meeting) FROM thread_item h WHERE h.thread = t.thread AND"
         " h.body = t.body)"},
        {"thread", "t.last <> (SELECT COALESCE(MAX(h.date), '') FROM thread_item h WHERE h.thread = t.id)"},
    };
}

}  // namespace threads
