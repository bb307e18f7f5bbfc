#include "features/decisions/settling_store.hpp"

namespace decisions {
namespace {

constexpr std::string_view select_mentions =
    "SELECT id, undertaking FROM follow_up WHERE meeting = $1 AND undertaking <> ''";
// One meeting may say it twice: then what a person closed stands, or else what says more.
constexpr std::string_view select_others =
    "SELECT id, date, body, text, status, meeting FROM follow_up WHERE undertaking = $1 AND meeting <> $2"
    " ORDER BY CASE status WHEN 'repeated' THEN 1 ELSE 0 END, date DESC,"
    " CASE WHEN EXISTS (SELECT 1 FROM follow_up_closing c WHERE c.follow_up = follow_up.id) THEN 0 ELSE 1 "
    "END,"
    " CASE due WHEN '' THEN 1 ELSE 0 END, LENGTH(text) DESC, id DESC";
constexpr std::string_view select_names =
    "SELECT name FROM follow_up_responsible WHERE follow_up = $1 ORDER BY position";
constexpr std::string_view update_undertaking =
    "UPDATE follow_up SET undertaking = $2 WHERE undertaking = $1 AND meeting <> $3";
constexpr std::string_view update_standing =
    "UPDATE follow_up SET since = $2, mentions = $3, status = CASE WHEN EXISTS (SELECT 1 FROM"
    " follow_up_closing c WHERE c.follow_up = follow_up.id) THEN 'closed' ELSE 'open' END WHERE id = $1";
constexpr std::string_view update_unsettled =
    "UPDATE follow_up SET undertaking = '', since = '', mentions = 1, status = 'open' WHERE meeting = $1";
constexpr std::string_view delete_words_of_meeting =
    "DELETE FROM follow_up_word WHERE follow_up IN (SELECT id FROM follow_up WHERE meeting = $1)";
constexpr std::string_view update_closed =
    "UPDATE follow_up SET status = 'closed' WHERE meeting = $1 AND status = 'open'"
    " AND id IN (SELECT follow_up FROM follow_up_closing)";

}  // namespace

std::vector<OwnMention> own_mentions(store::Session& session, const meetings::MeetingId& meeting) {
    return session.all(select_mentions, {meeting.text()},
                       [](const store::Row& row) { return OwnMention{row.text(0), row.text(1)}; });
}

std::vector<OtherMention> other_mentions(store::Session& session, const std::string& undertaking,
                                         const meetings::MeetingId& other_than) {
    return session.all(select_others, {undertaking, other_than.text()}, [](const store::Row& row) {
        return OtherMention{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4) == "repeated",
                            row.text(5)};
    });
}

std::vector<std::string> named_in(store::Session& session, const std::string& follow_up) {
    return session.all(select_names, {follow_up}, [](const store::Row& row) { return row.text(0); });
}

void rename_undertaking(store::Session& session, const std::string& undertaking, const std::string& name,
                        const meetings::MeetingId& other_than) {
    session.run(update_undertaking, {undertaking, name, other_than.text()});
}

void stand(store::Session& session, const std::string& follow_up, const std::string& since, int mentions) {
    session.run(update_standing, {follow_up, since, std::int64_t{mentions}});
}

void set_unsettled(store::Session& session, const meetings::MeetingId& meeting) {
    session.run(delete_words_of_meeting, {meeting.text()});
    session.run(update_unsettled, {meeting.text()});
}

void close_again(store::Session& session, const meetings::MeetingId& meeting) {
    session.run(update_closed, {meeting.text()});
}

}  // namespace decisions
