#pragma once

#include <string>

namespace store {

/// Gives back the room of all that was deleted, so that nothing of it is left there. On SQLite the file is
/// written anew and what lay beside it taken in: seconds for each GB, with up to twice its size of room on
/// the disk; readers go on, writers wait, and give up after ten seconds. On PostgreSQL the rows that nobody
/// can see any more are taken away; what their room held is written over as it is used again. Outside any
/// transaction. `address` is that of Database::open. Throws Error; busy while somebody reads on an older
/// state, as a backup does: then to be tried again.
void purge(const std::string& address);

}  // namespace store
