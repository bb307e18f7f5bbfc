#include "web/address.hpp"

#include <algorithm>

#include "base/danish.hpp"

namespace web {

namespace {

std::optional<unsigned> digit(char byte) {
    if (byte >= '0' && byte <= '9') return static_cast<unsigned>(byte - '0');
    if (byte >= 'a' && byte <= 'f') return static_cast<unsigned>(byte - 'a' + 10);
    if (byte >= 'A' && byte <= 'F') return static_cast<unsigned>(byte - 'A' + 10);
    return std::nullopt;
}

/// The byte that the `%XX` at `at` stands for.
std::optional<char> encoded_byte(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return std::nullopt;
    const auto high = digit(text[at + 1]);
    const auto low = digit(text[at + 2]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(static_cast<unsigned char>(*high * 16 + *low));
}

std::optional<std::string> decode_part(std::string_view raw) {
    std::string part;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at] != '%') {
            part += raw[at];
            continue;
        }
        const auto byte = encoded_byte(raw, at);
        if (!byte) return std::nullopt;
        part += *byte;
        at += 2;
    }
    return part;
}

bool is_harmless(const std::string& part) {
    if (part == "." || part == ".." || !base::is_utf8(part)) return false;
    return std::none_of(part.begin(), part.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 || value == 0x7F || byte == '/' || byte == '\\';
    });
}

std::string decode_value(std::string_view raw) {
    std::string value;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at] == '+') {
            value += ' ';
        } else if (const auto byte = raw[at] == '%' ? encoded_byte(raw, at) : std::nullopt) {
            value += *byte;
            at += 2;
        } else {
            value += raw[at];
        }
    }
    return value;
}

bool is_text(const std::string& value) {
    return value.find('\0') == std::string::npos && base::is_utf8(value);
}

}  // namespace

std::optional<Address> read_address(std::string_view target) {
    if (target.empty() || target.front() != '/') return std::nullopt;
    Address address;
    const auto question = target.find('?');
    std::string_view rest = target.substr(0, question);
    if (question != std::string_view::npos) {
        auto query = read_values(target.substr(question + 1));
        if (!query) return std::nullopt;
        address.query = std::move(*query);
    }
    if (rest == "/") {
        address.path = "/";
        return address;
    }
    while (!rest.empty()) {
        rest.remove_prefix(1);  // the slash
        const std::string_view raw = rest.substr(0, rest.find('/'));
        rest.remove_prefix(raw.size());
        auto part = decode_part(raw);
        if (!part || !is_harmless(*part)) return std::nullopt;
        address.path += "/" + *part;
        address.parts.push_back(std::move(*part));
    }
    return address;
}

std::optional<Values> read_values(std::string_view encoded) {
    Values values;
    while (!encoded.empty()) {
        const auto end = std::min(encoded.find('&'), encoded.size());
        const std::string_view pair = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        std::string name = decode_value(pair.substr(0, equals));
        std::string value = decode_value(pair.substr(std::min(equals + 1, pair.size())));
        if (!is_text(name) || !is_text(value) || values.size() == most_values) return std::nullopt;
        values.emplace(std::move(name), std::move(value));
    }
    return values;
}

}  // namespace web
