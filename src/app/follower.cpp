#include "app/follower.hpp"

#include <spdlog/spdlog.h>

#include "base/logged.hpp"
#include "features/archive/archive.hpp"

namespace app {
namespace {

/// What this program changes is followed at once by whoever changed it; this is for the others.
constexpr std::chrono::seconds between_looks{5};
/// Until the room that what was destroyed had is given back once more, after that went wrong.
constexpr std::chrono::minutes after_failure{10};

}  // namespace

Follower::Follower(Installation& installation) : installation_(installation), thread_([this] { run(); }) {}

Follower::~Follower() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    woken_.notify_all();
    thread_.join();
}

/// What a program that was killed while it destroyed something left to be done.
void Follower::clean_up() {
    const auto now = std::chrono::steady_clock::now();
    if (now < not_before_) return;
    not_before_ = now + after_failure;  // rewriting a large file again and again would keep all from saving
    archive::clean_up(installation_.database(), installation_.index(), installation_.setting().words,
                      [this] { installation_.purge(); });
    not_before_ = {};
}

void Follower::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        try {
            archive::follow(installation_.database(), installation_.index(), installation_.setting().words);
            archive::forget_ended_requests(installation_.database(), installation_.setting().clock.now());
            clean_up();
        } catch (const std::exception& error) {
            // The index can always be made again from the history: try at the next look.
            spdlog::error("event=index_behind why={}", base::logged(error.what()));
        }
        lock.lock();
        woken_.wait_for(lock, between_looks, [this] { return ending_; });
    }
}

}  // namespace app
