#pragma once

#include <string>
#include <vector>

#include "features/people/people.hpp"

/// Every SQL statement of the slice.
namespace people {

struct ListedParty {
    std::string name;
    std::string slug;
    std::string sector;
};

/// One page of the list, in Danish order, of those whose sort key holds `part` (all when empty).
std::vector<Person> list_people(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& part, int limit, int offset);
int count_people(store::Session& session, const admission::CollaborationId& collaboration,
                 const std::string& part);
std::vector<ListedParty> list_parties(store::Session& session,
                                      const admission::CollaborationId& collaboration);

std::optional<Person> person_by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                     const std::string& slug);
std::optional<Party> party_by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                   const std::string& slug);

std::string sector_word(Sector sector);
Sector sector_from(const std::string& word);

}  // namespace people
