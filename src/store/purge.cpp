#include "store/purge.hpp"

#include "store/postgresql_connection.hpp"
#include "store/sqlite_connection.hpp"

namespace store {

void purge(const std::string& address) {
    if (address.starts_with("postgresql://") || address.starts_with("postgres://")) {
        PostgresqlConnection(address).execute("VACUUM");
        return;
    }
    SqliteConnection connection(address, true);
    connection.execute("VACUUM");
    // What was deleted also stands in the log of writes until that is taken in and cut off: which does not
    // happen, and is only told, while somebody reads on an older state.
    bool cut_off = false;
    const std::function<void(const Row&)> take = [&](const Row& row) { cut_off = row.integer(0) == 0; };
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)", {}, &take);
    if (!cut_off) throw Error(Error::Kind::busy, "somebody reads what is to be given back");
}

}  // namespace store
