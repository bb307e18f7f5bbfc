#include "openid/json.hpp"

#include <boost/json/parse.hpp>
#include <cmath>
#include <sodium.h>

namespace openid {
namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::optional<boost::json::object> object_in(std::string_view text) {
    boost::system::error_code wrong;
    boost::json::value value = boost::json::parse(text, wrong);
    if (wrong || !value.is_object()) return std::nullopt;
    return std::move(value.as_object());
}

std::string text_at(const boost::json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_string() ? std::string(found->as_string()) : std::string();
}

std::optional<std::int64_t> time_at(const boost::json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    if (found == nullptr || !found->is_number()) return std::nullopt;
    const auto seconds = found->to_number<double>();
    constexpr double latest = 253'402'300'799;  // the year 9999
    if (!std::isfinite(seconds) || seconds < 0 || seconds > latest) return std::nullopt;
    return static_cast<std::int64_t>(seconds);
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.empty()) return std::nullopt;
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &length, nullptr, variant) != 0) {
        return std::nullopt;
    }
    bytes.resize(length);
    return bytes;
}

std::string to_base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back();  // the zero at its end
    return text;
}

}  // namespace openid
