#include "features/admission/sealing.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <stdexcept>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace admission {
namespace {

namespace fs = std::filesystem;

using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;
constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

[[noreturn]] void fail(const fs::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

class File {
  public:
    File(const fs::path& path, int flags)
        : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int descriptor() const { return descriptor_; }
    bool open() const { return descriptor_ >= 0; }

  private:
    int descriptor_;
};

std::optional<Key> read_key(const fs::path& path) {
    const File file(path, O_RDONLY);
    if (!file.open()) {
        if (errno == ENOENT) return std::nullopt;
        fail(path);
    }
    Key key{};
    std::array<unsigned char, crypto_secretbox_KEYBYTES + 1> bytes{};
    const ssize_t read = ::read(file.descriptor(), bytes.data(), bytes.size());
    if (read < 0) fail(path);
    if (static_cast<std::size_t>(read) != key.size()) throw std::runtime_error(path.string() + " is no key");
    std::copy_n(bytes.begin(), key.size(), key.begin());
    return key;
}

/// On the disk, whole, before it has its name: nothing may be sealed under a key that a crash takes away.
void write_key(const fs::path& path) {
    Key key{};
    randombytes_buf(key.data(), key.size());
    std::array<char, 17> own{};
    std::array<unsigned char, 8> random{};
    randombytes_buf(random.data(), random.size());
    sodium_bin2hex(own.data(), own.size(), random.data(), random.size());
    const fs::path part = path.string() + "." + own.data();
    {
        const File file(part, O_WRONLY | O_CREAT | O_EXCL);
        if (!file.open()) fail(part);
        if (::write(file.descriptor(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) ||
            ::fsync(file.descriptor()) != 0) {
            fail(part);
        }
    }
    // A link is not made where another has the name already: then theirs is the key.
    const bool linked = ::link(part.c_str(), path.c_str()) == 0 || errno == EEXIST;
    const int error = errno;
    ::unlink(part.c_str());
    errno = error;
    if (!linked) fail(path);
    const File folder(path.parent_path(), O_RDONLY | O_DIRECTORY);
    if (!folder.open() || ::fsync(folder.descriptor()) != 0) fail(path.parent_path());
}

Key key_in(const fs::path& folder) {
    const fs::path path = folder / sealing_key_file;
    if (!read_key(path)) write_key(path);
    return read_key(path).value();
}

}  // namespace

std::string sealed(const fs::path& folder, const std::string& text) {
    const Key key = key_in(folder);
    std::vector<unsigned char> bytes(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
    randombytes_buf(bytes.data(), crypto_secretbox_NONCEBYTES);
    const std::vector<unsigned char> plain(text.begin(), text.end());
    crypto_secretbox_easy(bytes.data() + crypto_secretbox_NONCEBYTES, plain.data(), plain.size(),
                          bytes.data(), key.data());
    std::string shown(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(shown.data(), shown.size(), bytes.data(), bytes.size(), variant);
    shown.pop_back();  // the zero at its end
    return shown;
}

std::optional<std::string> unsealed(const fs::path& folder, const std::string& sealed) {
    const auto key = read_key(folder / sealing_key_file);
    if (!key) return std::nullopt;
    if (sealed.empty()) return std::nullopt;
    std::vector<unsigned char> bytes(sealed.size());
    std::size_t length = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), sealed.data(), sealed.size(), nullptr, &length, nullptr,
                          variant) != 0 ||
        length < crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) {
        return std::nullopt;
    }
    const std::size_t in_box = length - crypto_secretbox_NONCEBYTES;
    std::vector<unsigned char> plain(in_box - crypto_secretbox_MACBYTES);
    if (crypto_secretbox_open_easy(plain.data(), bytes.data() + crypto_secretbox_NONCEBYTES, in_box,
                                   bytes.data(), key->data()) != 0) {
        return std::nullopt;
    }
    return std::string(plain.begin(), plain.end());
}

}  // namespace admission
