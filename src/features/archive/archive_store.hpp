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
    meetings::MeetingId meeting;
    std::string meeting_slug;
    std::string meeting_date;
    std::string body_name;
    std::string body_belongs_to;
};

std::optional<Document> by_digest(store::Session& session, const admission::CollaborationId& collaboration,
                                  const std::string& digest);
std::optional<Document> by_slug(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& slug);
std::optional<Document> by_meeting(store::Session& session, const meetings::MeetingId& meeting);
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
};
Totals totals(store::Session& session, const admission::CollaborationId& collaboration);

}  // namespace archive
