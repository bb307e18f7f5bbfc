#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "openid/claims.hpp"
#include "openid/fetch.hpp"
#include "openid/metadata.hpp"
#include "openid/signature.hpp"

/// Signing in elsewhere by OpenID Connect: the code flow (Core 1.0, 3.1) with PKCE (RFC 7636), as RFC 9700
/// has it. Knows no accounts.
namespace openid {

/// What we are to a provider.
struct Client {
    std::string issuer;
    std::string id;
    std::string secret;   ///< empty: a public client
    std::string address;  ///< where people are sent back to
};

/// A sign-in under way. All three are secrets of the browser that began it.
struct Begun {
    std::string state;
    std::string nonce;
    std::string verifier;  ///< RFC 7636, 4.1: 43 to 128 letters, digits and "-._~"
};

/// What somebody comes back with.
struct Returned {
    std::string code;
    std::string issuer;  ///< RFC 9207; empty where it is not said
};

/// The providers, with what they said of themselves. Safe to use from several threads; whatever is asked over
/// the network blocks, for at most `whole_seconds`.
class Providers {
  public:
    Providers(Fetch fetch, const base::Clock& clock, bool in_clear = false)
        : fetch_(std::move(fetch)), clock_(clock), in_clear_(in_clear) {}

    /// Whether it may be a provider's issuer.
    bool is_issuer(std::string_view address) const;

    /// Where to send somebody who is to sign in. Problems: those of Fetch and of metadata_of,
    /// "openid.address" (the issuer cannot be asked), "openid.status" (with the status it answered with),
    /// "openid.busy" (too many wait for answers already).
    base::Result<std::string> address_for(const Client& client, const Begun& begun);

    /// Whom the provider says that somebody is, in exchange for the code. Problems: the same, those of
    /// keys_of, signed_text and claims_of; "openid.code_refused" (used before, too old, or another's),
    /// "openid.client_refused" (it does not know us by that secret), "openid.answer" (nothing one can read),
    /// "openid.answer_issuer" (another provider answered than was asked).
    base::Result<Claims> exchange(const Client& client, const Begun& begun, const Returned& returned);

    /// Asks anew for what it says of itself and for its keys, for who sets it up.
    base::Result<> try_out(const std::string& issuer);

    /// Where one signs out there, if that is known just now.
    std::string sign_out_address(const std::string& issuer) const;

  private:
    using Until = std::chrono::steady_clock::time_point;
    struct Known {
        std::optional<Metadata> metadata;
        base::Instant metadata_at;
        Keys keys;
        base::Instant keys_at;  ///< when they were asked for last
        std::optional<base::Problem> failed;
        base::Instant failed_at;
    };

    base::Result<Fetched> ask(Ask what, Until until);
    base::Result<std::string> document(const std::string& address, Until until);
    base::Result<Metadata> metadata(const std::string& issuer, Until until);
    base::Result<Keys> keys(const Metadata& metadata, Until until);
    base::Result<Metadata> fetched_metadata(const std::string& issuer, Until until);
    base::Result<Keys> fetched_keys(const Metadata& metadata, Until until);
    base::Result<std::string> token(const Client& client, const Metadata& metadata, const Begun& begun,
                                    const std::string& code, Until until);
    base::Result<std::string> checked(const std::string& token, const Metadata& metadata, Until until);

    Fetch fetch_;
    const base::Clock& clock_;
    bool in_clear_;
    mutable std::mutex mutex_;
    std::condition_variable free_;
    int asking_ = 0;
    std::map<std::string, Known> known_;  ///< by issuer
};

/// For all that one sign-in asks together.
inline constexpr std::chrono::seconds whole_seconds{10};
/// How long what a provider says of itself is believed.
inline constexpr std::int64_t metadata_seconds = 60 * 60;
/// Keys are asked for again, for one that is not known, no sooner than this.
inline constexpr std::int64_t keys_seconds = 60;
/// A provider that could not be asked is not asked again so soon.
inline constexpr std::int64_t failed_seconds = 10;
/// So many are asked at a time: the other threads serve pages, whatever a provider does.
inline constexpr int asked_at_a_time = 2;

/// BASE64URL(SHA256(verifier)): RFC 7636, 4.2.
std::string challenge_of(const std::string& verifier);

}  // namespace openid
