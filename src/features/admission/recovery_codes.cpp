#include "features/admission/recovery_codes.hpp"

#include <array>
#include <sodium.h>
#include <string_view>

#include "base/sha256.hpp"

namespace admission {
namespace {

constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t length = 16;
constexpr std::size_t group = 4;
constexpr std::size_t salt_bytes = 16;

char as_meant(char letter) {
    const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    if (small == 'o') return '0';
    return small == 'i' || small == 'l' ? '1' : small;
}

std::string plain(const std::string& code) {
    std::string kept;
    for (const char letter : code) {
        if (letter != ' ' && letter != '-') kept += as_meant(letter);
    }
    return kept;
}

}  // namespace

std::string new_salt() {
    std::array<unsigned char, salt_bytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * salt_bytes + 1> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return std::string(text.data());
}

std::string new_recovery_code() {
    std::string code;
    for (std::size_t at = 0; at < length; ++at) {
        if (at > 0 && at % group == 0) code += '-';
        code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    return code;
}

std::string digest_of(const std::string& salt, const std::string& code) {
    return base::sha256(salt + plain(code));
}

bool looks_like_recovery_code(const std::string& text) { return plain(text).size() == length; }

}  // namespace admission
