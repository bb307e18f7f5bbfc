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
    // What was deleted also stands in the log of writes until that is taken in and cut off.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace store
