#pragma once

#include <string>
#include <vector>

#include "features/admission/admission.hpp"
#include "features/decisions/decisions.hpp"
#include "features/identities/identities.hpp"
#include "features/meetings/meetings.hpp"
#include "store/check.hpp"

/// Items on the same subject, over bodies and years.
namespace threads {

/// Why two items belong together. All before `mentioned` are sure enough that what hangs together by them is
/// one thread, however long; the others join two items and no more.
enum class Reason {
    named,        ///< the text names the other's meeting by its day, and its number there
    case_number,  ///< both bear it
    title,        ///< the same but for words like "status on"
    attachment,   ///< both have it
    mentioned,    ///< the text says the other's title, or names its meeting and speaks of the same
    alike,        ///< both say words that few others do
};

/// Finds anew what a meeting's items belong together with. To be called when all of the meeting is added or
/// replaced, before what is gone is dropped.
void settle(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
            const meetings::WholeMeeting& whole);
/// The same when what stood before is known: what reads as it did is not looked at again.
void settle_again(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
                  const meetings::WholeMeeting& before, const meetings::WholeMeeting& whole);
/// What people said of the items of `from`, a meeting that becomes one with `into`, is said of the items of
/// `into` with the same titles.
void hand_over(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
               const meetings::MeetingId& from, const meetings::WholeMeeting& into);
/// What people said of an item of `from` with this title is said, when `to` is next settled, of its item with
/// the same title too.
void hand_back(store::Session& session, const meetings::MeetingId& from, const meetings::MeetingId& to,
               const std::string& title);
/// For meetings from before there were threads.
void settle_all(store::Database& database, base::IdSource& ids);

/// For identities::Connections, after meetings::move: items follow their meetings to the body that these are
/// now of.
void move(store::Session& session, const admission::CollaborationId& collaboration,
          const identities::Move& move);

/// For meetings::Connections: earlier and later items on the same subject, for an item's page.
web::Html item_section(store::Session& session, const admission::Visit& visit,
                       const meetings::Meeting& meeting, const meetings::Item& item,
                       const base::Words& words);
/// For meetings::Connections: the way to what came back, for the list of meetings.
web::Html list_link(const admission::Visit& visit, const base::Words& words);

/// What those see of this slice's tables who may not see closed items.
std::vector<store::Veil> veils();
/// What must hold of its tables.
std::vector<store::Check> checks();

/// "/{c}/sagsgange", "/{c}/moeder/{meeting}/{item}/gang" and the acts under it
std::vector<web::Route> routes(const admission::Setting& setting);

}  // namespace threads
