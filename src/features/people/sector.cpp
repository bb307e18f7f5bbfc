#include <array>
#include <string_view>
#include <utility>

#include "base/danish.hpp"
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

}  // namespace people
