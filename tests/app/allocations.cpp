#include "app/allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::int64_t> taken;

void* take(std::size_t bytes) noexcept {
    taken.fetch_add(1, std::memory_order_relaxed);
    return std::malloc(bytes == 0 ? 1 : bytes);
}

}  // namespace

// The sanitizers' own are replaced too; they still watch what malloc gives. Arrays stay with them.
void* operator new(std::size_t bytes) {
    void* const memory = take(bytes);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return take(bytes); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }

namespace app::testing {

std::int64_t allocations() { return taken.exchange(0, std::memory_order_relaxed); }

}  // namespace app::testing
