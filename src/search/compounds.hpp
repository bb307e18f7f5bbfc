#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace search {

/// A place where a compound may be parted.
struct Part {
    std::size_t end = 0;  ///< in bytes, from the start of the word; the linking letter included
    std::string stem;     ///< of the part without its linking letter; empty for the last part
};

/// The likeliest two or more parts of a Danish compound, by the forms in which hunspell-da's words
/// may begin one and the stems that may end one; nothing when it is none. The word is in small
/// letters and one spelling (word_form.hpp). Each part has 3 letters or more.
std::vector<Part> split_compound(std::string_view word, class Stemmer& stemmer);

/// Where the first parts of the word may end, whatever comes behind them: in bytes, the farthest first, with
/// at least 4 letters left.
std::vector<std::size_t> ends_of_heads(std::string_view word);

/// The size of the embedded word tables: a part of the index's version.
std::size_t word_tables_size();

}  // namespace search
