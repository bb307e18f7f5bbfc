#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "store/database.hpp"

/// Files in the database, in pieces, addressed by the SHA-256 of their content (64 small
/// hexadecimal digits). The schema is migrations/0002_files.sql.
namespace files {

/// Files are kept and given in pieces of this many bytes; the last may be shorter.
constexpr std::size_t piece_size = 256 * 1024;

/// A broken world: the content is not, or not any more, what its digest says.
class Damaged : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct File {
    std::string digest;
    std::int64_t size = 0;  ///< bytes
    std::optional<std::string> media_type;
    base::Instant created_at;
};

/// Keeps what the stream holds from where it stands, and gives its digest. Content that is there
/// already is not kept again; its media type and time stay as they were. The stream is read twice,
/// so it must be one that can be set back (a file, a string). Throws std::runtime_error when it
/// cannot be read, Damaged when it changed meanwhile, store::Error.
std::string keep(store::Session& session, std::istream& content, base::Instant now,
                 const std::optional<std::string>& media_type = {});
/// The same for the file of this path.
std::string keep(store::Session& session, const std::filesystem::path& path, base::Instant now,
                 const std::optional<std::string>& media_type = {});

bool has(store::Session& session, std::string_view digest);
std::optional<File> find(store::Session& session, std::string_view digest);

/// All there are.
std::vector<std::string> digests(store::Session& session);

/// Gives the content to `take`, piece by piece. Throws Damaged when it is not there or is not what
/// its digest says; the last piece is held back until that is known, so that a whole file is never
/// given in a damaged state.
void give(store::Session& session, std::string_view digest,
          const std::function<void(std::string_view)>& take);

}  // namespace files
