#include "web/csrf.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sodium.h>

#include "base/danish.hpp"

namespace web {

namespace {

constexpr std::size_t token_bytes = 32;

std::string_view value(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

/// "https://example.dk" of "https://example.dk/somewhere".
std::string_view origin_of(std::string_view address) {
    const auto host = address.find("://");
    return host == std::string_view::npos ? address : address.substr(0, address.find('/', host + 3));
}

}  // namespace

std::string new_form_token() {
    std::array<unsigned char, token_bytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string token;
    for (const unsigned char byte : bytes) token += fmt::format("{:02x}", byte);
    return token;
}

bool is_form_token(std::string_view text) {
    return text.size() == 2 * token_bytes && std::all_of(text.begin(), text.end(), [](char byte) {
               return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f');
           });
}

std::string form_cookie(std::string_view token, bool secure) {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}", form_cookie_name, token,
                       secure ? "; Secure" : "");
}

bool same_token(std::string_view expected, std::string_view given) {
    return !expected.empty() && expected.size() == given.size() &&
           sodium_memcmp(expected.data(), given.data(), expected.size()) == 0;
}

bool from_this_site(const Headers& headers, std::string_view public_address) {
    const std::string_view site = value(headers, "sec-fetch-site");
    if (!site.empty()) return site == "same-origin" || site == "none";
    const auto found = headers.find("origin");
    if (found == headers.end()) return true;
    const std::string origin = base::lower(found->second);
    if (!public_address.empty()) return origin == base::lower(origin_of(public_address));
    return origin == "http://" + base::lower(value(headers, "host"));
}

}  // namespace web
