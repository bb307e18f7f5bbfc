#include "features/admission/throttle.hpp"

#include <gtest/gtest.h>

namespace {

base::Instant at(std::int64_t seconds) { return base::Instant{seconds * 1'000'000}; }

TEST(Throttle, CountsAKnownDeviceByItself) {
    admission::Throttle throttle;
    const base::Instant now = at(1000);
    const auto stranger = [&](int from) {
        return admission::watched("vibeke", "192.0.2." + std::to_string(from), {});
    };
    for (int from = 0; from < 100; ++from) {
        EXPECT_TRUE(throttle.allowed(stranger(from), now)) << from;
        throttle.failed(stranger(from), now);
    }
    EXPECT_FALSE(throttle.allowed(stranger(200), now)) << "a hundred in an hour, wherever from";
    EXPECT_TRUE(throttle.allowed(admission::watched("bodil", "192.0.2.1", {}), now));
    const auto own = admission::watched("vibeke", "192.0.2.1", "device");
    EXPECT_TRUE(throttle.allowed(own, now));
    for (int i = 0; i < 10; ++i) throttle.failed(own, now);
    EXPECT_FALSE(throttle.allowed(own, now))
        << "a stolen computer is no place to try from without end either";
    EXPECT_TRUE(throttle.allowed(stranger(200), base::after(now, 60 * 60)));
}

}  // namespace
