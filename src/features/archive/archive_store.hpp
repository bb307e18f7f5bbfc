#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/archive/archive.hpp"

/// Every SQL statement of the slice.
namespace archive {

struct Document {
    std::string id;
    std::string slug;
    std::string digest;
    std::string name;
    std::int64_t size = 0;
    int doubts = 0;
    int unplaced = 0;
    base::Instant imported_at;
    std::string imported_by;
    std::string record;  ///< JSON; empty in lists
    std::string source;  ///< only where it is set, to be stored; read by source_of
    meetings::MeetingId meeting;
    std::string meeting_slug;
    std::string meeting_date;
    std::string body_name;
    std::string body_belongs_to;
    bool standing = true;  ///< the meeting is shown as this one of its documents says
};

std::optional<Document> by_digest(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& digest);
std::optional<Document> by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& slug);
/// The lines that the document was read from, numbered from 1; none when they were not kept.
std::vector<std::string> source_of(store::Session& session, const std::string& document);
/// All documents of a meeting, that which stands first.
std::vector<Document> of_meeting(store::Session& session, const meetings::MeetingId& meeting);
/// Makes this one of the meeting's documents the one that it is shown from.
void let_stand(store::Session& session, const meetings::MeetingId& meeting, const std::string& document);
/// Gives documents to another meeting, which does not stand on them yet.
void move_documents(store::Session& session, const std::vector<std::string>& documents,
                    const meetings::MeetingId& meeting);
std::vector<Document> list(store::Session& session, const admission::CollaborationId& collaboration,
                           int limit, int offset);
/// Where an item stands; nothing when there is none of that id.
std::optional<Place> place_of_item(store::Session& session, const std::string& item);
/// Holds the collaboration's imports until the transaction ends, so that two at once neither choose the
/// same address nor wait for each other's people in a circle.
void wait_for_other_imports(store::Session& session, const admission::CollaborationId& collaboration);
bool slug_taken(store::Session& session, const admission::CollaborationId& collaboration,
                const std::string& slug);
void insert_document(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& document);

struct Totals {
    int documents = 0;
    int doubts = 0;
    int reviewed = 0;  ///< meetings
};
Totals totals(store::Session& session, const admission::CollaborationId& collaboration);

}  // namespace archive
