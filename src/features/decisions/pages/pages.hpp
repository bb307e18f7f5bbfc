#pragma once

#include "features/decisions/decisions_store.hpp"

namespace decisions {

admission::Inside decisions_page(const admission::Setting& setting);

/// "Klyngestyregruppen, 12. juni 2026, punkt 2"
std::string where(const Source& source, const base::Words& words);
/// " · " and the lock of a closed item; nothing for an open one.
web::Html closed_mark(const Source& source, const base::Words& words);
/// The responsible, each a link when it is known who it is, and the due date as the document says it.
web::Html owed(const admission::Collaboration& collaboration, const FollowUp& follow_up,
               const base::Words& words);

}  // namespace decisions
