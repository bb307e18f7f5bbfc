#include "store/migrator.hpp"

#include <atomic>
#include <gmock/gmock.h>
#include <thread>

#include "support/fresh_database.hpp"

namespace {

using store::Database;
using store::Error;
using store::Migration;
using store::Row;
using store::Session;
using testing::HasSubstr;

// Comments, spaces after the end of a statement and several statements, as people write them.
constexpr std::string_view first_step = R"(
-- A body meets; this comment ends in a semicolon;
CREATE TABLE body (
  id TEXT PRIMARY KEY, -- a UUID; of version 7
  met_at {instant} NOT NULL,
  seal {blob},
  standing {bool} NOT NULL DEFAULT false -- not for one meeting only
);  

INSERT INTO body (id, met_at) VALUES ('a;b', 9000000000000000000); -- the first
CREATE INDEX body_met_at ON body (met_at);
)";
constexpr std::string_view second_step = "ALTER TABLE body ADD COLUMN open {bool};\n";

class MigratorTest : public support::OnEachEngine {
  protected:
    MigratorTest() : OnEachEngine(support::Schema::empty) {}

    const std::vector<Migration> steps{{"0001_body", first_step}, {"0002_open", second_step}};

    std::string why_refused(const std::vector<Migration>& refused) {
        try {
            store::migrate(database(), refused);
        } catch (const Error& error) {
            return error.what();
        }
        return "was not refused";
    }
    std::vector<std::string> noted() {
        return database().read([](Session& session) {
            return session.all("SELECT name FROM migration ORDER BY name", {},
                               [](const Row& row) { return row.text(0); });
        });
    }
};

TEST_P(MigratorTest, BringsFreshDataToTheNewestStep) {
    EXPECT_EQ(store::migrate(database(), steps), 2);
    EXPECT_THAT(noted(), testing::ElementsAre("0001_body", "0002_open"));
    database().write([](Session& session) {
        session.run("UPDATE body SET seal = $1, open = $2", {store::Blob{"seal"}, true});
        session.each("SELECT id, met_at, seal, standing, open FROM body", {}, [](const Row& row) {
            EXPECT_EQ(row.text(0), "a;b");
            EXPECT_EQ(row.integer(1), 9'000'000'000'000'000'000);
            EXPECT_EQ(row.blob(2).bytes, "seal");
            EXPECT_FALSE(row.boolean(3));
            EXPECT_TRUE(row.boolean(4));
        });
    });
    EXPECT_THROW(database().write([](Session& session) { session.run("UPDATE body SET open = 7"); }), Error);
}

TEST_P(MigratorTest, RunsNoStepTwice) {
    EXPECT_EQ(store::migrate(database(), {steps[0]}), 1);
    EXPECT_EQ(store::migrate(database(), {steps[0]}), 0);
    EXPECT_EQ(store::migrate(database(), steps), 1);
    EXPECT_EQ(store::migrate(database(), steps), 0);
}

TEST_P(MigratorTest, RefusesAStepWhoseTextHasChanged) {
    store::migrate(database(), steps);
    EXPECT_THAT(why_refused({steps[0], {"0002_open", "CREATE TABLE another (a TEXT);\n"}}),
                HasSubstr("the step 0002_open has changed"));
}

TEST_P(MigratorTest, RefusesDataFromANewerProgram) {
    store::migrate(database(), steps);
    EXPECT_THAT(why_refused({steps[0]}), HasSubstr("newer program"));
}

TEST_P(MigratorTest, LeavesNothingOfAStepThatFails) {
    const std::vector<Migration> failing{
        steps[0], {"0002_half", "CREATE TABLE half (a TEXT);\nINSERT INTO nowhere (a) VALUES ('x');\n"}};
    EXPECT_THAT(why_refused(failing), HasSubstr("0002_half"));
    EXPECT_THAT(noted(), testing::ElementsAre("0001_body"));
    database().write([](Session& session) { session.run("CREATE TABLE half (b TEXT)"); });
}

TEST_P(MigratorTest, RefusesAStepThatEndsInTheMiddle) {
    EXPECT_THAT(why_refused({{"0001_half", "CREATE TABLE half (a TEXT)"}}),
                HasSubstr("middle of a statement"));
}

TEST_P(MigratorTest, TwoProgramsAtOnceShareTheSteps) {
    std::vector<std::string> texts;
    std::vector<std::string> names;
    for (int i = 100; i < 120; ++i) {
        names.push_back(std::to_string(i));
        texts.push_back("CREATE TABLE t" + names.back() + " (a TEXT);\n");
    }
    std::vector<Migration> many;
    for (std::size_t i = 0; i < names.size(); ++i) {
        many.push_back({names[i], texts[i]});
    }
    std::atomic<int> run = 0;
    {
        std::vector<std::jthread> programs;
        for (int i = 0; i < 3; ++i) {
            programs.emplace_back([&] {
                const auto own = Database::open(address(), 1);
                run += store::migrate(*own, many);
            });
        }
    }
    EXPECT_EQ(run, 20);
    EXPECT_EQ(noted(), names);
}

INSTANTIATE_TEST_SUITE_P(Engines, MigratorTest, support::both_engines(), support::engine_name);

}  // namespace
