#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>

/// JSON that came from outside: nothing of it is taken for granted.
namespace openid {

/// Nothing when it is no JSON object.
std::optional<boost::json::object> object_in(std::string_view text);
/// The member's text; empty when there is none of that name, or it is no text.
std::string text_at(const boost::json::object& object, std::string_view name);
/// A time in seconds since 1970 (RFC 7519, NumericDate: also with a fraction); nothing when there is none.
std::optional<std::int64_t> time_at(const boost::json::object& object, std::string_view name);
/// What of base64url without padding was encoded; nothing when it is none.
std::optional<std::string> from_base64(std::string_view text);
std::string to_base64(std::string_view bytes);

}  // namespace openid
