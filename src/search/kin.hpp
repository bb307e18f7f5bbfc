#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace search {

/// Words of the same root as a stem, by the endings that make nouns of Danish verbs: "henvisning" and
/// "henvise", "udskrivelse" and "udskrivning". Some are no words; these find nothing. None for short words,
/// which have the letters by chance.
std::vector<std::string> kin_of(std::string_view stem);

}  // namespace search
