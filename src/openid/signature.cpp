#include "openid/signature.hpp"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <cjose/jwk.h>
#include <cjose/jws.h>
#include <memory>

#include "openid/json.hpp"

namespace openid {
namespace {

using Kind = base::Problem::Kind;
using boost::json::object;

constexpr std::size_t longest_token = 64 * 1024;
/// A set of more is no provider's.
constexpr std::size_t most_keys = 100;
/// NIST SP 800-131A: shorter ones no longer count as safe.
constexpr std::size_t shortest_modulus = 2048 / 8;

struct Free {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
    void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};

/// The algorithms that we take, with the type of key that each needs. No "none" and none with a shared
/// secret (HS256): with those whoever knows the public key could sign (RFC 8725, 2.1).
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> algorithms = {
    {{"RS256", "RSA"}, {"PS256", "RSA"}, {"ES256", "EC"}}};

std::string type_for(std::string_view algorithm) {
    const auto* found =
        std::ranges::find_if(algorithms, [&](const auto& one) { return one.first == algorithm; });
    return found == algorithms.end() ? std::string() : std::string(found->second);
}

bool is_usable(const object& told) {
    const std::string type = text_at(told, "kty");
    const std::string use = text_at(told, "use");
    if (!use.empty() && use != "sig") return false;
    if (type == "EC") return text_at(told, "crv") == "P-256";
    const auto modulus = from_base64(text_at(told, "n"));
    return type == "RSA" && modulus && modulus->size() >= shortest_modulus;
}

Key key_of(const object& told) {
    object open;  // its public part, and nothing that could be a private one
    for (const char* name : {"kty", "n", "e", "crv", "x", "y"}) {
        if (const auto* found = told.if_contains(name)) open[name] = *found;
    }
    return {text_at(told, "kid"), text_at(told, "kty"), text_at(told, "alg"), boost::json::serialize(open)};
}

struct Head {
    std::string algorithm;
    std::string key;
};

base::Result<Head> head_of(const std::string& token) {
    const auto malformed = base::problem(Kind::invalid, "token.form");
    if (token.size() > longest_token || std::ranges::count(token, '.') != 2) return malformed;
    const auto text = from_base64(std::string_view(token).substr(0, token.find('.')));
    const auto told = text ? object_in(*text) : std::nullopt;
    // What must be understood (RFC 7515, 4.1.11) is nothing that we understand.
    if (!told || told->contains("crit")) return malformed;
    return Head{text_at(*told, "alg"), text_at(*told, "kid")};
}

/// The one that the token names; or, where it names none, the only one that fits (Core, 10.1).
const Key* key_for(const Head& head, const Keys& keys) {
    const std::string type = type_for(head.algorithm);
    const auto fits = [&](const Key& key) {
        return key.type == type && (key.algorithm.empty() || key.algorithm == head.algorithm) &&
               (head.key.empty() || key.id == head.key);
    };
    const auto found = std::ranges::find_if(keys, fits);
    if (found == keys.end()) return nullptr;
    const bool several = std::find_if(found + 1, keys.end(), fits) != keys.end();
    return several ? nullptr : &*found;
}

}  // namespace

base::Result<Keys> keys_of(std::string_view text) {
    const auto told = object_in(text);
    const auto* list = told ? told->if_contains("keys") : nullptr;
    if (list == nullptr || !list->is_array() || list->as_array().size() > most_keys) {
        return base::problem(Kind::invalid, "openid.keys");
    }
    Keys keys;
    for (const auto& one : list->as_array()) {
        if (one.is_object() && is_usable(one.as_object())) keys.push_back(key_of(one.as_object()));
    }
    if (keys.empty()) return base::problem(Kind::invalid, "openid.keys");
    return keys;
}

base::Result<std::string> signed_text(const std::string& token, const Keys& keys) {
    const auto head = head_of(token);
    if (!head) return std::unexpected(head.error());
    if (type_for(head->algorithm).empty()) return base::problem(Kind::invalid, "token.algorithm");
    const Key* named = key_for(*head, keys);
    if (named == nullptr) return base::problem(Kind::invalid, "token.key");
    const auto wrong = base::problem(Kind::invalid, "token.signature");
    const std::unique_ptr<cjose_jwk_t, Free> key(
        cjose_jwk_import(named->json.c_str(), named->json.size(), nullptr));
    if (!key) return base::problem(Kind::invalid, "token.key");
    const std::unique_ptr<cjose_jws_t, Free> read(cjose_jws_import(token.c_str(), token.size(), nullptr));
    if (!read || !cjose_jws_verify(read.get(), key.get(), nullptr)) return wrong;
    std::uint8_t* text = nullptr;
    std::size_t length = 0;
    if (!cjose_jws_get_plaintext(read.get(), &text, &length, nullptr)) return wrong;
    return std::string(text, text + length);
}

}  // namespace openid
