#include "base/logged.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace base {
namespace {

bool is_control(char one) { return static_cast<unsigned char>(one) < ' ' || one == '\x7f'; }

}  // namespace

std::string logged(std::string_view value) {
    const bool one_word = !value.empty() && std::ranges::none_of(value, [](char one) {
        return one == ' ' || one == '"' || one == '=' || one == '\\' || is_control(one);
    });
    if (one_word) return std::string(value);
    std::string quoted = "\"";
    for (const char one : value) {
        if (one == '\n') {
            quoted += "\\n";
        } else if (is_control(one)) {
            quoted += fmt::format("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(one)));
        } else {
            if (one == '"' || one == '\\') quoted += '\\';
            quoted += one;
        }
    }
    return quoted + '"';
}

}  // namespace base
