#include "web/workers.hpp"

#include <utility>

namespace web {

Workers::Workers(int threads, std::size_t longest_queue) : longest_queue_(longest_queue) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() { finish(); }

bool Workers::offer(Job& job) {
    {
        const std::lock_guard lock(mutex_);
        if (finished_ || queue_.size() >= longest_queue_) return false;
        queue_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

std::size_t Workers::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void Workers::finish() {
    std::deque<Job> dropped;  // destroyed outside the lock, as jobs own things of others
    {
        const std::lock_guard lock(mutex_);
        finished_ = true;
        dropped.swap(queue_);
    }
    changed_.notify_all();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void Workers::work() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return finished_ || !queue_.empty(); });
            if (finished_) return;
            job = std::move(queue_.front());
            queue_.pop_front();
        }
        job();
    }
}

}  // namespace web
