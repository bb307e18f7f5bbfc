#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// The character that begins at byte `at` of well-formed UTF-8, and moves `at` past it.
/// A byte that begins no well-formed character is given as U+FFFD and skipped alone.
char32_t next_character(std::string_view text, std::size_t& at);

/// Adds a character's UTF-8 bytes.
void append_character(std::string& text, char32_t character);

/// The small form of a letter of Latin-1 or Latin Extended-A; others as they are.
char32_t lower_character(char32_t character);

}  // namespace base
