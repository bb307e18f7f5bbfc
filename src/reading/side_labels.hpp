#pragma once

#include <cstddef>
#include <string_view>

namespace reading {

struct Vocabulary;

/// "Tidspunkt: kl. 9  Sted: Solhuset": where the second label of a line begins that begins with one;
/// npos when there is none.
std::size_t second_label(const Vocabulary& vocabulary, std::string_view text, std::string_view small_text);

}  // namespace reading
