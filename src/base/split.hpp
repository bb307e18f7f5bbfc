#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

/// What stands between any of these characters; nothing empty.
std::vector<std::string_view> split(std::string_view text, std::string_view between);

/// The words of base::sort_key(text): for comparing names and sentences whatever their case and signs.
std::vector<std::string> key_words(std::string_view text);

/// The lines of a list that people write for the program: neither blank ones nor remarks ("# …").
std::vector<std::string_view> lines_of_list(std::string_view text);

}  // namespace base
