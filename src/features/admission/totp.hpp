#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"

/// Codes of an app that change with time: RFC 6238 (TOTP) over RFC 4226 (HOTP), with what every app can do:
/// SHA-1, six digits, a new code every 30 seconds.
namespace admission {

inline constexpr std::int64_t step_seconds = 30;
/// Clocks differ, and writing takes time: the code before and the one after are taken too (RFC 6238, 5.2).
inline constexpr std::int64_t steps_beside = 1;

/// 160 random bits, as RFC 4226 (4, R6) recommends: 20 bytes, not text.
std::string new_totp_secret();
/// The number of the 30 seconds that an instant is in.
std::int64_t step_at(base::Instant now);
/// Which step the code is of; only steps after `last`, the newest that was taken, count, so that each code
/// works once (RFC 6238, 5.2). Blanks in the code are left out. Takes as long for every wrong code of six
/// digits.
std::optional<std::int64_t> step_of(const std::string& code, const std::string& secret, base::Instant now,
                                    std::int64_t last);
/// The code of a step.
std::string code_of(const std::string& secret, std::int64_t step);

/// The secret in base32 (RFC 4648), as apps take it, in groups of four for who types it.
std::string typed_secret(const std::string& secret);
/// "otpauth://totp/…": what the picture says, in the form that Google Authenticator's Key URI Format gives.
std::string totp_address(const std::string& secret, const std::string& issuer, const std::string& account);

}  // namespace admission
