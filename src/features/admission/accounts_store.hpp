#pragma once

#include <map>

#include "features/admission/admission_store.hpp"

/// The SQL of accounts as administrators and people themselves change them.
namespace admission {

std::string stored(Role role);

/// An account as the list of them shows it.
struct Listed {
    Account account;
    bool administrator = false;
    bool closed = false;
    bool has_password = false;
    std::optional<base::Instant> signed_in_at;  ///< the last time
    std::map<std::string, Role> roles;          ///< by collaboration id
    bool asks_for_code = false;                 ///< at sign-in
    bool auditor = false;                       ///< reads the whole history
};
/// By name. All, or the one.
std::vector<Listed> listed(store::Session& session, const std::optional<AccountId>& only = {});

bool is_administrator(store::Session& session, const AccountId& account);
/// The open accounts that may do everything in the collaboration, by name.
std::vector<std::string> secretariat_names(store::Session& session, const CollaborationId& collaboration);

/// A collaboration as the account sees it; nothing when it has no role there.
struct Entered {
    Collaboration collaboration;
    Role role = Role::reader;
    bool assists_member = false;  ///< acts for somebody who sees all closed items in it
};
std::optional<Entered> entered(store::Session& session, std::string_view short_name,
                               const AccountId& account);
std::vector<Collaboration> collaborations_of(store::Session& session, const AccountId& account);

void set_administrator(store::Session& session, const AccountId& account, bool administrator);
void set_auditor(store::Session& session, const AccountId& account, bool auditor);
bool is_auditor(store::Session& session, const AccountId& account);
void set_name(store::Session& session, const AccountId& account, const std::string& name);
void set_password(store::Session& session, const AccountId& account, const std::string& hash);
/// Nothing opens it again. A closed one has no assistants and is nobody's.
void set_closed(store::Session& session, const AccountId& account,
                const std::optional<base::Instant>& closed_at);
/// Whether the account is open and its password is still the one of this hash; until the transaction ends it
/// stays so.
bool still_has(store::Session& session, const AccountId& account, const std::string& hash);
void note_signed_in(store::Session& session, const AccountId& account, base::Instant now);
/// Nothing takes the role away, and with it what the account was to bodies and items of the collaboration.
void set_role(store::Session& session, const AccountId& account, const CollaborationId& collaboration,
              const std::optional<Role>& role);
/// Secretariat of every collaboration there is.
void give_all(store::Session& session, const AccountId& account);
/// Every administrator is secretariat of it.
void give_administrators(store::Session& session, const CollaborationId& collaboration);
/// Until the transaction ends nobody else changes who is an administrator.
void hold_administrators(store::Session& session);
/// Besides the account: one that is open, and that somebody has come in by.
bool has_other_administrator(store::Session& session, const AccountId& account);

/// Whether the account is open; until the transaction ends it stays so, and another that asks waits.
bool hold_open(store::Session& session, const AccountId& account);

void drop_links_of(store::Session& session, const AccountId& account);

void drop_ended_links(store::Session& session, base::Instant now);

struct OpenSession {
    std::string id;
    std::string device;
    base::Instant begun_at;
    base::Instant seen_at;
    bool kept = false;  ///< a long one
};
/// The newest first.
std::vector<OpenSession> sessions_of(store::Session& session, const AccountId& account, base::Instant now);
/// Only of this account; `but` stays. What was begun with a password or a link ends too, all devices but that
/// of `but` are strangers again, and where no code was to be asked for it is again.
void end_sessions(store::Session& session, const AccountId& account, const std::string& but);
/// Its device is a stranger again. True when it was one of the account's.
bool end_session_of(store::Session& session, const AccountId& account, const std::string& id);
/// The hash; '' when none is set.
std::string password_of(store::Session& session, const AccountId& account);

}  // namespace admission
