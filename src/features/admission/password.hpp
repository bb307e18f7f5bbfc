#pragma once

#include <string>

#include "base/problem.hpp"

/// Passwords and other secrets.
namespace admission {

inline constexpr std::size_t shortest_password = 12;
/// OWASP ASVS 2.1.2. More would only be a way to make the server work (argon2id reads it all).
inline constexpr std::size_t longest_password = 128;

/// What NIST SP 800-63B (5.1.1) and OWASP ASVS 2.1 ask: long enough, and nothing that is guessed soon: a
/// common password, a word of Danish or of the field with a number, the person's own name or address, letters
/// of a row. Problems at "password": "password.too_short", "password.too_long", "password.obvious".
base::Result<> check_password(const std::string& password, const std::string& name, const std::string& email);

/// argon2id with libsodium's "interactive" cost (64 MB, 2 passes), in its own text form with the salt.
std::string hash_password(const std::string& password);
/// True when the password is the one; takes as long for an empty hash, so that a stranger cannot tell
/// from the time whether there is such an account.
bool verify_password(const std::string& hash, const std::string& password);

/// 32 random bytes in URL-safe base64, for links, sessions and forms.
std::string new_token();

}  // namespace admission
