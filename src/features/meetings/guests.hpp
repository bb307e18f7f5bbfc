#pragma once

#include "features/meetings/meetings.hpp"

/// Who was let in to one closed item, and what else lets somebody see one.
namespace meetings {

/// The item's guests, by name. Those who no longer have a role in the collaboration see nothing, and are told
/// of here all the same.
struct Guest {
    admission::Account account;
    bool gets_in = true;
};
std::vector<Guest> guests_of(store::Session& session, const ItemId& item);

/// False when it was so already.
bool add_guest(store::Session& session, const admission::AccountId& account, const ItemId& item,
               base::Instant now);
/// False when it was not so.
bool drop_guest(store::Session& session, const admission::AccountId& account, const ItemId& item);
/// Another matter stands in the item's place now.
void drop_guests(store::Session& session, const ItemId& item);

/// Lets somebody who has a role in the collaboration see a closed item. `meeting` and `item` are slugs,
/// `account` an id. Problems: "item.not_found", "item.open" (everybody sees it), at "gaest" "guest.whom".
base::Result<> let_in(const admission::Setting& setting, const admission::Visit& visit,
                      const std::string& meeting, const std::string& item, const std::string& account);
/// Takes it back. Problems: "item.not_found", "guest.none".
base::Result<> see_out(const admission::Setting& setting, const admission::Visit& visit,
                       const std::string& meeting, const std::string& item, const std::string& account);

/// The item's section of who is let in, for the secretariat at a closed item.
web::Html guests_section(store::Session& session, const admission::Visit& visit, const web::Request& request,
                         const Meeting& meeting, const Item& item, const base::Words& words);
admission::Inside let_in_post(const admission::Setting& setting);
admission::Inside see_out_post(const admission::Setting& setting);

}  // namespace meetings
