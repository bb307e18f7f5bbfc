#include "store/database.hpp"

#include <gmock/gmock.h>
#include <limits>
#include <stdexcept>

#include "base/problem.hpp"
#include "support/fresh_database.hpp"

namespace {

using store::Blob;
using store::Error;
using store::Row;
using store::Session;
using store::Value;

class DatabaseTest : public support::OnEachEngine {
  protected:
    DatabaseTest() : OnEachEngine(support::Schema::empty) {}

    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) {
            return;
        }
        const bool sqlite = GetParam() == store::Engine::sqlite;
        database().write([&](Session& session) {
            session.run("CREATE TABLE body (id TEXT PRIMARY KEY, seats BIGINT CHECK (seats >= 0))");
            session.run("CREATE TABLE seat (body TEXT NOT NULL REFERENCES body (id) ON DELETE RESTRICT)");
            session.run(std::string("CREATE TABLE thing (number BIGINT, truth ") +
                        (sqlite ? "INTEGER" : "BOOLEAN") + ", words TEXT, bytes " +
                        (sqlite ? "BLOB" : "BYTEA") + ")");
        });
    }

    std::int64_t count(const std::string& table) {
        return database().read([&](Session& session) {
            return *session.first("SELECT count(*) FROM " + table, {},
                                  [](const Row& row) { return row.integer(0); });
        });
    }

    Error::Kind kind_of_failure(const std::string& sql, const std::vector<Value>& parameters) {
        try {
            database().write([&](Session& session) { session.run(sql, parameters); });
        } catch (const Error& error) {
            EXPECT_STRNE(error.what(), "");
            return error.kind();
        }
        throw std::runtime_error("did not fail: " + sql);
    }
};

TEST_P(DatabaseTest, KeepsNumbersAtTheirEnds) {
    const std::vector<std::int64_t> numbers{std::numeric_limits<std::int64_t>::min(), -1, 0, 1,
                                            std::numeric_limits<std::int64_t>::max()};
    database().write([&](Session& session) {
        for (const std::int64_t number : numbers) {
            EXPECT_EQ(session.run("INSERT INTO thing (number) VALUES ($1)", {number}), 1);
        }
    });
    const auto kept = database().read([](Session& session) {
        return session.all("SELECT number FROM thing ORDER BY number", {},
                           [](const Row& row) { return row.integer(0); });
    });
    EXPECT_EQ(kept, numbers);
}

TEST_P(DatabaseTest, KeepsTextAsItIs) {
    const std::vector<std::string> texts{"",
                                         " ",
                                         "'; DROP TABLE thing; --",
                                         "æøå ÆØÅ",
                                         "\xF0\x9F\x8C\x8A",
                                         std::string(300'000, 'x'),
                                         "\xEF\xBF\xBD"};
    for (const std::string& text : texts) {
        const auto kept = database().write([&](Session& session) {
            session.run("DELETE FROM thing");
            session.run("INSERT INTO thing (words) VALUES ($1)", {text});
            return session.first("SELECT words FROM thing WHERE words = $1", {text},
                                 [](const Row& row) { return row.text(0); });
        });
        EXPECT_EQ(kept, text);
    }
}

TEST_P(DatabaseTest, KeepsBytesAsTheyAre) {
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte) {
        every_byte += static_cast<char>(byte);
    }
    for (const std::string& bytes : {std::string(), std::string(3, '\0'), every_byte, every_byte + "\\x41"}) {
        const auto kept = database().write([&](Session& session) {
            session.run("DELETE FROM thing");
            session.run("INSERT INTO thing (bytes) VALUES ($1)", {Blob{bytes}});
            return session.first("SELECT bytes FROM thing", {}, [](const Row& row) { return row.blob(0); });
        });
        ASSERT_TRUE(kept);
        EXPECT_EQ(kept->bytes, bytes);
    }
}

TEST_P(DatabaseTest, KeepsTruthsAndFindsThem) {
    database().write([](Session& session) {
        session.run("INSERT INTO thing (number, truth) VALUES ($1, $2), ($3, $4)",
                    {std::int64_t{1}, true, std::int64_t{2}, false});
    });
    database().read([](Session& session) {
        const auto truth = [](const Row& row) { return row.boolean(0); };
        EXPECT_EQ(session.all("SELECT truth FROM thing ORDER BY number", {}, truth),
                  (std::vector<bool>{true, false}));
        EXPECT_EQ(session.first("SELECT number > 1 FROM thing WHERE truth = $1", {false}, truth), true);
        EXPECT_EQ(session.all("SELECT truth FROM thing WHERE truth", {}, truth), std::vector<bool>{true});
    });
}

