#include <gmock/gmock.h>
#include <stdexcept>

#include "store/database.hpp"
#include "support/fresh_database.hpp"

namespace {

using store::Row;
using store::Session;

/// A table of notes, some of them closed, and a table of how many there are.
class VeilTest : public support::OnEachEngine {
  protected:
    VeilTest() : OnEachEngine(support::Schema::empty) {}

    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        const std::string truth = GetParam() == store::Engine::sqlite ? "INTEGER" : "BOOLEAN";
        database().write([&](Session& session) {
            session.run("CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT NOT NULL, closed " + truth +
                        " NOT NULL)");
            session.run("CREATE TABLE tally (one BIGINT PRIMARY KEY, notes BIGINT NOT NULL, by_whom TEXT)");
            session.run("INSERT INTO note (id, words, closed) VALUES ('a', 'open', $1), ('b', 'shut', $2)",
                        {false, true});
            session.run("INSERT INTO tally (one, notes, by_whom) VALUES (1, 2, 'Vibeke')");
        });
    }
    void hang() {
        database().veil(
            {{.table = "note", .where = "NOT t.closed"},
             {.table = "tally",
              .instead = {{"notes", "t.notes - (SELECT COUNT(*) FROM {of}note n WHERE n.closed)"}}}});
    }
    static std::vector<std::string> ids(Session& session) {
        return session.all("SELECT n.id FROM tally y LEFT JOIN note n ON n.id <> '' ORDER BY n.id", {},
                           [](const Row& row) { return row.text(0); });
    }
    static std::int64_t notes(Session& session) {
        return session
            .first("SELECT notes FROM tally WHERE one = $1", {1},
                   [](const Row& row) { return row.integer(0); })
            .value();
    }
};

TEST_P(VeilTest, IsSeenThroughOnlyWhereItIsAskedFor) {
    hang();
    const std::vector<std::string> both = {"a", "b"};
    EXPECT_EQ(database().read(ids), both);
    EXPECT_EQ(database().write(ids), both);
    EXPECT_EQ(database().read_veiled({}, ids), std::vector<std::string>{"a"});
    EXPECT_EQ(database().read(notes), 2);
    EXPECT_EQ(database().read_veiled({}, notes), 1);
    const auto by = database().read_veiled({}, [](Session& session) {
        return session.first("SELECT by_whom FROM tally", {}, [](const Row& row) { return row.text(0); });
    });
    EXPECT_EQ(by, "Vibeke") << "a column that nothing stands in for is as it is";
}

TEST_P(VeilTest, IsThereForWhatIsWrittenLater) {
    hang();
    EXPECT_EQ(database().read_veiled({}, notes), 1);
    database().write([](Session& session) {
        session.run("INSERT INTO note (id, words, closed) VALUES ('c', 'shut too', $1)", {true});
        session.run("UPDATE note SET closed = $1 WHERE id = 'b'", {false});
        session.run("UPDATE tally SET notes = 3");
    });
    EXPECT_EQ(database().read_veiled({}, ids), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(database().read_veiled({}, notes), 2);
}

TEST_P(VeilTest, HidesNotWhatIsInSight) {
    database().veil(
        {{.table = "note", .where = "NOT t.closed OR {in_sight}(t.words)"},
         {.table = "tally",
          .instead = {{"by_whom", "CASE WHEN {in_sight}(NULL) OR {in_sight}('') THEN 'x' ELSE '' END"}}}});
    const std::vector<std::string> open = {"a"};
    EXPECT_EQ(database().read_veiled({"more", "shut"}, ids), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(database().read_veiled({}, ids), open) << "what was in sight before is forgotten";
    EXPECT_EQ(database().read_veiled({"shu", "o'hara \\' --"}, ids), open);
    for (const store::Sight& sight : {store::Sight(), store::Sight{"shut"}}) {
        const auto none = database().read_veiled(sight, [](Session& session) {
            return session.first("SELECT by_whom FROM tally", {}, [](const Row& row) { return row.text(0); });
        });
        EXPECT_EQ(none, "") << "nothing is in no sight";
    }
}

TEST_P(VeilTest, RefusesToReadWhereThereIsNone) {
    EXPECT_THROW(database().read_veiled({}, ids), std::logic_error);
}

TEST_P(VeilTest, RefusesAColumnThatIsNotThere) {
    database().veil({{.table = "note", .instead = {{"title", "''"}}}});
    EXPECT_THROW(database().read_veiled({}, ids), store::Error);
}

TEST_P(VeilTest, RefusesChanges) {
    hang();
    EXPECT_THROW(
        database().read_veiled({}, [](Session& session) { session.run("UPDATE tally SET notes = 9"); }),
        store::Error);
    EXPECT_EQ(database().read(notes), 2);
}

INSTANTIATE_TEST_SUITE_P(Engines, VeilTest, support::both_engines(), support::engine_name);

}  // namespace
