#include <boost/json/serialize.hpp>

#include "features/archive/pages/pages.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/standing.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          const Document& document, const Shown& shown) {
    const boost::json::object what = {{"document", document.id},
                                      {"gone", boost::json::array(shown.gone.begin(), shown.gone.end())}};
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = "archive.let_stand",
                              .subject_kind = "meeting",
                              .subject_id = document.meeting.text(),
                              .payload = boost::json::serialize(what)});
}

}  // namespace

admission::Inside let_stand_post(const admission::Setting& setting, search::Index& index) {
    return [setting, &index](const web::Request& request, const admission::Visit& visit) {
        const bool found = setting.database.write([&](store::Session& session) {
            wait_for_other_imports(session, visit.collaboration.id);
            const auto document = by_slug(session, visit.collaboration.id, request.part("document"));
            const auto old = document ? meetings::load(session, document->meeting) : std::nullopt;
            if (!old) return false;
            if (document->standing) return true;  // pressed twice
            const Shown shown =
                show_instead(session, setting, visit.collaboration, *old, reading_of(*document));
            let_stand(session, document->meeting, document->id);
            follow_review(session, visit.collaboration.id, document->meeting, old->meeting.reviewed);
            note(session, setting, visit, *document, shown);
            return true;
        });
        if (!found) {
            return admission::not_found(setting, request, visit);
        }
        follow_or_log(setting, index);
        return web::Response::see_other(
            admission::address_in(visit.collaboration, "/arkiv/" + request.part("document")));
    };
}

}  // namespace archive
