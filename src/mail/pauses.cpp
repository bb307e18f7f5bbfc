#include "mail/pauses.hpp"

#include <array>

namespace mail {

std::optional<std::int64_t> pause_after(std::int64_t attempts) {
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::array<std::int64_t, 8> pauses = {minute,   5 * minute, 30 * minute, 2 * hour,
                                                    6 * hour, 12 * hour,  24 * hour,   24 * hour};
    if (attempts < 1 || attempts > std::ssize(pauses)) return std::nullopt;
    return pauses.at(static_cast<std::size_t>(attempts - 1));
}

}  // namespace mail
