#pragma once

#include "base/label.hpp"

namespace history::labels {

extern const base::Label history_of_this;

}  // namespace history::labels
