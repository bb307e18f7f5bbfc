#pragma once

#include <filesystem>
#include <optional>
#include <string>

/// What must be read again, and yet not be found in a copy of the database, is sealed before it is kept
/// there: XSalsa20 and Poly1305 (libsodium's secretbox) under a key that lies in a file of the data folder
/// (docs/decisions/0028).
namespace admission {

/// The key's file: 32 random bytes, for its owner alone (mode 0600).
inline constexpr const char* sealing_key_file = "second-factor.key";

/// Base64 of a random nonce and the sealed text. The key is made when there is none; of two programs that
/// make it at once both use the same. Throws std::system_error when it cannot be made or read, and
/// std::runtime_error when the file is no key.
std::string sealed(const std::filesystem::path& folder, const std::string& text);
/// The text; nothing when it was sealed under another key, or the key is gone. Throws as sealed().
std::optional<std::string> unsealed(const std::filesystem::path& folder, const std::string& sealed);

}  // namespace admission
