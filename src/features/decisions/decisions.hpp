#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/label.hpp"
#include "features/admission/admission.hpp"
#include "features/meetings/meetings.hpp"
#include "features/people/people.hpp"
#include "search/index.hpp"
#include "store/check.hpp"
#include "store/database.hpp"

/// What was decided, and what somebody owes after it.
namespace decisions {

/// How the body took an item. `none` where the text does not say.
enum class Result { none, noted, approved, approved_with_changes, not_approved, discussed, postponed };

/// "godkendt"; for none the words that say it is not said.
const base::Label& result_name(Result result);

struct NewDecision {
    std::string text;
    Result result = Result::none;
};

struct NewFollowUp {
    std::string text;
    std::vector<std::string> responsible;
    std::string due;  ///< an ISO date, the document's own words, or empty
};

/// Adds an item's decisions and follow-ups, in order.
void add(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
         const meetings::Meeting& meeting, const meetings::ItemId& item,
         const std::vector<NewDecision>& decided, const std::vector<NewFollowUp>& owed);

/// One item's decisions and follow-ups.
struct NewOutcome {
    meetings::ItemId item;
    std::vector<NewDecision> decided;
    std::vector<NewFollowUp> owed;
};
/// Puts these in the place of all that the meeting had. `before` is the meeting as it was, `now` as it is. A
/// follow-up that is met again in the same words keeps its id, and so what has become of it.
void replace(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
             const meetings::Meeting& before, const meetings::Replaced& now,
             const std::vector<NewOutcome>& outcomes);
/// Lets closings whose follow-ups went with `from` come back when `into` is replaced by the same words: all
/// of them, or of one follow-up's words.
void hand_over_closings(store::Session& session, const meetings::MeetingId& from,
                        const meetings::MeetingId& into);
void hand_over_closings(store::Session& session, const meetings::MeetingId& from,
                        const meetings::MeetingId& into, const std::string& text);
/// The same of one follow-up's words that `from` goes on saying: both keep the closing.
void copy_closings(store::Session& session, const meetings::MeetingId& from, const meetings::MeetingId& into,
                   const std::string& text);
/// Puts a meeting's follow-ups in their place among the others: who owes them, whether an undertaking of
/// other minutes is met again, and the counts. To be called when all that the meeting has is added; what is
/// settled already stays as it is.
void settle(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
            const meetings::MeetingId& meeting);
/// Who at the meeting was named as responsible in any minutes before anybody knew them: settle() ties those
/// names to them, so that the index has other follow-ups to learn of too.
std::vector<people::PersonId> named_before_known(store::Session& session, const meetings::MeetingId& meeting);
/// Settles what was added before there was settling.
void settle_all(store::Database& database, base::IdSource& ids);

/// What became of an item, in short.
struct Became {
    std::vector<Result> results;  ///< of its decisions, in order, each once; without none
    bool decided = false;         ///< there is a decision, of whatever result
    int open = 0;                 ///< follow-ups; what later minutes say again is counted there
    int closed = 0;
};
/// By item id; those of which nothing became are missing.
std::map<std::string, Became> became(store::Session& session, const std::vector<std::string>& items);

/// How many there are, for the start page.
struct Totals {
    int decisions = 0;
};
Totals totals(store::Session& session, const admission::CollaborationId& collaboration);

std::string list_address(const admission::Collaboration& collaboration);

/// How many open follow-ups should have been done before the day; not counted beyond `most`.
int count_overdue(store::Session& session, const admission::Collaboration& collaboration,
                  const base::Date& today, int most);
/// The list of them.
std::string overdue_address(const admission::Collaboration& collaboration);

/// The slice's part in joining people, parties and bodies; after that of meetings.
void move(store::Session& session, const admission::CollaborationId& collaboration,
          const identities::Move& move);
/// The meetings at which the person was made responsible for something.
std::vector<meetings::MeetingId> meetings_laying_on(store::Session& session, const people::PersonId& person);

/// For meetings::Connections.
std::map<std::string, meetings::Outcome> outcomes(store::Session& session, const admission::Visit& visit,
                                                  const meetings::MeetingId& meeting,
                                                  const base::Words& words);

/// How a meeting's decisions and follow-ups are found by searching: one entry each.
std::vector<search::Entry> entries(store::Session& session, const meetings::WholeMeeting& whole,
                                   const admission::Collaboration& collaboration, const base::Words& words);

/// The section of a person's page about what they owe.
web::Html person_trail(store::Session& session, const admission::Visit& visit, const people::Person& person,
                       const base::Date& today, const base::Words& words);

/// The same of a party's.
web::Html party_trail(store::Session& session, const admission::Visit& visit, const people::Party& party,
                      const base::Date& today, const base::Words& words);

/// What those see of this slice's tables who may not see closed items.
std::vector<store::Veil> veils();
/// What must hold of its tables.
std::vector<store::Check> checks();

/// "/{c}/beslutninger"
std::vector<web::Route> routes(const admission::Setting& setting);

}  // namespace decisions
