#include "features/admission/throttle.hpp"

namespace admission {
namespace {

/// More keys than this are only made by an attack; the whole map is then looked through for old ones.
constexpr std::size_t many_keys = 10'000;

}  // namespace

bool Throttle::allowed(const std::string& key, base::Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(key);
    return found == counts_.end() || found->second.forgotten_at <= now ||
           found->second.failures < failures_allowed;
}

void Throttle::failed(const std::string& key, base::Instant now) {
    const std::lock_guard lock(mutex_);
    if (counts_.size() > many_keys) {
        forget(now);
    }
    Count& count = counts_[key];
    if (count.forgotten_at <= now) {
        count = Count{0, base::after(now, window_seconds)};
    }
    ++count.failures;
}

void Throttle::succeeded(const std::string& key) {
    const std::lock_guard lock(mutex_);
    counts_.erase(key);
}

void Throttle::forget(base::Instant now) {
    std::erase_if(counts_, [&](const auto& entry) { return entry.second.forgotten_at <= now; });
}

}  // namespace admission
