#pragma once

#include "base/clock.hpp"
#include "features/decisions/decisions_store.hpp"
#include "features/decisions/follow_up.hpp"

/// The SQL of follow-ups as pages show and acts change them.
namespace decisions {

struct Responsible {
    std::string name;
    std::optional<std::string> slug;           ///< of the person, when known who it is
    std::optional<std::string> known_as = {};  ///< the person's own name
    std::string party = {};                    ///< its name; empty when not known
};

struct Closing {
    How how = How::done;
    std::string note;
    std::string evidence;
    base::Instant at;
    std::string by;       ///< account id
    std::string by_name;  ///< as it was then
};

/// The same undertaking in other minutes.
struct Mention {
    std::string id;
    Standing standing = Standing::open;
    Source source;
    int mentions = 1;  ///< of what stands: in how many minutes it is
};

/// Where later minutes say that it is done.
struct Told {
    Source source;
    std::string words;  ///< the sentence
};

struct FollowUp {
    std::string id;
    std::string meeting_id;
    std::string item_id;
    std::string text;
    std::string due;        ///< an ISO date, the document's own words, or ''
    std::string due_day;    ///< the last ISO day that is in time, '' when not known
    bool due_next = false;  ///< due at the body's next meeting
    std::vector<Responsible> responsible;
    Source source;
    Standing standing = Standing::open;
    std::string undertaking;
    std::string since;  ///< of what stands: ISO day from which it is owed, '' when not known
    int mentions = 1;   ///< of what stands: in how many minutes it is
    std::optional<Closing> closing = {};
    std::optional<Told> told = {};
    std::vector<Mention> others = {};  ///< the newest, newest first; filled by `add_mentions`
    int others_in_all = 0;             ///< the same
};

std::vector<FollowUp> follow_ups_of_meeting(store::Session& session, const meetings::MeetingId& meeting);
/// The newest first, each with everybody responsible for it; at most `rows` of one responsible each.
std::vector<FollowUp> follow_ups_of_person(store::Session& session, const people::PersonId& person, int rows);
std::optional<FollowUp> follow_up(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& id);
/// Fills in the same in other minutes, at most `most` for each.
void add_mentions(store::Session& session, std::vector<FollowUp>& follow_ups, int most);
/// As many as lists and meetings show.
inline constexpr int mentions_shown = 3;

/// What the list is narrowed to; empty, 0 and nothing mean all.
struct FollowUpFilter {
    std::optional<Standing> standing = Standing::open;
    std::string body = {};  ///< id
    int year = 0;
    std::string party = {};                                    ///< id
    std::optional<std::vector<std::string>> responsible = {};  ///< ids; an empty list finds nothing
    std::string overdue_on = {};                               ///< ISO day: only what was due before it
    bool of_nobody = false;                                    ///< only what names nobody as responsible
    bool told = false;                                         ///< only what later minutes say is done
    bool most_urgent_first = false;                            ///< else as said at list_follow_ups

    /// The tallies do not know these.
    bool needs_counting() const {
        return !party.empty() || responsible || of_nobody || !overdue_on.empty() || told;
    }
};
/// Newest meeting first; what is overdue by its due day.
std::vector<FollowUp> list_follow_ups(store::Session& session,
                                      const admission::CollaborationId& collaboration,
                                      const FollowUpFilter& filter, int limit, int offset);
/// Not counted beyond `most`.
int count_follow_ups(store::Session& session, const admission::CollaborationId& collaboration,
                     const FollowUpFilter& filter, int most);

struct FollowUpTally {
    std::string body;  ///< id; '' when not said
    int year = 0;
    Standing standing = Standing::open;
    int follow_ups = 0;
};
std::vector<FollowUpTally> follow_up_tallies(store::Session& session,
                                             const admission::CollaborationId& collaboration);

/// Everybody who is this person.
std::vector<std::string> responsible_being(store::Session& session, const people::PersonId& person);
/// Those of that name; when there is none, those whose name holds the words.
std::vector<std::string> responsible_named(store::Session& session,
                                           const admission::CollaborationId& collaboration,
                                           const std::string& words);

/// One line of who owes how much.
struct Owes {
    std::string name;
    std::string party_name;  ///< '' when not known
    std::string party_slug;
    std::optional<std::string> person_slug;
    std::optional<std::string> body_slug;
    int open = 0;
    std::string oldest;  ///< ISO day or ''
    std::string id = {};
};
/// Those who owe, whose oldest is oldest first; what has no day comes last.
std::vector<Owes> who_owes(store::Session& session, const admission::CollaborationId& collaboration,
                           int limit, int offset);
int count_owing(store::Session& session, const admission::CollaborationId& collaboration, int most);

struct PartyOwes {
    std::string id;
    std::string name;
    std::string slug;
    int open = 0;
    std::string oldest;
};
std::vector<PartyOwes> parties_owing(store::Session& session,
                                     const admission::CollaborationId& collaboration);

void close(store::Session& session, const std::string& follow_up, const Closing& closing);
void reopen(store::Session& session, const std::string& follow_up);

}  // namespace decisions
