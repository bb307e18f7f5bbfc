#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace web {

/// Threads for work that may block, behind a queue with an end.
class Workers {
  public:
    using Job = std::move_only_function<void()>;  ///< must not throw

    Workers(int threads, std::size_t longest_queue);
    /// Drops what waits, and waits for what runs.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Takes the job over and queues it; leaves it alone and is false when the queue is full.
    bool offer(Job& job);
    /// How many jobs wait for a thread.
    std::size_t waiting() const;
    /// As the destructor; no job is taken afterwards.
    void finish();

  private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> queue_;
    std::size_t longest_queue_;
    bool finished_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace web
