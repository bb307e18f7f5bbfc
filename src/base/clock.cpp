#include "base/clock.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <mutex>
#include <sodium.h>
#include <string>

namespace base {
namespace {

class SystemClock final : public Clock {
  public:
    Instant now() const override {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return Instant{std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
    }
};

/// RFC 9562, section 5.7: 48 bits of milliseconds, the version, then random bits; the first
/// twelve of them count up within a millisecond (section 6.2, method 1).
class RandomIds final : public IdSource {
  public:
    explicit RandomIds(const Clock& clock) : clock_(clock) {}

    std::string next() override {
        std::array<unsigned char, 16> bytes{};
        randombytes_buf(bytes.data(), bytes.size());
        const std::uint64_t stamp = next_stamp();
        const std::uint64_t milliseconds = stamp >> 12U;
        for (std::size_t i = 0; i < 6; ++i) {
            bytes[i] = static_cast<unsigned char>(milliseconds >> (8U * (5U - i)));
        }
        bytes[6] = static_cast<unsigned char>(0x70U | ((stamp >> 8U) & 0x0fU));
        bytes[7] = static_cast<unsigned char>(stamp);
        bytes[8] = static_cast<unsigned char>(0x80U | (bytes[8] & 0x3fU));
        return as_text(bytes);
    }

  private:
    std::uint64_t next_stamp() {
        const std::lock_guard lock(mutex_);
        const auto milliseconds = static_cast<std::uint64_t>(clock_.now().microseconds / 1000);
        last_ = std::max(last_ + 1, milliseconds << 12U);
        return last_;
    }

    static std::string as_text(const std::array<unsigned char, 16>& bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        text.reserve(36);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text += '-';
            }
            text += digits[bytes[i] >> 4U];
            text += digits[bytes[i] & 0x0fU];
        }
        return text;
    }

    const Clock& clock_;
    std::mutex mutex_;
    std::uint64_t last_ = 0;
};

}  // namespace

std::unique_ptr<Clock> system_clock() { return std::make_unique<SystemClock>(); }

std::unique_ptr<IdSource> random_ids(const Clock& clock) { return std::make_unique<RandomIds>(clock); }

}  // namespace base
