#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "features/archive/archive_store.hpp"

/// Destroying a document: two people, one act, and nothing of it is left (docs/decisions/0030).
namespace archive {

/// Days in which another person may confirm what somebody asked for.
inline constexpr int days_to_confirm = 14;

/// What waits for a second person.
struct Destruction {
    std::string id;
    std::string document;  ///< id
    std::string slug;      ///< of the document
    std::string name;      ///< of the document
    std::string reason;
    base::Instant asked_at;
    std::string asked_by;  ///< account
    std::string asked_by_name;
    base::Instant ends_at;
};

/// What goes with a document.
struct Extent {
    std::vector<Document> others;  ///< of its meeting; when there are none the meeting goes too
    int items = 0;                 ///< of its reading
    int decisions = 0;             ///< of its meeting, as the next two
    int follow_ups = 0;
    int closings = 0;
    int corrections = 0;
    bool original_stays = false;  ///< another document has the same file
};
Extent extent_of(store::Session& session, const Document& document);

/// Asks for it. Problems: "document.not_found", "reason.missing" and "reason.tells" (it names the file) at
/// "begrundelse", "destroy.waiting" (somebody has asked already).
base::Result<> ask_to_destroy(const admission::Setting& setting, const admission::Visit& visit,
                              const std::string& slug, const std::string& reason);

/// Says no, or, by whoever asked, takes it back. Problems: "destroy.not_waiting".
base::Result<> refuse_to_destroy(const admission::Setting& setting, const admission::Visit& visit,
                                 const std::string& slug);

/// Confirms, and destroys it in the same transaction. Problems: "destroy.not_waiting", "destroy.same_person",
/// "destroy.asker_gone" (who asked is not of the secretariat any more).
base::Result<> destroy(const admission::Setting& setting, const admission::Visit& visit,
                       const std::string& slug);

/// A person, party, body or responsible.
struct KeptName {
    std::string table;
    std::string id;
    std::string name;
    std::string slug = {};  ///< none of a responsible
};

/// What destroying takes from the meeting, its documents and the names; gives the ids of all that is gone.
std::vector<std::string> destroy_document(store::Session& session, const admission::Setting& setting,
                                          const admission::Collaboration& collaboration,
                                          const Document& document);

/// Takes away those of the names, persons, parties, bodies and responsibles, that nothing refers to any more,
/// and adds to `gone` their ids and those of their entries in the search. Gives those that stay.
std::vector<KeptName> forget_unused(store::Session& session, const admission::Collaboration& collaboration,
                                    std::vector<KeptName> names, std::set<std::string>& gone);

}  // namespace archive
