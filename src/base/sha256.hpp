#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace base {

/// SHA-256 (FIPS 180-4) of bytes that come in parts.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// The digest as 64 small hexadecimal digits; nothing may be added afterwards.
    std::string finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The digest of `bytes` as 64 small hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace base
