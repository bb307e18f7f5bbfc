#include "openid/claims.hpp"

#include <algorithm>

#include "openid/json.hpp"

namespace openid {
namespace {

using Kind = base::Problem::Kind;
using boost::json::object;

/// Core, section 2.
constexpr std::size_t longest_subject = 255;

/// For us, and for nobody else: others we trust there are none.
bool is_for(const object& told, const std::string& client) {
    const auto* audience = told.if_contains("aud");
    if (audience == nullptr) return false;
    const auto is_us = [&](const boost::json::value& one) {
        return one.is_string() && std::string_view(one.as_string()) == client;
    };
    const bool ours = is_us(*audience) || (audience->is_array() && !audience->as_array().empty() &&
                                           std::ranges::all_of(audience->as_array(), is_us));
    const auto* authorized = told.if_contains("azp");
    return ours && (authorized == nullptr || is_us(*authorized));
}

bool is_subject(const std::string& text) {
    return !text.empty() && text.size() <= longest_subject &&
           std::ranges::all_of(text, [](char sign) { return sign >= 0x20 && sign < 0x7F; });
}

/// Empty when the times are right.
std::string wrong_time(const object& told, base::Instant at) {
    const std::int64_t now = at.microseconds / 1'000'000;
    const auto ends = time_at(told, "exp");
    const auto issued = time_at(told, "iat");
    const auto begins = time_at(told, "nbf");
    if (!ends || !issued) return "token.form";
    if (*ends + leeway_seconds <= now) return "token.expired";
    if (*issued > now + leeway_seconds || begins.value_or(0) > now + leeway_seconds) return "token.future";
    return {};
}

}  // namespace

base::Result<Claims> claims_of(std::string_view text, const Expected& expected) {
    const auto told = object_in(text);
    if (!told) return base::problem(Kind::invalid, "token.form");
    if (text_at(*told, "iss") != expected.issuer) return base::problem(Kind::invalid, "token.issuer");
    if (!is_for(*told, expected.client)) return base::problem(Kind::invalid, "token.audience");
    if (const std::string wrong = wrong_time(*told, expected.now); !wrong.empty()) {
        return base::problem(Kind::invalid, wrong);
    }
    if (expected.nonce.empty() || text_at(*told, "nonce") != expected.nonce) {
        return base::problem(Kind::invalid, "token.nonce");
    }
    Claims claims{
        .subject = text_at(*told, "sub"), .email = text_at(*told, "email"), .name = text_at(*told, "name")};
    if (!is_subject(claims.subject)) return base::problem(Kind::invalid, "token.subject");
    // Only the truth itself counts, not the word for it.
    const auto* verified = told->if_contains("email_verified");
    claims.email_verified = verified != nullptr && verified->is_bool() && verified->as_bool();
    return claims;
}

}  // namespace openid
