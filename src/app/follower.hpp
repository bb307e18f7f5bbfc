#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/installation.hpp"

namespace app {

/// Keeps the search index up with the history, also with what other programs and nodes have added,
/// from when it is made until it goes.
class Follower {
  public:
    explicit Follower(Installation& installation);
    ~Follower();
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

  private:
    void run();
    void clean_up();

    Installation& installation_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool ending_ = false;
    std::chrono::steady_clock::time_point not_before_;  ///< of cleaning up; the thread's alone
    std::thread thread_;
};

}  // namespace app
