#include "features/decisions/settling_store.hpp"

// The SQL of the days on which follow-ups are due.
namespace decisions {
namespace {

// A meeting more than a year later is hardly the next: those between are not in the archive.
constexpr std::string_view update_next_day =
    "UPDATE follow_up SET due_day = COALESCE((SELECT MIN(m.date) FROM meeting m WHERE m.body = $1"
    " AND LENGTH(m.date) = 10 AND m.date > follow_up.date AND m.date <= (CAST(SUBSTR(follow_up.date, 1, 4) "
    "AS INTEGER) + 1) ||"
    " SUBSTR(follow_up.date, 5)), '') WHERE body = $1 AND due_next = TRUE";
// This meeting's, and those of the one that it comes after.
constexpr std::string_view only_around =
    " AND date <= $2 AND date >= COALESCE((SELECT MAX(m.date) FROM meeting m WHERE m.body = $1"
    " AND m.date < $2 AND m.date <> ''), $2) AND date <> ''";
constexpr std::string_view only_dated = " AND date <> ''";
constexpr std::string_view select_undated = "SELECT id, due, body, date FROM follow_up WHERE due_day = '?'";
constexpr std::string_view update_due = "UPDATE follow_up SET due_day = $2, due_next = $3 WHERE id = $1";

}  // namespace

void set_next_meeting(store::Session& session, const Place& place) {
    if (place.body.empty() || place.date.empty()) return;
    session.run(std::string(update_next_day) + std::string(only_around), {place.body, place.date});
}

void set_next_meetings(store::Session& session, const std::string& body) {
    session.run(std::string(update_next_day) + std::string(only_dated), {body});
}

std::vector<Undated> undated(store::Session& session) {
    return session.all(select_undated, {}, [](const store::Row& row) {
        return Undated{row.text(0), row.text(1), {row.text(2), row.text(3)}};
    });
}

void set_due(store::Session& session, const std::string& follow_up, const std::string& due_day,
             bool due_next) {
    session.run(update_due, {follow_up, due_day, due_next});
}

}  // namespace decisions
