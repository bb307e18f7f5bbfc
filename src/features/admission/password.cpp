#include "features/admission/password.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <sodium.h>

#include "base/danish.hpp"
#include "base/utf8.hpp"

namespace admission {
namespace {

using Kind = base::Problem::Kind;

std::u32string characters_of(const std::string& text) {
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();) {
        characters += base::next_character(text, at);
    }
    return characters;
}

bool obvious(const std::string& password, const std::string& name, const std::string& email) {
    const std::string small = base::lower(password);
    const std::u32string characters = characters_of(small);
    const bool one_letter =
        std::ranges::all_of(characters, [&](char32_t letter) { return letter == characters[0]; });
    const bool own_name = !name.empty() && small == base::lower(name);
    const bool own_email = !email.empty() && small == base::lower(email);
    return one_letter || own_name || own_email;
}

/// A hash of nothing anybody knows, to spend the time on when there is no account.
const std::string& nobodys_hash() {
    static const std::string hash = hash_password(new_token());
    return hash;
}

}  // namespace

base::Result<> check_password(const std::string& password, const std::string& name,
                              const std::string& email) {
    const std::size_t length = characters_of(password).size();
    if (length < shortest_password) {
        return base::problem(Kind::invalid, "password.too_short", "password");
    }
    if (length > longest_password) {
        return base::problem(Kind::invalid, "password.too_long", "password");
    }
    if (obvious(password, name, email)) {
        return base::problem(Kind::invalid, "password.obvious", "password");
    }
    return {};
}

std::string hash_password(const std::string& password) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(),
                              crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();  // the only way it fails
    }
    return std::string(hash.data());
}

bool verify_password(const std::string& hash, const std::string& password) {
    const std::string& stored = hash.empty() ? nobodys_hash() : hash;
    const bool same = crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
    return same && !hash.empty();
}

std::string new_token() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return std::string(text.data());
}

}  // namespace admission
