#include "web/html/html.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace web {

namespace {

std::string_view entity(char byte) {
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        case '\0':
            return "\xEF\xBF\xBD";  // what HTML's own parser would read (HTML standard, 13.2.5)
        default:
            return {};
    }
}

char small(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

bool begins_with(std::string_view text, std::string_view small_start) {
    return text.size() >= small_start.size() &&
           std::equal(small_start.begin(), small_start.end(), text.begin(),
                      [](char wanted, char got) { return wanted == small(got); });
}

/// Browsers drop tabs and line ends inside addresses and blanks before them, so "java\tscript:" and
/// "/\t/elsewhere" are refused for their bytes alone.
bool has_control(std::string_view address) {
    return std::any_of(address.begin(), address.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 || value == 0x7F;
    });
}

bool is_safe(std::string_view address) {
    if (address.empty() || has_control(address)) return false;
    if (address.front() == '#' || address.front() == '?') return true;
    // "//host" and "/\host" lead to another site.
    if (address.front() == '/') return address.size() == 1 || (address[1] != '/' && address[1] != '\\');
    static constexpr std::array<std::string_view, 4> schemes = {"http://", "https://", "mailto:", "tel:"};
    return std::any_of(schemes.begin(), schemes.end(),
                       [&](std::string_view scheme) { return begins_with(address, scheme); });
}

[[noreturn]] void mistake(std::string_view what, std::string_view name) {
    std::fprintf(stderr, "HTML builder: %.*s: %.*s\n", static_cast<int>(what.size()), what.data(),
                 static_cast<int>(name.size()), name.data());
    std::abort();
}

void check_name(std::string_view name) {
    const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
               byte == '-' || byte == ':' || byte == '_';
    });
    if (!plain) mistake("not a name", name);
}

void check_plain_attribute(std::string_view name) {
    check_name(name);
    static constexpr std::array<std::string_view, 8> special = {
        "style", "href", "src", "action", "formaction", "srcdoc", "srcset", "xlink:href"};
    const bool handler = begins_with(name, "on");
    if (handler || std::find(special.begin(), special.end(), name) != special.end())
        mistake("an attribute that attr() may not write", name);
}

Attribute written(std::string_view name, std::string_view value) {
    Attribute attribute;
    attribute.text.reserve(name.size() + value.size() + 4);
    attribute.text += ' ';
    attribute.text += name;
    attribute.text += "=\"";
    append_escaped(attribute.text, value);
    attribute.text += '"';
    return attribute;
}

Attribute address_attribute(std::string_view name, std::string_view address) {
    return written(name, is_safe(address) ? address : "#");
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view replacement = entity(text[at]);
        if (replacement.empty()) continue;
        out.append(text, kept, at - kept);
        out += replacement;
        kept = at + 1;
    }
    out.append(text, kept);
}

Html text(std::string_view plain) {
    std::string out;
    append_escaped(out, plain);
    return Html::trusted(std::move(out));
}

namespace h {

Attribute attr(std::string_view name, std::string_view value) {
    check_plain_attribute(name);
    return written(name, value);
}

Attribute flag(std::string_view name, bool there) {
    check_plain_attribute(name);
    return there ? Attribute{" " + std::string(name)} : Attribute{};
}

Attribute cls(std::string_view classes) { return classes.empty() ? Attribute{} : written("class", classes); }
Attribute id(std::string_view value) { return value.empty() ? Attribute{} : written("id", value); }
Attribute href(std::string_view address) { return address_attribute("href", address); }
Attribute src(std::string_view address) { return address_attribute("src", address); }
Attribute action(std::string_view address) { return address_attribute("action", address); }

namespace detail {

void open(std::string& out, std::string_view name, const Attributes& attributes) {
    check_name(name);
    out += '<';
    out += name;
    for (const Attribute& attribute : attributes) out += attribute.text;
    out += '>';
}

}  // namespace detail

Html void_element(std::string_view name, const Attributes& attributes) {
    std::string out;
    detail::open(out, name, attributes);
    return Html::trusted(std::move(out));
}

}  // namespace h
}  // namespace web
