#include "openid/providers.hpp"

#include <array>
#include <sodium.h>

#include "openid/address.hpp"
#include "openid/json.hpp"

namespace openid {
namespace {

using Kind = base::Problem::Kind;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// How long one waits until fewer are being asked.
constexpr milliseconds longest_wait{1000};

/// In the token itself: what the scopes stand for may else be told where it would have to be asked for once
/// more (Core, 5.4).
constexpr const char* wishes = R"({"id_token":{"email":null,"email_verified":null,"name":null}})";

bool is_fresh(base::Instant then, std::int64_t seconds, base::Instant now) {
    return base::after(then, seconds) > now;
}

/// What the token endpoint says no with (RFC 6749, 5.2).
std::unexpected<base::Problem> refusal(const Fetched& answer) {
    const auto told = object_in(answer.body);
    const std::string error = told ? text_at(*told, "error") : std::string();
    if (error == "invalid_grant") return base::problem(Kind::wrong_state, "openid.code_refused");
    if (error == "invalid_client" || error == "unauthorized_client" || answer.status == 401) {
        return base::problem(Kind::wrong_state, "openid.client_refused");
    }
    return base::problem(Kind::wrong_state, "openid.status", {}, {std::to_string(answer.status)});
}

}  // namespace

std::string challenge_of(const std::string& verifier) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(verifier.data()),
                       verifier.size());
    return to_base64(std::string(digest.begin(), digest.end()));
}

bool Providers::is_issuer(std::string_view address) const {
    // Discovery, 3: no query and no fragment.
    return is_trusted(address, in_clear_) && !address.contains('?');
}

base::Result<Fetched> Providers::ask(Ask what, Until until) {
    {
        std::unique_lock lock(mutex_);
        if (!free_.wait_for(lock, longest_wait, [&] { return asking_ < asked_at_a_time; })) {
            return base::problem(Kind::wrong_state, "openid.busy");
        }
        ++asking_;
    }
    struct Turn {
        Providers& providers;
        ~Turn() {
            const std::lock_guard lock(providers.mutex_);
            --providers.asking_;
            providers.free_.notify_one();
        }
    } const turn{*this};
    what.at_most = std::chrono::duration_cast<milliseconds>(until - steady_clock::now());
    if (what.at_most.count() <= 0) return base::problem(Kind::wrong_state, "openid.time");
    return fetch_(what);
}

base::Result<std::string> Providers::document(const std::string& address, Until until) {
    auto answer = ask({.address = address}, until);
    if (!answer) return std::unexpected(answer.error());
    if (answer->status == 200) return std::move(answer->body);
    return base::problem(Kind::wrong_state, "openid.status", {}, {std::to_string(answer->status)});
}

base::Result<Metadata> Providers::fetched_metadata(const std::string& issuer, Until until) {
    if (!is_issuer(issuer)) return base::problem(Kind::invalid, "openid.address");
    const auto text = document(metadata_address(issuer), until);
    if (!text) return std::unexpected(text.error());
    return metadata_of(*text, issuer, in_clear_);
}

base::Result<Metadata> Providers::metadata(const std::string& issuer, Until until) {
    const base::Instant now = clock_.now();
    {
        const std::lock_guard lock(mutex_);
        const Known& known = known_[issuer];
        if (known.metadata && is_fresh(known.metadata_at, metadata_seconds, now)) return *known.metadata;
        // Whoever waits for one that does not answer keeps a thread from all others.
        if (known.failed && is_fresh(known.failed_at, failed_seconds, now)) {
            return std::unexpected(*known.failed);
        }
    }
    auto found = fetched_metadata(issuer, until);
    const std::lock_guard lock(mutex_);
    Known& known = known_[issuer];
    known.failed = std::nullopt;
    if (found) {
        known.metadata = *found;
        known.metadata_at = now;
    } else if (found.error().code != "openid.busy") {
        known.failed = found.error();
        known.failed_at = now;
    }
    return found;
}

base::Result<Keys> Providers::fetched_keys(const Metadata& metadata, Until until) {
    {
        const std::lock_guard lock(mutex_);
        known_[metadata.issuer].keys_at = clock_.now();
    }
    const auto text = document(metadata.keys, until);
    if (!text) return std::unexpected(text.error());
    auto found = keys_of(*text);
    if (!found) return found;
    const std::lock_guard lock(mutex_);
    known_[metadata.issuer].keys = *found;
    return found;
}

