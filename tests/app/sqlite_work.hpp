#pragma once

#include <cstdint>

namespace app::testing {

/// What SQLite did: for every connection that is opened after `watch_sqlite`.
struct SqliteWork {
    std::int64_t statements = 0;  ///< but for those that begin and end transactions
    std::int64_t rows = 0;        ///< given back
    std::int64_t steps = 0;  ///< of SQLite's virtual machine: what reading rows without giving them costs too
};

/// From now on new connections are counted.
void watch_sqlite();
/// What was done since the last call, on all connections. Not while another thread works.
SqliteWork sqlite_work();

}  // namespace app::testing