TEST_P(DatabaseTest, KeepsNothingAsNothing) {
    database().write([](Session& session) {
        const std::optional<std::string> no_text;
        session.run("INSERT INTO thing (number, truth, words, bytes) VALUES ($1, $2, $3, $4)",
                    {std::monostate{}, std::monostate{}, store::value_or_null(no_text), std::monostate{}});
        session.each("SELECT number, truth, words, bytes FROM thing", {}, [](const Row& row) {
            for (int column = 0; column < 4; ++column) {
                EXPECT_TRUE(row.is_null(column));
            }
            EXPECT_EQ(row.integer_or_null(0), std::nullopt);
            EXPECT_EQ(row.text_or_null(2), std::nullopt);
            EXPECT_THROW(row.integer(0), Error);
            EXPECT_THROW(row.boolean(1), Error);
            EXPECT_THROW(row.text(2), Error);
            EXPECT_THROW(row.blob(3), Error);
        });
    });
}

TEST_P(DatabaseTest, RefusesToReadAColumnAsWhatItIsNot) {
    database().write([](Session& session) {
        session.run("INSERT INTO thing (number, words, bytes) VALUES ($1, $2, $3)",
                    {std::int64_t{5}, "5", Blob{"5"}});
        session.each("SELECT number, words, bytes FROM thing", {}, [](const Row& row) {
            EXPECT_THROW(row.text(0), Error);
            EXPECT_THROW(row.boolean(0), Error);
            EXPECT_THROW(row.integer(1), Error);
            EXPECT_THROW(row.blob(1), Error);
            EXPECT_THROW(row.text(2), Error);
            EXPECT_THROW(row.text(3), Error);
            EXPECT_THROW(row.text(-1), Error);
        });
    });
}

TEST_P(DatabaseTest, ReadsSumsAndCountsAsWholeNumbers) {
    database().write([](Session& session) {
        session.run("INSERT INTO thing (number) VALUES (40), (2)");
        session.each("SELECT sum(number), count(*), max(number) FROM thing", {}, [](const Row& row) {
            EXPECT_EQ(row.integer(0), 42);
            EXPECT_EQ(row.integer(1), 2);
            EXPECT_EQ(row.integer(2), 40);
        });
    });
}

TEST_P(DatabaseTest, RefusesTextThatOneEngineCouldNotKeep) {
    EXPECT_EQ(kind_of_failure("INSERT INTO thing (words) VALUES ($1)", {std::string("a\0b", 3)}),
              Error::Kind::check);
    EXPECT_EQ(kind_of_failure("INSERT INTO thing (words) VALUES ($1)", {std::string("a\xE6")}),
              Error::Kind::check);
    EXPECT_EQ(count("thing"), 0);
}

TEST_P(DatabaseTest, TakesParametersByNumberInAnyOrderAndTwice) {
    database().write([](Session& session) {
        session.run("INSERT INTO thing (words, number) VALUES ($2, $1)", {std::int64_t{7}, "seven"});
        const auto found =
            session.first("SELECT words FROM thing WHERE number = $2 AND words = $1 AND number = $2",
                          {"seven", std::int64_t{7}}, [](const Row& row) { return row.text(0); });
        EXPECT_EQ(found, "seven");
    });
    EXPECT_EQ(kind_of_failure("INSERT INTO thing (number, words) VALUES ($1, $2)", {std::int64_t{1}}),
              Error::Kind::other);
}

TEST_P(DatabaseTest, TellsWhatRuleOfTheSchemaWasBroken) {
    database().write([](Session& session) {
        session.run("INSERT INTO body (id, seats) VALUES ('a', 3)");
        session.run("INSERT INTO seat (body) VALUES ('a')");
    });
    EXPECT_EQ(kind_of_failure("INSERT INTO body (id) VALUES ($1)", {"a"}), Error::Kind::unique);
    EXPECT_EQ(kind_of_failure("INSERT INTO seat (body) VALUES ($1)", {"b"}), Error::Kind::foreign_key);
    EXPECT_EQ(kind_of_failure("DELETE FROM body WHERE id = $1", {"a"}), Error::Kind::foreign_key);
    EXPECT_EQ(kind_of_failure("INSERT INTO body (id, seats) VALUES ('c', $1)", {std::int64_t{-1}}),
              Error::Kind::check);
    EXPECT_EQ(kind_of_failure("INSERT INTO seat (body) VALUES ($1)", {std::monostate{}}), Error::Kind::check);
    EXPECT_EQ(kind_of_failure("SELECT nothing FROM nowhere", {}), Error::Kind::other);
    EXPECT_EQ(kind_of_failure("DELETE FROM thing; DELETE FROM seat", {}), Error::Kind::other);
}

