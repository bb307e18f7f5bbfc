#include "store/sqlite_connection.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <thread>

#include "store/transaction.hpp"

namespace store {
namespace {

constexpr std::size_t most_statements = 256;

/// https://www.sqlite.org/rescode.html; `code` is an extended one.
Error::Kind kind_of(int code, int system_error, std::string_view message) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return Error::Kind::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return Error::Kind::foreign_key;
        case SQLITE_CONSTRAINT_TRIGGER:
            // ON DELETE RESTRICT is a trigger inside SQLite and has no code of its own.
            return message.starts_with("FOREIGN KEY") ? Error::Kind::foreign_key : Error::Kind::check;
        case SQLITE_CONSTRAINT_CHECK:
        case SQLITE_CONSTRAINT_NOTNULL:
            return Error::Kind::check;
        default:
            break;
    }
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Error::Kind::busy;
        case SQLITE_FULL:
        case SQLITE_READONLY:
            return Error::Kind::full;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN: {
            constexpr std::array no_room{ENOSPC, EDQUOT, EFBIG, EROFS};
            const bool full = std::find(no_room.begin(), no_room.end(), system_error) != no_room.end();
            return full ? Error::Kind::full : Error::Kind::lost;
        }
        default:
            return Error::Kind::other;
    }
}

class SqliteRow final : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}

    bool is_null(int column) const override { return type(column) == SQLITE_NULL; }
    std::string text(int column) const override {
        require(column, SQLITE_TEXT, "text");
        // SQLite gives text as unsigned char.
        const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return {start, size(column)};
    }
    std::int64_t integer(int column) const override {
        require(column, SQLITE_INTEGER, "a whole number");
        return sqlite3_column_int64(statement_, column);
    }
    bool boolean(int column) const override {
        const std::int64_t value = integer(column);
        if (value != 0 && value != 1) {
            throw Error(Error::Kind::other, fmt::format("column {} is not a truth", column));
        }
        return value == 1;
    }
    Blob blob(int column) const override {
        require(column, SQLITE_BLOB, "bytes");
        const auto* start = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return start == nullptr ? Blob{} : Blob{std::string(start, size(column))};
    }

  private:
    int type(int column) const {
        if (column < 0 || column >= sqlite3_column_count(statement_)) {
            throw Error(Error::Kind::other, fmt::format("the answer has no column {}", column));
        }
        return sqlite3_column_type(statement_, column);
    }
    void require(int column, int wanted, std::string_view what) const {
        if (type(column) != wanted) {
            throw Error(Error::Kind::other, fmt::format("column {} is not {}: {}", column, what,
                                                        in_short(sqlite3_sql(statement_))));
        }
    }
    std::size_t size(int column) const {
        return static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    }

    sqlite3_stmt* statement_;
};

struct Bind {
    sqlite3_stmt* statement;
    int at;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, at); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, at, value); }
    int operator()(bool value) const { return sqlite3_bind_int(statement, at, value ? 1 : 0); }
    // Not copied: the parameters outlive the statement's run.
    int operator()(const std::string& text) const {
        return sqlite3_bind_text64(statement, at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const Blob& blob) const {
        return sqlite3_bind_blob64(statement, at, blob.bytes.data(), blob.bytes.size(), SQLITE_STATIC);
    }
};

}  // namespace

/// A statement while it runs: out of the cache, so that the same text may run inside itself.
class SqliteConnection::Use {
  public:
    Use(SqliteConnection& connection, std::string_view sql) : connection_(connection) {
        Cache& cache = connection.cache_;
        auto found = cache.find(sql);
        if (found == cache.end()) {
            if (cache.size() >= most_statements) {
                cache.clear();
            }
            found = cache.emplace(std::string(sql), connection.prepare(sql)).first;
        }
        node_ = cache.extract(found);
    }
    ~Use() {
        sqlite3_reset(raw());
        sqlite3_clear_bindings(raw());
        connection_.cache_.insert(std::move(node_));
    }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    const Statement& statement() const { return node_.mapped(); }
    sqlite3_stmt* raw() const { return node_.mapped().raw.get(); }

  private:
    SqliteConnection& connection_;
    Cache::node_type node_;
};

SqliteConnection::SqliteConnection(const std::string& path, bool writing, const std::vector<Veil>& veils)
    : writing_(writing) {
    open(path);
    set_up();
    hang(veils);
    if (!writing_) {
        execute("PRAGMA query_only = ON");
    }
}

void SqliteConnection::open(const std::string& path) {
    sqlite3* raw = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
    raw_.reset(raw);
    if (raw == nullptr) {
        throw Error(Error::Kind::other, "no memory to open " + path);
    }
    if (code != SQLITE_OK) {
        fail("opening " + path);
    }
    sqlite3_extended_result_codes(raw, 1);
    // SQLite opens a file it may not write as read-only and says nothing.
    if (sqlite3_db_readonly(raw, "main") == 1) {
        throw Error(Error::Kind::full, path + " is read-only");
    }
}

