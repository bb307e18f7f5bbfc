#include "features/decisions/settling_store.hpp"

// The SQL of what is open at whom, kept in step follow-up by follow-up.
namespace decisions {
namespace {

constexpr std::string_view select_owners = "SELECT owner FROM owing WHERE follow_up = $1";
constexpr std::string_view delete_owners = "DELETE FROM owing WHERE follow_up = $1";
constexpr std::string_view insert_owners =
    "INSERT INTO owing (owner, since, follow_up) SELECT w.owner, f.since, f.id FROM follow_up f JOIN"
    " (SELECT o.follow_up, o.responsible AS owner FROM follow_up_responsible o"
    "  WHERE o.follow_up = $1 AND o.responsible IS NOT NULL"
    "  UNION SELECT o.follow_up, r.party FROM follow_up_responsible o JOIN responsible r"
    "  ON r.id = o.responsible WHERE o.follow_up = $1 AND r.party IS NOT NULL) w ON w.follow_up = f.id"
    " WHERE f.status = 'open'";
constexpr std::string_view update_responsible =
    "UPDATE responsible SET open = open + CAST($2 AS INTEGER),"
    " oldest = COALESCE((SELECT MIN(since) FROM owing WHERE owner = $1 AND since > ''),"
    " (SELECT MIN(since) FROM owing WHERE owner = $1)) WHERE id = $1";
constexpr std::string_view upsert_party =
    "INSERT INTO party_owing (party, collaboration, open, oldest)"
    " SELECT id, collaboration, CAST($2 AS INTEGER),"
    " COALESCE((SELECT MIN(since) FROM owing WHERE owner = $1 AND since > ''), '') FROM party WHERE id = $1"
    " ON CONFLICT (party) DO UPDATE SET open = party_owing.open + excluded.open,"
    " oldest = excluded.oldest";
constexpr std::string_view drop_free_party = "DELETE FROM party_owing WHERE party = $1 AND open = 0";
constexpr std::string_view select_owed = "SELECT follow_up FROM owing WHERE owner = $1";

std::string first_text(const store::Row& row) { return row.text(0); }

std::set<std::string> owners_of(store::Session& session, const std::string& follow_up) {
    const auto all = session.all(select_owners, {follow_up}, first_text);
    return {all.begin(), all.end()};
}

}  // namespace

void recount_owing(store::Session& session, const std::string& follow_up) {
    const auto before = owners_of(session, follow_up);
    session.run(delete_owners, {follow_up});
    session.run(insert_owners, {follow_up});
    const auto now = owners_of(session, follow_up);
    std::set<std::string> all = before;
    all.insert(now.begin(), now.end());
    for (const std::string& owner : all) {
        const std::int64_t more = (now.contains(owner) ? 1 : 0) - (before.contains(owner) ? 1 : 0);
        if (session.run(update_responsible, {owner, more}) == 1) continue;
        session.run(upsert_party, {owner, more});
        session.run(drop_free_party, {owner});
    }
}

std::set<std::string> owed_by(store::Session& session, const std::string& owner) {
    const auto all = session.all(select_owed, {owner}, first_text);
    return {all.begin(), all.end()};
}

}  // namespace decisions
