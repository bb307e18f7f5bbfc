#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Addresses that a provider is asked at or that people are sent to.
namespace openid {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// Whether the program may ask there and send people there: "https://host…" of the signs of RFC 3986, without
/// a user and without a fragment. With `in_clear` also http to this machine itself, for tests.
bool is_trusted(std::string_view address, bool in_clear = false);

/// "a=b&c=d", each value percent-encoded (RFC 6749, appendix B, with %20 for a blank).
std::string form_of(const Fields& fields);
/// The address with the fields added to its query.
std::string with_query(const std::string& address, const Fields& fields);
/// One value, percent-encoded.
std::string encoded(std::string_view text);

}  // namespace openid
