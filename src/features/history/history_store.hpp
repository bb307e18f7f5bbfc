#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/history/history.hpp"

namespace history {

/// Where the chain ends: position 0 and no digest before the first entry.
struct Head {
    std::int64_t position = 0;
    std::optional<std::string> chain;
};

/// A row with everything that the chain is made of.
struct Linked {
    Row row;
    std::string payload_digest;
    std::optional<std::string> previous;
    bool has_payload_row = false;
    std::string salt;  ///< empty when destroyed
};

Head load_head(store::Session& session);
std::vector<Linked> load_after(store::Session& session, std::int64_t position, std::int64_t limit);

}  // namespace history
