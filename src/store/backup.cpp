#include "store/backup.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include "store/sqlite_connection.hpp"

namespace store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
    throw fs::filesystem_error("backup", path, std::error_code(error, std::generic_category()));
}

/// A file under a name of its own until it is whole; gone when it never is.
class Begun {
  public:
    explicit Begun(const fs::path& whole) : whole_(whole), path_(whole.string() + ".part") {
        fs::remove(path_);
    }
    ~Begun() {
        std::error_code ignored;  // nothing is lost by what cannot be removed
        fs::remove(path_, ignored);
    }
    Begun(const Begun&) = delete;
    Begun& operator=(const Begun&) = delete;

    const fs::path& path() const { return path_; }
    void is_whole() {
        make_durable(path_);
        fs::rename(path_, whole_);
        make_durable(whole_.has_parent_path() ? whole_.parent_path() : fs::path("."));
    }

  private:
    fs::path whole_;
    fs::path path_;
};

}  // namespace

void make_durable(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(path, errno);
    const int result = ::fsync(file);
    const int error = errno;
    ::close(file);
    if (result != 0) fail(path, error);
}

void back_up(const fs::path& database, const fs::path& copy) {
    if (fs::exists(copy)) fail(copy, EEXIST);
    Begun begun(copy);
    SqliteConnection(database.string(), true).execute("VACUUM INTO $1", {begun.path().string()}, nullptr);
    begun.is_whole();
}

void copy_durably(const fs::path& from, const fs::path& to) {
    Begun begun(to);
    fs::copy_file(from, begun.path());
    begun.is_whole();
}

}  // namespace store
