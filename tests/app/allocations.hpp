#pragma once

#include <cstdint>

namespace app::testing {

/// How often memory was taken by `new` since the last call, on all threads, by this program and the C++
/// library; what C libraries (SQLite, libpq) take is not among it.
std::int64_t allocations();

}  // namespace app::testing
