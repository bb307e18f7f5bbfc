#pragma once

#include <cstdint>
#include <optional>

namespace mail {

/// How long to wait after so many attempts (1 and up) before the next, in seconds: 1, 5 and 30 minutes, 2, 6,
/// 12, 24 and 24 hours. Nothing after the ninth: what could not be delivered in three days is given up. A
/// passing fault is over in minutes, a broken server or a full mailbox in days (RFC 5321, 4.5.4.1).
std::optional<std::int64_t> pause_after(std::int64_t attempts);

}  // namespace mail
