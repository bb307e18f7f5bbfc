#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/archive/archive_store.hpp"
#include "features/archive/redaction.hpp"
#include "features/people/people.hpp"

/// Destroying words wherever they stand: a passage, or the names of a person. Two people, one act, as for a
/// document (docs/decisions/0030).
namespace archive {

/// What is asked for at a document.
struct Passage {
    std::string words;
    bool everywhere = false;  ///< in the collaboration, not in this document and its meeting alone
};

/// Characters that a passage has at least; so short that it is in many other words, it would take those
/// apart.
inline constexpr std::size_t shortest_passage = 4;
inline constexpr std::size_t longest_passage = 2000;
/// Places from which on a passage is likely to be more than was meant.
inline constexpr int many_places = 50;

/// What waits for a second person.
struct WordDestruction {
    std::string id;
    std::optional<std::string> document = {};  ///< id; at which a passage was asked for
    std::optional<std::string> person = {};    ///< id; whose names are to go
    /// For a person the whole names, one a line: as whoever asked saw them.
    Passage passage = {};
    std::string reason;
    base::Instant asked_at;
    std::string asked_by;  ///< account
    std::string asked_by_name;
    base::Instant ends_at;
};

/// Words that are to go.
struct Going {
    Redaction redaction;
    std::vector<std::string> words;
    bool names = false;  ///< of a person
    /// The document and its meeting, when it is nowhere else that they go.
    std::optional<Document> only = {};
};
Going going_of(const Passage& passage, const Document& document);
/// Those of two words or more. A first name or initials alone are other people's too, or no name at all:
/// "AT".
std::vector<std::string> whole_names(std::vector<std::string> names);
/// Of the whole ones among a person's names.
Going going_of(const std::vector<std::string>& names);

/// Where words stand.
struct Spread {
    struct In {
        Document document;
        int places = 0;
        bool same_meeting = false;
    };
    std::vector<In> documents;  ///< those of the meeting asked about first
    int written = 0;            ///< of what people wrote on follow-ups: times
    int acts = 0;               ///< of the history that have them
    int places() const;         ///< but for the history, which tells what was done to these
};
/// In the whole collaboration, or in `going.only` alone. `meeting`: the one whose documents come first.
Spread spread_of(store::Session& session, const admission::Collaboration& collaboration, const Going& going,
                 const std::optional<meetings::MeetingId>& meeting);

/// A line that has a surname, or one of the names of one word, without the whole name; it therefore stays.
struct SurnameLine {
    std::string slug;  ///< of the document
    std::string document;
    int line = 0;
    std::string text;
};
std::vector<SurnameLine> surname_lines(store::Session& session, const admission::Collaboration& collaboration,
                                       const std::vector<std::string>& names);

/// Problems of a passage, at "ord": "words.short", "words.long", "words.own" (it is what stands in the place
/// of destroyed words) and "words.nowhere".
base::Result<Going> check_passage(store::Session& session, const admission::Visit& visit,
                                  const Document& document, const Passage& passage);

/// Asks for it. Problems: "document.not_found", "person.not_found", those of check_passage, "reason.missing"
/// and "reason.tells" at "begrundelse" (the reason has the words), "destroy.waiting"; of a person
/// "words.own", and "words.one_word" when no name is of two words or more.
base::Result<> ask_to_destroy_passage(const admission::Setting& setting, const admission::Visit& visit,
                                      const std::string& document_slug, const Passage& passage,
                                      const std::string& reason);
base::Result<> ask_to_destroy_person(const admission::Setting& setting, const admission::Visit& visit,
                                     const std::string& person_slug, const std::string& reason);

/// At what somebody asked for it.
struct At {
    enum class What { document, person };
    What what = What::document;
    std::string slug;
};
/// Says no, or, by whoever asked, takes it back. Problems: "destroy.not_waiting".
base::Result<> refuse_words(const admission::Setting& setting, const admission::Visit& visit, const At& at);
/// Confirms, and destroys them in the same transaction. Problems: "destroy.not_waiting",
/// "destroy.same_person", "destroy.asker_gone", "words.changed" (the person's names are no longer those that
/// it was asked for).
base::Result<> destroy_words(const admission::Setting& setting, const admission::Visit& visit, const At& at);

/// What went.
struct Gone {
    int documents = 0;          ///< that had the words; their files went
    int payloads = 0;           ///< of the history
    std::set<std::string> ids;  ///< of names that stand nowhere any more
};
/// Takes the words out of everything that is kept, but not out of other requests to destroy.
Gone take_out(store::Session& session, const admission::Setting& setting,
              const admission::Collaboration& collaboration, const Going& going);

}  // namespace archive
