#include "base/split.hpp"
#include "features/decisions/told.hpp"

namespace decisions {
namespace {

constexpr std::string_view select_texts =
    "SELECT i.id, COALESCE(i.background, ''), COALESCE(i.minutes, ''), COALESCE(i.decision, '')"
    " FROM item i JOIN meeting m ON m.id = i.meeting"
    " WHERE i.meeting = $1 AND i.position > 0 AND m.kind = 'minutes' ORDER BY i.position";
constexpr std::string_view delete_reports = "DELETE FROM done_report WHERE meeting = $1";
constexpr std::string_view insert_report =
    "INSERT INTO done_report (item, position, meeting, sentence, words, said)"
    " VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view insert_looked_through =
    "INSERT INTO done_report_read (meeting) VALUES ($1) ON CONFLICT DO NOTHING";
constexpr std::string_view select_not_looked_through =
    "SELECT m.collaboration, m.id FROM meeting m"
    " WHERE m.id NOT IN (SELECT meeting FROM done_report_read) ORDER BY m.date, m.id";
// What a closed item says is told of what closed items want done, and of nothing else.
constexpr std::string_view select_later =
    "SELECT d.item, m.date, d.sentence, d.words, d.said FROM meeting m JOIN done_report d ON d.meeting = m.id"
    " JOIN item i ON i.id = d.item AND (NOT i.closed OR EXISTS (SELECT 1 FROM follow_up f"
    "  JOIN item c ON c.id = f.item WHERE f.undertaking = $1 AND c.closed))"
    " WHERE m.body IN (SELECT u.body FROM follow_up u WHERE u.undertaking = $1 AND u.body <> '')"
    " AND m.date > $2 ORDER BY m.date, d.item, d.position LIMIT $3";
constexpr std::string_view select_owed =
    "SELECT f.undertaking, f.text, f.date, r.name FROM follow_up f"
    " LEFT JOIN follow_up_responsible r ON r.follow_up = f.id WHERE f.id = $1 ORDER BY r.position";
constexpr std::string_view select_said_in =
    "SELECT 1 FROM follow_up WHERE undertaking = $1 AND body = $2 LIMIT 1";
constexpr std::string_view update_told =
    "UPDATE follow_up SET told_in = $2, told_words = $3 WHERE id = $1"
    " AND (NOT EXISTS (SELECT 1 FROM item r WHERE r.id = $2 AND r.closed)"
    "  OR EXISTS (SELECT 1 FROM item o WHERE o.id = follow_up.item AND o.closed))"
    " AND (told_in IS NULL OR $4 <"
    " (SELECT m.date FROM item i JOIN meeting m ON m.id = i.meeting WHERE i.id = follow_up.told_in))";
constexpr std::string_view select_told =
    "SELECT f.id FROM follow_up f JOIN item i ON i.id = f.told_in WHERE i.meeting = $1 AND f.meeting <> $1";
constexpr std::string_view clear_told =
    "UPDATE follow_up SET told_in = NULL, told_words = ''"
    " WHERE meeting = $1 OR told_in IN (SELECT id FROM item WHERE meeting = $1)";

constexpr std::string_view select_said_by =
    "SELECT id FROM follow_up WHERE status = 'open' AND undertaking IN (SELECT u.undertaking FROM follow_up u"
    " WHERE u.collaboration = $1 AND u.body = $2 AND u.undertaking <> '')";
constexpr std::string_view clear_one =
    "UPDATE follow_up SET told_in = NULL, told_words = '' WHERE id = $1 AND told_in IS NOT NULL";

/// Stems have no blanks.
std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::set<std::string> words_in(const std::string& text) {
    const auto words = base::split(text, " ");
    return {words.begin(), words.end()};
}

}  // namespace

std::vector<ItemTexts> texts_of_minutes(store::Session& session, const meetings::MeetingId& meeting) {
    return session.all(select_texts, {meeting.text()}, [](const store::Row& row) {
        return ItemTexts{row.text(0), {row.text(1), row.text(2), row.text(3)}};
    });
}

void set_reports(store::Session& session, const meetings::MeetingId& meeting,
                 const std::vector<std::pair<std::string, DoneReport>>& of_items) {
    session.run(delete_reports, {meeting.text()});
    std::int64_t position = 0;
    for (const auto& [item, report] : of_items) {
        session.run(insert_report, {item, ++position, meeting.text(), report.sentence, joined(report.words),
                                    joined(report.said)});
    }
    session.run(insert_looked_through, {meeting.text()});
}

std::vector<UnsettledMeeting> meetings_without_reports(store::Session& session) {
    return session.all(select_not_looked_through, {}, [](const store::Row& row) {
        return UnsettledMeeting{admission::CollaborationId(row.text(0)), meetings::MeetingId(row.text(1))};
    });
}

bool is_said_in(store::Session& session, const Owed& owed, const std::string& body) {
    return session.first(select_said_in, {owed.undertaking, body}, [](const store::Row&) { return true; })
        .has_value();
}

std::vector<LaterReport> later_reports(store::Session& session, const Owed& owed, int most) {
    return session.all(
        select_later, {owed.undertaking, owed.date, std::int64_t{most}}, [](const store::Row& row) {
            return LaterReport{
                row.text(0), row.text(1), {row.text(2), words_in(row.text(3)), words_in(row.text(4))}};
        });
}

std::optional<Owed> find_owed(store::Session& session, const std::string& follow_up) {
    std::optional<Owed> found;
    session.each(select_owed, {follow_up}, [&](const store::Row& row) {
        if (!found) found = Owed{row.text(0), row.text(1), row.text(2), {}};
        if (!row.is_null(3)) found->names.push_back(row.text(3));
    });
    return found;
}

void set_told(store::Session& session, const std::string& follow_up, const std::string& item,
              const std::string& sentence, const std::string& date) {
    session.run(update_told, {follow_up, item, sentence, date});
}

std::vector<std::string> forget_told(store::Session& session, const meetings::MeetingId& meeting) {
    auto others =
        session.all(select_told, {meeting.text()}, [](const store::Row& row) { return row.text(0); });
    session.run(clear_told, {meeting.text()});
    return others;
}

std::vector<std::string> forget_told(store::Session& session, const admission::CollaborationId& collaboration,
                                     const std::string& body) {
    auto all = session.all(select_said_by, {collaboration.text(), body},
                           [](const store::Row& row) { return row.text(0); });
    for (const std::string& id : all) session.run(clear_one, {id});
    return all;
}

}  // namespace decisions