base::Result<Keys> Providers::keys(const Metadata& metadata, Until until) {
    {
        const std::lock_guard lock(mutex_);
        const Known& known = known_[metadata.issuer];
        if (!known.keys.empty() && is_fresh(known.keys_at, metadata_seconds, clock_.now())) return known.keys;
    }
    return fetched_keys(metadata, until);
}

base::Result<std::string> Providers::address_for(const Client& client, const Begun& begun) {
    const auto found = metadata(client.issuer, steady_clock::now() + whole_seconds);
    if (!found) return std::unexpected(found.error());
    Fields fields = {{"response_type", "code"},
                     {"client_id", client.id},
                     {"redirect_uri", client.address},
                     {"scope", "openid email profile"},
                     {"state", begun.state},
                     {"nonce", begun.nonce},
                     {"code_challenge", challenge_of(begun.verifier)},
                     {"code_challenge_method", "S256"}};
    if (found->takes_wishes) fields.emplace_back("claims", wishes);
    return with_query(found->authorization, fields);
}

base::Result<std::string> Providers::token(const Client& client, const Metadata& metadata, const Begun& begun,
                                           const std::string& code, Until until) {
    Fields fields = {{"grant_type", "authorization_code"},
                     {"code", code},
                     {"redirect_uri", client.address},
                     {"code_verifier", begun.verifier}};
    const bool basic = !client.secret.empty() && metadata.takes_basic;
    if (!basic) fields.emplace_back("client_id", client.id);
    if (!basic && !client.secret.empty()) fields.emplace_back("client_secret", client.secret);
    Ask what{.address = metadata.token, .form = form_of(fields)};
    if (basic) {  // each encoded first (RFC 6749, 2.3.1)
        what.user = encoded(client.id);
        what.password = encoded(client.secret);
    }
    const auto answer = ask(std::move(what), until);
    if (!answer) return std::unexpected(answer.error());
    if (answer->status != 200) return refusal(*answer);
    const auto told = object_in(answer->body);
    std::string given = told ? text_at(*told, "id_token") : std::string();
    if (given.empty()) return base::problem(Kind::invalid, "openid.answer");
    return given;
}

/// A provider may have begun to sign by a new key since its keys were asked for.
base::Result<std::string> Providers::checked(const std::string& token, const Metadata& metadata,
                                             Until until) {
    const auto known = keys(metadata, until);
    if (!known) return std::unexpected(known.error());
    auto text = signed_text(token, *known);
    if (text || text.error().code != "token.key") return text;
    {
        const std::lock_guard lock(mutex_);
        if (is_fresh(known_[metadata.issuer].keys_at, keys_seconds, clock_.now())) return text;
    }
    const auto newer = fetched_keys(metadata, until);
    return newer ? signed_text(token, *newer) : std::unexpected(newer.error());
}

base::Result<Claims> Providers::exchange(const Client& client, const Begun& begun, const Returned& returned) {
    const Until until = steady_clock::now() + whole_seconds;
    const auto found = metadata(client.issuer, until);
    if (!found) return std::unexpected(found.error());
    // Against a provider that is asked by one and answered for by another (RFC 9207; RFC 9700, 4.4).
    const bool said = found->says_issuer || !returned.issuer.empty();
    if (said && returned.issuer != found->issuer) {
        return base::problem(Kind::invalid, "openid.answer_issuer");
    }
    const auto given = token(client, *found, begun, returned.code, until);
    if (!given) return std::unexpected(given.error());
    const auto text = checked(*given, *found, until);
    if (!text) return std::unexpected(text.error());
    return claims_of(*text, {found->issuer, client.id, begun.nonce, clock_.now()});
}

base::Result<> Providers::try_out(const std::string& issuer) {
    const Until until = steady_clock::now() + whole_seconds;
    const auto found = fetched_metadata(issuer, until);
    if (!found) return std::unexpected(found.error());
    const auto signs = fetched_keys(*found, until);
    if (!signs) return std::unexpected(signs.error());
    const std::lock_guard lock(mutex_);
    Known& known = known_[issuer];
    known.metadata = *found;
    known.metadata_at = clock_.now();
    known.failed = std::nullopt;
    return {};
}

std::string Providers::sign_out_address(const std::string& issuer) const {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(issuer);
    return known != known_.end() && known->second.metadata ? known->second.metadata->end_session
                                                           : std::string();
}

}  // namespace openid
