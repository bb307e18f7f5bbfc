#pragma once

#include "features/admission/admission_store.hpp"

/// The SQL of signing in elsewhere.
namespace admission {

/// Whether a provider's word for whose an address is counts here.
enum class Trust {
    never,     ///< only an administrator joins
    verified,  ///< when it says that it has verified the address
    always,    ///< it does not say, but gives its people their addresses itself
};
std::string stored(Trust trust);
Trust trust_from(const std::string& word);

/// An organisation whose own sign-in lets people in here.
struct Provider {
    std::string id = {};
    std::string name = {};
    std::string issuer = {};
    std::string client = {};
    std::string secret = {};  ///< sealed; empty: none
    Trust trust = Trust::verified;
    bool asks_itself = false;  ///< for a second step
    std::vector<std::string> domains = {};
    std::int64_t joined = 0;  ///< accounts
};
/// By name.
std::vector<Provider> providers(store::Session& session);
std::optional<Provider> provider(store::Session& session, const std::string& id);
/// Nobody else changes or removes it until the transaction ends. False when there is none.
bool hold_provider(store::Session& session, const std::string& id);
bool has_provider(store::Session& session, const std::string& issuer, const std::string& client);
void insert_provider(store::Session& session, const Provider& added, base::Instant now);
/// Everything but issuer and client: by those it knows people.
void update_provider(store::Session& session, const Provider& changed);
/// With the identities, and the sessions that were begun by it.
void drop_provider(store::Session& session, const std::string& id);

/// A name that a provider has for somebody.
struct Identity {
    std::string provider;
    std::string provider_name = {};
    std::string subject;
    AccountId account;
    base::Instant joined_at = {};
    std::string joined_by = {};  ///< empty: by the address
    bool seen = false;
};
std::optional<Identity> identity(store::Session& session, const std::string& provider,
                                 const std::string& subject);
/// By the providers' names.
std::vector<Identity> identities_of(store::Session& session, const AccountId& account);
bool has_unseen_identity(store::Session& session, const AccountId& account);
/// False when the subject, or the account, is joined to another at this provider already.
bool insert_identity(store::Session& session, const Identity& joined);
/// And ends the sessions that the account began by the provider. True when there was one.
bool drop_identity(store::Session& session, const std::string& provider, const AccountId& account);
void see_identities(store::Session& session, const AccountId& account);

struct BegunElsewhere {
    std::string provider;
    std::string next;
    std::string device;  ///< digest
};
void insert_begun_elsewhere(store::Session& session, const std::string& state, const std::string& browser,
                            const BegunElsewhere& begun, base::Instant ends);
/// What was begun in this browser; it is taken away: of two who come back with it, one goes on.
std::optional<BegunElsewhere> take_begun_elsewhere(store::Session& session, const std::string& state,
                                                   const std::string& browser, base::Instant now);
void drop_ended_elsewhere(store::Session& session, base::Instant now);

/// The provider that a session was begun by; empty: none.
std::string provider_of_session(store::Session& session, const std::string& id);

}  // namespace admission
