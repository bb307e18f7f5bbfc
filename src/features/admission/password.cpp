#include "features/admission/password.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <sodium.h>
#include <zxcvbn.h>

#include "base/danish.hpp"
#include "base/embedded.hpp"
#include "base/split.hpp"
#include "base/utf8.hpp"
#include "embedded/admission_vocabulary.hpp"

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

/// Of 12 characters a phrase of three rare words has some 40 bits; a common word with a year has 10 to 25.
constexpr double least_bits = 30;
/// What comes after makes nothing weaker, and costs time to look at.
constexpr std::size_t looked_at = 100;

/// The words of a text as they are looked for; one or two letters are in too many passwords to tell.
void add_words(std::vector<std::string>& words, std::string_view text) {
    for (const std::string_view word : base::split(text, " \t@.-_")) {
        if (word.size() > 2) words.push_back(base::lower(std::string(word)));
    }
}

std::vector<std::string> read_common_words() {
    std::vector<std::string> words;
    for (const base::EmbeddedFile& file : admission_vocabulary::files()) {
        for (const std::string_view line : base::lines_of_list(file.bytes)) add_words(words, line);
    }
    return words;
}

bool is_guessed_soon(const std::string& password, const std::string& name, const std::string& email) {
    static const std::vector<std::string> common = read_common_words();
    std::vector<std::string> known = {base::lower(name), base::lower(email)};
    add_words(known, name);
    add_words(known, email);
    std::vector<const char*> dictionary;
    for (const std::string& word : known) dictionary.push_back(word.c_str());
    for (const std::string& word : common) dictionary.push_back(word.c_str());
    dictionary.push_back(nullptr);
    const std::string begin = base::lower(password).substr(0, looked_at);
    return ZxcvbnMatch(begin.c_str(), dictionary.data(), nullptr) < least_bits;
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
    if (is_guessed_soon(password, name, email)) {
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
