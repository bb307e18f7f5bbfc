#pragma once

#include "features/people/people_store.hpp"

namespace people {

admission::Inside people_page(const admission::Setting& setting);
admission::Inside person_page(const admission::Setting& setting, std::vector<PersonTrail> trails);
admission::Inside parties_page(const admission::Setting& setting);
admission::Inside party_page(const admission::Setting& setting, std::vector<PartyTrail> trails);

/// "mødt 12, afbud 3"
std::string attendance_of(const Person& person, const base::Words& words);

}  // namespace people
