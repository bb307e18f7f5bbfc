#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "features/decisions/done_report.hpp"
#include "features/decisions/settling_store.hpp"

/// Which later minutes say of a follow-up that it is done.
namespace decisions {

/// Looks a meeting's minutes through for sentences that say something is done, and notes them at the
/// follow-ups of earlier meetings of the body, and of those that it has said again. To be called when its own
/// follow-ups are settled.
void note_told_done(store::Session& session, const admission::CollaborationId& collaboration,
                    const meetings::MeetingId& meeting, const Place& place);
/// Looks for later minutes of the bodies that say these, which say that they are done.
void look_for_told_done(store::Session& session, const admission::CollaborationId& collaboration,
                        const std::vector<std::string>& follow_ups);

// --- The SQL.

struct ItemTexts {
    std::string item;
    std::vector<std::string> texts;
};
/// Nothing of a meeting that has no minutes yet.
std::vector<ItemTexts> texts_of_minutes(store::Session& session, const meetings::MeetingId& meeting);
void set_reports(store::Session& session, const meetings::MeetingId& meeting,
                 const std::vector<std::pair<std::string, DoneReport>>& of_items);
/// Meetings from before minutes were looked through, the oldest first.
std::vector<UnsettledMeeting> meetings_without_reports(store::Session& session);

struct LaterReport {
    std::string item;
    std::string date;
    DoneReport report;
};

/// A follow-up that a report may be about.
struct Owed {
    std::string undertaking;
    std::string text;
    std::string date;
    std::vector<std::string> names;
};
std::optional<Owed> find_owed(store::Session& session, const std::string& follow_up);
/// Whether minutes of the body say it, the follow-up itself or the same again.
bool is_said_in(store::Session& session, const Owed& owed, const std::string& body);
/// Of later meetings of the bodies that say it, the nearest first; at most `most`.
std::vector<LaterReport> later_reports(store::Session& session, const Owed& owed, int most);
/// Notes it, unless minutes of that day or an earlier one are noted already, or a closed item would tell of
/// what an open one wants done.
void set_told(store::Session& session, const std::string& follow_up, const std::string& item,
              const std::string& sentence, const std::string& date);
/// Takes back what the meeting's minutes told, and what is told of its own follow-ups; gives the others' that
/// it was told of.
std::vector<std::string> forget_told(store::Session& session, const meetings::MeetingId& meeting);
/// Takes back what is told of the open follow-ups that the body's minutes say; gives them.
std::vector<std::string> forget_told(store::Session& session, const admission::CollaborationId& collaboration,
                                     const std::string& body);

}  // namespace decisions
