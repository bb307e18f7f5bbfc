#include <fstream>
#include <gmock/gmock.h>
#include <thread>

#include "store/database.hpp"
#include "support/fresh_database.hpp"
#include "support/small_disk.hpp"

namespace {

using store::Database;
using store::Engine;
using store::Error;
using store::Row;
using store::Session;

Error::Kind kind_of_failure(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        EXPECT_STRNE(error.what(), "");
        return error.kind();
    }
    ADD_FAILURE() << "did not fail";
    return Error::Kind::other;
}

class LostConnectionTest : public support::OnEachEngine {
  protected:
    LostConnectionTest() : OnEachEngine(support::Schema::empty) {}

    void SetUp() override {
        OnEachEngine::SetUp();
        if (!IsSkipped()) {
            database().write([](Session& session) { session.run("CREATE TABLE note (number BIGINT)"); });
        }
    }

    /// As an administrator who restarts the server does; from another connection.
    void end_connection(std::int64_t process) {
        std::jthread([&] {
            Database::open(address(), 1)->write([&](Session& session) {
                session.each("SELECT pg_terminate_backend($1::int)", {process}, [](const Row&) {});
            });
        }).join();
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }

    static std::int64_t process_of(Session& session) {
        return *session.first("SELECT pg_backend_pid()", {}, [](const Row& row) { return row.integer(0); });
    }

    std::int64_t notes() {
        return database().read([](Session& session) {
            return *session.first("SELECT count(*) FROM note", {},
                                  [](const Row& row) { return row.integer(0); });
        });
    }
};

TEST_P(LostConnectionTest, IsToldInTheMiddleAndTheNextUseConnectsAnew) {
    EXPECT_EQ(kind_of_failure([&] {
                  database().write([&](Session& session) {
                      session.run("INSERT INTO note (number) VALUES (1)");
                      end_connection(process_of(session));
                      session.run("INSERT INTO note (number) VALUES (2)");
                  });
              }),
              Error::Kind::lost);
    EXPECT_EQ(notes(), 0);
    database().write([](Session& session) { session.run("INSERT INTO note (number) VALUES (3)"); });
    EXPECT_EQ(notes(), 1);
}

TEST_P(LostConnectionTest, AtTheCommitIsToldWithTheDoubtItLeaves) {
    try {
        database().write([&](Session& session) {
            session.run("INSERT INTO note (number) VALUES (1)");
            end_connection(process_of(session));
        });
        FAIL() << "did not fail";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::lost);
        EXPECT_THAT(error.what(), testing::HasSubstr("is not known"));
    }
    EXPECT_EQ(notes(), 0);
}

TEST_P(LostConnectionTest, WhileNobodyUsedItIsNotEvenNoticed) {
    const std::int64_t process = database().read([](Session& session) { return process_of(session); });
    end_connection(process);
    EXPECT_EQ(notes(), 0);
    EXPECT_NE(database().read([](Session& session) { return process_of(session); }), process);
}

INSTANTIATE_TEST_SUITE_P(Engines, LostConnectionTest, testing::Values(Engine::postgresql),
                         support::engine_name);

TEST(OpenTest, TellsOfAServerThatIsNotThere) {
    EXPECT_EQ(kind_of_failure([] { Database::open("postgresql:///x?host=/nonexistent"); }),
              Error::Kind::lost);
}

TEST(OpenTest, TellsOfAFolderThatIsNotThere) {
    EXPECT_EQ(kind_of_failure([] { Database::open("/nonexistent/folder/data.db"); }), Error::Kind::lost);
}

TEST(OpenTest, RefusesAFileOfAnotherKind) {
    const support::FreshFolder folder;
    const std::string path = (folder.path() / "letter.txt").string();
    std::ofstream(path) << std::string(5000, 'x');
    EXPECT_EQ(kind_of_failure([&] { Database::open(path); }), Error::Kind::other);
    EXPECT_EQ(kind_of_failure([] { Database::open(":memory:"); }), Error::Kind::other);
}

TEST(SqliteFileTest, KeepsNothingOfAChangeThatTheDiskHasNoRoomFor) {
    support::FreshDatabase data(Engine::sqlite, support::Schema::empty);
    data->write([](Session& session) {
        session.run("CREATE TABLE note (words TEXT)");
        session.run("INSERT INTO note (words) VALUES ('before')");
    });
    const auto add_large = [&] {
        data->write([](Session& session) {
            session.run("INSERT INTO note (words) VALUES ('small')");
            session.run("INSERT INTO note (words) VALUES ($1)", {std::string(3'000'000, 'x')});
        });
    };
    {
        const support::SmallDisk disk(1'000'000);
        EXPECT_EQ(kind_of_failure(add_large), Error::Kind::full);
    }
    const auto count = [](Session& session) {
        return *session.first("SELECT count(*) FROM note", {}, [](const Row& row) { return row.integer(0); });
    };
    EXPECT_EQ(data->read(count), 1);
    add_large();
    EXPECT_EQ(data->read(count), 3);
}

TEST(SqliteFileTest, IsDurableAndGuardedAsItMustBe) {
    support::FreshDatabase data(Engine::sqlite, support::Schema::empty);
    data->write([](Session& session) {
        const auto number = [](const Row& row) { return row.integer(0); };
        EXPECT_EQ(session.first("PRAGMA synchronous", {}, number), 2);  // FULL
        EXPECT_EQ(session.first("PRAGMA foreign_keys", {}, number), 1);
        EXPECT_EQ(session.first("PRAGMA journal_mode", {}, [](const Row& row) { return row.text(0); }),
                  "wal");
    });
}

}  // namespace
