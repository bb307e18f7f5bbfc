#pragma once

#include <string>
#include <vector>

#include "features/threads/threads.hpp"

/// The SQL of threads: what surely hangs together, and what is kept of it.
namespace threads {

/// Two items that a sure link holds together, or one that a person confirmed or made, and that nobody cut.
struct Tie {
    std::string item;
    std::string thread;  ///< the item's; '' for none
    std::string other;
    std::string other_thread;
};
/// All that a meeting's items have; each tie of two of them twice, once from each end.
std::vector<Tie> ties_of_meeting(store::Session& session, const meetings::MeetingId& meeting);
std::vector<Tie> ties_of_thread(store::Session& session, const std::string& thread);
std::vector<Tie> ties_of_item(store::Session& session, const std::string& item);

/// '' for none; nothing for an item that was not settled or is gone.
std::optional<std::string> thread_of(store::Session& session, const std::string& item);
std::vector<std::string> members_of(store::Session& session, const std::string& thread);
/// How many meetings are in it.
int length_of(store::Session& session, const std::string& thread);

void insert_thread(store::Session& session, const admission::CollaborationId& collaboration,
                   const std::string& id);
/// '' for none.
void put_in_thread(store::Session& session, const std::vector<std::string>& items, const std::string& thread);
/// All of `from` goes into `into`, and `from` is no more.
void merge_threads(store::Session& session, const std::string& into, const std::string& from);
void recount_thread(store::Session& session, const std::string& thread);
void recount_threads_of(store::Session& session, const meetings::MeetingId& meeting);
/// What a meeting adds that the thread had no item of before.
void count_meeting(store::Session& session, const std::string& thread, const meetings::MeetingId& meeting);
/// Removes it when nothing is in it.
void drop_empty_thread(store::Session& session, const std::string& thread);

}  // namespace threads
