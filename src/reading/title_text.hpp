#pragma once

#include <cstddef>
#include <string_view>

namespace reading {

struct Vocabulary;

/// "2. Godkendelse af referat. Referatet blev godkendt.": where the text begins that is printed behind
/// a title on its line; npos when there is none.
std::size_t text_behind_title(const Vocabulary& vocabulary, std::string_view text,
                              std::string_view small_text);

}  // namespace reading
