#pragma once

#include <functional>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"

namespace store {

/// One connection to a PostgreSQL server, used by one thread at a time, with the statements it
/// has prepared. Everything throws Error.
class PostgresqlConnection {
  public:
    /// Tables are seen through `veils`.
    explicit PostgresqlConnection(std::string address, std::vector<Veil> veils = {});

    /// Runs one statement without parameters, unprepared.
    void execute(const char* sql);
    /// Runs one statement; `take` may be null. Gives the number of rows changed.
    std::int64_t execute(std::string_view sql, const std::vector<Value>& parameters,
                         const std::function<void(const Row&)>* take);
    /// Begins a transaction; connects anew first when the connection broke since it was last used. `sight`
    /// is what the veils do not hide.
    void begin(bool writing, const Sight& sight);
    void commit();
    void roll_back() noexcept;

  private:
    struct Finish {
        void operator()(PGconn* raw) const { PQfinish(raw); }
    };
    struct Clear {
        void operator()(PGresult* raw) const { PQclear(raw); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;

    void connect();
    void hang();
    const std::string& prepared(std::string_view sql, const std::vector<Value>& parameters);
    void check(const PGresult* result, std::string_view doing) const;
    [[noreturn]] void fail(const PGresult* result, std::string_view doing) const;

    std::string address_;
    std::vector<Veil> veils_;
    std::unique_ptr<PGconn, Finish> raw_;
    /// The server's name for each statement, by its text and its parameters' types.
    std::unordered_map<std::string, std::string> names_;
    std::size_t prepared_so_far_ = 0;
    bool writing_ = false;
};

}  // namespace store
