#pragma once

#include "features/archive/destroying_store.hpp"
#include "features/archive/destroying_words.hpp"

/// Every SQL statement of destroying words, also of what lies in other slices' tables.
namespace archive {

void insert_word_destruction(store::Session& session, const admission::CollaborationId& collaboration,
                             const WordDestruction& destruction);
/// Of a document or a person, when it still waits.
std::optional<WordDestruction> words_waiting_for(store::Session& session, const std::string& subject,
                                                 base::Instant now);
std::vector<WordDestruction> words_waiting_in(store::Session& session,
                                              const admission::CollaborationId& collaboration,
                                              base::Instant now);
void delete_word_destruction(store::Session& session, const std::string& subject);
/// Requests that nobody confirmed in time, also those to destroy a document.
bool is_one_ended(store::Session& session, base::Instant now);
void delete_ended(store::Session& session, base::Instant now);
/// Other requests that have these words, in what is asked for or in the reason.
void delete_requests_with(store::Session& session, const admission::CollaborationId& collaboration,
                          const Redaction& words);

/// All that is kept of a document in words.
struct KeptDocument {
    Document document;
    std::string source;
    std::optional<std::string> as_read;
};
std::vector<std::string> document_slugs(store::Session& session,
                                        const admission::CollaborationId& collaboration);
std::optional<std::string> slug_of_document(store::Session& session, const std::string& document);
KeptDocument kept_document(store::Session& session, const admission::CollaborationId& collaboration,
                           const std::string& slug);
/// Stores its words, its name and its address; and the file that stands in the original's place, which goes
/// unless another document has it.
void store_kept(store::Session& session, const KeptDocument& kept, const std::string& digest_before);
bool is_original_gone(store::Session& session, const std::string& document);

struct CorrectionWords {
    std::int64_t position = 0;
    std::string field;
    std::string value;   ///< JSON
    std::string before;  ///< JSON
    std::optional<std::string> joined;
};
/// The name that what it corrects has in a reading: "place" of "meeting.place".
std::string key_of(const CorrectionWords& correction);
std::vector<CorrectionWords> correction_words(store::Session& session, const std::string& document);
void set_correction_words(store::Session& session, const std::string& document, const CorrectionWords& words);

/// How often the words stand in what people wrote.
int count_written(store::Session& session, const std::string& within, const Going& going);
/// Takes the words out of what people wrote, and out of follow-ups and titles, by which that hangs on them.
/// `within` is the collaboration's id or, when they go from one document alone, its meeting's.
void take_out_of_columns(store::Session& session, const std::string& within, const Going& going);
/// Whose closing quotes the meeting's items; they may be another meeting's.
std::vector<std::string> follow_ups_quoting(store::Session& session, const meetings::MeetingId& meeting);
/// What was said of items with this title is said of the other. Both are sort keys.
void rename_judged(store::Session& session, const meetings::MeetingId& meeting, const std::string& from,
                   const std::string& to);
/// Addresses that hold this.
void delete_addresses_with(store::Session& session, const admission::CollaborationId& collaboration,
                           const std::string& part);
/// Gives it a name that no other has.
void rename(store::Session& session, const admission::CollaborationId& collaboration, const KeptName& name,
            const std::string& to);

/// The positions of the acts that have the words, of the collaboration or, when they go from one document
/// alone, of those done to `ids`; and of all acts that name one of `gone`. Acts on accounts and roles are not
/// among them, and those of destroying only when the reason has the words.
std::vector<std::int64_t> acts_with(store::Session& session, const admission::CollaborationId& collaboration,
                                    const Going& going, const std::set<std::string>& ids,
                                    const std::set<std::string>& gone);
/// Destroys what those acts say. Gives how many.
int destroy_payloads_with(store::Session& session, const admission::CollaborationId& collaboration,
                          const Going& going, const std::set<std::string>& ids,
                          const std::set<std::string>& gone);

}  // namespace archive
