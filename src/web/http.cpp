#include "web/http.hpp"

namespace web {

namespace {

template <class Values>
std::string first(const Values& values, std::string_view name) {
    const auto found = values.lower_bound(name);
    return found == values.end() || found->first != name ? std::string() : found->second;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool is_unreserved(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

}  // namespace

std::string Request::part(std::string_view name) const { return first(captured, name); }
std::string Request::asked(std::string_view name) const { return first(query, name); }
std::string Request::given(std::string_view name) const { return first(form, name); }

std::optional<std::string> Request::cookie(std::string_view name) const {
    const auto header = headers.find("cookie");
    if (header == headers.end()) return std::nullopt;
    std::string_view rest = header->second;
    while (!rest.empty()) {
        const std::string_view pair = trimmed(rest.substr(0, rest.find(';')));
        const auto end = rest.find(';');
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
        return std::string(pair.substr(equals + 1));
    }
    return std::nullopt;
}

Response Response::html(std::string body, int status) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response Response::see_other(std::string address) {
    Response response;
    response.status = 303;
    response.type.clear();
    response.headers.emplace_back("Location", std::move(address));
    return response;
}

Response Response::plain(int status, std::string text) {
    Response response;
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

Response& Response::header(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string url_encode(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char byte : text) {
        if (is_unreserved(byte)) {
            out += byte;
            continue;
        }
        const auto value = static_cast<unsigned char>(byte);
        out += '%';
        out += digits[value >> 4];
        out += digits[value & 0x0F];
    }
    return out;
}

}  // namespace web
