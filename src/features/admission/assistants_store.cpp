#include "features/admission/assistants_store.hpp"

namespace admission {
namespace {

constexpr std::string_view select_assistants =
    "SELECT a.id, a.name, a.email FROM assistance x JOIN account a ON a.id = x.assistant"
    " WHERE x.principal = $1 ORDER BY LOWER(a.name), a.id";
constexpr std::string_view select_principals =
    "SELECT a.id, a.name, a.email FROM assistance x JOIN account a ON a.id = x.principal"
    " WHERE x.assistant = $1 AND a.closed_at IS NULL ORDER BY LOWER(a.name), a.id";
constexpr std::string_view select_colleague =
    "SELECT a.id, a.name, a.email FROM account a WHERE a.email = $2 AND a.closed_at IS NULL"
    " AND EXISTS (SELECT 1 FROM role theirs JOIN role own ON own.collaboration = theirs.collaboration"
    " WHERE theirs.account = a.id AND own.account = $1)";
constexpr std::string_view insert_assistance =
    "INSERT INTO assistance (assistant, principal, given_at) VALUES ($2, $1, $3) ON CONFLICT DO NOTHING";
constexpr std::string_view delete_assistance =
    "DELETE FROM assistance WHERE principal = $1 AND assistant = $2";

constexpr std::string_view select_in =
    "SELECT a.id, a.name, a.email FROM role r JOIN account a ON a.id = r.account"
    " WHERE r.collaboration = $1 AND a.closed_at IS NULL ORDER BY LOWER(a.name), a.id";

// By what the account is itself, and by what those are whom it acts for while they get in. A body that was
// joined to another is that other.
constexpr std::string_view select_sight =
    "WITH who(account) AS (SELECT CAST($2 AS TEXT) UNION SELECT x.principal FROM assistance x"
    " JOIN account p ON p.id = x.principal JOIN role r ON r.account = p.id AND r.collaboration = $1"
    " WHERE x.assistant = $2 AND p.closed_at IS NULL)"
    " SELECT COALESCE(b.joined_to, b.id) FROM who JOIN body_role h ON h.account = who.account"
    " JOIN body b ON b.id = h.body WHERE b.collaboration = $1"
    " AND h.role IN ('chair', 'secretariat', 'member', 'deputy')"
    " UNION SELECT g.item FROM who JOIN item_guest g ON g.account = who.account JOIN item i ON i.id = g.item"
    " WHERE i.collaboration = $1";

Account account_of(const store::Row& row) { return {AccountId(row.text(0)), row.text(1), row.text(2)}; }

}  // namespace

std::vector<Account> assistants_of(store::Session& session, const AccountId& principal) {
    return session.all(select_assistants, {principal.text()}, account_of);
}

std::vector<Account> principals_of(store::Session& session, const AccountId& assistant) {
    return session.all(select_principals, {assistant.text()}, account_of);
}

std::optional<Account> colleague(store::Session& session, const AccountId& account,
                                 const std::string& email) {
    return session.first(select_colleague, {account.text(), email}, account_of);
}

bool add_assistant(store::Session& session, const AccountId& principal, const AccountId& assistant,
                   base::Instant now) {
    return session.run(insert_assistance, {principal.text(), assistant.text(), now.microseconds}) == 1;
}

bool remove_assistant(store::Session& session, const AccountId& principal, const AccountId& assistant) {
    return session.run(delete_assistance, {principal.text(), assistant.text()}) == 1;
}

std::vector<Account> accounts_in(store::Session& session, const CollaborationId& collaboration) {
    return session.all(select_in, {collaboration.text()}, account_of);
}

store::Sight sight_of(store::Session& session, const CollaborationId& collaboration,
                      const AccountId& account) {
    store::Sight sight;
    session.each(select_sight, {collaboration.text(), account.text()},
                 [&](const store::Row& row) { sight.insert(row.text(0)); });
    return sight;
}

std::vector<store::Veil> veils() {
    std::vector<store::Veil> all;
    for (const char* table : {"assistance", "body_role", "item_guest"}) {
        all.push_back({.table = table, .where = "FALSE"});
    }
    return all;
}

}  // namespace admission
