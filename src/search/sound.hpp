#pragma once

#include <string>
#include <string_view>

namespace search {

/// What spellings of one word have in common: "ae" and the letter it stands for, "Birthe" and "Birte",
/// "Christian" and "Kristian", "Olesen" and "Olsen". Takes small letters. Only what Danes write in two
/// ways is made alike: more would join words that are two.
std::string sound_of(std::string_view word);

}  // namespace search
