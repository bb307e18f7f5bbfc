#include "features/admission/admission_store.hpp"

#include "features/admission/sessions.hpp"

namespace admission {
namespace {

constexpr std::string_view select_collaborations =
    "SELECT id, short_name, name FROM collaboration ORDER BY short_name";
constexpr std::string_view select_collaboration =
    "SELECT id, short_name, name FROM collaboration WHERE short_name = $1";
constexpr std::string_view select_collaboration_by_id =
    "SELECT id, short_name, name FROM collaboration WHERE id = $1";
constexpr std::string_view select_collaboration_begun = "SELECT created_at FROM collaboration WHERE id = $1";
constexpr std::string_view insert_collaboration_row =
    "INSERT INTO collaboration (id, short_name, name, created_at) VALUES ($1, $2, $3, $4)";

constexpr std::string_view select_any_account = "SELECT id FROM account LIMIT 1";
constexpr std::string_view select_accounts =
    "SELECT id, name, email FROM account"
    " ORDER BY CASE WHEN closed_at IS NULL AND administrator = TRUE THEN 0 ELSE 1 END, created_at";
constexpr std::string_view select_account_by_email =
    "SELECT id, name, email, password, closed_at FROM account WHERE email = $1";
constexpr std::string_view insert_account_row =
    "INSERT INTO account (id, name, email, password, created_at) VALUES ($1, $2, $3, $4, $5)";

constexpr std::string_view insert_link_row =
    "INSERT INTO one_time_link (token_digest, purpose, account, ends_at) VALUES ($1, $2, $3, $4)";
constexpr std::string_view select_link =
    "SELECT l.purpose, l.account, a.name FROM one_time_link l LEFT JOIN account a ON a.id = l.account"
    " WHERE l.token_digest = $1 AND l.ends_at > $2 AND a.closed_at IS NULL";
constexpr std::string_view delete_link = "DELETE FROM one_time_link WHERE token_digest = $1 AND ends_at > $2";
constexpr std::string_view delete_links_for = "DELETE FROM one_time_link WHERE purpose = $1";

constexpr std::string_view insert_session_row =
    "INSERT INTO session (id, account, token_digest, csrf, created_at, ends_at, device, seen_at, "
    "device_digest,"
    " kept, provider) VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $8, $9, $10)";
constexpr std::string_view select_visitor =
    "SELECT a.id, s.id, a.name, s.csrf, s.seen_at FROM session s JOIN account a ON a.id = s.account"
    " WHERE s.token_digest = $1 AND s.ends_at > $2 AND a.closed_at IS NULL"
    " AND ((s.kept = TRUE AND s.seen_at > $3) OR (s.kept = FALSE AND s.seen_at > $4))";
constexpr std::string_view update_seen = "UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2";
constexpr std::string_view delete_session = "DELETE FROM session WHERE id = $1";
constexpr std::string_view delete_ended_sessions =
    "DELETE FROM session WHERE ends_at <= $1 OR (kept = TRUE AND seen_at <= $2)"
    " OR (kept = FALSE AND seen_at <= $3)";

Collaboration collaboration_of(const store::Row& row) {
    return {CollaborationId(row.text(0)), row.text(1), row.text(2)};
}

Account account_of(const store::Row& row) { return {AccountId(row.text(0)), row.text(1), row.text(2)}; }

std::int64_t before(base::Instant now, std::chrono::seconds time) {
    return base::after(now, -time.count()).microseconds;
}

}  // namespace

std::vector<Collaboration> collaborations(store::Session& session) {
    return session.all(select_collaborations, {}, collaboration_of);
}

std::optional<Collaboration> find_collaboration(store::Session& session, std::string_view short_name) {
    return session.first(select_collaboration, {std::string(short_name)}, collaboration_of);
}

std::optional<Collaboration> find_collaboration(store::Session& session, const CollaborationId& id) {
    return session.first(select_collaboration_by_id, {id.text()}, collaboration_of);
}

std::optional<base::Instant> begun_at(store::Session& session, const CollaborationId& id) {
    return session.first(select_collaboration_begun, {id.text()},
                         [](const store::Row& row) { return base::Instant{row.integer(0)}; });
}

void insert_collaboration(store::Session& session, const Collaboration& collaboration, base::Instant now) {
    session.run(insert_collaboration_row,
                {collaboration.id.text(), collaboration.short_name, collaboration.name, now.microseconds});
}

bool has_accounts(store::Session& session) {
    return session.first(select_any_account, {}, [](const store::Row&) { return true; }).has_value();
}

std::vector<Account> accounts(store::Session& session) {
    return session.all(select_accounts, {}, account_of);
}

std::optional<AccountWithPassword> account_by_email(store::Session& session, const std::string& email) {
    return session.first(select_account_by_email, {email}, [](const store::Row& row) {
        return AccountWithPassword{account_of(row), row.text(3), !row.is_null(4)};
    });
}

void insert_account(store::Session& session, const Account& account, const std::string& password,
                    base::Instant now) {
    session.run(insert_account_row,
                {account.id.text(), account.name, account.email, password, now.microseconds});
}

void insert_link(store::Session& session, const std::string& digest, const std::string& purpose,
                 const std::optional<AccountId>& account, base::Instant ends) {
    const store::Value who = account ? store::Value(account->text()) : store::Value(std::monostate{});
    session.run(insert_link_row, {digest, purpose, who, ends.microseconds});
}

std::optional<Link> link(store::Session& session, const std::string& digest, base::Instant now) {
    return session.first(select_link, {digest, now.microseconds}, [](const store::Row& row) {
        Link found{row.text(0), std::nullopt, row.text_or_null(2).value_or("")};
        if (const auto account = row.text_or_null(1)) {
            found.account = AccountId(*account);
        }
        return found;
    });
}

bool use_link(store::Session& session, const std::string& digest, base::Instant now) {
    return session.run(delete_link, {digest, now.microseconds}) == 1;
}

void drop_links(store::Session& session, const std::string& purpose) {
    session.run(delete_links_for, {purpose});
}

void insert_session(store::Session& session, const NewSession& created) {
    session.run(insert_session_row, {created.id, created.account.text(), created.digest, created.csrf,
                                     created.now.microseconds, created.ends.microseconds, created.device,
                                     created.device_digest, created.kept, created.provider});
}

std::optional<SeenVisitor> visitor(store::Session& session, const std::string& digest, base::Instant now) {
    return session.first(
        select_visitor,
        {digest, now.microseconds, before(now, kept_age.unused), before(now, plain_age.unused)},
        [](const store::Row& row) {
            return SeenVisitor{{row.text(0), row.text(1), row.text(2), row.text(3)},
                               base::Instant{row.integer(4)}};
        });
}

void note_seen(store::Session& session, const std::string& id, base::Instant now) {
    session.run(update_seen, {id, now.microseconds});
}

void end_session(store::Session& session, const std::string& id) { session.run(delete_session, {id}); }

void drop_ended_sessions(store::Session& session, base::Instant now) {
    session.run(delete_ended_sessions,
                {now.microseconds, before(now, kept_age.unused), before(now, plain_age.unused)});
}

}  // namespace admission
