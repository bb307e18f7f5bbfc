#include <atomic>
#include <gmock/gmock.h>
#include <latch>
#include <thread>

#include "store/database.hpp"
#include "support/fresh_database.hpp"

namespace {

using store::Database;
using store::Error;
using store::Row;
using store::Session;

class ConcurrencyTest : public support::OnEachEngine {
  protected:
    ConcurrencyTest() : OnEachEngine(support::Schema::empty) {}

    void SetUp() override {
        OnEachEngine::SetUp();
        if (!IsSkipped()) {
            database().write([](Session& session) {
                session.run("CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)");
                session.run("INSERT INTO counter (name, value) VALUES ('a', 0), ('b', 0)");
            });
        }
    }

    static std::int64_t value(Session& session, const std::string& name) {
        return *session.first("SELECT value FROM counter WHERE name = $1", {name},
                              [](const Row& row) { return row.integer(0); });
    }
    static void add(Session& session, const std::string& name, std::int64_t more) {
        session.run("UPDATE counter SET value = value + $2 WHERE name = $1", {name, more});
    }
};

TEST_P(ConcurrencyTest, ManyWritersLoseNothing) {
    constexpr int threads = 8;
    constexpr int times = 200;
    std::vector<std::jthread> writers;
    for (int i = 0; i < threads; ++i) {
        writers.emplace_back([&] {
            for (int done = 0; done < times; ++done) {
                database().write([](Session& session) { add(session, "a", 1); });
            }
        });
    }
    writers.clear();
    database().read([](Session& session) { EXPECT_EQ(value(session, "a"), threads * times); });
}

TEST_P(ConcurrencyTest, TwoProgramsOnTheSameDataLoseNothing) {
    const auto other = Database::open(address(), 1);
    const auto work = [](Database& database) {
        for (int done = 0; done < 100; ++done) {
            database.write([](Session& session) { add(session, "a", 1); });
        }
    };
    {
        const std::jthread here([&] { work(database()); });
        const std::jthread there([&] { work(*other); });
    }
    database().read([](Session& session) { EXPECT_EQ(value(session, "a"), 200); });
}

TEST_P(ConcurrencyTest, AReaderSeesOneUnchangingState) {
    database().read([&](Session& session) {
        EXPECT_EQ(value(session, "a"), 0);
        // Another thread, as one thread may not begin a transaction inside another.
        std::jthread([&] { database().write([](Session& writing) { add(writing, "a", 5); }); }).join();
        EXPECT_EQ(value(session, "a"), 0);
    });
    database().read([](Session& session) { EXPECT_EQ(value(session, "a"), 5); });
}

TEST_P(ConcurrencyTest, ReadersNeverSeeHalfAChange) {
    std::atomic<bool> done = false;
    std::atomic<int> reads = 0;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!done) {
                database().read(
                    [](Session& session) { EXPECT_EQ(value(session, "a"), -value(session, "b")); });
                ++reads;
            }
        });
    }
    for (int i = 0; i < 100 || reads < 10; ++i) {
        database().write([](Session& session) {
            add(session, "a", 1);
            add(session, "b", -1);
        });
    }
    done = true;
}

TEST_P(ConcurrencyTest, MoreThreadsThanConnectionsTakeTurns) {
    const auto narrow = Database::open(address(), 1);
    std::atomic<int> done = 0;
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 12; ++i) {
            readers.emplace_back([&] {
                for (int times = 0; times < 20; ++times) {
                    narrow->read([](Session& session) { value(session, "a"); });
                    ++done;
                }
            });
        }
    }
    EXPECT_EQ(done, 240);
}

INSTANTIATE_TEST_SUITE_P(Engines, ConcurrencyTest, support::both_engines(), support::engine_name);

}  // namespace
