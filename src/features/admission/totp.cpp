#include "features/admission/totp.hpp"

#include <array>
#include <cstdlib>
#include <liboath/oath.h>
#include <memory>
#include <sodium.h>
#include <stdexcept>

#include "web/http.hpp"

namespace admission {
namespace {

constexpr std::size_t secret_bytes = 20;
constexpr unsigned digits = 6;
constexpr std::size_t group = 4;

void check(int answer) {
    if (answer != OATH_OK) throw std::runtime_error(std::string("liboath: ") + oath_strerror(answer));
}

void prepare() {
    static const int prepared = oath_init();
    check(prepared);
}

std::string base32(const std::string& bytes) {
    prepare();
    char* text = nullptr;
    std::size_t length = 0;
    check(oath_base32_encode(bytes.data(), bytes.size(), &text, &length));
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    return std::string(text, length);
}

/// Nothing when it cannot be a code.
std::string digits_of(const std::string& code) {
    std::string found;
    for (const char letter : code) {
        if (letter == ' ') continue;
        if (letter < '0' || letter > '9' || found.size() == digits) return {};
        found += letter;
    }
    return found.size() == digits ? found : std::string();
}

}  // namespace

std::string new_totp_secret() {
    std::string secret(secret_bytes, '\0');
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

std::int64_t step_at(base::Instant now) { return now.microseconds / 1'000'000 / step_seconds; }

std::string code_of(const std::string& secret, std::int64_t step) {
    prepare();
    std::array<char, digits + 1> code{};
    check(oath_hotp_generate(secret.data(), secret.size(), static_cast<std::uint64_t>(step), digits, false,
                             OATH_HOTP_DYNAMIC_TRUNCATION, code.data()));
    return std::string(code.data());
}

std::optional<std::int64_t> step_of(const std::string& code, const std::string& secret, base::Instant now,
                                    std::int64_t last) {
    const std::string given = digits_of(code);
    if (given.empty()) return std::nullopt;
    std::optional<std::int64_t> found;
    const std::int64_t here = step_at(now);
    for (std::int64_t step = here - steps_beside; step <= here + steps_beside; ++step) {
        const std::string right = code_of(secret, step);
        const bool same = sodium_memcmp(right.data(), given.data(), digits) == 0;
        if (same && step > last) found = step;
    }
    return found;
}

std::string typed_secret(const std::string& secret) {
    const std::string whole = base32(secret);
    std::string text;
    for (std::size_t at = 0; at < whole.size(); at += group) {
        text += (at == 0 ? "" : " ") + whole.substr(at, group);
    }
    return text;
}

std::string totp_address(const std::string& secret, const std::string& issuer, const std::string& account) {
    return "otpauth://totp/" + web::url_encode(issuer) + ':' + web::url_encode(account) +
           "?secret=" + base32(secret) + "&issuer=" + web::url_encode(issuer) +
           "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace admission
