#include <boost/json/serialize.hpp>

#include "features/decisions/acts/acts.hpp"
#include "features/decisions/settling_store.hpp"
#include "features/history/history.hpp"

namespace decisions {
namespace {

using Kind = base::Problem::Kind;
using Problems = std::vector<base::Problem>;

boost::json::object payload_of(const FollowUp& follow_up) {
    boost::json::object what = {{"follow_up", follow_up.id}};
    if (follow_up.closing) {
        what["how"] = stored(follow_up.closing->how);
        what["note"] = follow_up.closing->note;
        what["evidence"] = follow_up.closing->evidence;
    }
    return what;
}

}  // namespace

void note_act(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
              const FollowUp& follow_up, const std::string& act) {
    recount(session, visit.collaboration.id, place_of(session, meetings::MeetingId(follow_up.meeting_id)));
    recount_owing(session, follow_up.id);
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = act,
                              .subject_kind = "meeting",
                              .subject_id = follow_up.meeting_id,
                              .payload = boost::json::serialize(payload_of(follow_up))});
}

void close_as(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
              FollowUp& follow_up, const ClosingWords& words) {
    follow_up.closing = Closing{how_from(words.how).value_or(How::other),
                                words.note,
                                words.evidence,
                                setting.clock.now(),
                                visit.account.text(),
                                visit.name};
    close(session, follow_up.id, *follow_up.closing);
    note_act(session, setting, visit, follow_up, "follow_up.close");
}

std::expected<void, Problems> close_follow_up(const admission::Setting& setting,
                                              const admission::Visit& visit, const std::string& id,
                                              const ClosingWords& words) {
    Problems problems = problems_of(words);
    return setting.database.write([&](store::Session& session) -> std::expected<void, Problems> {
        hold(session, visit.collaboration.id);
        auto found = follow_up(session, visit.collaboration.id, id);
        if (!found) {
            return std::unexpected(Problems{{Kind::not_found, "follow_up.not_found", {}, {}}});
        }
        if (found->standing == Standing::repeated) {
            return std::unexpected(Problems{{Kind::wrong_state, "follow_up.repeated", {}, {}}});
        }
        if (found->closing) {
            return std::unexpected(Problems{{Kind::conflict, "follow_up.closed", {}, {}}});
        }
        if (!problems.empty()) {
            return std::unexpected(problems);
        }
        close_as(session, setting, visit, *found, words);
        return {};
    });
}

}  // namespace decisions
