#pragma once

#include <set>
#include <vector>

#include "features/meetings/meetings.hpp"

/// What adding a meeting and replacing one have in common.
namespace meetings {

/// Gives positions to all, and id and address to those without. Gives the ids that were there.
std::set<ItemId> number_items(base::IdSource& ids, std::vector<Item>& items);

/// Adds an item's presenters, recommendations and attachments.
void add_parts(store::Session& session, const admission::CollaborationId& collaboration, Item& item);

/// Adds those who were there and those in office, and recognises them. Gives the people listed.
std::set<people::PersonId> add_people(store::Session& session, const admission::Setting& setting,
                                      const admission::CollaborationId& collaboration, WholeMeeting& whole);

}  // namespace meetings
