#pragma once

#include "features/admission/acts/administrate.hpp"
#include "features/admission/elsewhere_store.hpp"
#include "openid/providers.hpp"

/// What is done about signing in elsewhere (docs/decisions/0031).
namespace admission {

/// Between being sent to a provider and coming back.
inline constexpr std::chrono::seconds elsewhere_age = std::chrono::minutes(10);
/// Sign-ins begun from one place in a quarter of an hour: a whole hospital may have one address.
inline constexpr Limit begun_from_a_place = {300, 15 * 60};

/// Where the provider sends people back to: "/log-ind/hos/…/svar".
std::string return_path(const std::string& provider);
/// What we are to it. Nothing when its secret cannot be unsealed: the data folder's key is gone.
std::optional<openid::Client> client_of(const Setting& setting, const Provider& provider,
                                        const std::string& own_address);

/// What a browser's token and the state make of a sign-in: nonce and verifier follow from the token alone, so
/// that they are kept nowhere but in the browser.
openid::Begun begun_in(const std::string& browser, const std::string& state);

/// What somebody is sent to a provider with.
struct SentElsewhere {
    std::string provider_name;
    std::string address;  ///< where to
    std::string browser;  ///< the token of the cookie that this browser is known by when it comes back
};
/// Who wants to sign in at a provider, and where to go on to. Problems: "provider.not_found",
/// "elsewhere.wait", "elsewhere.secret" (the data folder's key is gone), and those of openid::Providers.
struct Departure {
    std::string provider;
    std::string own_address;  ///< "https://…" of this program, as the browser has it
    std::string next;
    std::string remote;
    Device device = {};
};
base::Result<SentElsewhere> begin_elsewhere(const Setting& setting, openid::Providers& asked,
                                            Throttle& throttle, const Departure& departure);

/// Somebody comes back from a provider.
struct Return {
    std::string provider;
    std::string own_address;
    std::string browser;  ///< the cookie's token
    std::string state;
    std::string code;
    std::string issuer;  ///< RFC 9207
    std::string error;   ///< the provider's no (RFC 6749, 4.1.2.1); empty: none
    Device device = {};
};
struct Arrived {
    Admitted admitted;
    std::string next;
};
/// Signs in whom the provider knows as the person of an account: by what was joined before, else by an
/// address that it may vouch for. Never makes an account. Problems: "elsewhere.begin_again" (nothing was
/// begun in this browser, it is used, or too old); "elsewhere.denied" and "elsewhere.refused" (the provider's
/// no); "elsewhere.secret"; those of openid::Providers; and, with the subject as first argument and the
/// address as second: "elsewhere.unverified", "elsewhere.foreign", "elsewhere.unknown", "elsewhere.other"
/// (the account is joined to another there), "elsewhere.closed".
base::Result<Arrived> sign_in_elsewhere(const Setting& setting, openid::Providers& asked,
                                        const Return& returned);
/// The last step of it, for whom the provider says that somebody is.
base::Result<Admitted> let_in(const Setting& setting, const Provider& by, const openid::Claims& claims,
                              Device device);

/// What an administrator says of a provider.
struct WantedProvider {
    std::string id = {};  ///< made before it is added, for the address that it is told
    std::string name = {};
    std::string issuer = {};
    std::string client = {};
    std::string secret = {};   ///< when changing: empty leaves it
    std::string domains = {};  ///< one on a line
    Trust trust = Trust::verified;
    bool asks_itself = false;
};
/// An administrator's: gives its id. Everything that is wrong at once: at "name" "provider.name", at "issuer"
/// "provider.issuer" or "provider.taken", at "client" "provider.client", at "secret" "provider.secret" (too
/// long), at "domains" "provider.domains" (with what is no domain) or "provider.no_domains".
std::expected<std::string, Problems> add_provider(const Setting& setting, const openid::Providers& asked,
                                                  const web::Visitor& by, const WantedProvider& wanted);
/// An administrator's: everything but issuer and client. Problems: the same, and "provider.not_found".
std::expected<void, Problems> change_provider(const Setting& setting, const web::Visitor& by,
                                              const WantedProvider& wanted);
/// An administrator's: nobody comes in by it any longer, and who did is signed out. Problem:
/// "provider.not_found".
base::Result<> remove_provider(const Setting& setting, const web::Visitor& by, const std::string& id);

/// An administrator's: whom the provider calls by this subject comes in as the account. Problems: at
/// "provider" "provider.not_found" or "identity.has_one"; at "subject" "identity.subject" or
/// "identity.taken"; "account.not_found".
base::Result<> join_identity(const Setting& setting, const web::Visitor& by, const AccountId& account,
                             const std::string& provider, const std::string& subject);
/// An administrator's: undoes it, and signs out who came in by it. Problem: "identity.not_found".
base::Result<> part_identity(const Setting& setting, const web::Visitor& by, const AccountId& account,
                             const std::string& provider);
/// One's own: has seen what was joined.
void see_joined(const Setting& setting, const web::Visitor& visitor);

/// What the history says of a provider: all but its secret.
std::string payload_of(const Provider& provider);
/// "by did act to the provider".
void note(store::Session& session, const Setting& setting, const web::Visitor& by, const std::string& act,
          const Provider& provider);

}  // namespace admission
