#include "features/admission/accounts_store.hpp"

#include "features/admission/devices_store.hpp"
#include "features/admission/sessions.hpp"

namespace admission {
namespace {

#define LISTED_COLUMNS                                                                                    \
    "SELECT a.id, a.name, a.email, a.administrator, a.closed_at, a.password, a.signed_in_at,"             \
    " r.collaboration, r.role, f.confirmed_at, a.auditor FROM account a LEFT JOIN role r ON r.account = " \
    "a.id"                                                                                                \
    " LEFT JOIN second_factor f ON f.account = a.id"

constexpr std::string_view select_listed = LISTED_COLUMNS " ORDER BY LOWER(a.name), a.id";
constexpr std::string_view select_one = LISTED_COLUMNS " WHERE a.id = $1";

#undef LISTED_COLUMNS

constexpr std::string_view select_administrator =
    "SELECT 1 FROM account WHERE id = $1 AND administrator = TRUE AND closed_at IS NULL";
constexpr std::string_view select_secretariat =
    "SELECT a.name FROM role r JOIN account a ON a.id = r.account WHERE r.collaboration = $1"
    " AND r.role = 'secretariat' AND a.closed_at IS NULL ORDER BY LOWER(a.name)";
constexpr std::string_view select_entered =
    "SELECT c.id, c.short_name, c.name, r.role, EXISTS (SELECT 1 FROM assistance x"
    " JOIN account p ON p.id = x.principal JOIN role pr ON pr.account = p.id AND pr.collaboration = c.id"
    " WHERE x.assistant = $2 AND p.closed_at IS NULL AND pr.role <> 'reader') FROM collaboration c JOIN role "
    "r ON r.collaboration = c.id"
    " AND r.account = $2 WHERE c.short_name = $1";
constexpr std::string_view select_own_collaborations =
    "SELECT c.id, c.short_name, c.name FROM collaboration c JOIN role r ON r.collaboration = c.id"
    " WHERE r.account = $1 ORDER BY c.short_name";

constexpr std::string_view update_administrator = "UPDATE account SET administrator = $2 WHERE id = $1";
constexpr std::string_view update_auditor = "UPDATE account SET auditor = $2 WHERE id = $1";
constexpr std::string_view select_auditor =
    "SELECT 1 FROM account WHERE id = $1 AND auditor = TRUE AND closed_at IS NULL";
constexpr std::string_view update_name = "UPDATE account SET name = $2 WHERE id = $1";
constexpr std::string_view update_password = "UPDATE account SET password = $2 WHERE id = $1";
constexpr std::string_view update_closed = "UPDATE account SET closed_at = $2 WHERE id = $1";
constexpr std::string_view update_opened = "UPDATE account SET closed_at = NULL WHERE id = $1";
constexpr std::string_view update_signed_in = "UPDATE account SET signed_in_at = $2 WHERE id = $1";
constexpr std::string_view lock_password =
    "UPDATE account SET password = $2 WHERE id = $1 AND password = $2 AND closed_at IS NULL";
constexpr std::string_view upsert_role =
    "INSERT INTO role (account, collaboration, role) VALUES ($1, $2, $3)"
    " ON CONFLICT (account, collaboration) DO UPDATE SET role = excluded.role";
constexpr std::string_view delete_role = "DELETE FROM role WHERE account = $1 AND collaboration = $2";
// What somebody saw by a role does not come back with the next one.
constexpr std::string_view delete_body_roles =
    "DELETE FROM body_role WHERE account = $1 AND body IN (SELECT id FROM body WHERE collaboration = $2)";
constexpr std::string_view delete_guest_of =
    "DELETE FROM item_guest WHERE account = $1 AND item IN (SELECT id FROM item WHERE collaboration = $2)";
constexpr std::string_view delete_assistance =
    "DELETE FROM assistance WHERE assistant = $1 OR principal = $1";
constexpr std::string_view delete_assistance_apart =
    "DELETE FROM assistance WHERE (assistant = $1 OR principal = $1) AND NOT EXISTS (SELECT 1 FROM role one"
    " JOIN role other ON other.collaboration = one.collaboration"
    " WHERE one.account = assistance.assistant AND other.account = assistance.principal)";
constexpr std::string_view insert_all_roles =
    "INSERT INTO role (account, collaboration, role) SELECT $1, id, 'secretariat' FROM collaboration";
constexpr std::string_view insert_administrators =
    "INSERT INTO role (account, collaboration, role) SELECT id, $1, 'secretariat' FROM account"
    " WHERE administrator = TRUE";
constexpr std::string_view lock_administrators =
    "UPDATE account SET administrator = TRUE WHERE administrator = TRUE";
// Who was invited and never came may never come.
constexpr std::string_view select_other_administrator =
    "SELECT 1 FROM account WHERE administrator = TRUE AND closed_at IS NULL AND id <> $1"
    " AND (password <> '' OR signed_in_at IS NOT NULL)";

constexpr std::string_view lock_open = "UPDATE account SET name = name WHERE id = $1 AND closed_at IS NULL";

constexpr std::string_view delete_ended_links = "DELETE FROM one_time_link WHERE ends_at <= $1";
constexpr std::string_view delete_links_of = "DELETE FROM one_time_link WHERE account = $1";
constexpr std::string_view select_sessions =
    "SELECT id, device, created_at, seen_at, kept FROM session WHERE account = $1 AND ends_at > $2"
    " AND ((kept = TRUE AND seen_at > $3) OR (kept = FALSE AND seen_at > $4)) ORDER BY created_at DESC, id";
constexpr std::string_view delete_sessions = "DELETE FROM session WHERE account = $1 AND id <> $2";
constexpr std::string_view delete_session_of = "DELETE FROM session WHERE account = $1 AND id = $2";
constexpr std::string_view select_password = "SELECT password FROM account WHERE id = $1";

Role role_from(const std::string& word) {
    if (word == "secretariat") return Role::secretariat;
    return word == "member" ? Role::member : Role::reader;
}

}  // namespace

std::string stored(Role role) {
    switch (role) {
        case Role::secretariat:
            return "secretariat";
        case Role::member:
            return "member";
        case Role::reader:
            break;
    }
    return "reader";
}

std::vector<Listed> listed(store::Session& session, const std::optional<AccountId>& only) {
    std::vector<Listed> all;
    const std::vector<store::Value> which =
        only ? std::vector<store::Value>{only->text()} : std::vector<store::Value>{};
    session.each(only ? select_one : select_listed, which, [&](const store::Row& row) {
        if (all.empty() || all.back().account.id.text() != row.text(0)) {
            Listed one{{AccountId(row.text(0)), row.text(1), row.text(2)},
                       row.boolean(3),
                       !row.is_null(4),
                       !row.text(5).empty(),
                       std::nullopt,
                       {}};
            if (!row.is_null(6)) one.signed_in_at = base::Instant{row.integer(6)};
            one.asks_for_code = !row.is_null(9);
            one.auditor = row.boolean(10);
            all.push_back(std::move(one));
        }
        if (!row.is_null(7)) all.back().roles[row.text(7)] = role_from(row.text(8));
    });
    return all;
}

bool is_administrator(store::Session& session, const AccountId& account) {
    return session.first(select_administrator, {account.text()}, [](const store::Row&) { return true; })
        .has_value();
}

std::vector<std::string> secretariat_names(store::Session& session, const CollaborationId& collaboration) {
    return session.all(select_secretariat, {collaboration.text()},
                       [](const store::Row& row) { return row.text(0); });
}

std::optional<Entered> entered(store::Session& session, std::string_view short_name,
                               const AccountId& account) {
    return session.first(select_entered, {std::string(short_name), account.text()},
                         [](const store::Row& row) {
                             return Entered{{CollaborationId(row.text(0)), row.text(1), row.text(2)},
                                            role_from(row.text(3)),
                                            row.boolean(4)};
                         });
}

std::vector<Collaboration> collaborations_of(store::Session& session, const AccountId& account) {
    return session.all(select_own_collaborations, {account.text()}, [](const store::Row& row) {
        return Collaboration{CollaborationId(row.text(0)), row.text(1), row.text(2)};
    });
}

void set_administrator(store::Session& session, const AccountId& account, bool administrator) {
    session.run(update_administrator, {account.text(), administrator});
}

void set_auditor(store::Session& session, const AccountId& account, bool auditor) {
    session.run(update_auditor, {account.text(), auditor});
}

bool is_auditor(store::Session& session, const AccountId& account) {
    return session.first(select_auditor, {account.text()}, [](const store::Row&) { return true; })
        .has_value();
}

void set_name(store::Session& session, const AccountId& account, const std::string& name) {
    session.run(update_name, {account.text(), name});
}

void set_password(store::Session& session, const AccountId& account, const std::string& hash) {
    session.run(update_password, {account.text(), hash});
}

void set_closed(store::Session& session, const AccountId& account,
                const std::optional<base::Instant>& closed_at) {
    if (closed_at) {
        session.run(update_closed, {account.text(), closed_at->microseconds});
        session.run(delete_assistance, {account.text()});
    } else {
        session.run(update_opened, {account.text()});
    }
}

void note_signed_in(store::Session& session, const AccountId& account, base::Instant now) {
    session.run(update_signed_in, {account.text(), now.microseconds});
}

bool still_has(store::Session& session, const AccountId& account, const std::string& hash) {
    return session.run(lock_password, {account.text(), hash}) == 1;
}

void set_role(store::Session& session, const AccountId& account, const CollaborationId& collaboration,
              const std::optional<Role>& role) {
    if (role) {
        session.run(upsert_role, {account.text(), collaboration.text(), stored(*role)});
    } else {
        for (const auto statement : {delete_role, delete_body_roles, delete_guest_of}) {
            session.run(statement, {account.text(), collaboration.text()});
        }
        session.run(delete_assistance_apart, {account.text()});
    }
}

void give_all(store::Session& session, const AccountId& account) {
    session.run(insert_all_roles, {account.text()});
}

void give_administrators(store::Session& session, const CollaborationId& collaboration) {
    session.run(insert_administrators, {collaboration.text()});
}

void hold_administrators(store::Session& session) { session.run(lock_administrators, {}); }

bool has_other_administrator(store::Session& session, const AccountId& account) {
    return session.first(select_other_administrator, {account.text()}, [](const store::Row&) { return true; })
        .has_value();
}

bool hold_open(store::Session& session, const AccountId& account) {
    return session.run(lock_open, {account.text()}) == 1;
}

void drop_ended_links(store::Session& session, base::Instant now) {
    session.run(delete_ended_links, {now.microseconds});
}

void drop_links_of(store::Session& session, const AccountId& account) {
    session.run(delete_links_of, {account.text()});
}

std::vector<OpenSession> sessions_of(store::Session& session, const AccountId& account, base::Instant now) {
    const auto before = [&](std::chrono::seconds time) {
        return base::after(now, -time.count()).microseconds;
    };
    return session.all(select_sessions,
                       {account.text(), now.microseconds, before(kept_age.unused), before(plain_age.unused)},
                       [](const store::Row& row) {
                           return OpenSession{row.text(0), row.text(1), base::Instant{row.integer(2)},
                                              base::Instant{row.integer(3)}, row.boolean(4)};
                       });
}

void end_sessions(store::Session& session, const AccountId& account, const std::string& but) {
    session.run(delete_sessions, {account.text(), but});
    drop_begun_of(session, account);
    forget_devices(session, account, but);
    ask_for_codes_again(session, account);
}

bool end_session_of(store::Session& session, const AccountId& account, const std::string& id) {
    forget_device_of(session, account, id);  // a telephone that was lost
    return session.run(delete_session_of, {account.text(), id}) == 1;
}

std::string password_of(store::Session& session, const AccountId& account) {
    return session.first(select_password, {account.text()}, [](const store::Row& row) { return row.text(0); })
        .value_or("");
}

}  // namespace admission
