#pragma once

#include <string>

#include "base/label.hpp"
#include "reading/record.hpp"

namespace app {

/// A record for somebody at a terminal: the head, the people, the items with their parts, then the
/// doubts in words, and the tray.
std::string record_text(const reading::Record& record, const base::Words& words);

}  // namespace app
