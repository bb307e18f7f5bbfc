#pragma once

#include <compare>
#include <cstdint>
#include <memory>

#include "base/id.hpp"

namespace base {

/// A moment: microseconds since 1970-01-01T00:00:00 UTC.
struct Instant {
    std::int64_t microseconds = 0;
    auto operator<=>(const Instant&) const = default;
};

inline Instant after(Instant start, std::int64_t seconds) {
    return Instant{start.microseconds + seconds * 1'000'000};
}

/// What time it is; injected, so that tests can set it.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
std::unique_ptr<Clock> system_clock();

/// UUIDv7 from the clock and libsodium's random numbers; rises also when the clock stands still
/// or is set back.
std::unique_ptr<IdSource> random_ids(const Clock& clock);

}  // namespace base
