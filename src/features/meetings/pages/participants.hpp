#pragma once

#include "features/meetings/meetings.hpp"

namespace meetings {

/// "14 deltagere, 3 meldte afbud, 1 som gæst" as a link to the list; nothing when nobody is named.
web::Html attendance_summary(const std::vector<Attendance>& all, const base::Words& words);
/// Who took part, by organisation in the document's order, then guests, then those who sent apologies.
web::Html participants(const admission::Visit& visit, const std::vector<Attendance>& all,
                       const base::Words& words);

}  // namespace meetings
