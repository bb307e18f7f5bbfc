#pragma once

#include <string>
#include <vector>

#include "features/archive/archive_store.hpp"

/// Two meetings that are one, and one that is two: documents go from meeting to meeting with all that was
/// worked out of them.
namespace archive {

/// What became one with another meeting, and how it is parted again.
struct Joined {
    std::string address;                 ///< the meeting's slug; empty for a document parted by hand
    std::vector<std::string> documents;  ///< ids
    std::string stood;                   ///< the one of them that the meeting stood on; empty when not known
    std::string stood_there;             ///< the one that the other meeting stood on; as above
};

/// Lets the meeting `from` be one with `into`: its documents become documents of `into`, which stands on its
/// minutes, of two minutes or two agendas on the one imported last. Closings of follow-ups and what was said
/// of threads go along; `from` is no more and its address leads to `into`. Adds to `gone` the search entries
/// that are no more.
Joined join_meetings(store::Session& session, const admission::Setting& setting,
                     const admission::Collaboration& collaboration, const meetings::WholeMeeting& from,
                     const meetings::MeetingId& into, std::vector<std::string>& gone);

/// Lets these documents of a meeting, not all that it has, be a meeting of their own, at the address that the
/// meeting once had. Each of the two stands on the document that it stood on, when that is still there. Adds
/// to `gone` as above. Gives the new meeting.
meetings::MeetingId part_documents(store::Session& session, const admission::Setting& setting,
                                   const admission::Collaboration& collaboration,
                                   const meetings::MeetingId& meeting, const Joined& joined,
                                   std::vector<std::string>& gone);

/// Shows a meeting from the best of these documents of it. Adds to `gone` as above.
void stand_on_best_of(store::Session& session, const admission::Setting& setting,
                      const admission::Collaboration& collaboration, const meetings::WholeMeeting& meeting,
                      const std::vector<Document>& documents, std::vector<std::string>& gone);

/// A document's meeting made one with another of the same body and day, by a person. Problems:
/// "document.not_found", "meeting.not_same_day".
base::Result<> join_with(const admission::Setting& setting, const admission::Visit& visit,
                         const std::string& document, const std::string& meeting);
/// A document made a meeting of its own, by a person. Problems: "document.not_found", "document.alone".
base::Result<> part_from_meeting(const admission::Setting& setting, const admission::Visit& visit,
                                 const std::string& document);

}  // namespace archive
