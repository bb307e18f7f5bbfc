#pragma once

#include <cstdlib>
#include <string_view>

namespace support {

/// Whether this is the fast suite while working (./dev test --fast sets TOVHOLDER_FAST=1): PostgreSQL's
/// half is left out, and what takes its time by repetition repeats less.
inline bool is_fast() {
    const char* fast = std::getenv("TOVHOLDER_FAST");
    return fast != nullptr && std::string_view(fast) == "1";
}

}  // namespace support
