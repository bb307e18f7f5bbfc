#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "base/problem.hpp"

/// Asking a provider over the network.
namespace openid {

struct Ask {
    std::string address;                   ///< one that is_trusted()
    std::optional<std::string> form = {};  ///< posted; else it is a GET
    std::string user = {};                 ///< with the password, by HTTP's Basic; empty: nobody
    std::string password = {};
    std::chrono::milliseconds at_most{10'000};  ///< the whole
};
struct Fetched {
    int status = 0;
    std::string body;
};

/// What a provider answers, whatever the status. Problems: "openid.unreachable", "openid.time" (no whole
/// answer in time), "openid.encryption" (nobody known vouches for it), "openid.redirected" (it sends us
/// elsewhere: nobody is followed), "openid.too_large".
using Fetch = std::function<base::Result<Fetched>(const Ask&)>;

/// More is not taken from a provider.
inline constexpr std::size_t largest_answer = 1'000'000;
inline constexpr std::chrono::seconds connecting{5};

/// By libcurl, through the proxy that the environment has for https, if it has one. With `in_clear` http to
/// this machine itself works too. Blocks: for worker threads alone. Throws std::runtime_error when libcurl
/// cannot be used.
Fetch fetch_by_curl(bool in_clear = false);

}  // namespace openid
