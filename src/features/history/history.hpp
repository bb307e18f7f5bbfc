#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/label.hpp"
#include "base/problem.hpp"
#include "store/database.hpp"

namespace web {
class Html;
}

/// What was done, by whom and when: append-only and hash-chained. The audit trail, the source of
/// "what is new", and what the search index follows. The schema is migrations/0001_history.sql.
namespace history {

/// One act and what it changed.
struct Entry {
    std::optional<std::string> collaboration = {};  ///< its id; none for the whole installation
    base::Instant at = {};
    std::optional<std::string> actor = {};  ///< account id; none when the program acts by itself
    std::string actor_name = {};
    std::string act = {};           ///< "archive.import"
    std::string subject_kind = {};  ///< "meeting"
    std::string subject_id = {};
    std::string payload = "{}";  ///< what changed, as JSON

    bool operator==(const Entry&) const = default;
};

/// An entry in its place.
struct Row {
    std::int64_t position = 0;
    Entry entry;
    std::string chain;       ///< the digest of it and all before it: no other history has it
    bool destroyed = false;  ///< its payload was destroyed and is empty here
};

/// Adds an entry, inside the transaction of the change it tells of, and gives its position.
/// Positions are 1, 2, 3 … without gaps, in the order of the commits. Until that transaction ends
/// no other can record, so record last. Throws store::Error.
std::int64_t record(store::Session& session, const Entry& entry);

/// The entries after a position (0: from the first), at most `limit`, in order.
std::vector<Row> after(store::Session& session, std::int64_t position, std::int64_t limit);

/// The position of the last entry; 0 when there is none.
std::int64_t last_position(store::Session& session);

/// Destroys what an entry says was changed; that it was done, by whom and when stays, and so does
/// the chain. The act that calls this must itself be recorded. `not_found`: no such entry.
base::Result<> destroy_payload(store::Session& session, std::int64_t position);

/// What a whole chain holds.
struct Verified {
    std::int64_t entries = 0;
    std::int64_t destroyed = 0;  ///< those whose payload is gone
    std::string chain;           ///< the last digest; kept elsewhere, it proves that nothing was cut off
};

/// Follows the chain from the first entry to the last on one state of the data. A break is
/// `wrong_state`, "history.broken", with the position as `field` and as its argument what is wrong
/// there: "missing", "previous", "chain", "payload" or "head".
base::Result<Verified> verify(store::Database& database);

/// Where the secretariat reads the history of one thing. `collaboration` is its short name, `thing` the word
/// of addresses: "moede", "punkt", "dokument", "person", "part", "gruppe", "opfoelgning".
std::string address_of(const std::string& collaboration, const std::string& thing, const std::string& id);
/// The line of a thing's page that leads there; for the secretariat alone.
web::Html link(const std::string& collaboration, const std::string& thing, const std::string& id,
               const base::Words& words);

}  // namespace history
