#include "base/period.hpp"
#include "features/decisions/decisions_store.hpp"

namespace decisions {
namespace {

constexpr std::string_view reduce_tally =
    "UPDATE decision_tally SET decisions = decisions - 1"
    " WHERE collaboration = $1 AND body = $2 AND year = $3 AND outcome = $4";
constexpr std::string_view drop_empty_tally =
    "DELETE FROM decision_tally"
    " WHERE collaboration = $1 AND body = $2 AND year = $3 AND outcome = $4 AND decisions = 0";
constexpr std::string_view delete_decisions = "DELETE FROM decision WHERE meeting = $1";
constexpr std::string_view select_follow_ups = "SELECT id, item, text FROM follow_up WHERE meeting = $1";
constexpr std::string_view delete_responsible =
    "DELETE FROM follow_up_responsible WHERE follow_up IN (SELECT id FROM follow_up WHERE meeting = $1)";
// One that is set aside has its place below zero.
constexpr std::string_view put_aside = "UPDATE follow_up SET position = -position WHERE meeting = $1";
constexpr std::string_view put_back =
    "UPDATE follow_up SET item = $2, position = $3, text = $4, due = $5 WHERE id = $1";
constexpr std::string_view keep_closings =
    "INSERT INTO follow_up_closing_kept (follow_up, meeting, text, how, note, evidence, closed_at, closed_by,"
    " closed_by_name, quotes) SELECT f.id, f.meeting, f.text, c.how, c.note, c.evidence, c.closed_at,"
    " c.closed_by, c.closed_by_name, c.quotes FROM follow_up f JOIN follow_up_closing c ON c.follow_up = f.id"
    " WHERE f.meeting = $1 AND f.position < 0";
constexpr std::string_view select_kept =
    "SELECT follow_up FROM follow_up_closing_kept WHERE meeting = $1 AND text = $2 AND NOT EXISTS"
    " (SELECT 1 FROM follow_up_closing c WHERE c.follow_up = $3) ORDER BY closed_at DESC";
constexpr std::string_view insert_closing =
    "INSERT INTO follow_up_closing (follow_up, how, note, evidence, closed_at, closed_by, closed_by_name, "
    "quotes)"
    " SELECT $1, how, note, evidence, closed_at, closed_by, closed_by_name, quotes"
    " FROM follow_up_closing_kept WHERE follow_up = $2";
constexpr std::string_view delete_kept = "DELETE FROM follow_up_closing_kept WHERE follow_up = $1";
constexpr std::string_view move_kept = "UPDATE follow_up_closing_kept SET meeting = $2 WHERE meeting = $1";
constexpr std::string_view move_kept_text =
    "UPDATE follow_up_closing_kept SET meeting = $2 WHERE meeting = $1 AND text = $3";
// A copy is called by the meeting too: the id it had is the original's.
constexpr std::string_view copy_kept_text =
    "INSERT INTO follow_up_closing_kept (follow_up, meeting, text, how, note, evidence, closed_at, closed_by,"
    " closed_by_name, quotes) SELECT $2 || '/' || follow_up, $2, text, how, note, evidence, closed_at,"
    " closed_by, closed_by_name, quotes FROM follow_up_closing_kept WHERE meeting = $1 AND text = $3";
constexpr std::string_view copy_closing_text =
    "INSERT INTO follow_up_closing_kept (follow_up, meeting, text, how, note, evidence, closed_at, closed_by,"
    " closed_by_name, quotes) SELECT $2 || '/' || f.id, $2, f.text, c.how, c.note, c.evidence, c.closed_at,"
    " c.closed_by, c.closed_by_name, c.quotes FROM follow_up f JOIN follow_up_closing c ON c.follow_up = f.id"
    " WHERE f.meeting = $1 AND f.text = $3";
constexpr std::string_view delete_aside = "DELETE FROM follow_up WHERE meeting = $1 AND position < 0";

}  // namespace

void take_from_tally(store::Session& session, const admission::CollaborationId& collaboration,
                     const meetings::Meeting& meeting, Result result) {
    const std::vector<store::Value> which = {collaboration.text(),
                                             meeting.body ? meeting.body->id.text() : "",
                                             std::int64_t{base::year_of(meeting.day())}, stored(result)};
    session.run(reduce_tally, which);
    session.run(drop_empty_tally, which);
}

void remove_decisions(store::Session& session, const meetings::MeetingId& meeting) {
    session.run(delete_decisions, {meeting.text()});
}

std::vector<KeptFollowUp> set_follow_ups_aside(store::Session& session, const meetings::MeetingId& meeting) {
    auto kept = session.all(select_follow_ups, {meeting.text()}, [](const store::Row& row) {
        return KeptFollowUp{row.text(0), meetings::ItemId(row.text(1)), row.text(2)};
    });
    session.run(delete_responsible, {meeting.text()});
    session.run(put_aside, {meeting.text()});
    return kept;
}

void update_follow_up(store::Session& session, const std::string& id, const meetings::ItemId& item,
                      int position, const NewFollowUp& follow_up) {
    session.run(put_back, {id, item.text(), std::int64_t{position}, follow_up.text, follow_up.due});
}

void keep_closings_of_those_aside(store::Session& session, const meetings::MeetingId& meeting) {
    session.run(keep_closings, {meeting.text()});
}

void close_as_before(store::Session& session, const meetings::MeetingId& meeting,
                     const std::string& follow_up, const std::string& text) {
    const auto kept = session.first(select_kept, {meeting.text(), text, follow_up},
                                    [](const store::Row& row) { return row.text(0); });
    if (!kept) return;
    session.run(insert_closing, {follow_up, *kept});
    session.run(delete_kept, {*kept});
}

void hand_over_closings(store::Session& session, const meetings::MeetingId& from,
                        const meetings::MeetingId& into) {
    session.run(move_kept, {from.text(), into.text()});
}

void hand_over_closings(store::Session& session, const meetings::MeetingId& from,
                        const meetings::MeetingId& into, const std::string& text) {
    session.run(move_kept_text, {from.text(), into.text(), text});
}

void copy_closings(store::Session& session, const meetings::MeetingId& from, const meetings::MeetingId& into,
                   const std::string& text) {
    session.run(copy_kept_text, {from.text(), into.text(), text});
    session.run(copy_closing_text, {from.text(), into.text(), text});
}

void remove_follow_ups_aside(store::Session& session, const meetings::MeetingId& meeting) {
    session.run(delete_aside, {meeting.text()});
}

}  // namespace decisions
