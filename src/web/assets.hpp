#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/http.hpp"

namespace web {

/// A file that is built into the program. What it points at lives as long as the program.
struct Asset {
    std::string_view path;  ///< "site.css", "fonts/plex.woff2"
    std::string_view type;  ///< "text/css; charset=utf-8"
    std::string_view bytes;
    std::string_view digest;  ///< of the bytes; a new content has a new address
};

/// "/aktiver/<digest>/<path>"
std::string asset_address(const Asset& asset);

/// A route for each, open to anyone. As the digest is in the address, browsers keep the file for
/// a year without asking (RFC 8246, immutable), and who asks all the same is told by ETag.
std::vector<Route> asset_routes(std::span<const Asset> assets);

}  // namespace web
