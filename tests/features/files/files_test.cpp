#include "features/files/files.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <sstream>
#include <thread>

#include "base/sha256.hpp"
#include "support/fresh_database.hpp"

namespace {

using store::Session;
using store::Value;

constexpr base::Instant monday{1'767'600'000'000'000};

/// Bytes in which no piece is like another.
std::string bytes_of(std::size_t size) {
    std::string bytes(size, '\0');
    std::uint32_t state = 12345;
    for (char& byte : bytes) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<char>(state >> 24U);
    }
    return bytes;
}

class FilesTest : public support::OnEachEngine {
  protected:
    std::string keep(const std::string& bytes) {
        return database().write([&](Session& session) {
            std::istringstream content(bytes);
            return files::keep(session, content, monday, "application/pdf");
        });
    }
    std::string given(const std::string& digest) {
        return database().read([&](Session& session) {
            std::string bytes;
            files::give(session, digest, [&](std::string_view piece) {
                EXPECT_LE(piece.size(), files::piece_size);
                bytes += piece;
            });
            return bytes;
        });
    }
    std::int64_t count(const std::string& table) {
        return database().read([&](Session& session) {
            return *session.first("SELECT count(*) FROM " + table, {},
                                  [](const store::Row& row) { return row.integer(0); });
        });
    }
    void damage(const std::string& sql, const std::vector<Value>& parameters = {}) {
        database().write([&](Session& session) { EXPECT_EQ(session.run(sql, parameters), 1) << sql; });
    }
};

TEST_P(FilesTest, GivesBackALargeFileAsItWas) {
    const std::string bytes = bytes_of(5 * 1024 * 1024 + 17);
    const std::string digest = keep(bytes);
    EXPECT_EQ(digest, base::sha256(bytes));
    EXPECT_EQ(count("file_piece"), 21);
    EXPECT_TRUE(given(digest) == bytes);
}

TEST_P(FilesTest, GivesBackFilesAtTheEdgesOfAPiece) {
    for (const std::size_t size : {std::size_t{1}, files::piece_size - 1, files::piece_size,
                                   files::piece_size + 1, 2 * files::piece_size}) {
        const std::string bytes = bytes_of(size);
        EXPECT_TRUE(given(keep(bytes)) == bytes) << size;
    }
}

TEST_P(FilesTest, KeepsAnEmptyFile) {
    const std::string digest = keep("");
    EXPECT_EQ(digest, base::sha256(""));
    EXPECT_EQ(given(digest), "");
    EXPECT_EQ(count("file"), 1);
    EXPECT_EQ(count("file_piece"), 0);
}

TEST_P(FilesTest, KeepsTheSameContentOnce) {
    const std::string bytes = bytes_of(600'000);
    EXPECT_EQ(keep(bytes), keep(bytes));
    EXPECT_EQ(count("file"), 1);
    EXPECT_EQ(count("file_piece"), 3);
    EXPECT_TRUE(given(base::sha256(bytes)) == bytes);
}

TEST_P(FilesTest, KeepsTheSameContentOnceWhenItComesTwiceAtOnce) {
    const std::string bytes = bytes_of(600'000);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] { keep(bytes); });
        }
    }
    EXPECT_EQ(count("file_piece"), 3);
    EXPECT_TRUE(given(base::sha256(bytes)) == bytes);
}

TEST_P(FilesTest, KnowsWhatItHas) {
    const std::string digest = keep("minutes");
    database().read([&](Session& session) {
        EXPECT_TRUE(files::has(session, digest));
        EXPECT_FALSE(files::has(session, base::sha256("something else")));
        const auto file = files::find(session, digest);
        ASSERT_TRUE(file);
        EXPECT_EQ(file->size, 7);
        EXPECT_EQ(file->media_type, "application/pdf");
        EXPECT_EQ(file->created_at, monday);
    });
}

TEST_P(FilesTest, KeepsAFileOfADiskAndTellsWhenThereIsNone) {
    const support::FreshFolder folder;
    const auto path = folder.path() / "minutes.txt";
    std::ofstream(path) << "minutes";
    database().write([&](Session& session) {
        EXPECT_EQ(files::keep(session, path, monday), base::sha256("minutes"));
        EXPECT_EQ(files::find(session, base::sha256("minutes"))->media_type, std::nullopt);
        EXPECT_THROW(files::keep(session, folder.path() / "none.txt", monday), std::runtime_error);
    });
}

TEST_P(FilesTest, KeepsWhatAStreamHoldsFromWhereItStands) {
    database().write([&](Session& session) {
        std::istringstream content("headminutes");
        content.seekg(4);
        EXPECT_EQ(files::keep(session, content, monday), base::sha256("minutes"));
    });
    EXPECT_EQ(given(base::sha256("minutes")), "minutes");
}

TEST_P(FilesTest, KeepsNothingWhenTheWorkIsRolledBack) {
    EXPECT_THROW(database().write([&](Session& session) {
        std::istringstream content(bytes_of(600'000));
        files::keep(session, content, monday);
        throw std::runtime_error("in the middle");
    }),
                 std::runtime_error);
    EXPECT_EQ(count("file") + count("file_piece"), 0);
}

TEST_P(FilesTest, NeverGivesAWholeFileThatIsDamaged) {
    const std::string digest = keep(bytes_of(600'000));
    const auto size_given = [&] {
        std::size_t size = 0;
        EXPECT_THROW(database().read([&](Session& session) {
            files::give(session, digest, [&](std::string_view piece) { size += piece.size(); });
        }),
                     files::Damaged);
        return size;
    };
    damage("UPDATE file_piece SET bytes = $1 WHERE number = 1", {store::Blob{bytes_of(files::piece_size)}});
    EXPECT_LT(size_given(), 600'000U);
    damage("DELETE FROM file_piece WHERE number = 1");
    EXPECT_LT(size_given(), 600'000U);
    damage("DELETE FROM file_piece WHERE number = 0");
    EXPECT_EQ(size_given(), 0U);
}

TEST_P(FilesTest, TellsOfAFileThatIsNotThere) {
    EXPECT_THROW(given(base::sha256("nothing")), files::Damaged);
}

INSTANTIATE_TEST_SUITE_P(Engines, FilesTest, support::both_engines(), support::engine_name);

}  // namespace
