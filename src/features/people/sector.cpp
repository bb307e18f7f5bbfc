#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/danish.hpp"
#include "base/utf8.hpp"
#include "features/people/people.hpp"

namespace people {
namespace {

// The first that the name holds decides: "Regionspsykiatrien" is psychiatry, not a region.
constexpr std::array<std::pair<std::string_view, Sector>, 15> signs = {{
    {"psykiatri", Sector::psychiatry},
    {"kommune", Sector::municipality},
    {"almen praksis", Sector::general_practice},
    {"praktiserende", Sector::general_practice},
    {"plo", Sector::general_practice},
    {"patient", Sector::patients},
    {"bruger", Sector::patients},
    {"forening", Sector::patients},
    {"hospital", Sector::hospital},
    {"sygehus", Sector::hospital},
    {"he midt", Sector::hospital},
    {"akutafdeling", Sector::hospital},
    {"klinik", Sector::hospital},
    {"region", Sector::region},
    {"praksis", Sector::general_practice},
}};

}  // namespace

Sector sector_of(std::string_view name) {
    const std::string small = base::lower(name);
    for (const auto& [sign, sector] : signs) {
        if (small.find(sign) != std::string::npos) {
            return sector;
        }
    }
    return Sector::other;
}

bool is_name_of_party(std::string_view name) {
    if (sector_of(name) == Sector::other) return false;
    std::istringstream text{std::string(name)};
    const std::vector<std::string> words{std::istream_iterator<std::string>(text), {}};
    const auto capital = [](const std::string& word) {
        std::size_t at = 0;
        const char32_t first = base::next_character(word, at);
        return base::lower_character(first) != first;
    };
    constexpr std::size_t longest = 5;  // of words; more is a sentence
    return words.size() > 1 && words.size() <= longest && capital(words.front()) &&
           std::any_of(words.begin() + 1, words.end(), capital);
}

}  // namespace people
