#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "base/id.hpp"

namespace support {

/// A clock that stands still until it is set. It begins at 2026-01-05T08:00:00 UTC, a Monday.
class StandingClock final : public base::Clock {
  public:
    base::Instant now() const override { return base::Instant{microseconds_}; }
    void set(base::Instant instant) { microseconds_ = instant.microseconds; }
    void advance(std::int64_t seconds) { microseconds_ += seconds * 1'000'000; }

  private:
    std::atomic<std::int64_t> microseconds_ = 1'767'600'000'000'000;
};

/// Ids that a test can foresee: 00000000-0000-7000-8000-000000000001, …02 and so on.
class CountingIds final : public base::IdSource {
  public:
    std::string next() override {
        const std::string digits = std::to_string(++last_);
        return "00000000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
    }

  private:
    std::atomic<std::int64_t> last_ = 0;
};

}  // namespace support
