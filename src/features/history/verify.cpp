#include "features/history/chain.hpp"
#include "features/history/history.hpp"
#include "features/history/history_store.hpp"

namespace history {
namespace {

constexpr std::int64_t entries_at_a_time = 1000;

std::unexpected<base::Problem> broken(std::int64_t position, std::string what) {
    return base::problem(base::Problem::Kind::wrong_state, "history.broken", std::to_string(position),
                         {std::move(what)});
}

/// What is wrong with a row that comes after `before`; empty when nothing is.
std::string_view what_is_wrong(const Linked& linked, const Head& before) {
    const Row& row = linked.row;
    if (row.position != before.position + 1) {
        return "missing";
    }
    if (linked.previous != before.chain) {
        return "previous";
    }
    if (chain_digest({row.position, row.entry, linked.payload_digest, linked.previous}) != row.chain) {
        return "chain";
    }
    const bool payload_holds =
        linked.has_payload_row &&
        (row.destroyed || payload_digest(linked.salt, row.entry.payload) == linked.payload_digest);
    return payload_holds ? "" : "payload";
}

base::Result<Verified> verify_in(store::Session& session) {
    Verified verified;
    Head before;
    while (true) {
        const auto rows = load_after(session, before.position, entries_at_a_time);
        if (rows.empty()) {
            break;
        }
        for (const Linked& linked : rows) {
            if (const auto wrong = what_is_wrong(linked, before); !wrong.empty()) {
                return broken(before.position + 1, std::string(wrong));
            }
            before = {linked.row.position, linked.row.chain};
            ++verified.entries;
            verified.destroyed += linked.row.destroyed ? 1 : 0;
        }
    }
    const Head head = load_head(session);
    if (head.position != before.position || head.chain != before.chain) {
        return broken(before.position + 1, "head");
    }
    verified.chain = head.chain.value_or("");
    return verified;
}

}  // namespace

base::Result<Verified> verify(store::Database& database) { return database.read(verify_in); }

}  // namespace history
