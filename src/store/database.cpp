#include "store/database.hpp"

#include "store/postgresql_database.hpp"
#include "store/sqlite_database.hpp"

namespace store {

std::unique_ptr<Database> Database::open(const std::string& address, int readers) {
    if (readers < 1) {
        throw std::logic_error("a database needs at least one reader");
    }
    if (address.empty() || address == ":memory:") {
        throw Error(Error::Kind::other, "the data needs a file of its own: several connections share it");
    }
    if (address.starts_with("postgresql://") || address.starts_with("postgres://")) {
        return open_postgresql(address, readers);
    }
    return open_sqlite(address, readers);
}

}  // namespace store
