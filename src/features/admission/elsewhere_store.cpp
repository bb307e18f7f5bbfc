#include "features/admission/elsewhere_store.hpp"

namespace admission {
namespace {

#define PROVIDER_COLUMNS                                                                            \
    "SELECT p.id, p.name, p.issuer, p.client, p.secret, p.trust, p.asks_itself,"                    \
    " (SELECT COUNT(*) FROM provider_identity i WHERE i.provider = p.id), d.domain FROM provider p" \
    " LEFT JOIN provider_domain d ON d.provider = p.id"

constexpr std::string_view select_providers = PROVIDER_COLUMNS " ORDER BY LOWER(p.name), p.id, d.domain";
constexpr std::string_view select_provider = PROVIDER_COLUMNS " WHERE p.id = $1 ORDER BY d.domain";

#undef PROVIDER_COLUMNS

constexpr std::string_view lock_provider = "UPDATE provider SET name = name WHERE id = $1";
constexpr std::string_view select_same = "SELECT 1 FROM provider WHERE issuer = $1 AND client = $2";
constexpr std::string_view insert_row =
    "INSERT INTO provider (id, name, issuer, client, secret, trust, asks_itself, added_at)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr std::string_view update_row =
    "UPDATE provider SET name = $2, secret = $3, trust = $4, asks_itself = $5 WHERE id = $1";
constexpr std::string_view delete_domains = "DELETE FROM provider_domain WHERE provider = $1";
constexpr std::string_view insert_domain = "INSERT INTO provider_domain (provider, domain) VALUES ($1, $2)";

constexpr std::string_view delete_begun_at = "DELETE FROM begun_elsewhere WHERE provider = $1";
constexpr std::string_view delete_identities_at = "DELETE FROM provider_identity WHERE provider = $1";
constexpr std::string_view delete_sessions_by = "DELETE FROM session WHERE provider = $1";
constexpr std::string_view delete_codes_by = "DELETE FROM begun_sign_in WHERE provider = $1";
constexpr std::string_view delete_row = "DELETE FROM provider WHERE id = $1";

#define IDENTITY_COLUMNS                                                                \
    "SELECT i.provider, p.name, i.subject, i.account, i.joined_at, i.joined_by, i.seen" \
    " FROM provider_identity i JOIN provider p ON p.id = i.provider"

constexpr std::string_view select_identity = IDENTITY_COLUMNS " WHERE i.provider = $1 AND i.subject = $2";
constexpr std::string_view select_identities =
    IDENTITY_COLUMNS " WHERE i.account = $1 ORDER BY LOWER(p.name), p.id";

#undef IDENTITY_COLUMNS

constexpr std::string_view select_unseen =
    "SELECT 1 FROM provider_identity WHERE account = $1 AND seen = FALSE";
constexpr std::string_view insert_identity_row =
    "INSERT INTO provider_identity (provider, subject, account, joined_at, joined_by, seen)"
    " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
constexpr std::string_view delete_identity =
    "DELETE FROM provider_identity WHERE provider = $1 AND account = $2";
constexpr std::string_view delete_sessions_of = "DELETE FROM session WHERE provider = $1 AND account = $2";
constexpr std::string_view delete_codes_of = "DELETE FROM begun_sign_in WHERE provider = $1 AND account = $2";
constexpr std::string_view update_seen = "UPDATE provider_identity SET seen = TRUE WHERE account = $1";

constexpr std::string_view insert_begun_row =
    "INSERT INTO begun_elsewhere (state_digest, browser_digest, provider, next, device_digest, ends_at)"
    " VALUES ($1, $2, $3, $4, $5, $6)";
constexpr std::string_view select_begun =
    "SELECT provider, next, device_digest FROM begun_elsewhere"
    " WHERE state_digest = $1 AND browser_digest = $2 AND ends_at > $3";
constexpr std::string_view delete_begun = "DELETE FROM begun_elsewhere WHERE state_digest = $1";
constexpr std::string_view delete_begun_ended = "DELETE FROM begun_elsewhere WHERE ends_at <= $1";

constexpr std::string_view select_session_provider = "SELECT provider FROM session WHERE id = $1";

std::vector<Provider> read_providers(store::Session& session, std::string_view sql,
                                     const std::vector<store::Value>& which) {
    std::vector<Provider> all;
    session.each(sql, which, [&](const store::Row& row) {
        if (all.empty() || all.back().id != row.text(0)) {
            all.push_back({.id = row.text(0),
                           .name = row.text(1),
                           .issuer = row.text(2),
                           .client = row.text(3),
                           .secret = row.text(4),
                           .trust = trust_from(row.text(5)),
                           .asks_itself = row.boolean(6),
                           .joined = row.integer(7)});
        }
        if (!row.is_null(8)) all.back().domains.push_back(row.text(8));
    });
    return all;
}

void put_domains(store::Session& session, const Provider& of) {
    session.run(delete_domains, {of.id});
    for (const std::string& domain : of.domains) session.run(insert_domain, {of.id, domain});
}

Identity identity_of(const store::Row& row) {
    return {.provider = row.text(0),
            .provider_name = row.text(1),
            .subject = row.text(2),
            .account = AccountId(row.text(3)),
            .joined_at = base::Instant{row.integer(4)},
            .joined_by = row.text(5),
            .seen = row.boolean(6)};
}

}  // namespace

std::string stored(Trust trust) {
    switch (trust) {
        case Trust::always:
            return "always";
        case Trust::verified:
            return "verified";
        case Trust::never:
            break;
    }
    return "never";
}

Trust trust_from(const std::string& word) {
    if (word == "always") return Trust::always;
    return word == "verified" ? Trust::verified : Trust::never;
}

std::vector<Provider> providers(store::Session& session) {
    return read_providers(session, select_providers, {});
}

std::optional<Provider> provider(store::Session& session, const std::string& id) {
    auto found = read_providers(session, select_provider, {id});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool hold_provider(store::Session& session, const std::string& id) {
    return session.run(lock_provider, {id}) == 1;
}

bool has_provider(store::Session& session, const std::string& issuer, const std::string& client) {
    return session.first(select_same, {issuer, client}, [](const store::Row&) { return true; }).has_value();
}

void insert_provider(store::Session& session, const Provider& added, base::Instant now) {
    session.run(insert_row, {added.id, added.name, added.issuer, added.client, added.secret,
                             stored(added.trust), added.asks_itself, now.microseconds});
    put_domains(session, added);
}

void update_provider(store::Session& session, const Provider& changed) {
    session.run(update_row,
                {changed.id, changed.name, changed.secret, stored(changed.trust), changed.asks_itself});
    put_domains(session, changed);
}

void drop_provider(store::Session& session, const std::string& id) {
    for (const std::string_view sql : {delete_begun_at, delete_identities_at, delete_sessions_by,
                                       delete_codes_by, delete_domains, delete_row}) {
        session.run(sql, {id});
    }
}

std::optional<Identity> identity(store::Session& session, const std::string& provider,
                                 const std::string& subject) {
    return session.first(select_identity, {provider, subject}, identity_of);
}

std::vector<Identity> identities_of(store::Session& session, const AccountId& account) {
    return session.all(select_identities, {account.text()}, identity_of);
}

bool has_unseen_identity(store::Session& session, const AccountId& account) {
    return session.first(select_unseen, {account.text()}, [](const store::Row&) { return true; }).has_value();
}

bool insert_identity(store::Session& session, const Identity& joined) {
    return session.run(insert_identity_row, {joined.provider, joined.subject, joined.account.text(),
                                             joined.joined_at.microseconds, joined.joined_by, joined.seen}) ==
           1;
}

bool drop_identity(store::Session& session, const std::string& provider, const AccountId& account) {
    session.run(delete_sessions_of, {provider, account.text()});
    session.run(delete_codes_of, {provider, account.text()});
    return session.run(delete_identity, {provider, account.text()}) == 1;
}

void see_identities(store::Session& session, const AccountId& account) {
    session.run(update_seen, {account.text()});
}

void insert_begun_elsewhere(store::Session& session, const std::string& state, const std::string& browser,
                            const BegunElsewhere& begun, base::Instant ends) {
    session.run(insert_begun_row,
                {state, browser, begun.provider, begun.next, begun.device, ends.microseconds});
}

std::optional<BegunElsewhere> take_begun_elsewhere(store::Session& session, const std::string& state,
                                                   const std::string& browser, base::Instant now) {
    auto found = session.first(select_begun, {state, browser, now.microseconds}, [](const store::Row& row) {
        return BegunElsewhere{row.text(0), row.text(1), row.text(2)};
    });
    // Another may have taken it since it was read.
    if (!found || session.run(delete_begun, {state}) != 1) return std::nullopt;
    return found;
}

void drop_ended_elsewhere(store::Session& session, base::Instant now) {
    session.run(delete_begun_ended, {now.microseconds});
}

std::string provider_of_session(store::Session& session, const std::string& id) {
    return session.first(select_session_provider, {id}, [](const store::Row& row) { return row.text(0); })
        .value_or("");
}

}  // namespace admission