void SqliteConnection::set_up() {
    sqlite3_busy_timeout(raw_.get(), static_cast<int>(patience.count()));
    // "x" must be a column and never, by mistake, the text x.
    sqlite3_db_config(raw_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(raw_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(raw_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    use_write_ahead_log();
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA trusted_schema = OFF");
    execute("PRAGMA case_sensitive_like = ON");  // as LIKE is in PostgreSQL
}

void SqliteConnection::hang(const std::vector<Veil>& veils) {
    const auto in_sight = [](sqlite3_context* context, int /*arguments*/, sqlite3_value** values) {
        const Sight& sight = *static_cast<const Sight*>(sqlite3_user_data(context));
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
        sqlite3_result_int(context, text != nullptr && sight.contains(std::string_view(text)) ? 1 : 0);
    };
    constexpr int flags =
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;  // the same all through a run
    if (sqlite3_create_function_v2(raw_.get(), "in_sight", 1, flags, &sight_, in_sight, nullptr, nullptr,
                                   nullptr) != SQLITE_OK) {
        fail("the function that says what is in sight");
    }
    for (const Veil& veil : veils) {
        std::vector<std::string> columns;
        const std::function<void(const Row&)> take = [&](const Row& row) { columns.push_back(row.text(0)); };
        execute("SELECT name FROM pragma_table_info($1) ORDER BY cid", {veil.table}, &take);
        execute(temporary_view(veil, columns, "main.", "in_sight").c_str());
    }
}

void SqliteConnection::use_write_ahead_log() {
    // Two that turn a new file to WAL at once do not wait for each other: the busy timeout does
    // not cover that change.
    const auto until = std::chrono::steady_clock::now() + patience;
    while (true) {
        const int code = sqlite3_exec(raw_.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
        if (code == SQLITE_OK) {
            return;
        }
        if ((code & 0xff) != SQLITE_BUSY || std::chrono::steady_clock::now() > until) {
            fail("opening the data");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void SqliteConnection::execute(const char* sql) {
    if (sqlite3_exec(raw_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(sql);
    }
}

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(raw_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &raw, &rest);
    Statement statement;
    statement.raw.reset(raw);
    if (code != SQLITE_OK) {
        fail(sql);
    }
    const std::string_view after(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
    if (raw == nullptr || after.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
        throw Error(Error::Kind::other, "not one statement: " + in_short(sql));
    }
    for (int at = 1; at <= sqlite3_bind_parameter_count(raw); ++at) {
        const char* name = sqlite3_bind_parameter_name(raw, at);
        const std::string_view digits = name == nullptr ? "" : std::string_view(name).substr(1);
        std::size_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (number == 0) {
            throw Error(Error::Kind::other, "parameters are written $1, $2 …: " + in_short(sql));
        }
        statement.parameters.push_back(number);
        statement.highest = std::max(statement.highest, number);
    }
    return statement;
}

void SqliteConnection::bind(const Statement& statement, const std::vector<Value>& parameters) {
    sqlite3_stmt* raw = statement.raw.get();
    if (statement.highest != parameters.size()) {
        throw Error(Error::Kind::other, fmt::format("{} parameters given, {} wanted: {}", parameters.size(),
                                                    statement.highest, in_short(sqlite3_sql(raw))));
    }
    for (std::size_t i = 0; i < statement.parameters.size(); ++i) {
        const Value& value = parameters[statement.parameters[i] - 1];
        if (std::visit(Bind{raw, static_cast<int>(i) + 1}, value) != SQLITE_OK) {
            fail(sqlite3_sql(raw));
        }
    }
}

std::int64_t SqliteConnection::execute(std::string_view sql, const std::vector<Value>& parameters,
                                       const std::function<void(const Row&)>* take) {
    const Use use(*this, sql);
    bind(use.statement(), parameters);
    const std::int64_t changes_before = sqlite3_total_changes64(raw_.get());
    const SqliteRow row(use.raw());
    int code = sqlite3_step(use.raw());
    for (; code == SQLITE_ROW; code = sqlite3_step(use.raw())) {
        if (take != nullptr) {
            (*take)(row);
        }
    }
    if (code != SQLITE_DONE) {
        fail(sql);
    }
    // sqlite3_changes keeps the number of an earlier statement when this one changes nothing.
    const bool changed = sqlite3_total_changes64(raw_.get()) != changes_before;
    return changed ? sqlite3_changes64(raw_.get()) : 0;
}

void SqliteConnection::fail(std::string_view doing) {
    const int code = sqlite3_extended_errcode(raw_.get());
    const std::string message = sqlite3_errmsg(raw_.get());
    if ((code & 0xff) == SQLITE_READONLY && !writing_) {
        throw Error(Error::Kind::other, "a change inside Database::read: " + in_short(doing));
    }
    throw Error(kind_of(code, sqlite3_system_errno(raw_.get()), message),
                fmt::format("SQLite: {} ({}): {}", message, code, in_short(doing)));
}

}  // namespace store
