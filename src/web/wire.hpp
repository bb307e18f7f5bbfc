#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/http.hpp"

/// What goes over the wire around an answer's body.
namespace web {

struct WireOptions {
    bool keep_alive = true;
    bool secure = false;  ///< the public address is https
};

/// Status line and headers, ended by the empty line: those of the response, those in `more`, and
/// the strict ones of the house where the response does not set the same header itself.
std::string write_head(const Response& response, const std::vector<std::pair<std::string, std::string>>& more,
                       const WireOptions& options);

/// False for 204 and 304 (RFC 9110, 6.4.1).
bool may_have_body(int status);

/// Who really asks: behind a proxy on this machine (a public address is set and the peer is the
/// loopback address) the last address in X-Forwarded-For, which that proxy wrote; else the peer.
std::string real_remote(const std::string& peer,
                        const std::map<std::string, std::string, std::less<>>& headers,
                        std::string_view public_address);

}  // namespace web
