#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/threads/mentions.hpp"
#include "features/threads/threads.hpp"

/// The SQL of finding what belongs together.
namespace threads {

/// Until the transaction ends nobody else settles or judges in this collaboration.
void hold(store::Session& session, const admission::CollaborationId& collaboration);

/// What a mark is a digest of.
enum class MarkKind { word, title, attachment, case_number };
std::int64_t mark_of(const admission::CollaborationId& collaboration, MarkKind kind, const std::string& text);

/// An item as it is compared with another.
struct Known {
    std::string item;
    std::string meeting;
    std::string title;
    std::string words;
};

void insert_item(store::Session& session, const admission::CollaborationId& collaboration,
                 const meetings::Meeting& meeting, const std::string& item, const std::string& words);
void insert_mark(store::Session& session, const std::string& item, std::int64_t mark);
void insert_naming(store::Session& session, const admission::CollaborationId& collaboration,
                   const std::string& item, const std::string& date, const std::string& number);
void note_settled(store::Session& session, const meetings::MeetingId& meeting);

/// How many items bear the mark; not counted beyond `most`.
int count_bearing(store::Session& session, std::int64_t mark, int most);
/// Their numbers.
std::vector<std::int64_t> bearing(store::Session& session, std::int64_t mark);
std::optional<Known> load_known(store::Session& session, std::int64_t number);
std::optional<Known> load_known(store::Session& session, const std::string& item);
/// All that it says, without its title.
std::string load_text(store::Session& session, const std::string& item);
/// The nearest before and after a day that bear the mark, in other meetings.
std::vector<std::string> nearest_bearing(store::Session& session, std::int64_t mark,
                                         const meetings::MeetingId& meeting, const std::string& date);

/// The items of the meetings of a day that are of the body, or of all bodies when none of them is.
struct OfDay {
    std::string item;
    std::string number;
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
};
void insert_link(store::Session& session, const NewLink& link);

/// Forgets what was found of a meeting's items. Gives the other items that they hung together with.
std::vector<std::string> forget(store::Session& session, const meetings::MeetingId& meeting);

/// What a person said of an item that went, to the one that came in its place.
void take_over_judgements(store::Session& session, const meetings::MeetingId& meeting,
                          const std::string& item, const std::string& title_key);

/// The items that surely belong together with this one.
std::vector<std::string> sure_neighbours(store::Session& session, const std::string& item);
std::optional<std::string> thread_of(store::Session& session, const std::string& item);
void put_in_thread(store::Session& session, const std::string& item,
                   const std::optional<std::string>& thread);
void insert_thread(store::Session& session, const admission::CollaborationId& collaboration,
                   const std::string& id);
void recount_thread(store::Session& session, const std::string& thread);
/// Removes it when nothing is in it.
void drop_empty_thread(store::Session& session, const std::string& thread);

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
