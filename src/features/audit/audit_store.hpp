#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "features/admission/admission.hpp"
#include "store/database.hpp"

/// Every SQL statement of the slice. It reads only.
namespace audit {

/// What an act was done to, as it is now.
struct Subject {
    std::string name;  ///< empty when it is gone
    std::string path;  ///< below the collaboration's address; empty when it has no page
};

/// One act, as it is recorded.
struct Row {
    std::int64_t position = 0;
    std::optional<std::string> collaboration;  ///< id
    base::Instant at;
    std::optional<std::string> actor;
    std::string actor_name;
    std::string act;
    std::string subject_kind;
    std::string subject_id;
    std::string payload;  ///< empty when destroyed; left empty where it is not read
    bool destroyed = false;
    std::string chain;
    std::string payload_digest;
    std::optional<std::string> previous;
    Subject subject;  ///< only in a collaboration's
};

/// One thing whose history is read.
struct Thing {
    std::string kind;     ///< as acts are recorded: "meeting", "item", "person", "party", "body"
    std::string id;       ///< as above
    std::string name;     ///< as shown
    std::string path;     ///< its page, below the collaboration's address
    std::string meeting;  ///< of an item: the id of its meeting
    std::string mention;  ///< of a document or follow-up: its id, which payloads of its meeting's acts have
};
/// By the word of addresses: "moede", "punkt" …; nothing when there is none of this id in the collaboration.
std::optional<Thing> find_thing(store::Session& session, const admission::CollaborationId& collaboration,
                                const std::string& word, const std::string& id);

/// What of the history is asked for.
struct Asked {
    std::optional<std::string> collaboration = {};  ///< id; none for the whole installation
    std::string actor = {};                         ///< account id; "-" for acts without one; empty for all
    std::vector<std::string> beginnings = {};       ///< of acts; none for all
    std::optional<base::Instant> from = {};
    std::optional<base::Instant> before = {};
    std::int64_t below = 0;  ///< only acts before this position; 0 for all
    std::optional<Thing> thing = {};
};
/// The newest first, at most `limit`. With subjects and payloads.
std::vector<Row> rows_of_collaboration(store::Session& session, const Asked& asked, int limit);
/// The same of all collaborations, without what was written.
std::vector<Row> rows_of_all(store::Session& session, const Asked& asked, int limit);
/// What the account did and what was done to it, with payloads.
std::vector<Row> rows_of_account(store::Session& session, const std::string& account, std::int64_t below,
                                 int limit);
/// The rights of an account as the last act before this position left them; "{}" when none says.
std::string rights_before(store::Session& session, const std::string& account, std::int64_t position);
/// In order, with what the chain is made of: the acts after a position, at most `limit`.
std::vector<Row> rows_after(store::Session& session, std::int64_t position, int limit);

struct Person {
    std::string account;
    std::string name;
};
/// Whoever has done anything in a collaboration (none: in the installation), by name.
std::vector<Person> actors(store::Session& session, const std::optional<std::string>& collaboration);

bool is_auditor(store::Session& session, const std::string& account);
bool is_administrator(store::Session& session, const std::string& account);
std::optional<std::string> account_name(store::Session& session, const std::string& account);

}  // namespace audit
