#pragma once

#include <set>
#include <string>
#include <vector>

#include "features/meetings/meetings.hpp"

/// What adding a meeting and replacing one have in common.
namespace meetings {

/// What a meeting's address is made of: "2019-11-22-klyngestyregruppen", "uden-dato-moede".
std::string address_stem(const Meeting& meeting);
/// An address for the meeting, with "-2" … when another has it or had it.
std::string free_slug(store::Session& session, const admission::CollaborationId& collaboration,
                      const Meeting& meeting);

/// Gives positions to all, and id and address to those without. Gives the ids that were there.
std::set<ItemId> number_items(base::IdSource& ids, std::vector<Item>& items);

/// Adds an item's presenters, recommendations and attachments.
void add_parts(store::Session& session, const admission::CollaborationId& collaboration, Item& item);

/// Adds those who were there and those in office, and recognises them. Gives the people listed.
std::set<people::PersonId> add_people(store::Session& session, const admission::Setting& setting,
                                      const admission::CollaborationId& collaboration, WholeMeeting& whole);

/// Notes that these people were at one meeting: those whose names are alike are two for that.
void note_together(store::Session& session, const std::set<people::PersonId>& listed);
/// Looks anew whether a person was at a meeting with those whose names are alike.
void look_who_was_together(store::Session& session, const people::PersonId& person);

}  // namespace meetings
