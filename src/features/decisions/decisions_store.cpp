#include "features/decisions/decisions_store.hpp"

#include <array>
#include <fmt/format.h>
#include <utility>

#include "base/period.hpp"

namespace decisions {
namespace {

constexpr std::string_view insert_decision_row =
    "INSERT INTO decision (id, collaboration, meeting, item, position, text, outcome)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view upsert_tally =
    "INSERT INTO decision_tally (collaboration, body, year, outcome, decisions) VALUES ($1, $2, $3, $4, 1)"
    " ON CONFLICT (collaboration, body, year, outcome)"
    " DO UPDATE SET decisions = decision_tally.decisions + 1";
constexpr std::string_view sum_decisions =
    "SELECT COALESCE(SUM(decisions), 0) FROM decision_tally WHERE collaboration = $1";
constexpr std::string_view select_tallies =
    "SELECT body, year, outcome, decisions FROM decision_tally WHERE collaboration = $1";
constexpr std::string_view insert_follow_up_row =
    "INSERT INTO follow_up (id, collaboration, meeting, item, position, text, due)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view insert_responsible_row =
    "INSERT INTO follow_up_responsible (follow_up, position, name, person, named)"
    " VALUES ($1, $2, $3, $4, $5)";

constexpr std::string_view select_of_meeting =
    "SELECT d.text, d.outcome, i.id, i.title, COALESCE(i.number, ''), i.slug, i.closed"
    " FROM decision d JOIN item i ON i.id = d.item WHERE d.meeting = $1 ORDER BY i.position, d.position";
constexpr std::string_view select_list =
    "SELECT d.text, d.outcome, i.id, i.title, COALESCE(i.number, ''), i.slug, i.closed, m.slug, m.date,"
    " COALESCE(b.name, ''), COALESCE(b.belongs_to, '')"
    " FROM meeting m JOIN decision d ON d.meeting = m.id JOIN item i ON i.id = d.item"
    " LEFT JOIN body b ON b.id = m.body"
    " WHERE m.collaboration = $1 AND ($2 = '' OR m.body = $2) AND m.date >= $3 AND m.date <= $7"
    " AND ($4 = '*' OR d.outcome = $4)"
    " ORDER BY m.date DESC, m.id DESC, i.position, d.position LIMIT $5 OFFSET $6";

constexpr std::array<std::pair<Result, std::string_view>, 7> result_words = {{
    {Result::none, ""},
    {Result::noted, "noted"},
    {Result::approved, "approved"},
    {Result::approved_with_changes, "approved_with_changes"},
    {Result::not_approved, "not_approved"},
    {Result::discussed, "discussed"},
    {Result::postponed, "postponed"},
}};

/// The five columns of the item, from `first` on; with `where`, also the four of the meeting from there.
Source source_of(const store::Row& row, int first, std::optional<int> where) {
    Source source;
    source.item_id = row.text(first);
    source.item_title = row.text(first + 1);
    source.item_number = row.text(first + 2);
    source.item_slug = row.text(first + 3);
    source.closed = row.boolean(first + 4);
    if (where) {
        source.meeting_slug = row.text(*where);
        source.meeting_date = row.text(*where + 1);
        source.body_name = row.text(*where + 2);
        source.body_belongs_to = row.text(*where + 3);
    }
    return source;
}

}  // namespace

std::string stored(Result result) {
    for (const auto& [known, word] : result_words) {
        if (known == result) return std::string(word);
    }
    return {};
}

Result result_from(const std::string& word) {
    for (const auto& [result, known] : result_words) {
        if (known == word) return result;
    }
    return Result::none;
}

void insert_decision(store::Session& session, const std::string& id,
                     const admission::CollaborationId& collaboration, const meetings::MeetingId& meeting,
                     const meetings::ItemId& item, int position, const NewDecision& decision) {
    session.run(insert_decision_row, {id, collaboration.text(), meeting.text(), item.text(),
                                      std::int64_t{position}, decision.text, stored(decision.result)});
}

void add_to_tally(store::Session& session, const admission::CollaborationId& collaboration,
                  const meetings::Meeting& meeting, Result result) {
    session.run(upsert_tally, {collaboration.text(), meeting.body ? meeting.body->id.text() : "",
                               std::int64_t{base::year_of(meeting.day())}, stored(result)});
}

void insert_follow_up(store::Session& session, const std::string& id,
                      const admission::CollaborationId& collaboration, const meetings::MeetingId& meeting,
                      const meetings::ItemId& item, int position, const NewFollowUp& follow_up) {
    session.run(insert_follow_up_row, {id, collaboration.text(), meeting.text(), item.text(),
                                       std::int64_t{position}, follow_up.text, follow_up.due});
}

void insert_responsible(store::Session& session, const std::string& follow_up, int position,
                        const std::string& name, const std::optional<people::Person>& person) {
    session.run(
        insert_responsible_row,
        {follow_up, std::int64_t{position}, name,
         person ? store::Value(person->id.text()) : store::Value(std::monostate{}),
         person && person->named ? store::Value(person->named->text()) : store::Value(std::monostate{})});
}

std::vector<Decision> of_meeting(store::Session& session, const meetings::MeetingId& meeting) {
    return session.all(select_of_meeting, {meeting.text()}, [](const store::Row& row) {
        return Decision{row.text(0), result_from(row.text(1)), source_of(row, 2, std::nullopt)};
    });
}

std::vector<Decision> list(store::Session& session, const admission::CollaborationId& collaboration,
                           const Filter& filter, int limit, int offset) {
    // Days instead of the year: the index is in their order. '' is before every day.
    const std::string year = fmt::format("{:04}", filter.year);
    return session.all(select_list,
                       {collaboration.text(), filter.body, filter.year == 0 ? "" : year,
                        filter.result ? stored(*filter.result) : "*", std::int64_t{limit},
                        std::int64_t{offset}, filter.year == 0 ? "9999-12-31" : year + "-12-31"},
                       [](const store::Row& row) {
                           return Decision{row.text(0), result_from(row.text(1)), source_of(row, 2, 7)};
                       });
}

Totals totals(store::Session& session, const admission::CollaborationId& collaboration) {
    return session
        .first(sum_decisions, {collaboration.text()},
               [](const store::Row& row) { return Totals{static_cast<int>(row.integer(0))}; })
        .value_or(Totals{});
}

std::vector<Tally> tallies(store::Session& session, const admission::CollaborationId& collaboration) {
    return session.all(select_tallies, {collaboration.text()}, [](const store::Row& row) {
        return Tally{row.text(0), static_cast<int>(row.integer(1)), result_from(row.text(2)),
                     static_cast<int>(row.integer(3))};
    });
}

}  // namespace decisions
