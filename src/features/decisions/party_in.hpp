#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decisions {

/// A name that a party is met by.
struct PartyName {
    std::string party;  ///< id of the party that it stands for
    std::string name;
};

/// The one party that a text names: "Sygeplejen i Lindholm Kommune", "Lindholm Kommunes aeldreudvalg".
/// Nothing when it names none, or more than one.
std::optional<std::string> party_in(std::string_view text, const std::vector<PartyName>& parties);

/// The same, but not where the text only goes on from the party's name: "Psykiatrien i Fjordby" may be
/// another one than "Psykiatrien".
std::optional<std::string> party_around(std::string_view text, const std::vector<PartyName>& parties);

}  // namespace decisions
