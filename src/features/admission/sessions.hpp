#pragma once

#include <chrono>
#include <string>

#include "features/admission/admission.hpp"

namespace admission {

/// How long a session lasts: so long at most, and so long without being used (OWASP ASVS 3.3).
struct Age {
    std::chrono::seconds at_most;
    std::chrono::seconds unused;
};
inline constexpr Age plain_age = {std::chrono::hours(24 * 7), std::chrono::hours(12)};
/// On a device that somebody asked to have remembered.
inline constexpr Age kept_age = {std::chrono::hours(24 * 90), std::chrono::hours(24 * 30)};

/// Between the password and the code.
inline constexpr std::chrono::seconds begun_age = std::chrono::minutes(5);
/// How long no code is asked for on a device, when that is chosen.
inline constexpr std::chrono::seconds no_code_age = std::chrono::hours(24 * 30);
/// How long a device is known since somebody last signed in there.
inline constexpr std::chrono::seconds known_age = std::chrono::hours(24 * 180);

inline constexpr std::string_view device_cookie_name = "tovholder_enhed";
inline constexpr std::string_view begun_cookie_name = "tovholder_kode";
inline constexpr const char* code_path = "/log-ind/kode";

/// What somebody signs in with.
struct Device {
    std::string name = {};      ///< "Firefox, Windows", for somebody to know it by; empty when unknown
    std::string known = {};     ///< digest of the token that it is known by, if it is; empty for none
    bool kept = false;          ///< a long session was asked for
    bool no_code = false;       ///< that no code be asked for here for a while was asked for
    std::string provider = {};  ///< that they were let in by elsewhere; empty for none
};
/// The browser that asks, with what its form says in "husk" and "uden_kode".
Device device_of(const web::Request& request);

/// What the browser of somebody who gave what was asked for is sent on with.
struct Admitted {
    std::string token = {};         ///< of the session; or of the begun sign-in, when a code is wanted yet
    std::string device_token = {};  ///< by which the device is known from now on
    Age age = plain_age;
    bool wants_code = false;
    bool has_news = false;  ///< on the own account's page stands something the person must see
};

/// Begins a session. The tokens are kept nowhere else; a device that was known gets a new one.
Admitted begin_session(store::Session& session, const Setting& setting, const AccountId& account,
                       const Device& device);
/// The same for who gave a password or a link: where the account asks for codes, and does so on this device,
/// a session is only begun once one is given (give_code).
Admitted admit(store::Session& session, const Setting& setting, const AccountId& account,
               const Device& device);

/// One that scripts cannot read, Secure behind https.
struct Cookie {
    std::string_view name;
    std::string value;
    std::chrono::seconds age;
    std::string_view path;
    bool from_elsewhere = false;  ///< sent along where another site leads here (SameSite=Lax, not Strict)
};
std::string cookie_of(const Cookie& cookie, const Setting& setting);

/// Sends somebody on to `address`, with the cookies; or first to where the code is asked for.
web::Response enter(const Setting& setting, const Admitted& admitted, const std::string& address);

}  // namespace admission
