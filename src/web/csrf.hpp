#pragma once

#include <map>
#include <string>
#include <string_view>

/// Against posts that another site made a browser send (OWASP ASVS 4.2.2).
namespace web {

using Headers = std::map<std::string, std::string, std::less<>>;

/// The cookie that holds the token of forms before sign-in.
inline constexpr std::string_view form_cookie_name = "tovholder_form";

/// 256 random bits as 64 small hexadecimal digits.
std::string new_form_token();
bool is_form_token(std::string_view text);
std::string form_cookie(std::string_view token, bool secure);

/// Compares in a time that does not tell how much of it was right; an empty token matches none.
bool same_token(std::string_view expected, std::string_view given);

/// False when the browser's own headers say that the post comes from another site: Sec-Fetch-Site
/// (W3C Fetch Metadata), where it is missing Origin against the public address or else Host.
/// Without either the token alone decides.
bool from_this_site(const Headers& headers, std::string_view public_address);

}  // namespace web
