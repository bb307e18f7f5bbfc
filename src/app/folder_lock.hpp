#pragma once

#include <filesystem>
#include <stdexcept>

namespace app {

/// Another program has the folder in a way that does not go together with what was asked for.
class FolderInUse : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The folder, made when it is not there: its owner's alone, for it holds closed items and password hashes.
std::filesystem::path made_folder(const std::filesystem::path& folder);

/// Who uses a data folder. Held until it goes, also when the program is killed.
class FolderLock {
  public:
    enum class What {
        data,    ///< its database is open: by many together, or is put in place by one alone
        serving  ///< one program alone serves it
    };
    enum class How { together, alone };

    /// Makes the folder, and the lock's file in it, when they are not there. Throws FolderInUse with the
    /// folder's name, std::filesystem::filesystem_error.
    FolderLock(const std::filesystem::path& folder, What what, How how);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int file_;
};

}  // namespace app
