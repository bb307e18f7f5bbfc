#include "search/kin.hpp"

#include <array>

#include "search/word_form.hpp"

namespace search {

std::vector<std::string> kin_of(std::string_view stem) {
    constexpr std::size_t shortest_root = 4;
    constexpr std::array<std::string_view, 3> endings = {"ning", "ing", "t"};
    std::string_view root = stem;
    for (const std::string_view ending : endings) {
        if (!stem.ends_with(ending)) continue;
        root.remove_suffix(ending.size());
        break;
    }
    if (length(root) < shortest_root) return {};
    std::vector<std::string> all;
    // Stems of "-else", "-et" and "-er" are the root itself.
    for (const std::string_view ending : {"", "t", "ning", "ing"}) {
        std::string one = std::string(root).append(ending);
        if (one != stem) all.push_back(std::move(one));
    }
    return all;
}

}  // namespace search
