#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "features/admission/admission.hpp"
#include "features/identities/identities.hpp"
#include "store/database.hpp"

/// People and parties, as they are met in documents.
namespace people {

struct Person {
    base::Id<Person> id;
    std::string name;
    std::string slug;
    std::string title;         ///< as of the latest meeting; empty when not said
    std::string organisation;  ///< the same
    int meetings = 0;          ///< that list the person, but not as absent
    std::string last_seen;     ///< ISO date of the latest of them with minutes; empty when none has one
    int apologies = 0;         ///< meetings that name the person as absent
    int invited = 0;           ///< of `meetings`: with an agenda only, which says who is to come
    /// By which name it was found, when that is another's who was joined to this one.
    std::optional<base::Id<Person>> named = {};
};
using PersonId = base::Id<Person>;

/// The kind of a party.
enum class Sector { hospital, municipality, psychiatry, general_practice, patients, region, other };

struct Party {
    base::Id<Party> id;
    std::string name;
    std::string slug;
    Sector sector = Sector::other;
    std::optional<base::Id<Party>> named = {};  ///< as for a person
};
using PartyId = base::Id<Party>;

/// What an organisation's name says of its sector: "Skive Kommune" is a municipality.
Sector sector_of(std::string_view name);
/// Whether it is one party's own name, "Skive Kommune" or "Psykiatrien i Fjordby", and not a word for several
/// or for whichever it is: "kommunerne", "Hospitalet".
bool is_name_of_party(std::string_view name);

/// The person of that name, added when not met before. Names are the same when they differ in case,
/// accents and blanks only; anything less certain is for a person to join. Of a name that was joined to
/// another, the one it was joined to.
Person recognise_person(store::Session& session, base::IdSource& ids,
                        const admission::CollaborationId& collaboration, const std::string& name);
/// Writes in the history that what was said of a name earlier is this person's, by which the index learns it.
void note_known(store::Session& session, const admission::Setting& setting,
                const admission::CollaborationId& collaboration, const base::Id<Person>& person);
/// What the meetings that list a person say together.
struct Seen {
    int meetings = 0;          ///< as of the person
    std::string title;         ///< as of the latest
    std::string organisation;  ///< the same
    std::string last;          ///< as last_seen
    int apologies = 0;         ///< as of the person
    int invited = 0;           ///< the same
};
/// Sets it, when meetings have changed.
void set_seen(store::Session& session, const base::Id<Person>& person, const Seen& seen);

/// All names that the person is met by, the shown one first.
std::vector<std::string> names_of(store::Session& session, const Person& person);
std::optional<Person> person_of(store::Session& session, const base::Id<Person>& id);

std::optional<Person> find_person(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& name);
Party recognise_party(store::Session& session, base::IdSource& ids,
                      const admission::CollaborationId& collaboration, const std::string& name);

std::optional<Party> find_party(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& name);

std::string person_address(const admission::Collaboration& collaboration, std::string_view slug);
std::string party_address(const admission::Collaboration& collaboration, std::string_view slug);

/// A name that leads to the person's page when it is known whose it is.
web::Html person_link(const admission::Collaboration& collaboration, const std::string& name,
                      const std::optional<std::string>& slug);

/// What other slices know of a person or a party: a section of the page, with its heading, or nothing.
using PersonTrail = std::function<web::Html(store::Session&, const admission::Visit&, const Person&)>;
using PartyTrail = std::function<web::Html(store::Session&, const admission::Visit&, const Party&)>;

struct Trails {
    std::vector<PersonTrail> of_person;
    std::vector<PartyTrail> of_party;
};

/// "/{c}/personer", "/{c}/personer/{person}", "/{c}/parter", "/{c}/parter/{party}"
std::vector<web::Route> routes(const admission::Setting& setting, Trails trails);

}  // namespace people
