#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simulation {

/// Numbers that look drawn and are the same for a seed on every machine, which the standard library's
/// distributions do not promise (SplitMix64: Steele, Lea and Flood 2014).
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 to `limit` - 1; how uneven it is nobody can see at these limits.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    int between(int first, int last) {
        const int count = last - first + 1;
        return first + static_cast<int>(below(static_cast<std::size_t>(count)));
    }
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
    template <class T>
    const T& pick(const std::vector<T>& all) {
        return all[below(all.size())];
    }

  private:
    std::uint64_t state_;
};

}  // namespace simulation
