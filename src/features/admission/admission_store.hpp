#pragma once

#include <optional>
#include <string>

#include "features/admission/admission.hpp"

/// The SQL of collaborations, links that work once, and sessions; that of accounts, second factors and
/// devices is in the stores beside it.
namespace admission {

struct AccountWithPassword {
    Account account;
    std::string password;  ///< argon2id; empty when none was set
    bool closed = false;
};

struct Link {
    std::string purpose;  ///< "set_up", "sign_in" or "password"
    std::optional<AccountId> account;
    std::string account_name;
};

std::optional<AccountWithPassword> account_by_email(store::Session& session, const std::string& email);
void insert_account(store::Session& session, const Account& account, const std::string& password,
                    base::Instant now);
void insert_collaboration(store::Session& session, const Collaboration& collaboration, base::Instant now);

void insert_link(store::Session& session, const std::string& digest, const std::string& purpose,
                 const std::optional<AccountId>& account, base::Instant ends);
/// The link while it works; opening it changes nothing.
std::optional<Link> link(store::Session& session, const std::string& digest, base::Instant now);
/// Takes the link away; true when it was there and still worked: of two who press, one gets it.
bool use_link(store::Session& session, const std::string& digest, base::Instant now);
void drop_links(store::Session& session, const std::string& purpose);

struct NewSession {
    std::string id;
    AccountId account;
    std::string digest;
    std::string device;
    std::string csrf;
    base::Instant now;
    base::Instant ends;
    std::string device_digest;
    bool kept = false;
    std::string provider = {};  ///< that let in; empty for none
};
void insert_session(store::Session& session, const NewSession& created);
struct SeenVisitor {
    web::Visitor visitor;
    base::Instant seen_at;  ///< last
};
/// While the session has its time left and was used not too long ago.
std::optional<SeenVisitor> visitor(store::Session& session, const std::string& digest, base::Instant now);
void note_seen(store::Session& session, const std::string& id, base::Instant now);
void end_session(store::Session& session, const std::string& id);
void drop_ended_sessions(store::Session& session, base::Instant now);

}  // namespace admission
