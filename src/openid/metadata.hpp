#pragma once

#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace openid {

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3).
struct Metadata {
    std::string issuer = {};
    std::string authorization = {};  ///< addresses
    std::string token = {};
    std::string keys = {};
    std::string end_session = {};  ///< empty: none is told
    bool takes_basic = true;       ///< a client's secret by HTTP's Basic; else in the form
    bool says_issuer = false;      ///< with each answer (RFC 9207)
    bool takes_wishes = false;     ///< of what a token is to tell (Core, 5.5)
};

/// Where it says it: the issuer with "/.well-known/openid-configuration".
std::string metadata_address(std::string_view issuer);

/// Problems: "openid.metadata" (no JSON, or something that we need is missing), "openid.other_issuer" (it
/// speaks for another), "openid.not_https" (an address of it may not be asked), "openid.unsuitable" (no code
/// flow, or no way to give a secret that we know).
base::Result<Metadata> metadata_of(std::string_view text, const std::string& issuer, bool in_clear = false);

}  // namespace openid
