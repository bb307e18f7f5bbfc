#include "features/history/history_store.hpp"

#include <sodium.h>

#include "features/history/chain.hpp"

namespace history {
namespace {

// An UPDATE, not SELECT … FOR UPDATE, which SQLite does not know: either holds the row on
// PostgreSQL until the commit.
constexpr std::string_view take_next_position =
    "UPDATE history_head SET position = position + 1 WHERE one = 1 RETURNING position, chain";
constexpr std::string_view set_head = "UPDATE history_head SET chain = $1 WHERE one = 1";
constexpr std::string_view select_head = "SELECT position, chain FROM history_head WHERE one = 1";
constexpr std::string_view insert_row =
    "INSERT INTO history (position, collaboration, at, actor, actor_name, act, subject_kind, subject_id,"
    " payload_digest, previous, chain) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
constexpr std::string_view insert_payload =
    "INSERT INTO history_payload (position, salt, payload) VALUES ($1, $2, $3)";
constexpr std::string_view select_after =
    "SELECT h.position, h.collaboration, h.at, h.actor, h.actor_name, h.act, h.subject_kind, h.subject_id,"
    " h.payload_digest, h.previous, h.chain, p.position, p.salt, p.payload"
    " FROM history h LEFT JOIN history_payload p ON p.position = h.position"
    " WHERE h.position > $1 ORDER BY h.position LIMIT $2";
constexpr std::string_view clear_payload =
    "UPDATE history_payload SET salt = NULL, payload = NULL WHERE position = $1";

std::string fresh_salt() {
    std::string salt(32, '\0');
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

Head read_head(const store::Row& row) { return {row.integer(0), row.text_or_null(1)}; }

Linked read_linked(const store::Row& row) {
    Linked linked;
    linked.row.position = row.integer(0);
    Entry& entry = linked.row.entry;
    entry.collaboration = row.text_or_null(1);
    entry.at = base::Instant{row.integer(2)};
    entry.actor = row.text_or_null(3);
    entry.actor_name = row.text(4);
    entry.act = row.text(5);
    entry.subject_kind = row.text(6);
    entry.subject_id = row.text(7);
    linked.payload_digest = row.text(8);
    linked.previous = row.text_or_null(9);
    linked.row.chain = row.text(10);
    linked.has_payload_row = !row.is_null(11);
    linked.row.destroyed = row.is_null(13);
    linked.salt = row.is_null(12) ? std::string() : row.blob(12).bytes;
    entry.payload = row.text_or_null(13).value_or("");
    return linked;
}

}  // namespace

Head load_head(store::Session& session) {
    const auto head = session.first(select_head, {}, read_head);
    return head.value_or(Head{});
}

std::vector<Linked> load_after(store::Session& session, std::int64_t position, std::int64_t limit) {
    return session.all(select_after, {position, limit}, read_linked);
}

std::int64_t record(store::Session& session, const Entry& entry) {
    const auto head = session.first(take_next_position, {}, read_head);
    if (!head) {
        throw store::Error(store::Error::Kind::other, "the history has lost its head");
    }
    const std::string salt = fresh_salt();
    const Link link{head->position, entry, payload_digest(salt, entry.payload), head->chain};
    const std::string chain = chain_digest(link);
    session.run(insert_row,
                {link.position, store::value_or_null(entry.collaboration), entry.at.microseconds,
                 store::value_or_null(entry.actor), entry.actor_name, entry.act, entry.subject_kind,
                 entry.subject_id, link.payload_digest, store::value_or_null(link.previous), chain});
    session.run(insert_payload, {link.position, store::Blob{salt}, entry.payload});
    session.run(set_head, {chain});
    return link.position;
}

std::int64_t last_position(store::Session& session) { return load_head(session).position; }

std::vector<Row> after(store::Session& session, std::int64_t position, std::int64_t limit) {
    std::vector<Row> rows;
    for (Linked& linked : load_after(session, position, limit)) {
        rows.push_back(std::move(linked.row));
    }
    return rows;
}

base::Result<> destroy_payload(store::Session& session, std::int64_t position) {
    if (session.run(clear_payload, {position}) == 0) {
        return base::problem(base::Problem::Kind::not_found, "history.no_such_entry");
    }
    return {};
}

}  // namespace history
