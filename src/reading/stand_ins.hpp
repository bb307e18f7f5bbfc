#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reading {

struct Vocabulary;

/// Somebody who came in the place of another.
struct StandIn {
    std::string name;
    std::size_t at = 0;  ///< where the words about it stood in the entry
};

/// "Anna Berg (Bo Dahl deltog)", "Anna Berg, i stedet deltog Bo Dahl": who came instead. The words
/// about it are taken out of the entry.
std::vector<StandIn> take_stand_ins(const Vocabulary& vocabulary, std::string& entry);

}  // namespace reading
