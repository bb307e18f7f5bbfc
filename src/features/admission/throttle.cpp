#include "features/admission/throttle.hpp"

#include <algorithm>

namespace admission {
namespace {

/// More keys than this are only made by an attack; the whole map is then looked through for old ones.
constexpr std::size_t many_keys = 10'000;

}  // namespace

bool Throttle::allowed(const std::string& key, base::Instant now, Limit limit) {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(key);
    return found == counts_.end() || found->second.forgotten_at <= now ||
           found->second.failures < limit.failures;
}

void Throttle::failed(const std::string& key, base::Instant now, Limit limit) {
    const std::lock_guard lock(mutex_);
    if (counts_.size() > many_keys) {
        forget(now);
    }
    Count& count = counts_[key];
    if (count.forgotten_at <= now) {
        count = Count{0, base::after(now, limit.seconds)};
    }
    ++count.failures;
}

void Throttle::succeeded(const std::string& key) {
    const std::lock_guard lock(mutex_);
    counts_.erase(key);
}

bool Throttle::allowed(const std::vector<Watched>& all, base::Instant now) {
    return std::ranges::all_of(all, [&](const Watched& one) { return allowed(one.key, now, one.limit); });
}

void Throttle::failed(const std::vector<Watched>& all, base::Instant now) {
    for (const Watched& one : all) failed(one.key, now, one.limit);
}

void Throttle::forget(base::Instant now) {
    std::erase_if(counts_, [&](const auto& entry) { return entry.second.forgotten_at <= now; });
}

std::vector<Watched> watched(const std::string& account, const std::string& remote,
                             const std::string& device) {
    if (!device.empty()) return {{account + "\ndevice\n" + device}};
    return {{account + '\n' + remote}, {account + "\nanywhere", many}};
}

}  // namespace admission
