#include "app/follower.hpp"

#include <spdlog/spdlog.h>

#include "features/archive/archive.hpp"

namespace app {
namespace {

/// What this program changes is followed at once by whoever changed it; this is for the others.
constexpr std::chrono::seconds between_looks{5};

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

void Follower::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        try {
            archive::follow(installation_.database(), installation_.index(), installation_.setting().words);
            // What a program that was killed while it destroyed something left to be done.
            archive::clean_up(installation_.database(), installation_.index(), installation_.setting().words,
                              [this] { installation_.purge(); });
        } catch (const std::exception& error) {
            // The index can always be made again from the history: try at the next look.
            spdlog::error("the search index could not follow: {}", error.what());
        }
        lock.lock();
        woken_.wait_for(lock, between_looks, [this] { return ending_; });
    }
}

}  // namespace app
