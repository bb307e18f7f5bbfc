#include "app/folder_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path) {
    throw fs::filesystem_error("lock", path, std::error_code(errno, std::generic_category()));
}

/// What root makes in a folder of the program's user is that user's, who could not take the lock else.
int opened(const fs::path& folder, const char* name) {
    const fs::path path = folder / name;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) fail(path);
    struct stat owner{};
    if (::geteuid() == 0 && ::stat(folder.c_str(), &owner) == 0 &&
        ::fchown(file, owner.st_uid, owner.st_gid) != 0) {
        ::close(file);
        fail(path);
    }
    return file;
}

}  // namespace

fs::path made_folder(const fs::path& folder) {
    if (fs::create_directories(folder)) fs::permissions(folder, fs::perms::owner_all);
    return folder;
}

FolderLock::FolderLock(const fs::path& folder, What what, How how)
    : file_(opened(made_folder(folder), what == What::data ? "in-use" : "serving")) {
    const int operation = how == How::alone ? LOCK_EX : LOCK_SH;
    if (::flock(file_, operation | LOCK_NB) == 0) return;
    ::close(file_);
    throw FolderInUse(folder.string());
}

FolderLock::~FolderLock() { ::close(file_); }

}  // namespace app
