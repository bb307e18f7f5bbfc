#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace web {

/// A file in the folder of uploads that only we may read and that is removed with this value.
class TemporaryFile {
  public:
    /// Throws std::system_error when the folder or the disk does not take it; so does `write`.
    explicit TemporaryFile(const std::filesystem::path& folder);
    ~TemporaryFile();
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&& other) noexcept;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::string_view bytes);
    /// No more is written; gives the descriptor back, the file stays until the end.
    void close();
    const std::filesystem::path& path() const { return path_; }
    std::uintmax_t size() const { return size_; }

  private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uintmax_t size_ = 0;
};

/// Removes what a server that was killed left in the folder.
void remove_left_over(const std::filesystem::path& folder);

}  // namespace web
