#include "openid/metadata.hpp"

#include <algorithm>

#include "openid/address.hpp"
#include "openid/json.hpp"

namespace openid {
namespace {

using Kind = base::Problem::Kind;
using boost::json::object;

/// Whether the list has the word; where there is no list, what the standard takes for granted.
bool lists(const object& told, std::string_view list, std::string_view word, bool without) {
    const auto* found = told.if_contains(list);
    if (found == nullptr || !found->is_array()) return without;
    return std::ranges::any_of(found->as_array(), [&](const auto& one) {
        return one.is_string() && std::string_view(one.as_string()) == word;
    });
}

bool is_true(const object& told, std::string_view name) {
    const auto* found = told.if_contains(name);
    return found != nullptr && found->is_bool() && found->as_bool();
}

}  // namespace

std::string metadata_address(std::string_view issuer) {
    std::string address(issuer);
    while (address.ends_with('/')) address.pop_back();
    return address + "/.well-known/openid-configuration";
}

base::Result<Metadata> metadata_of(std::string_view text, const std::string& issuer, bool in_clear) {
    const auto told = object_in(text);
    if (!told) return base::problem(Kind::invalid, "openid.metadata");
    Metadata metadata{.issuer = text_at(*told, "issuer"),
                      .authorization = text_at(*told, "authorization_endpoint"),
                      .token = text_at(*told, "token_endpoint"),
                      .keys = text_at(*told, "jwks_uri"),
                      .end_session = text_at(*told, "end_session_endpoint")};
    if (metadata.issuer.empty()) return base::problem(Kind::invalid, "openid.metadata");
    // To the letter (Discovery, 4.3).
    if (metadata.issuer != issuer) return base::problem(Kind::invalid, "openid.other_issuer");
    for (const std::string& address : {metadata.authorization, metadata.token, metadata.keys}) {
        if (address.empty()) return base::problem(Kind::invalid, "openid.metadata");
        if (!is_trusted(address, in_clear)) return base::problem(Kind::invalid, "openid.not_https");
    }
    if (!is_trusted(metadata.end_session, in_clear)) metadata.end_session.clear();
    constexpr const char* ways = "token_endpoint_auth_methods_supported";
    metadata.takes_basic = lists(*told, ways, "client_secret_basic", true);
    const bool takes_secret = metadata.takes_basic || lists(*told, ways, "client_secret_post", false) ||
                              lists(*told, ways, "none", false);
    if (!takes_secret || !lists(*told, "response_types_supported", "code", true)) {
        return base::problem(Kind::invalid, "openid.unsuitable");
    }
    metadata.says_issuer = is_true(*told, "authorization_response_iss_parameter_supported");
    metadata.takes_wishes = is_true(*told, "claims_parameter_supported");
    return metadata;
}

}  // namespace openid
