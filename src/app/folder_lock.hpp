#pragma once

#include <filesystem>

namespace app {

/// That one program alone serves a data folder, or puts another database into it. Held until it goes, also
/// when it is killed.
class FolderLock {
  public:
    /// Tries to take it; makes the lock file when it is not there. Throws std::filesystem::filesystem_error.
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    /// False when another program has it.
    bool taken() const { return taken_; }

  private:
    int file_;
    bool taken_;
};

}  // namespace app
