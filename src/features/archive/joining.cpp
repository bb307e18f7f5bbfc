#include "features/archive/joining.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "features/archive/from_record.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/standing.hpp"
#include "features/threads/threads.hpp"

namespace archive {
namespace {

Document whole_document(store::Session& session, const admission::Collaboration& collaboration,
                        const Document& listed) {
    auto document = by_slug(session, collaboration.id, listed.slug);
    if (!document) throw std::runtime_error("a document of a meeting is gone: " + listed.id);
    return *std::move(document);
}

/// Whether a meeting stands on `one` before `other`.
bool outranks(const Document& one, const Document& other) {
    const bool minutes = reading_of(one).meeting.kind == reading::Kind::minutes;
    if (minutes != (reading_of(other).meeting.kind == reading::Kind::minutes)) return minutes;
    return one.imported_at.microseconds > other.imported_at.microseconds;
}

/// The one of these that a meeting stands on, with its record: the one that it stood on before, if any.
Document best_of(store::Session& session, const admission::Collaboration& collaboration,
                 const std::vector<Document>& listed, const std::string& stood = {}) {
    const auto before = std::ranges::find(listed, stood, &Document::id);
    if (before != listed.end()) return whole_document(session, collaboration, *before);
    Document best = whole_document(session, collaboration, listed.front());
    for (const Document& other : listed) {
        Document next = whole_document(session, collaboration, other);
        if (outranks(next, best)) best = std::move(next);
    }
    return best;
}

/// The same meeting without anything in it.
reading::Record emptied(reading::Record record) {
    record.items.clear();
    record.participants.clear();
    record.meeting.chairs.clear();
    record.meeting.minute_takers.clear();
    return record;
}

void add(std::vector<std::string>& gone, const Shown& shown) {
    gone.insert(gone.end(), shown.gone.begin(), shown.gone.end());
}

/// Shows the meeting as this document of it says.
meetings::WholeMeeting stand_on(store::Session& session, const admission::Setting& setting,
                                const admission::Collaboration& collaboration,
                                const meetings::WholeMeeting& meeting, const Document& document,
                                std::vector<std::string>& gone) {
    let_stand(session, meeting.meeting.id, document.id);
    Shown shown = show_instead(session, setting, collaboration, meeting, reading_of(document));
    add(gone, shown);
    follow_review(session, collaboration.id, meeting.meeting.id, meeting.meeting.reviewed);
    return std::move(shown.whole);
}

meetings::WholeMeeting loaded(store::Session& session, const meetings::MeetingId& id) {
    auto meeting = meetings::load(session, id);
    if (!meeting) throw std::runtime_error("a document's meeting is gone: " + id.text());
    return *std::move(meeting);
}

/// What these documents say that somebody owes.
std::set<std::string> owed_in(store::Session& session, const admission::Collaboration& collaboration,
                              const std::vector<Document>& documents) {
    std::set<std::string> texts;
    for (const Document& document : documents) {
        for (const reading::Item& item : reading_of(whole_document(session, collaboration, document)).items) {
            for (const auto& owed : follow_ups_from(item)) texts.insert(owed.text);
        }
    }
    return texts;
}

/// What people worked out of the parted documents comes back with their words and titles: closings, which
/// documents that stay keep too where they say the same, and what was said of items, which stays said of the
/// other's too.
void hand_back(store::Session& session, const admission::Collaboration& collaboration,
               const std::vector<Document>& parted, const std::vector<Document>& left,
               const meetings::MeetingId& from, const meetings::MeetingId& to) {
    const auto stays = owed_in(session, collaboration, left);
    for (const std::string& text : owed_in(session, collaboration, parted)) {
        if (stays.contains(text)) {
            decisions::copy_closings(session, from, to, text);
        } else {
            decisions::hand_over_closings(session, from, to, text);
        }
    }
    for (const Document& document : parted) {
        for (const reading::Item& item : reading_of(whole_document(session, collaboration, document)).items) {
            threads::hand_back(session, from, to, item.title.value);
        }
    }
}

std::vector<Document> some_of(const std::vector<Document>& all, const std::vector<std::string>& ids,
                              bool among) {
    std::vector<Document> some;
    std::ranges::copy_if(all, std::back_inserter(some), [&](const Document& document) {
        return (std::ranges::find(ids, document.id) != ids.end()) == among;
    });
    return some;
}

}  // namespace

void stand_on_best_of(store::Session& session, const admission::Setting& setting,
                      const admission::Collaboration& collaboration, const meetings::WholeMeeting& meeting,
                      const std::vector<Document>& documents, std::vector<std::string>& gone) {
    stand_on(session, setting, collaboration, meeting, best_of(session, collaboration, documents), gone);
}

Joined join_meetings(store::Session& session, const admission::Setting& setting,
                     const admission::Collaboration& collaboration, const meetings::WholeMeeting& from,
                     const meetings::MeetingId& into, std::vector<std::string>& gone) {
    const meetings::MeetingId& id = from.meeting.id;
    const auto documents = of_meeting(session, id);
    const auto others = of_meeting(session, into);
    Joined joined{from.meeting.slug, {}, documents.front().id, others.front().id};
    for (const Document& document : documents) joined.documents.push_back(document.id);
    const Document standing = whole_document(session, collaboration, documents.front());
    const Shown empty = show_instead(session, setting, collaboration, from, emptied(reading_of(standing)));
    add(gone, empty);
    move_documents(session, joined.documents, into);
    follow_review(session, collaboration.id, id, from.meeting.reviewed);
    decisions::hand_over_closings(session, id, into);
    const Document best = best_of(session, collaboration, {others.front(), standing});
    const auto whole = stand_on(session, setting, collaboration, loaded(session, into), best, gone);
    threads::hand_over(session, setting.ids, collaboration, id, whole);
    meetings::drop_emptied(session, collaboration.id, empty.whole.meeting, joined.address, whole.meeting);
    return joined;
}

meetings::MeetingId part_documents(store::Session& session, const admission::Setting& setting,
                                   const admission::Collaboration& collaboration,
                                   const meetings::MeetingId& meeting, const Joined& joined,
                                   std::vector<std::string>& gone) {
    const auto all = of_meeting(session, meeting);
    const auto parted = some_of(all, joined.documents, true);
    const auto left = some_of(all, joined.documents, false);
    meetings::WholeMeeting other = loaded(session, meeting);
    const Document best_left = best_of(session, collaboration, left, joined.stood_there);
    if (all.front().id != best_left.id) {
        other = stand_on(session, setting, collaboration, other, best_left, gone);
    }
    const Document best = best_of(session, collaboration, parted, joined.stood);
    Shown own = show_new(session, setting, collaboration, emptied(reading_of(best)));
    const meetings::MeetingId id = own.whole.meeting.id;
    move_documents(session, joined.documents, id);
    if (!joined.address.empty()) {
        meetings::take_back_address(session, collaboration.id, own.whole.meeting, joined.address);
    }
    hand_back(session, collaboration, parted, left, meeting, id);
    stand_on(session, setting, collaboration, own.whole, best, gone);
    return id;
}

}  // namespace archive
