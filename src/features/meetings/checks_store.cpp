#include "features/meetings/meetings.hpp"

namespace meetings {

std::vector<store::Check> checks() {
    const std::string of_tally =
        " m.collaboration = t.collaboration AND COALESCE(m.body, '') = t.body AND m.year = t.year)";
    return {
        {"meeting", "t.items <> (SELECT COUNT(*) FROM item i WHERE i.meeting = t.id)"},
        {"meeting",
         "NOT EXISTS (SELECT 1 FROM meeting_tally y WHERE y.collaboration = t.collaboration"
         " AND y.body = COALESCE(t.body, '') AND y.year = t.year)"},
        {"meeting_tally", "t.meetings <> (SELECT COUNT(*) FROM meeting m WHERE" + of_tally},
        {"meeting_tally",
         "t.items <> (SELECT COUNT(*) FROM meeting m JOIN item i ON i.meeting = m.id WHERE" + of_tally},
        {"item", "t.position < 1"},
        {"person",
         "t.meetings + t.apologies <> (SELECT COUNT(DISTINCT a.meeting) FROM attendance a WHERE a.person = "
         "t.id)"},
    };
}

}  // namespace meetings
