#pragma once

#include <set>
#include <string>

#include "features/archive/archive_store.hpp"

namespace archive {

/// Ids that acts name which were done to any meeting the document was ever of, and that nothing has any more:
/// of what an earlier version of the meeting had, or a meeting that was made one with another.
std::set<std::string> gone_before(store::Session& session, const admission::CollaborationId& collaboration,
                                  const Document& document);

}  // namespace archive
