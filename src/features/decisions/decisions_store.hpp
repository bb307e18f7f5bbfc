#pragma once

#include <string>
#include <vector>

#include "features/decisions/decisions.hpp"

/// Every SQL statement of the slice.
namespace decisions {

std::string stored(Result result);
Result result_from(const std::string& word);

void insert_decision(store::Session& session, const std::string& id,
                     const admission::CollaborationId& collaboration, const meetings::MeetingId& meeting,
                     const meetings::ItemId& item, int position, const NewDecision& decision);
void add_to_tally(store::Session& session, const admission::CollaborationId& collaboration,
                  const meetings::Meeting& meeting, Result result);
void insert_follow_up(store::Session& session, const std::string& id,
                      const admission::CollaborationId& collaboration, const meetings::MeetingId& meeting,
                      const meetings::ItemId& item, int position, const NewFollowUp& follow_up);
void insert_responsible(store::Session& session, const std::string& follow_up, int position,
                        const std::string& name, const std::optional<people::Person>& person);

/// Takes from the tally what add_to_tally put there.
void take_from_tally(store::Session& session, const admission::CollaborationId& collaboration,
                     const meetings::Meeting& meeting, Result result);
void remove_decisions(store::Session& session, const meetings::MeetingId& meeting);

/// A follow-up that is set aside while its meeting is replaced.
struct KeptFollowUp {
    std::string id;
    meetings::ItemId item;
    std::string text;
};
/// Sets the meeting's follow-ups aside, without those responsible, and gives them.
std::vector<KeptFollowUp> set_follow_ups_aside(store::Session& session, const meetings::MeetingId& meeting);
void update_follow_up(store::Session& session, const std::string& id, const meetings::ItemId& item,
                      int position, const NewFollowUp& follow_up);
/// Keeps how those that are still set aside were closed: their words may come back.
void keep_closings_of_those_aside(store::Session& session, const meetings::MeetingId& meeting);
/// Closes a follow-up as one of the meeting with the same words was closed that is no more.
void close_as_before(store::Session& session, const meetings::MeetingId& meeting,
                     const std::string& follow_up, const std::string& text);
/// Removes those that are still set aside.
void remove_follow_ups_aside(store::Session& session, const meetings::MeetingId& meeting);

/// Where a decision or follow-up was made, as lists show it.
struct Source {
    std::string item_id;
    std::string item_title;
    std::string item_number;
    std::string item_slug;
    bool closed = false;  ///< the item
    std::string meeting_slug;
    std::string meeting_date;  ///< ISO or ''
    std::string body_name;
    std::string body_belongs_to;
};

struct Decision {
    std::string text;
    Result result = Result::none;
    Source source;
};

std::vector<Decision> of_meeting(store::Session& session, const meetings::MeetingId& meeting);

/// What the list is narrowed to; empty, 0 and nothing mean all.
struct Filter {
    std::string body;  ///< id
    int year = 0;
    std::optional<Result> result;
};
std::vector<Decision> list(store::Session& session, const admission::CollaborationId& collaboration,
                           const Filter& filter, int limit, int offset);

struct Tally {
    std::string body;  ///< id; '' when not said
    int year = 0;
    Result result = Result::none;
    int decisions = 0;
};
std::vector<Tally> tallies(store::Session& session, const admission::CollaborationId& collaboration);

}  // namespace decisions
