#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/decisions/settling_store.hpp"

/// The SQL of whose party somebody responsible is.
namespace decisions {

struct OwingParty {
    std::optional<std::string> party;
    bool told =
        false;  ///< by titles, members or the name; else the meetings say it, or the name is the party
};

/// Of a person: the one that they came for last, else the one that their titles tell of.
OwingParty party_of_person(store::Session& session, const std::string& person);
/// Of a name that is neither a person's nor a party's own: the one party of all members of the body that it
/// is, else the one that the name tells of.
OwingParty party_of_name(store::Session& session, const std::string& responsible);
/// Keeps it, and that it was looked for.
void set_party(store::Session& session, const std::string& responsible, const OwingParty& party);

/// Those whose party was never looked for and is not known.
std::vector<Owing> without_party(store::Session& session);

}  // namespace decisions
