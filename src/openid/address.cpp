#include "openid/address.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace openid {
namespace {

constexpr std::size_t longest_address = 2000;

bool is_letter_or_digit(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
}

/// No quotation marks, blanks, backslashes or brackets: an address is also put into a header.
bool is_plain(char sign) {
    constexpr std::string_view more = "-._~:/?&=%+$!*,@";
    return is_letter_or_digit(sign) || more.contains(sign);
}

/// The host with its port, if the address begins with the scheme.
std::string_view host_in(std::string_view address, std::string_view scheme) {
    if (!address.starts_with(scheme)) return {};
    address.remove_prefix(scheme.size());
    return address.substr(0, address.find_first_of("/?"));
}

bool is_host(std::string_view host) {
    const std::string_view name = host.substr(0, host.find(':'));
    const std::string_view port = name.size() == host.size() ? "443" : host.substr(name.size() + 1);
    const auto fits = [](char sign) { return is_letter_or_digit(sign) || sign == '-' || sign == '.'; };
    return !name.empty() && std::ranges::all_of(name, fits) && !port.empty() && port.size() <= 5 &&
           std::ranges::all_of(port, [](char sign) { return sign >= '0' && sign <= '9'; });
}

bool is_this_machine(std::string_view host) {
    const std::string_view name = host.substr(0, host.find(':'));
    return name == "127.0.0.1" || name == "localhost";
}

}  // namespace

bool is_trusted(std::string_view address, bool in_clear) {
    if (address.size() > longest_address || !std::ranges::all_of(address, is_plain)) return false;
    if (is_host(host_in(address, "https://"))) return true;
    const std::string_view host = host_in(address, "http://");
    return in_clear && is_host(host) && is_this_machine(host);
}

std::string encoded(std::string_view text) {
    std::string out;
    for (const char sign : text) {
        if (is_letter_or_digit(sign) || std::string_view("-._~").contains(sign)) {
            out += sign;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(sign));
        }
    }
    return out;
}

std::string form_of(const Fields& fields) {
    std::string out;
    for (const auto& [name, value] : fields) out += (out.empty() ? "" : "&") + name + '=' + encoded(value);
    return out;
}

std::string with_query(const std::string& address, const Fields& fields) {
    return address + (address.contains('?') ? '&' : '?') + form_of(fields);
}

}  // namespace openid
