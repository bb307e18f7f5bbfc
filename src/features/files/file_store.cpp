#include "features/files/file_store.hpp"

namespace files {
namespace {

// When another transaction is adding the same file PostgreSQL waits here for its end.
constexpr std::string_view insert_file_once =
    "INSERT INTO file (digest, size, media_type, created_at) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (digest) DO NOTHING";
constexpr std::string_view insert_one_piece =
    "INSERT INTO file_piece (digest, number, bytes) VALUES ($1, $2, $3)";
constexpr std::string_view select_file =
    "SELECT digest, size, media_type, created_at FROM file WHERE digest = $1";
constexpr std::string_view select_digests = "SELECT digest FROM file ORDER BY digest";
constexpr std::string_view select_piece = "SELECT bytes FROM file_piece WHERE digest = $1 AND number = $2";

}  // namespace

bool insert_file(store::Session& session, const File& file) {
    return session.run(insert_file_once, {file.digest, file.size, store::value_or_null(file.media_type),
                                          file.created_at.microseconds}) == 1;
}

void insert_piece(store::Session& session, const std::string& digest, std::int64_t number,
                  const std::string& bytes) {
    session.run(insert_one_piece, {digest, number, store::Blob{bytes}});
}

std::vector<std::string> digests(store::Session& session) {
    return session.all(select_digests, {}, [](const store::Row& row) { return row.text(0); });
}

std::optional<File> load_file(store::Session& session, std::string_view digest) {
    return session.first(select_file, {std::string(digest)}, [](const store::Row& row) {
        return File{row.text(0), row.integer(1), row.text_or_null(2), base::Instant{row.integer(3)}};
    });
}

std::optional<std::string> load_piece(store::Session& session, std::string_view digest, std::int64_t number) {
    return session.first(select_piece, {std::string(digest), number},
                         [](const store::Row& row) { return row.blob(0).bytes; });
}

}  // namespace files
