#pragma once

#include "base/label.hpp"
#include "features/people/people.hpp"

namespace people::labels {

extern const base::Label people;
extern const base::Label one_person;
extern const base::Label many_people;
extern const base::Label lead;
extern const base::Label parties_link;
extern const base::Label name;
extern const base::Label title;
extern const base::Label meetings;
extern const base::Label attended;
extern const base::Label attended_and_absent;
extern const base::Label invited;  ///< to meetings without minutes
extern const base::Label last_seen;
extern const base::Label show_people;
extern const base::Label no_people;
extern const base::Label none_of_that_name;
extern const base::Label parties;
extern const base::Label party;
extern const base::Label one_party;
extern const base::Label many_parties;
extern const base::Label no_parties;
extern const base::Label sector;
extern const base::Label nothing_more;

/// "Kommune"
const base::Label& sector_name(Sector sector);
extern const base::Label destroy_person;

}  // namespace people::labels
