#include "app/folder_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace app {
namespace {

int opened(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        throw std::filesystem::filesystem_error("lock", path,
                                                std::error_code(errno, std::generic_category()));
    }
    return file;
}

}  // namespace

FolderLock::FolderLock(const std::filesystem::path& folder)
    : file_(opened(folder / "in-use")), taken_(::flock(file_, LOCK_EX | LOCK_NB) == 0) {}

FolderLock::~FolderLock() { ::close(file_); }

}  // namespace app
