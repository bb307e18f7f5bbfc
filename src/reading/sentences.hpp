#pragma once

#include <string_view>
#include <vector>

namespace reading {

struct Vocabulary;

/// The sentences of a paragraph; the point of an abbreviation or a date ends none.
std::vector<std::string_view> sentences_of(const Vocabulary& vocabulary, std::string_view text);

}  // namespace reading