TEST_P(DatabaseTest, SaysHowManyRowsAStatementChanged) {
    database().write([](Session& session) {
        EXPECT_EQ(session.run("INSERT INTO thing (number) VALUES (1), (2), (3)"), 3);
        EXPECT_EQ(session.run("UPDATE thing SET number = number + 1 WHERE number > 1"), 2);
        EXPECT_EQ(session.run("UPDATE thing SET number = 0 WHERE number > 100"), 0);
        EXPECT_EQ(session.run("CREATE TABLE other (a TEXT)"), 0);
        EXPECT_EQ(session.run("INSERT INTO body (id) VALUES ('a') ON CONFLICT (id) DO NOTHING"), 1);
        EXPECT_EQ(session.run("INSERT INTO body (id) VALUES ('a') ON CONFLICT (id) DO NOTHING"), 0);
        EXPECT_EQ(session.run("SELECT number FROM thing"), 0);
        EXPECT_EQ(session.run("DELETE FROM thing"), 3);
    });
}

TEST_P(DatabaseTest, RunsTheSameStatementInsideItself) {
    std::string order;
    database().write([&](Session& session) {
        session.run("INSERT INTO thing (number) VALUES (1), (2)");
        const std::string numbers = "SELECT number FROM thing ORDER BY number";
        session.each(numbers, {}, [&](const Row& outer) {
            order += std::to_string(outer.integer(0)) + ":";
            session.each(numbers, {}, [&](const Row& row) { order += std::to_string(row.integer(0)); });
            order += " ";
        });
    });
    EXPECT_EQ(order, "1:12 2:12 ");
}

TEST_P(DatabaseTest, SortsAndComparesTextByteByByte) {
    const auto sorted = database().write([](Session& session) {
        session.run("INSERT INTO thing (words) VALUES ('b'), ('A'), ('a'), ('B'), ('-b'), ('ø'), ('z')");
        EXPECT_EQ(session.run("DELETE FROM thing WHERE words LIKE 'B%'"), 1);
        return session.all("SELECT words FROM thing ORDER BY words", {},
                           [](const Row& row) { return row.text(0); });
    });
    EXPECT_THAT(sorted, testing::ElementsAre("-b", "A", "a", "b", "z", "ø"));
}

TEST_P(DatabaseTest, KeepsNothingOfWorkThatThrows) {
    EXPECT_THROW(database().write([](Session& session) {
        session.run("INSERT INTO thing (number) VALUES (1)");
        throw std::out_of_range("in the middle");
    }),
                 std::out_of_range);
    EXPECT_EQ(count("thing"), 0);
}

TEST_P(DatabaseTest, KeepsNothingOfWorkThatEndsInAProblem) {
    const auto act = [&](bool refused) {
        return database().write([&](Session& session) -> base::Result<int> {
            session.run("INSERT INTO thing (number) VALUES (1)");
            if (refused) {
                return base::problem(base::Problem::Kind::wrong_state, "meeting.ended");
            }
            return 5;
        });
    };
    EXPECT_EQ(act(true).error().code, "meeting.ended");
    EXPECT_EQ(count("thing"), 0);
    EXPECT_EQ(act(false), 5);
    EXPECT_EQ(count("thing"), 1);
}

TEST_P(DatabaseTest, KeepsNothingWhenAStatementFailedEvenIfThatWasCaught) {
    EXPECT_THROW(database().write([](Session& session) {
        session.run("INSERT INTO thing (number) VALUES (1)");
        EXPECT_THROW(session.run("INSERT INTO seat (body) VALUES ('none')"), Error);
        EXPECT_THROW(session.run("INSERT INTO thing (number) VALUES (2)"), Error);
    }),
                 Error);
    EXPECT_EQ(count("thing"), 0);
    database().write([](Session& session) { session.run("INSERT INTO thing (number) VALUES (3)"); });
    EXPECT_EQ(count("thing"), 1);
}

TEST_P(DatabaseTest, RefusesATransactionInsideAnother) {
    const auto nothing = [](Session&) {};
    EXPECT_THROW(database().write([&](Session&) { database().write(nothing); }), std::logic_error);
    EXPECT_THROW(database().write([&](Session&) { database().read(nothing); }), std::logic_error);
    EXPECT_THROW(database().read([&](Session&) { database().write(nothing); }), std::logic_error);
    EXPECT_NO_THROW(database().write(nothing));
}

TEST_P(DatabaseTest, RefusesToChangeAnythingWhileReading) {
    try {
        database().read([](Session& session) { session.run("INSERT INTO thing (number) VALUES (1)"); });
        FAIL() << "a reading transaction wrote";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Error::Kind::other) << error.what();
    }
    EXPECT_EQ(count("thing"), 0);
}

TEST_P(DatabaseTest, GivesTheDataToWhoeverOpensItAgain) {
    database().write([](Session& session) { session.run("INSERT INTO thing (number) VALUES (8)"); });
    const auto again = store::Database::open(address(), 1);
    EXPECT_EQ(again->engine(), GetParam());
    EXPECT_EQ(again->read([](Session& session) {
        return session.first("SELECT number FROM thing", {}, [](const Row& row) { return row.integer(0); });
    }),
              8);
}

INSTANTIATE_TEST_SUITE_P(Engines, DatabaseTest, support::both_engines(), support::engine_name);

}  // namespace
