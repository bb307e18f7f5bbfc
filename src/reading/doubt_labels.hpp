#pragma once

#include <string>
#include <string_view>

#include "base/label.hpp"

namespace reading {

/// What a doubt's reason (Doubt) says in words.
std::string doubt_word(std::string_view reason, const base::Words& words);
/// Where in the record the doubt is: "items[3].end" becomes "Punkt 4".
std::string doubt_place(std::string_view field, const base::Words& words);

}  // namespace reading
