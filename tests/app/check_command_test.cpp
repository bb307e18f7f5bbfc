#include "app/running_program.hpp"
#include "store/database.hpp"

namespace {

using testing::AllOf;
using testing::HasSubstr;

/// What `check` says of a folder in which somebody changed something past the program.
class CheckCommandTest : public app::testing::CommandLineTest {
  protected:
    void SetUp() override {
        CommandLineTest::SetUp();
        const std::vector<std::string> import = {"import",          "--data",   path("data"),
                                                 "--collaboration", "Åklyngen", support::samples().string()};
        ASSERT_EQ(run(import).status, 0);
    }
    app::testing::Ended check() { return run({"check", "--data", path("data")}); }
    void change(const std::string& statement) {
        auto database = store::Database::open(path("data") + "/tovholder.db");
        database->write([&](store::Session& session) { EXPECT_GE(session.run(statement), 1) << statement; });
    }
    void expect_wrong(const std::string& statement, const std::string& said) {
        change(statement);
        const auto ended = check();
        EXPECT_EQ(ended.status, app::bad_data) << statement;
        EXPECT_THAT(ended.error, HasSubstr(said)) << statement;
    }
};

TEST_F(CheckCommandTest, FindsNothingWrongWithWhatTheProgramMade) {
    const auto ended = check();
    EXPECT_EQ(ended.status, 0) << ended.error;
    EXPECT_EQ(ended.error, "");
    EXPECT_THAT(ended.out, AllOf(HasSubstr("Historikken er hel"), HasSubstr("filer er, som de blev lagt ind"),
                                 HasSubstr("Alle tal"), HasSubstr("alle henvisninger")));
}

TEST_F(CheckCommandTest, FindsAnActThatWasChanged) {
    expect_wrong("UPDATE history SET actor_name = 'En anden' WHERE position = 3",
                 "brudt ved handling 3 (chain)");
}

TEST_F(CheckCommandTest, FindsThatWhatAnActDidWasChanged) {
    expect_wrong("UPDATE history_payload SET payload = '{}' WHERE position = 2",
                 "brudt ved handling 2 (payload)");
}

TEST_F(CheckCommandTest, FindsAFileThatIsNotWhatWasPutIn) {
    expect_wrong(
        "UPDATE file_piece SET bytes = CAST('noget andet' AS BLOB)"
        " WHERE digest = (SELECT MIN(digest) FROM file_piece)",
        "er ikke, som den blev lagt ind");
}

TEST_F(CheckCommandTest, FindsAFigureThatIsNotThatOfWhatItCounts) {
    expect_wrong("UPDATE meeting_tally SET meetings = meetings + 1", "tabellen meeting_tally");
}

/// The disk gives other bytes than were written.
TEST_F(CheckCommandTest, FindsPagesThatCannotBeReadAnyMore) {
    const std::string file = path("data") + "/tovholder.db";
    const std::string whole = app::testing::content_of(file);
    for (const std::size_t at : {std::size_t{0}, std::size_t{4096} * 3, whole.size() / 4096 / 2 * 4096}) {
        std::string damaged = whole;
        damaged.replace(at, 4096, std::string(4096, 'x'));
        std::ofstream(file, std::ios::binary | std::ios::trunc) << damaged;
        const auto ended = check();
        EXPECT_EQ(ended.status, app::bad_data) << at << ": " << ended.error;
        EXPECT_THAT(ended.error, HasSubstr("beskadiget")) << at;
    }
}

TEST_F(CheckCommandTest, LeavesADatabaseOfAnotherVersionAsItIs) {
    change("DELETE FROM migration WHERE name = (SELECT MAX(name) FROM migration)");
    const auto ended = check();
    EXPECT_EQ(ended.status, app::unavailable);
    EXPECT_THAT(ended.error, HasSubstr("anden udgave"));
}

TEST_F(CheckCommandTest, FindsAnIndexOfAnotherDatabase) {
    std::filesystem::remove(path("data") + "/tovholder.db");
    ASSERT_EQ(run({"demo", "--data", path("other")}).status, 0);
    for (const char* ending : {"", "-wal", "-shm"}) {
        const std::string file = "/tovholder.db" + std::string(ending);
        std::filesystem::remove(path("data") + file);
        if (std::filesystem::exists(path("other") + file)) {
            std::filesystem::copy_file(path("other") + file, path("data") + file);
        }
    }
    const auto ended = check();
    EXPECT_EQ(ended.status, app::bad_data);
    EXPECT_THAT(ended.error, HasSubstr("anden database"));
}

TEST_F(CheckCommandTest, MakesNothingWhereThereIsNothing) {
    const auto ended = run({"check", "--data", path("nowhere")});
    EXPECT_EQ(ended.status, app::no_input);
    EXPECT_FALSE(std::filesystem::exists(path("nowhere")));
}

}  // namespace
