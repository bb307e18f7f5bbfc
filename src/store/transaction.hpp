#pragma once

#include <chrono>
#include <string>

#include "store/database.hpp"

namespace store {

/// How long a transaction waits for a connection or for another's lock before it is `busy`.
constexpr std::chrono::milliseconds patience{10'000};

/// What both drivers share of a transaction: the rules that make them behave the same.
class Transaction : public Session {
  public:
    std::int64_t run(std::string_view sql, const std::vector<Value>& parameters) final;
    void each(std::string_view sql, const std::vector<Value>& parameters,
              const std::function<void(const Row&)>& take) final;

    /// Begins, does the work, and commits when it gives true; else, or when it throws, rolls back.
    void carry_out(const std::function<bool(Session&)>& work);

  protected:
    using Take = std::function<void(const Row&)>;

    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;
    /// Runs one statement; gives the rows of its answer to `take` if it is not null, and returns
    /// the number of rows it changed.
    virtual std::int64_t execute(std::string_view sql, const std::vector<Value>& parameters,
                                 const Take* take) = 0;

  private:
    std::int64_t guarded(std::string_view sql, const std::vector<Value>& parameters, const Take* take);

    /// PostgreSQL refuses everything after a failed statement, SQLite would go on: here both refuse.
    bool failed_ = false;
};

/// Refuses (std::logic_error) a transaction begun inside another on the same database and thread:
/// it would wait for itself.
class OneTransaction {
  public:
    explicit OneTransaction(const Database& database);
    ~OneTransaction();
    OneTransaction(const OneTransaction&) = delete;
    OneTransaction& operator=(const OneTransaction&) = delete;
};

/// Throws std::logic_error when there are none: whoever may not see everything would.
void require_veils(const std::vector<Veil>& veils);

/// A statement's text, short enough for a message.
std::string in_short(std::string_view sql);

}  // namespace store
