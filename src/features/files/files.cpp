#include "features/files/files.hpp"

#include <fstream>

#include "base/sha256.hpp"
#include "features/files/file_store.hpp"

namespace files {
namespace {

struct Measure {
    std::string digest;
    std::int64_t size = 0;
};

/// Reads the stream to its end, each piece given to `take`, and measures what it read.
template <class Take>
Measure read_pieces(std::istream& content, Take take) {
    base::Sha256 hash;
    Measure measure;
    std::string piece;
    while (true) {
        piece.resize(piece_size);
        content.read(piece.data(), static_cast<std::streamsize>(piece_size));
        if (content.bad()) {
            throw std::runtime_error("a file could not be read to its end");
        }
        piece.resize(static_cast<std::size_t>(content.gcount()));
        if (piece.empty()) {
            break;
        }
        hash.add(piece);
        measure.size += static_cast<std::int64_t>(piece.size());
        take(piece);
    }
    measure.digest = hash.finish();
    return measure;
}

}  // namespace

std::string keep(store::Session& session, std::istream& content, base::Instant now,
                 const std::optional<std::string>& media_type) {
    const auto start = content.tellg();
    if (start == std::istream::pos_type(-1)) {
        throw std::runtime_error("a file could not be read, or cannot be set back");
    }
    // The digest must be known before the first piece is written under it.
    const Measure measure = read_pieces(content, [](const std::string&) {});
    if (!insert_file(session, {measure.digest, measure.size, media_type, now})) {
        return measure.digest;
    }
    content.clear();
    content.seekg(start);
    std::int64_t number = 0;
    const Measure again = read_pieces(
        content, [&](const std::string& piece) { insert_piece(session, measure.digest, number++, piece); });
    if (again.digest != measure.digest) {
        throw Damaged("a file changed while it was read");
    }
    return measure.digest;
}

std::string keep(store::Session& session, const std::filesystem::path& path, base::Instant now,
                 const std::optional<std::string>& media_type) {
    std::ifstream content(path, std::ios::binary);
    return keep(session, content, now, media_type);
}

bool has(store::Session& session, std::string_view digest) { return find(session, digest).has_value(); }

std::optional<File> find(store::Session& session, std::string_view digest) {
    return load_file(session, digest);
}

void give(store::Session& session, std::string_view digest,
          const std::function<void(std::string_view)>& take) {
    const auto file = load_file(session, digest);
    if (!file) {
        throw Damaged("there is no file " + std::string(digest));
    }
    base::Sha256 hash;
    std::int64_t size = 0;
    std::string held_back;
    for (std::int64_t number = 0; size < file->size; ++number) {
        auto piece = load_piece(session, digest, number);
        if (!piece || piece->empty()) {
            break;
        }
        if (number > 0) {
            take(held_back);
        }
        held_back = std::move(*piece);
        hash.add(held_back);
        size += static_cast<std::int64_t>(held_back.size());
    }
    if (size != file->size || hash.finish() != digest) {
        throw Damaged("the file " + std::string(digest) + " is not what it was");
    }
    if (!held_back.empty()) {
        take(held_back);
    }
}

}  // namespace files
