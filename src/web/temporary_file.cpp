#include "web/temporary_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <stdlib.h>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace web {

namespace {

constexpr std::string_view prefix = "upload-";

[[noreturn]] void fail(const std::string& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

TemporaryFile::TemporaryFile(const std::filesystem::path& folder) {
    std::string name = (folder / (std::string(prefix) + "XXXXXX")).string();
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);  // with mode 0600
    if (descriptor_ < 0) fail("a temporary file in " + folder.string());
    path_ = name;
}

TemporaryFile::~TemporaryFile() {
    close();
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : path_(std::exchange(other.path_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(std::exchange(other.size_, 0)) {}

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(size_, other.size_);
    return *this;
}

void TemporaryFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ::ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("write to " + path_.string());
        size_ += static_cast<std::uintmax_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void TemporaryFile::close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

void remove_left_over(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().filename().string().starts_with(prefix))
            std::filesystem::remove(entry.path(), ignored);
    }
}

}  // namespace web
