#pragma once

#include <set>
#include <string>

#include "features/threads/threads.hpp"

namespace threads {

/// Puts these items, and all that surely hang together with them, in their threads anew.
void regroup(store::Session& session, base::IdSource& ids, const admission::CollaborationId& collaboration,
             const std::set<std::string>& items);

}  // namespace threads
