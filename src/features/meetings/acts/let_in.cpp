#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "features/history/history.hpp"
#include "features/meetings/guests.hpp"
#include "features/meetings/meetings_store.hpp"

namespace meetings {
namespace {

using Problem = base::Problem::Kind;

struct Found {
    MeetingId meeting;
    Item item;
};

std::optional<Found> find_item(store::Session& session, const admission::Visit& visit,
                               const std::string& meeting, const std::string& slug) {
    const auto found = by_slug(session, visit.collaboration.id, meeting);
    if (!found) return std::nullopt;
    const auto all = items(session, found->id);
    const auto item = std::ranges::find(all, slug, &Item::slug);
    return item == all.end() ? std::nullopt : std::optional(Found{found->id, *item});
}

/// On the meeting, which the search index follows. It tells nothing that is closed.
void note(store::Session& session, const admission::Setting& setting, const admission::Visit& visit,
          const std::string& act, const Found& found, const admission::Account& account) {
    const boost::json::object what = {
        {"item", found.item.id.text()}, {"account", account.id.text()}, {"user", account.name}};
    history::record(session, {.collaboration = visit.collaboration.id.text(),
                              .at = setting.clock.now(),
                              .actor = visit.account.text(),
                              .actor_name = visit.name,
                              .act = act,
                              .subject_kind = "meeting",
                              .subject_id = found.meeting.text(),
                              .payload = boost::json::serialize(what)});
}

}  // namespace

base::Result<> let_in(const admission::Setting& setting, const admission::Visit& visit,
                      const std::string& meeting, const std::string& item, const std::string& account) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        identities::hold(session,
                         visit.collaboration.id);  // no new document takes the item's place meanwhile
        const auto found = find_item(session, visit, meeting, item);
        if (!found) return base::problem(Problem::not_found, "item.not_found");
        if (!found->item.closed) return base::problem(Problem::wrong_state, "item.open", "gaest");
        const auto people = admission::accounts_in(session, visit.collaboration.id);
        const auto whom = std::ranges::find(people, account, [](const auto& one) { return one.id.text(); });
        if (whom == people.end()) return base::problem(Problem::invalid, "guest.whom", "gaest");
        if (add_guest(session, whom->id, found->item.id, setting.clock.now())) {
            note(session, setting, visit, "access.let_in", *found, *whom);
        }
        return {};
    });
}

base::Result<> see_out(const admission::Setting& setting, const admission::Visit& visit,
                       const std::string& meeting, const std::string& item, const std::string& account) {
    return setting.database.write([&](store::Session& session) -> base::Result<> {
        identities::hold(session, visit.collaboration.id);
        const auto found = find_item(session, visit, meeting, item);
        if (!found) return base::problem(Problem::not_found, "item.not_found");
        const auto all = guests_of(session, found->item.id);
        const auto guest =
            std::ranges::find(all, account, [](const Guest& one) { return one.account.id.text(); });
        if (guest == all.end()) return base::problem(Problem::not_found, "guest.none");
        drop_guest(session, guest->account.id, found->item.id);
        note(session, setting, visit, "access.see_out", *found, guest->account);
        return {};
    });
}

}  // namespace meetings
