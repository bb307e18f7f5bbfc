#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.hpp"

namespace audit {

/// An act in words; as it is recorded when it is unknown (a newer program wrote it).
std::string said_of(const std::string& act, const base::Words& words);

/// Acts that are asked for together.
struct ActGroup {
    std::string key;  ///< in addresses
    const base::Label& label;
    std::vector<std::string> beginnings;  ///< of the acts: "archive."
};
const std::vector<ActGroup>& act_groups();

/// The kind of thing that an act was done to, in words; as it is recorded when it is unknown.
std::string kind_said(const std::string& subject_kind, const base::Words& words);

}  // namespace audit
