#pragma once

#include <set>
#include <string>

#include "features/threads/threads.hpp"

/// Which items are in which thread: those that hang together by ties.
namespace threads {

/// Puts a meeting's items into the threads that their ties lead to. Only adds: for when no tie was lost. What
/// it costs does not grow with the threads, unless two of them become one.
void join(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
          const meetings::MeetingId& meeting);

/// Finds anew what hangs together with these items: for when a tie may be lost. Reads their threads whole.
void regroup(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
             const std::set<std::string>& items);

}  // namespace threads
