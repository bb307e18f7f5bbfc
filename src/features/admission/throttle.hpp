#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.hpp"

namespace admission {

/// So many failures within so long a time; then it is to be waited until that time has gone by.
struct Limit {
    int failures;
    std::int64_t seconds;
};
/// What one person may mistype.
inline constexpr Limit few = {10, 15 * 60};
/// What all unknown places together may try of one account (OWASP ASVS 2.2.1: a hundred in an hour).
inline constexpr Limit many = {100, 60 * 60};

/// Something that failures are counted of.
struct Watched {
    std::string key;
    Limit limit = few;
};

/// Counts failed attempts, so that nobody can try passwords without end. Kept in memory: a restart forgets.
/// Safe to use from several threads.
class Throttle {
  public:
    bool allowed(const std::string& key, base::Instant now, Limit limit = few);
    void failed(const std::string& key, base::Instant now, Limit limit = few);
    void succeeded(const std::string& key);

    /// Whether none of them has had its failures.
    bool allowed(const std::vector<Watched>& all, base::Instant now);
    void failed(const std::vector<Watched>& all, base::Instant now);

  private:
    struct Count {
        int failures = 0;
        base::Instant forgotten_at;
    };
    void forget(base::Instant now);

    std::mutex mutex_;
    std::map<std::string, Count> counts_;
};

/// What is counted of an attempt on an account. On a device that the account is known on, the device alone:
/// whatever others try elsewhere does not keep its owner out there (the device cookies of OWASP's "Slow Down
/// Online Guessing Attacks with Device Cookies"). Else the account from this address, and the account from
/// all such places together. The first of them is forgotten when an attempt succeeds. `device` is the known
/// device's digest, or empty.
std::vector<Watched> watched(const std::string& account, const std::string& remote,
                             const std::string& device);

}  // namespace admission
