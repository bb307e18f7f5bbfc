#include "features/meetings/meeting_rows.hpp"

#include "features/meetings/kinds.hpp"

namespace meetings {

store::Value stored_time(const std::optional<base::TimeOfDay>& time) {
    return time ? store::Value(base::iso(*time)) : store::Value();
}

std::optional<base::TimeOfDay> time_at(const store::Row& row, int column) {
    const auto text = row.text_or_null(column);
    return text ? base::parse_time(*text) : std::nullopt;
}

Meeting meeting_of(const store::Row& row) {
    Meeting meeting;
    meeting.id = MeetingId(row.text(0));
    meeting.slug = row.text(1);
    meeting.kind = kind_from(row.text(2));
    meeting.date = base::parse_date(row.text(3));
    if (!meeting.date) meeting.period = row.text(3);
    meeting.starts = time_at(row, 4);
    meeting.ends = time_at(row, 5);
    meeting.place = row.text_or_null(6);
    meeting.form = form_from(row.text_or_null(7).value_or(""));
    meeting.reviewed = row.boolean(8);
    meeting.doubts = static_cast<int>(row.integer(9));
    meeting.items = static_cast<int>(row.integer(10));
    if (!row.is_null(11)) {
        meeting.body = bodies::Body{bodies::BodyId(row.text(11)), row.text(12), row.text(13), row.text(14)};
    }
    return meeting;
}

}  // namespace meetings
