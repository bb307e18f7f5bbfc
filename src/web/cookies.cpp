#include <fmt/format.h>

#include "web/server.hpp"

namespace web {

std::string session_cookie(std::string_view token, std::chrono::seconds age, bool secure) {
    return fmt::format("{}={}; Max-Age={}; Path=/; HttpOnly; SameSite=Lax{}", session_cookie_name, token,
                       age.count(), secure ? "; Secure" : "");
}

std::string ended_session_cookie(bool secure) { return session_cookie("", std::chrono::seconds(0), secure); }

}  // namespace web
