#pragma once

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cjose/jwk.h>
#include <cjose/jws.h>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "base/clock.hpp"
#include "openid/fetch.hpp"
#include "openid/json.hpp"
#include "openid/providers.hpp"

namespace openid::testing {

struct FreeKey {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
};
using PrivateKey = std::unique_ptr<cjose_jwk_t, FreeKey>;

/// Made once: a key of RSA takes its time.
inline const cjose_jwk_t* rsa_key(int number = 0) {
    static std::map<int, PrivateKey> made;
    static const std::array<std::uint8_t, 3> exponent = {1, 0, 1};
    PrivateKey& key = made[number];
    if (!key) key.reset(cjose_jwk_create_RSA_random(2048, exponent.data(), exponent.size(), nullptr));
    return key.get();
}
inline const cjose_jwk_t* ec_key() {
    static const PrivateKey key(cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr));
    return key.get();
}

inline boost::json::object public_part(const cjose_jwk_t* key, const std::string& id) {
    char* text = cjose_jwk_to_json(key, false, nullptr);
    auto told = boost::json::parse(text).as_object();
    std::free(text);  // NOLINT: malloc'ed by cjose
    told["kid"] = id;
    told["use"] = "sig";
    return told;
}

inline std::string sign(const cjose_jwk_t* key, const std::string& algorithm, const std::string& id,
                        const std::string& text) {
    cjose_header_t* head = cjose_header_new(nullptr);
    cjose_header_set(head, "alg", algorithm.c_str(), nullptr);
    if (!id.empty()) cjose_header_set(head, "kid", id.c_str(), nullptr);
    cjose_jws_t* made =
        cjose_jws_sign(key, head, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr);
    const char* shown = nullptr;
    cjose_jws_export(made, &shown, nullptr);
    std::string token(shown);
    cjose_jws_release(made);
    cjose_header_release(head);
    return token;
}

/// By its text alone, signed by nobody.
inline std::string unsigned_token(const std::string& text) {
    return to_base64(R"({"alg":"none"})") + '.' + to_base64(text) + '.';
}

/// Signed with what everybody can read, as if it were a secret (RFC 8725, 2.1).
inline std::string signed_by_the_public_key(const std::string& text) {
    const std::string known = boost::json::serialize(public_part(rsa_key(), "one"));
    const PrivateKey key(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(known.data()),
                                                   known.size(), nullptr));
    return sign(key.get(), "HS256", "one", text);
}

/// A provider without a network, that does all as the standard has it, but where a test has it lie.
class LyingProvider {
  public:
    explicit LyingProvider(const base::Clock& clock) : clock_(clock) {}

    std::string issuer = "https://login.lindholm.example";
    std::string client = "tovholder";
    std::string secret = "hemmelig: æøå";
    /// Whom it says that somebody is.
    boost::json::object person = {{"sub", "palle-17"},
                                  {"email", "palle@lindholm.example"},
                                  {"email_verified", true},
                                  {"name", "Palle Østerlunde"}};
    bool says_issuer = false;

    // Its lies.
    std::function<void(boost::json::object&)> change_metadata = [](auto&) {};
    std::function<void(boost::json::object&)> change_claims = [](auto&) {};
    std::function<std::string(const std::string&)> make_token = [](const std::string& text) {
        return sign(rsa_key(), "RS256", "one", text);
    };
    boost::json::array keys = {public_part(rsa_key(), "one")};
    /// Instead of what it would answer at an address that ends so.
    std::map<std::string, std::function<base::Result<Fetched>(const Ask&)>> instead = {};

    int asked(const std::string& ending) const {
        const auto found = asked_.find(ending);
        return found == asked_.end() ? 0 : found->second;
    }

    Fetch fetch() {
        return [this](const Ask& what) { return answer(what); };
    }

    /// Somebody who was sent to `address` signs in: what they are sent back with, as a query.
    std::string sign_in(const std::string& address) {
        std::string code = "code-" + std::to_string(++codes_);
        waiting_[code] = {value_in(address, "nonce"), value_in(address, "code_challenge")};
        return "code=" + code + "&state=" + value_in(address, "state") +
               (says_issuer ? "&iss=" + issuer : "");
    }
    static std::string value_in(const std::string& address, const std::string& name) {
        const std::size_t at = address.find(name + '=');
        if (at == std::string::npos) return {};
        const std::size_t begin = at + name.size() + 1;
        return address.substr(begin, address.find('&', begin) - begin);
    }

  private:
    struct Waiting {
        std::string nonce;
        std::string challenge;
    };

    base::Result<Fetched> answer(const Ask& what) {
        const std::string path = what.address.substr(what.address.rfind('/') + 1);
        ++asked_[path];
        if (const auto found = instead.find(path); found != instead.end()) return found->second(what);
        if (path == "openid-configuration") return json(metadata());
        if (path == "keys") return json({{"keys", keys}});
        if (path == "token") return exchanged(what);
        return Fetched{404, ""};
    }
    static Fetched json(const boost::json::object& told) { return {200, boost::json::serialize(told)}; }

    boost::json::object metadata() {
        boost::json::object told = {{"issuer", issuer},
                                    {"authorization_endpoint", issuer + "/authorize"},
                                    {"token_endpoint", issuer + "/token"},
                                    {"jwks_uri", issuer + "/keys"},
                                    {"end_session_endpoint", issuer + "/out"},
                                    {"response_types_supported", {"code"}}};
        if (says_issuer) told["authorization_response_iss_parameter_supported"] = true;
        change_metadata(told);
        return told;
    }

    base::Result<Fetched> exchanged(const Ask& what) {
        const auto found = waiting_.find(value_in(*what.form, "code"));
        if (found == waiting_.end()) return Fetched{400, R"({"error":"invalid_grant"})"};
        const Waiting waiting = found->second;
        waiting_.erase(found);
        if (challenge_of(value_in(*what.form, "code_verifier")) != waiting.challenge) {
            return Fetched{400, R"({"error":"invalid_grant"})"};
        }
        if (!secret.empty() && (what.user != client || what.password != "hemmelig%3A%20%C3%A6%C3%B8%C3%A5")) {
            return Fetched{401, R"({"error":"invalid_client"})"};
        }
        const std::int64_t now = clock_.now().microseconds / 1'000'000;
        boost::json::object claims = person;
        claims["iss"] = issuer;
        claims["aud"] = client;
        claims["iat"] = now;
        claims["exp"] = now + 300;
        claims["nonce"] = waiting.nonce;
        change_claims(claims);
        return json({{"id_token", make_token(boost::json::serialize(claims))}, {"token_type", "Bearer"}});
    }

    const base::Clock& clock_;
    int codes_ = 0;
    std::map<std::string, Waiting> waiting_;  ///< by code
    std::map<std::string, int> asked_;
};

}  // namespace openid::testing
