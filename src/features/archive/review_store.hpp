#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/archive/archive_store.hpp"
#include "features/archive/correction.hpp"
#include "features/archive/joining.hpp"

/// Every SQL statement of review.
namespace archive {

/// How far the review of a document is.
struct ReviewState {
    int revision = 0;
    bool reviewed = false;
    std::optional<base::Instant> reviewed_at;
    std::string reviewed_by;
    std::optional<std::string> as_read;  ///< JSON; none when nothing has been corrected
};
ReviewState review_state(store::Session& session, const std::string& document);

/// As it is kept, and as the history tells it.
boost::json::object to_json(const Joined& joined);

struct MadeCorrection {
    int position = 0;
    Correction correction;
    boost::json::value before;
    base::Instant at;
    std::string by;  ///< account
    std::string by_name;
    std::optional<Joined> joined = {};  ///< the meeting that this made one with another
};
/// In their order. With `newest` only the last so many.
std::vector<MadeCorrection> corrections_of(store::Session& session, const std::string& document,
                                           std::optional<int> newest = {});
void insert_correction(store::Session& session, const std::string& document, const MadeCorrection& made);
void delete_correction(store::Session& session, const std::string& document, int position);

/// Keeps the document's record, doubts and unplaced as they now are, and what was read first (none: the
/// record is what was read); the revision grows by one, and the collaboration's doubts follow.
void store_corrected(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& document, int doubts_before, const std::optional<std::string>& as_read);

void mark_document(store::Session& session, const std::string& document, bool reviewed, base::Instant at,
                   const std::string& by_name);

/// Lets the meeting be as reviewed as the document that it is shown from, and the count follow. `was`:
/// whether it was reviewed before, as meetings::load said.
void follow_review(store::Session& session, const admission::CollaborationId& collaboration,
                   const meetings::MeetingId& meeting, bool was);

/// Documents that meetings are shown from and nobody has reviewed, most doubtful first.
std::vector<Document> to_review(store::Session& session, const admission::CollaborationId& collaboration,
                                int limit, int offset);
/// The one to go on with after `document`; none when all are reviewed.
std::optional<std::string> next_to_review(store::Session& session,
                                          const admission::CollaborationId& collaboration,
                                          const std::string& document);

}  // namespace archive
