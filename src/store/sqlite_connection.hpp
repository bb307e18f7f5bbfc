#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace store {

/// One connection to an SQLite file, used by one thread at a time, with the statements it has
/// prepared. Everything throws Error.
class SqliteConnection {
  public:
    /// `writing`: otherwise the connection refuses to change anything.
    /// Tables are seen through `veils`.
    SqliteConnection(const std::string& path, bool writing, const std::vector<Veil>& veils = {});
    SqliteConnection(const SqliteConnection&) = delete;  // SQLite keeps its address
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    /// What the veils do not hide, until the next is named.
    void see(const Sight& sight) { sight_ = sight; }

    /// Runs one statement without parameters, past the cache.
    void execute(const char* sql);
    /// Runs one statement; `take` may be null. Gives the number of rows changed.
    std::int64_t execute(std::string_view sql, const std::vector<Value>& parameters,
                         const std::function<void(const Row&)>* take);
    bool in_transaction() const { return sqlite3_get_autocommit(raw_.get()) == 0; }

  private:
    struct Close {
        void operator()(sqlite3* raw) const { sqlite3_close_v2(raw); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* raw) const { sqlite3_finalize(raw); }
    };
    struct Statement {
        std::unique_ptr<sqlite3_stmt, Finalize> raw;
        /// For SQLite `$2` is a name, numbered by where it first stands: the parameter for each.
        std::vector<std::size_t> parameters;
        std::size_t highest = 0;
    };
    using Cache = std::map<std::string, Statement, std::less<>>;
    class Use;

    void open(const std::string& path);
    void set_up();
    void hang(const std::vector<Veil>& veils);
    void use_write_ahead_log();
    Statement prepare(std::string_view sql);
    void bind(const Statement& statement, const std::vector<Value>& parameters);
    [[noreturn]] void fail(std::string_view doing);

    bool writing_;
    Sight sight_;
    std::unique_ptr<sqlite3, Close> raw_;
    Cache cache_;
};

}  // namespace store
