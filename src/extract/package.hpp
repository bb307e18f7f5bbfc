#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

struct zip;

namespace extract {

/// What a document that is a zip file may cost to open.
struct PackageLimits {
    std::int64_t entries = 10'000;
    std::uint64_t part = 32u * 1024 * 1024;   ///< inflated bytes of one part, as really inflated
    std::uint64_t total = 96u * 1024 * 1024;  ///< inflated bytes of all the parts that are read
    std::uint64_t ratio = 250;                ///< inflated to packed bytes, of parts over 1 MiB
};

/// A zip file whose parts are read within limits. The bytes must outlive it.
class Package {
  public:
    /// Problems: "docx.broken", "docx.too_large" (too many entries).
    static base::Result<Package> open(std::string_view bytes, const PackageLimits& limits = {});

    bool has(const std::string& name) const;
    std::vector<std::string> names() const;

    /// A part's inflated bytes. Problems: "docx.broken" (not there, or damaged), "docx.too_large"
    /// (a limit is passed), "docx.bomb" (inflated it is too many times as large), "docx.encrypted".
    base::Result<std::string> part(const std::string& name);

  private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Package(zip* archive, const PackageLimits& limits) : archive_(archive), limits_(limits) {}
    base::Result<std::string> inflate(std::uint64_t index, std::uint64_t packed);

    std::unique_ptr<zip, Close> archive_;
    PackageLimits limits_;
    std::uint64_t read_ = 0;
};

}  // namespace extract
