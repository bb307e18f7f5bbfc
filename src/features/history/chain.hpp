#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "features/history/history.hpp"

namespace history {

/// What the chain's digests are made of. Whoever keeps a copy of the rows can make them again.
struct Link {
    std::int64_t position = 0;
    const Entry& entry;  ///< all but its payload
    std::string payload_digest;
    std::optional<std::string> previous;
};

/// SHA-256 of the salt followed by the payload. The salt is always 32 bytes, so that no byte can
/// pass from one to the other.
std::string payload_digest(std::string_view salt, std::string_view payload);

/// SHA-256 of the link's columns in the order of the table, each written as its length in bytes,
/// a colon and its bytes; NULL is written "-". Numbers are written in decimal digits.
std::string chain_digest(const Link& link);

}  // namespace history
