#pragma once

#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/problem.hpp"

namespace openid {

/// Whom a provider says somebody is.
struct Claims {
    std::string subject = {};  ///< by which the provider knows the person for ever
    std::string email = {};
    bool email_verified = false;  ///< the provider says that the address is the person's
    std::string name = {};
};

/// What a token must say to be meant for us, now.
struct Expected {
    std::string issuer;
    std::string client;
    std::string nonce;
    base::Instant now;
};

/// How much two clocks may differ, in seconds.
inline constexpr std::int64_t leeway_seconds = 60;

/// Reads what a token says whose signature is right already, by OpenID Connect Core 1.0, 3.1.3.7. Problems:
/// "token.form", "token.issuer", "token.audience" (for another than us, or for others too), "token.expired",
/// "token.future" (from a time that has not come), "token.nonce" (not for this sign-in), "token.subject".
base::Result<Claims> claims_of(std::string_view text, const Expected& expected);

}  // namespace openid
