#pragma once

#include <chrono>
#include <string>

#include "features/admission/admission.hpp"

namespace admission {

inline constexpr std::chrono::seconds session_age = std::chrono::hours(24 * 7);

/// Begins a session and gives the cookie's token, which is kept nowhere else.
std::string begin_session(store::Session& session, const Setting& setting, const AccountId& account,
                          const std::string& device);

/// "Firefox, Windows", for somebody to know the device by; empty when the browser does not say.
std::string device_of(const web::Request& request);

/// Sends somebody just signed in on, with the session's cookie.
web::Response enter(const Setting& setting, const std::string& token, const std::string& address);

}  // namespace admission
