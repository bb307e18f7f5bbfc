#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/threads/mentions.hpp"
#include "features/threads/threads.hpp"

/// The SQL of finding what belongs together.
namespace threads {

/// Until the transaction ends nobody else settles or judges in this collaboration.
void hold(store::Session& session, const admission::CollaborationId& collaboration);

/// What a mark is a digest of.
enum class MarkKind { word, title, attachment, case_number, exact_title, document };
std::int64_t mark_of(const admission::CollaborationId& collaboration, MarkKind kind, const std::string& text);

/// An item's number: short, for the marks.
std::int64_t number_of(const std::string& item);

void insert_item(store::Session& session, const admission::CollaborationId& collaboration,
                 const meetings::Meeting& meeting, const std::string& item, const std::string& words);
void insert_marks(store::Session& session, const std::string& item, const std::vector<std::int64_t>& marks);
/// A mark by which the item is linked to its nearest neighbours that bear it too.
void insert_sign(store::Session& session, const std::string& item, const std::string& date,
                 std::int64_t mark);
void insert_naming(store::Session& session, const admission::CollaborationId& collaboration,
                   const std::string& item, const std::string& date, const std::string& number);
/// Whether it is the first time.
bool note_settled(store::Session& session, const meetings::MeetingId& meeting);

struct Bearing {
    std::int64_t mark = 0;
    std::int64_t item = 0;  ///< number
};
/// The items that bear the marks; of each mark no more than `most`.
std::vector<Bearing> bearing(store::Session& session, const std::vector<std::int64_t>& marks, int most);
/// An item as it is compared with another.
struct Known {
    std::int64_t number = 0;
    std::string item;
    std::string title;
    std::string words;
};
std::vector<Known> load_known(store::Session& session, const std::vector<std::int64_t>& numbers);
/// All that items say, without their titles.
std::map<std::int64_t, std::string> load_texts(store::Session& session,
                                               const std::vector<std::int64_t>& numbers);
/// The nearest before and after a day that bear the mark as a sign, in other meetings.
std::vector<std::string> nearest_bearing(store::Session& session, std::int64_t mark,
                                         const meetings::MeetingId& meeting, const std::string& date);

/// Whether people have cut any two items apart; most archives never ask further.
bool has_cuts(store::Session& session);
/// Whether a person cut the link between the two.
bool is_cut(store::Session& session, const std::string& one, const std::string& other);
/// Whether a person cut the two apart, or something that the one hangs together with from something that the
/// other does.
bool are_cut_apart(store::Session& session, const std::string& one, const std::string& other);

/// The items of the meetings of a day that are of the body, or of all bodies when none of them is.
struct OfDay {
    std::string item;
    std::string number;
    std::string title;
};
std::vector<OfDay> items_of_day(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& date, const std::string& body);
/// Items of other meetings that name this day, and what number they name there.
std::vector<OfDay> naming_day(store::Session& session, const admission::CollaborationId& collaboration,
                              const std::string& date, const meetings::MeetingId& other_than);

struct NewLink {
    std::string item;
    std::string other;
    Reason reason = Reason::alike;
    std::string evidence;
    int likeness = 0;  ///< in tenths, for one that is not sure
};
void insert_link(store::Session& session, const NewLink& link);

/// Forgets what was found of a meeting's items. Gives the other items that they surely hung together with.
std::set<std::string> forget(store::Session& session, const meetings::MeetingId& meeting);
/// Forgets all links of a collaboration that are not sure.
void forget_likely(store::Session& session, const admission::CollaborationId& collaboration);

/// What a person said of an item that went, to the one that came in its place.
void take_over_judgements(store::Session& session, const meetings::MeetingId& meeting,
                          const std::string& item, const std::string& title_key);
/// Keeps what people said of one meeting's items with this title as said of another's too, whose items take
/// it over.
void copy_judgements(store::Session& session, const meetings::MeetingId& from, const meetings::MeetingId& to,
                     const std::string& title_key);
/// Keeps what people said of one meeting's items as said of another's. Says whether there was any.
bool move_judgements(store::Session& session, const meetings::MeetingId& from,
                     const meetings::MeetingId& into);

/// How many items there were when all were last looked at.
int looked_at(store::Session& session, const admission::CollaborationId& collaboration);
void note_looked_at(store::Session& session, const admission::CollaborationId& collaboration, int items);
std::vector<meetings::MeetingId> settled_meetings(store::Session& session,
                                                  const admission::CollaborationId& collaboration);

struct Unsettled {
    admission::CollaborationId collaboration;
    meetings::MeetingId meeting;
};
std::vector<Unsettled> unsettled_meetings(store::Session& session);

}  // namespace threads
