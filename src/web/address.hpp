#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Addresses and forms as they come over the wire, decoded with distrust.
namespace web {

using Values = std::multimap<std::string, std::string, std::less<>>;

/// A request's target, taken apart.
struct Address {
    std::vector<std::string> parts;  ///< the path's parts, decoded; none for "/"
    std::string path;                ///< the parts joined again
    Values query;
};

/// Takes an origin-form target (RFC 9112, 3.2.1) apart. Nothing when it is not one, or when the
/// path holds a bad `%XX`, a control character, bytes that are no UTF-8, ".", "..", or a slash or
/// backslash in disguise: such paths mean one thing to one reader and another to the next.
std::optional<Address> read_address(std::string_view target);

/// Reads `a=1&b=2` (WHATWG URL, 5.1) of a query or form body. A `%` without two hexadecimal
/// digits stands for itself, as people type it. Nothing when a name or value holds a NUL or is no
/// UTF-8, or there are more than `most_values`.
std::optional<Values> read_values(std::string_view encoded);

inline constexpr std::size_t most_values = 1000;

}  // namespace web
