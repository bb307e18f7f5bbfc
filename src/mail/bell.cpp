#include "mail/bell.hpp"

namespace mail {

void Bell::ring() {
    {
        const std::lock_guard lock(mutex_);
        ringing_ = true;
    }
    rung_.notify_all();
}

void Bell::wait(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    rung_.wait_for(lock, longest, [this] { return ringing_; });
    ringing_ = false;
}

}  // namespace mail
