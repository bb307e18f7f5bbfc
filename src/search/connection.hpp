#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "search/analyser.hpp"
#include "store/database.hpp"

namespace search {

/// The file is broken, not merely unreachable: it can only be begun anew.
class Broken : public store::Error {
  public:
    using store::Error::Error;
};

using Bound = std::variant<std::int64_t, double, std::string>;

/// One connection to the index's file, with the tokenizer "danish" and the function "closeness"
/// registered before anything else. Statements are kept prepared. For one thread at a time.
class Connection {
  public:
    /// Opens the file, made when it is not there. Throws Broken or store::Error, as all here do.
    explicit Connection(const std::filesystem::path& file);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Analyser& analyser() { return *analyser_; }
    /// One that another thread can use meanwhile; made when it is first asked for.
    Analyser& second_analyser();
    /// The words of both are new again.
    void forget_words();

    /// Runs statements without parameters.
    void run_script(const std::string& sql);

    /// A statement that is being run; reset when it goes.
    class Run {
      public:
        Run(Connection& connection, sqlite3_stmt* statement)
            : connection_(connection), statement_(statement) {}
        ~Run() {
            sqlite3_reset(statement_);
            sqlite3_clear_bindings(statement_);
        }
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;
        /// Moves to the next row; false when there is none.
        bool next();
        int columns() const { return sqlite3_column_count(statement_); }
        std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
        double real(int column) const { return sqlite3_column_double(statement_, column); }
        /// Valid until the next row.
        std::string_view text(int column) const;

      private:
        Connection& connection_;
        sqlite3_stmt* statement_;
    };
    /// Begins a statement with its parameters ?1, ?2 ….
    Run run(std::string_view sql, const std::vector<Bound>& parameters = {});
    /// Runs a statement that gives no rows.
    void change(std::string_view sql, const std::vector<Bound>& parameters = {}) {
        run(sql, parameters).next();
    }

  private:
    void check(int code);

    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    // The order matters: statements go first, then the database, whose closing still uses the analyser.
    std::unique_ptr<Analyser> analyser_;
    std::unique_ptr<sqlite3, Close> database_;
    std::unique_ptr<sqlite3, Close> second_database_;  ///< empty, in memory: what analysers need of SQLite
    std::unique_ptr<Analyser> second_analyser_;
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>> statements_;
};

}  // namespace search
