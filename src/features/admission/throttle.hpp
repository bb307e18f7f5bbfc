#pragma once

#include <map>
#include <mutex>
#include <string>

#include "base/clock.hpp"

namespace admission {

/// Counts failed sign-ins per e-mail address and place they come from, so that nobody can try
/// passwords without end, and nobody can lock somebody else out from elsewhere. Kept in memory: a
/// restart forgets. Safe to use from several threads.
class Throttle {
  public:
    static constexpr int failures_allowed = 10;
    static constexpr std::int64_t window_seconds = 15 * 60;

    bool allowed(const std::string& key, base::Instant now);
    void failed(const std::string& key, base::Instant now);
    void succeeded(const std::string& key);

  private:
    struct Count {
        int failures = 0;
        base::Instant forgotten_at;
    };
    void forget(base::Instant now);

    std::mutex mutex_;
    std::map<std::string, Count> counts_;
};

}  // namespace admission
