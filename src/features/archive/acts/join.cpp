#include <algorithm>
#include <boost/json/serialize.hpp>

#include "features/archive/joining.hpp"
#include "features/archive/review_store.hpp"
#include "features/history/history.hpp"

namespace archive {
namespace {

using Kind = base::Problem::Kind;

/// `what` holds under "other" the second meeting that the search has to look at, if any.
void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          const std::string& act, const meetings::MeetingId& meeting, boost::json::object what,
          const std::vector<std::string>& gone) {
    what["gone"] = boost::json::array(gone.begin(), gone.end());
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = act,
                              .subject_kind = "meeting",
                              .subject_id = meeting.text(),
                              .payload = boost::json::serialize(what)});
}

}  // namespace

base::Result<> join_with(const admission::Setting& setting, const admission::Visit& visit,
                         const std::string& document, const std::string& meeting) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        const auto found = by_slug(session, visit.collaboration.id, document);
        const auto own = found ? meetings::load(session, found->meeting) : std::nullopt;
        if (!own) return base::problem(Kind::not_found, "document.not_found");
        const auto others = meetings::same_day(session, found->meeting);
        const auto into = std::ranges::find(others, meeting, &meetings::Meeting::slug);
        if (into == others.end()) return base::problem(Kind::conflict, "meeting.not_same_day");
        std::vector<std::string> gone;
        const Joined joined = join_meetings(session, setting, visit.collaboration, *own, into->id, gone);
        boost::json::object what = to_json(joined);
        what["from"] = own->meeting.id.text();
        note(session, setting, visit, "archive.join_meetings", into->id, std::move(what), gone);
        return {};
    });
}

base::Result<> part_from_meeting(const admission::Setting& setting, const admission::Visit& visit,
                                 const std::string& document) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        wait_for_other_imports(session, visit.collaboration.id);
        const auto found = by_slug(session, visit.collaboration.id, document);
        if (!found) return base::problem(Kind::not_found, "document.not_found");
        if (of_meeting(session, found->meeting).size() < 2) {
            return base::problem(Kind::wrong_state, "document.alone");
        }
        std::vector<std::string> gone;
        const auto own =
            part_documents(session, setting, visit.collaboration, found->meeting,
                           {.address = {}, .documents = {found->id}, .stood = {}, .stood_there = {}}, gone);
        note(session, setting, visit, "archive.part_document", own,
             {{"document", found->id}, {"other", found->meeting.text()}}, gone);
        return {};
    });
}

}  // namespace archive
