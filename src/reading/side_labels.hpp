#pragma once

#include <cstddef>
#include <string_view>

namespace reading {

struct Vocabulary;

/// "Tidspunkt: kl. 9  Sted: Solhuset": where the second label of a line begins that begins with one;
/// npos when there is none.
std::size_t second_label(const Vocabulary& vocabulary, std::string_view text, std::string_view small_text);

/// "… the 20th of October 2031.Beslutning": where the heading begins that was glued behind a line's last
/// sentence; npos when there is none.
std::size_t glued_heading(const Vocabulary& vocabulary, std::string_view text, std::string_view small_text);

}  // namespace reading
