#include <algorithm>
#include <set>

#include "base/danish.hpp"
#include "features/threads/grouping.hpp"
#include "features/threads/grouping_store.hpp"
#include "features/threads/settling.hpp"

namespace threads {
namespace {

/// From so many items on it is known which words are rare. Before, likeness is looked at anew whenever the
/// archive has grown by half: the first few documents would else be taken to be alike in every word.
constexpr int known_rarity = 600;

int items_in(store::Session& session, const admission::CollaborationId& collaboration) {
    int items = 0;
    for (const meetings::Tally& tally : meetings::tallies(session, collaboration)) items += tally.items;
    return items;
}

/// All items of a young archive, by what is rare in it now.
void look_at_all(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
                 KnownItems& known) {
    forget_likely(session, collaboration.id);
    for (const meetings::MeetingId& meeting : settled_meetings(session, collaboration.id)) {
        const auto whole = meetings::load(session, meeting);
        if (!whole) continue;
        Settling(session, collaboration, *whole, known).link_likely();
        join(session, ids, collaboration.id, meeting);
    }
}

/// What the items of a meeting are found and told apart by.
bool reads_the_same(const meetings::Item& one, const meetings::Item& other) {
    const auto titles = [](const meetings::Item& item) {
        std::vector<std::string> all;
        for (const meetings::Attachment& attachment : item.attachments) all.push_back(attachment.title);
        return all;
    };
    return one.id == other.id && one.number == other.number && one.title == other.title &&
           one.case_number == other.case_number && text_of(one) == text_of(other) &&
           titles(one) == titles(other);
}

bool reads_the_same(const admission::Collaboration& collaboration, const meetings::WholeMeeting& one,
                    const meetings::WholeMeeting& other) {
    const auto body = [](const meetings::Meeting& meeting) {
        return meeting.body ? meeting.body->id.text() : std::string();
    };
    return one.meeting.day() == other.meeting.day() && body(one.meeting) == body(other.meeting) &&
           std::ranges::equal(
               one.items, other.items,
               [](const auto& mine, const auto& theirs) { return reads_the_same(mine, theirs); }) &&
           names_of(collaboration, one) == names_of(collaboration, other);
}

}  // namespace

void settle(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
            const meetings::WholeMeeting& whole) {
    hold(session, collaboration.id);
    const int items = items_in(session, collaboration.id);
    const bool young = items <= known_rarity && items * 2 >= looked_at(session, collaboration.id) * 3;
    KnownItems known(session, collaboration.id, items);
    Settling settling(session, collaboration, whole, known);
    if (note_settled(session, whole.meeting.id)) {
        settling.keep_all();
        if (!young) settling.link_likely();
        join(session, ids, collaboration.id, whole.meeting.id);
    } else {
        std::set<std::string> touched = forget(session, whole.meeting.id);
        settling.keep_all();
        settling.take_over();
        if (!young) settling.link_likely();
        for (const meetings::Item& item : whole.items) touched.insert(item.id.text());
        regroup(session, ids, collaboration.id, touched);
    }
    if (!young) return;
    look_at_all(session, ids, collaboration, known);
    note_looked_at(session, collaboration.id, items);
}

void settle_again(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
                  const meetings::WholeMeeting& before, const meetings::WholeMeeting& whole) {
    if (!reads_the_same(collaboration, before, whole)) {
        settle(session, ids, collaboration, whole);
        return;
    }
    // What was decided may be read in another way.
    hold(session, collaboration.id);
    recount_threads_of(session, whole.meeting.id);
}

void hand_over(store::Session& session, base::IdSource& ids, const admission::Collaboration& collaboration,
               const meetings::MeetingId& from, const meetings::WholeMeeting& into) {
    if (move_judgements(session, from, into.meeting.id)) settle(session, ids, collaboration, into);
}

void hand_back(store::Session& session, const meetings::MeetingId& from, const meetings::MeetingId& to,
               const std::string& title) {
    copy_judgements(session, from, to, base::sort_key(title));
}

void settle_all(store::Database& database, base::IdSource& ids) {
    const auto all = database.read([](store::Session& session) { return unsettled_meetings(session); });
    for (const Unsettled& one : all) {
        database.write([&](store::Session& session) {
            const auto collaboration = admission::find_collaboration(session, one.collaboration);
            const auto whole = meetings::load(session, one.meeting);
            if (collaboration && whole) settle(session, ids, *collaboration, *whole);
        });
    }
}

}  // namespace threads
