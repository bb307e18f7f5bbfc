#pragma once

#include <string>
#include <vector>

/// What a person keeps on paper for the day the app is lost: each lets in once in a code's place.
namespace admission {

inline constexpr std::size_t recovery_codes = 10;

/// Random 32 characters, one for each account: the same code has another digest elsewhere.
std::string new_salt();
/// "k7mq-2xwd-9fhp-t4ac": 80 random bits, of letters and digits that nobody takes for others (Crockford's
/// base32). Too many to be tried, so that no throttle need stand before them.
std::string new_recovery_code();
/// What is kept of a code: SHA-256 of salt and code (OWASP ASVS 2.6.2). The code however it is written:
/// blanks and hyphens or none, capitals, o for 0, i and l for 1.
std::string digest_of(const std::string& salt, const std::string& code);
/// Whether it has a recovery code's length, so that it is no code of six digits mistyped.
bool looks_like_recovery_code(const std::string& text);

}  // namespace admission
