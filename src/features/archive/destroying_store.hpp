#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/archive/destroying.hpp"

/// Every SQL statement of destroying, also of what lies in other slices' tables: who wants to know what is
/// destroyed reads one file.
namespace archive {

void insert_destruction(store::Session& session, const admission::CollaborationId& collaboration,
                        const Destruction& destruction);
/// Of a document, when it still waits; later ones than `now` have ended.
std::optional<Destruction> waiting_for(store::Session& session, const std::string& document,
                                       base::Instant now);
/// All that wait, the oldest first.
std::vector<Destruction> waiting_in(store::Session& session, const admission::CollaborationId& collaboration,
                                    base::Instant now);
/// Also when it has ended.
void delete_destruction(store::Session& session, const std::string& document);
/// Whether the account is open and of the collaboration's secretariat.
bool is_of_secretariat(store::Session& session, const admission::CollaborationId& collaboration,
                       const std::string& account);

Extent counted(store::Session& session, const Document& document);

/// The ids of a meeting's items, decisions and follow-ups, and its own.
std::set<std::string> ids_in(store::Session& session, const meetings::MeetingId& meeting);

/// The document's row with all that hangs on it, and its file unless another document has the same. The
/// collaboration's counts follow.
void delete_document(store::Session& session, const admission::CollaborationId& collaboration,
                     const Document& document, bool counts_as_reviewed);
/// A meeting that holds nothing any more, with what was kept for it and where it once stood.
void delete_meeting(store::Session& session, const admission::CollaborationId& collaboration,
                    const meetings::Meeting& emptied);
/// An address that leads to another.
void delete_address(store::Session& session, const admission::CollaborationId& collaboration,
                    const std::string& slug);
/// How a follow-up with these words was closed, kept for when they come back.
void delete_kept_closings(store::Session& session, const meetings::MeetingId& meeting,
                          const std::string& text);
/// What was said of items with this title (its sort key).
void delete_judgements(store::Session& session, const meetings::MeetingId& meeting,
                       const std::string& title_key);

/// Takes the words out of closings that quote the item's minutes, and gives the follow-ups' ids.
std::vector<std::string> forget_quotes(store::Session& session, const std::string& item);
std::vector<KeptName> names_of(store::Session& session, const admission::CollaborationId& collaboration);
/// Whether anything refers to it.
bool is_used(store::Session& session, const KeptName& name);
void delete_name(store::Session& session, const KeptName& name);

/// Destroys what the collaboration's history says was changed, in each act that was done to one of these ids
/// or names one of them; but what was asked to be destroyed and by whom stays. Gives how many.
int destroy_payloads(store::Session& session, const admission::CollaborationId& collaboration,
                     const std::set<std::string>& ids);

/// Whether one of the texts of a JSON is one of these ids.
bool names_one(const std::string& payload, const std::set<std::string>& ids);

void note_destroyed(store::Session& session, std::int64_t position);
/// The newest act of the history that destroyed something; 0 when none did.
std::int64_t last_destroyed(store::Session& session);
/// Notes that the bytes of what was destroyed up to this act are given back.
void note_purged(store::Session& session, std::int64_t up_to);

}  // namespace archive
