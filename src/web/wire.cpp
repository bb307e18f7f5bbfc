#include "web/wire.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <strings.h>

namespace web {

namespace {

struct HouseHeader {
    std::string_view name;
    std::string_view value;
};

constexpr std::array<HouseHeader, 7> strict_headers = {{
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
     "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "private, no-store"},
}};

std::string_view reason(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 500:
            return "Internal Server Error";
        case 503:
            return "Service Unavailable";
        default:
            return "";  // may be empty (RFC 9112, 4)
    }
}

/// A header cannot end early and begin another: what handlers put in may come from users.
void add(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    for (const char byte : value) {
        const auto code = static_cast<unsigned char>(byte);
        out += code < 0x20 || code == 0x7F ? ' ' : byte;
    }
    out += "\r\n";
}

bool sets(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(), [&](const auto& header) {
        return header.first.size() == name.size() &&
               ::strncasecmp(header.first.data(), name.data(), name.size()) == 0;
    });
}

bool is_address(const std::string& text) {
    std::array<unsigned char, sizeof(in6_addr)> ignored{};
    return ::inet_pton(AF_INET, text.c_str(), ignored.data()) == 1 ||
           ::inet_pton(AF_INET6, text.c_str(), ignored.data()) == 1;
}

}  // namespace

std::string write_head(const Response& response, const std::vector<std::pair<std::string, std::string>>& more,
                       const WireOptions& options) {
    std::string out;
    out.reserve(1024);
    out += fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    add(out, "Date", fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr))));
    if (!response.type.empty()) add(out, "Content-Type", response.type);
    if (may_have_body(response.status)) add(out, "Content-Length", std::to_string(response.body.size()));
    add(out, "Connection", options.keep_alive ? "keep-alive" : "close");
    for (const auto& [name, value] : response.headers) add(out, name, value);
    for (const auto& [name, value] : more) add(out, name, value);
    for (const HouseHeader& header : strict_headers)
        if (!sets(response, header.name)) add(out, header.name, header.value);
    if (options.secure) add(out, "Strict-Transport-Security", "max-age=31536000");
    out += "\r\n";
    return out;
}

bool may_have_body(int status) { return status != 204 && status != 304; }

std::string real_remote(const std::string& peer,
                        const std::map<std::string, std::string, std::less<>>& headers,
                        std::string_view public_address) {
    const bool own_proxy = !public_address.empty() && (peer == "127.0.0.1" || peer == "::1");
    const auto forwarded = headers.find("x-forwarded-for");
    if (!own_proxy || forwarded == headers.end()) return peer;
    std::string last = forwarded->second.substr(forwarded->second.rfind(',') + 1);
    std::erase(last, ' ');
    return is_address(last) ? last : peer;
}

}  // namespace web
