#pragma once

#include <string_view>

namespace base {

/// A file that was built into the program by `embed_folder` (cmake/embed.cmake), which also makes
/// the header `embedded/<namespace>.hpp` with `std::span<const base::EmbeddedFile> files()`, sorted
/// by path. The text lives as long as the program. Who needs a digest of it (addresses that change
/// with the contents, migrations) takes `base::sha256(file.bytes)` once at start.
struct EmbeddedFile {
    std::string_view path;   ///< below the folder, with "/": "fonts/plex.woff2"
    std::string_view bytes;  ///< not ended by a zero
};

}  // namespace base
