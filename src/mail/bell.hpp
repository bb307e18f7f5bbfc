#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace mail {

/// Wakes what sends mail when something was put in the outbox. To be rung when that is committed: who comes
/// before finds nothing. Safe to use from several threads.
class Bell {
  public:
    void ring();
    /// Waits until it rings, at longest so long. One that rang since the last wait counts.
    void wait(std::chrono::milliseconds longest);

  private:
    std::mutex mutex_;
    std::condition_variable rung_;
    bool ringing_ = false;
};

}  // namespace mail
