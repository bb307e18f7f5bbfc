#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

/// Who signed a token.
namespace openid {

/// A provider's public key (RFC 7517).
struct Key {
    std::string id = {};         ///< "kid"; may be empty
    std::string type = {};       ///< "RSA" or "EC", of the curve P-256
    std::string algorithm = {};  ///< the only one it is for; empty: any that fits its type
    std::string json = {};       ///< its public part
};
using Keys = std::vector<Key>;

/// The keys of a set that signatures can be checked by; what is for something else, or of a kind that we do
/// not take, is left out. Problem: "openid.keys" (no set, or none that we can use).
base::Result<Keys> keys_of(std::string_view text);

/// What a token (RFC 7515, compact) says, when one of the keys signed it by RS256, PS256 or ES256. Nothing of
/// the token but the key's name and the algorithm is believed before. Problems: "token.form",
/// "token.algorithm" (another: none at all, or a secret's), "token.key" (signed by one that is not among the
/// keys), "token.signature".
base::Result<std::string> signed_text(const std::string& token, const Keys& keys);

}  // namespace openid
