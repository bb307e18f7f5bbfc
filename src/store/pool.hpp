#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "store/database.hpp"

namespace store {

/// At most `size` connections, opened when first needed, lent to one thread at a time in the order
/// they asked (a plain mutex would let a busy thread starve the others).
template <class Connection>
class Pool {
  public:
    using Open = std::function<std::unique_ptr<Connection>()>;

    Pool(std::size_t size, Open open) : left_(size), open_(std::move(open)) {}

    /// A connection on loan; goes back when this goes out of scope.
    class Loan {
      public:
        Loan(Pool& pool, std::unique_ptr<Connection> connection)
            : pool_(pool), connection_(std::move(connection)) {}
        ~Loan() { pool_.give_back(std::move(connection_)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Connection& operator*() { return *connection_; }

      private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    /// Throws Error: busy when none came free in `patience`, or what opening throws.
    Loan borrow(std::chrono::milliseconds patience) {
        if (auto connection = wait(patience)) {
            return Loan(*this, std::move(connection));
        }
        try {
            return Loan(*this, open_());
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

  private:
    /// Gives null when there is none, but room to open one.
    std::unique_ptr<Connection> wait(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        const std::size_t mine = next_ticket_++;
        queue_.push_back(mine);
        const bool came = changed_.wait_for(
            lock, patience, [&] { return queue_.front() == mine && (!free_.empty() || left_ > 0); });
        queue_.erase(std::find(queue_.begin(), queue_.end(), mine));
        changed_.notify_all();  // the next in the queue may be served too
        if (!came) {
            throw Error(Error::Kind::busy, "no connection to the database came free in time");
        }
        if (free_.empty()) {
            --left_;
            return nullptr;
        }
        auto connection = std::move(free_.back());
        free_.pop_back();
        return connection;
    }

    void give_back(std::unique_ptr<Connection> connection) {
        const std::lock_guard lock(mutex_);
        if (connection) {
            free_.push_back(std::move(connection));
        } else {
            ++left_;
        }
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::size_t> queue_;
    std::size_t next_ticket_ = 0;
    std::vector<std::unique_ptr<Connection>> free_;
    std::size_t left_;
    Open open_;
};

}  // namespace store
