#include "features/decisions/party_in.hpp"

#include <algorithm>

#include "base/danish.hpp"
#include "base/split.hpp"

namespace decisions {
namespace {

using Words = std::vector<std::string>;

/// The name stands at this place, or what is its: "Lindholm Kommunes".
bool stands_at(const Words& text, std::size_t at, const Words& name) {
    if (name.empty() || at + name.size() > text.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool last = i + 1 == name.size();
        if (text[at + i] != name[i] && !(last && text[at + i] == name[i] + 's')) return false;
    }
    return true;
}

enum class At { anywhere, inside };

std::optional<std::string> find(std::string_view text, const std::vector<PartyName>& parties, At where) {
    const Words words = base::key_words(text);
    std::vector<Words> names;
    names.reserve(parties.size());
    for (const PartyName& party : parties) names.push_back(base::key_words(party.name));
    std::optional<std::string> found;
    for (std::size_t at = 0; at < words.size();) {
        // Of "Psykiatrien" and "Psykiatrien i Fjordby" the longer one is meant.
        std::size_t longest = parties.size();
        for (std::size_t i = 0; i < parties.size(); ++i) {
            const bool longer = longest == parties.size() || names[i].size() > names[longest].size();
            if (longer && stands_at(words, at, names[i])) longest = i;
        }
        if (longest == parties.size()) {
            ++at;
            continue;
        }
        const std::size_t end = at + names[longest].size();
        const bool its = words[end - 1] != names[longest].back();
        if (where == At::inside && at == 0 && !its) return std::nullopt;
        if (found && *found != parties[longest].party) return std::nullopt;
        found = parties[longest].party;
        at = end;
    }
    return found;
}

}  // namespace

std::optional<std::string> party_in(std::string_view text, const std::vector<PartyName>& parties) {
    return find(text, parties, At::anywhere);
}

std::optional<std::string> party_around(std::string_view text, const std::vector<PartyName>& parties) {
    return find(text, parties, At::inside);
}

}  // namespace decisions
