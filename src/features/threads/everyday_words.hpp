#pragma once

#include <string>

/// Words that say little of what an item is about: vocabulary/everyday_words.txt.
namespace threads {

/// By their stems.
bool is_everyday(const std::string& stem);
bool is_of_field(const std::string& stem);
/// Common words that the titles of standing items are made with: "Godkendelse af referat".
bool is_of_standing(const std::string& stem);
/// Common words for a paper that a body has one of: its mandate.
bool is_document(const std::string& stem);

}  // namespace threads
