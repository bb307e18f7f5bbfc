#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/decisions/decisions.hpp"

/// The SQL of settling: follow-ups of a new meeting put in their place among the others.
namespace decisions {

/// Until the transaction ends nobody else settles, closes or opens in this collaboration: what they
/// count, this one changes.
void hold(store::Session& session, const admission::CollaborationId& collaboration);

struct Unsettled {
    std::string id;
    std::string text;
    std::string due;
    std::vector<std::string> names;
    bool closed = false;  ///< by a person
    bool of_closed_item = false;
};
/// Notes body and day of the meeting at its follow-ups, and gives those that are not settled.
std::vector<Unsettled> unsettled_of(store::Session& session, const meetings::MeetingId& meeting);
/// Meetings with follow-ups that nobody settled: from before there was settling.
struct UnsettledMeeting {
    admission::CollaborationId collaboration;
    meetings::MeetingId meeting;
};
std::vector<UnsettledMeeting> unsettled_meetings(store::Session& session);

/// Where a meeting's follow-ups are counted.
struct Place {
    std::string body;
    std::string date;
};
Place place_of(store::Session& session, const meetings::MeetingId& meeting);

/// Somebody named as responsible.
struct Owing {
    std::string id;
    std::optional<std::string> person;
    std::optional<std::string> party;
};
/// The one under whom the name counts, made when it is new. To `changed` go the follow-ups that are another
/// party's to do because more is known of the name than before.
Owing recognise_responsible(store::Session& session, base::IdSource& ids,
                            const admission::CollaborationId& collaboration, const std::string& name,
                            std::set<std::string>& changed);
/// A body or office met before under the same name in or out of the definite form.
std::optional<Owing> in_another_form(store::Session& session, const admission::CollaborationId& collaboration,
                                     const std::string& name);
void set_responsible(store::Session& session, const std::string& follow_up, const std::string& name,
                     const std::string& responsible);
/// Ties the names of people at the meeting, whom nobody knew when they were made responsible, to them; gives
/// those names.
std::vector<Owing> know_people_of(store::Session& session, const meetings::MeetingId& meeting);
/// Notes the party of everybody responsible who is in the meeting; gives what then is another party's to do.
std::set<std::string> move_between_parties(store::Session& session, const meetings::MeetingId& meeting);
/// The same for one person, who may be in no meeting any more.
std::set<std::string> move_between_parties(store::Session& session, const people::PersonId& person);

/// The follow-up that stands for an undertaking, as a new one is compared with it.
struct Known {
    std::string id;
    std::string undertaking;
    std::string date;
    std::string body;
    std::string since;
    int mentions = 1;
    bool of_closed_item = false;
    std::set<std::string> words;
    std::set<std::string> responsible;
};
int undertakings(store::Session& session, const admission::CollaborationId& collaboration);
/// In how many undertakings the word is; not counted beyond `most`.
int count_having(store::Session& session, const admission::CollaborationId& collaboration,
                 const std::string& word, int most);
std::vector<std::string> standing_with(store::Session& session,
                                       const admission::CollaborationId& collaboration,
                                       const std::string& word);
/// Nothing when it is of this meeting: what one document says twice is two things.
std::optional<Known> load_known(store::Session& session, const std::string& follow_up,
                                const meetings::MeetingId& other_than);

void insert_words(store::Session& session, const admission::CollaborationId& collaboration,
                  const std::string& follow_up, const std::set<std::string>& words);
void let_repeat(store::Session& session, const std::string& follow_up);
void mention(store::Session& session, const std::string& follow_up, const std::string& since, int mentions);
struct Settled {
    std::string undertaking;
    std::string since;
    int mentions = 1;
    std::string status;
    std::string due_day;    ///< ISO day or ''
    bool due_next = false;  ///< due at the body's next meeting, whose day comes when that is known
};
void set_settled(store::Session& session, const std::string& follow_up, const Settled& settled);

/// Notes the day of the body's next meeting for what a meeting there, and the one before it, wants done by
/// then.
void set_next_meeting(store::Session& session, const Place& place);
/// The same for all that the body wants done.
void set_next_meetings(store::Session& session, const std::string& body);
/// Follow-ups from before their last day was looked for.
struct Undated {
    std::string id;
    std::string due;
    Place place;
};
std::vector<Undated> undated(store::Session& session);
void set_due(store::Session& session, const std::string& follow_up, const std::string& due_day,
             bool due_next);

/// Counts anew where something changed.
void recount(store::Session& session, const admission::CollaborationId& collaboration, const Place& place);
/// Whose the follow-up is to do now, if it is open; changes what they owe in all.
void recount_owing(store::Session& session, const std::string& follow_up);
/// What is open at a responsible or a party.
std::set<std::string> owed_by(store::Session& session, const std::string& owner);

/// A follow-up of a meeting, and the undertaking it is a mention of.
struct OwnMention {
    std::string id;
    std::string undertaking;
};
std::vector<OwnMention> own_mentions(store::Session& session, const meetings::MeetingId& meeting);
/// The same undertaking in other minutes: the one that stands, if one of them does, then newest first.
struct OtherMention {
    std::string id;
    std::string date;
    std::string body;
    std::string text;
    bool repeated = false;
    std::string meeting;
};
std::vector<OtherMention> other_mentions(store::Session& session, const std::string& undertaking,
                                         const meetings::MeetingId& other_than);
std::vector<std::string> named_in(store::Session& session, const std::string& follow_up);
void rename_undertaking(store::Session& session, const std::string& undertaking, const std::string& name,
                        const meetings::MeetingId& other_than);
/// Lets one stand for its undertaking, closed when it was closed.
void stand(store::Session& session, const std::string& follow_up, const std::string& since, int mentions);
/// The meeting's follow-ups as they were before they were settled.
void set_unsettled(store::Session& session, const meetings::MeetingId& meeting);
/// Those that were closed before they were settled anew are closed again.
void close_again(store::Session& session, const meetings::MeetingId& meeting);

/// Whose counts a follow-up is in.
std::vector<Owing> responsible_of(store::Session& session, const std::string& follow_up);

}  // namespace decisions
