#include "features/history/history.hpp"
#include "features/people/people.hpp"

namespace people {

void note_known(store::Session& session, const admission::Setting& setting,
                const admission::CollaborationId& collaboration, const PersonId& person) {
    history::record(session, {.collaboration = collaboration.text(),
                              .at = setting.clock.now(),
                              .act = "people.known",
                              .subject_kind = "person",
                              .subject_id = person.text()});
}

}  // namespace people
