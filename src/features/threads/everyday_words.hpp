#pragma once

#include <string>

/// Words that say little of what an item is about: vocabulary/everyday_words.txt.
namespace threads {

/// By their stems.
bool is_everyday(const std::string& stem);
bool is_of_field(const std::string& stem);

}  // namespace threads
