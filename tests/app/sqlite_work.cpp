#include "app/sqlite_work.hpp"

#include <sqlite3.h>
#include <string_view>
#include <utility>

namespace app::testing {
namespace {

SqliteWork done;

bool is_transaction(const char* sql) {
    const std::string_view text(sql == nullptr ? "" : sql);
    return text.starts_with("BEGIN") || text.starts_with("COMMIT") || text.starts_with("ROLLBACK");
}

int note(unsigned what, void*, void* statement, void* detail) {
    if (what == SQLITE_TRACE_STMT && !is_transaction(static_cast<const char*>(detail))) ++done.statements;
    if (what == SQLITE_TRACE_ROW) ++done.rows;
    if (what == SQLITE_TRACE_PROFILE) {
        done.steps +=
            sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    }
    return 0;
}

int on_open(sqlite3* connection, const char**, const void*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW | SQLITE_TRACE_PROFILE, note,
                            nullptr);
}

}  // namespace

void watch_sqlite() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(on_open)); }

SqliteWork sqlite_work() { return std::exchange(done, {}); }

}  // namespace app::testing
