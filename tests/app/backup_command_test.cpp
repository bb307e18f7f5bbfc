#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

#include "app/running_program.hpp"

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class BackupCommandTest : public app::testing::CommandLineTest {
  protected:
    void import(const std::string& sample) {
        const auto file = (support::samples() / sample).string();
        ASSERT_EQ(run({"import", "--data", path("data"), "--collaboration", "Åklyngen", file}).status, 0);
    }
    app::testing::Ended back_up() { return run({"backup", "--data", path("data"), path("copy.db")}); }
    app::testing::Ended restore(const std::string& into = "data") {
        return run({"restore", "--data", path(into), path("copy.db")});
    }
    bool finds(const std::string& folder, const std::string& words, const std::string& day) {
        return run({"search", "--data", path(folder), words}).out.find(day) != std::string::npos;
    }
    bool has_first(const std::string& folder) { return finds(folder, "rygestop", "12. marts 2021"); }
    bool has_second(const std::string& folder) { return finds(folder, "kirurgisk", "15. marts 2024"); }
    static constexpr const char* first = "2021-03-12-klyngestyregruppen-referat.txt";
    static constexpr const char* second = "2024-03-15-klyngestyregruppen-referat.txt";
};

TEST_F(BackupCommandTest, PutsBackWhatThereWasAndKeepsWhatCameAfter) {
    import(first);
    const auto made = back_up();
    ASSERT_EQ(made.status, 0) << made.error;
    EXPECT_THAT(made.out, HasSubstr("er hel"));
    import(second);
    ASSERT_TRUE(has_second("data"));
    const auto put_back = restore();
    ASSERT_EQ(put_back.status, 0) << put_back.error;
    EXPECT_FALSE(has_second("data")) << "the index too is of the backup";
    EXPECT_EQ(run({"check", "--data", path("data")}).status, 0);
    fs::create_directories(path("later"));
    fs::rename(path("data") + "/tovholder-before-restore.db", path("later") + "/tovholder.db");
    EXPECT_TRUE(has_second("later"));
}

TEST_F(BackupCommandTest, MakesAWholeInstallationOfABackup) {
    import(second);
    ASSERT_EQ(back_up().status, 0);
    const auto made = restore("new");
    ASSERT_EQ(made.status, 0) << made.error;
    EXPECT_TRUE(has_second("new"));
    EXPECT_EQ(run({"check", "--data", path("new")}).status, 0);
}

TEST_F(BackupCommandTest, WritesOverNothing) {
    import(first);
    ASSERT_EQ(back_up().status, 0);
    const auto before = app::testing::content_of(path("copy.db"));
    const auto again = back_up();
    EXPECT_EQ(again.status, app::cannot_create);
    EXPECT_THAT(again.error, HasSubstr("Vælg et andet navn"));
    EXPECT_EQ(app::testing::content_of(path("copy.db")), before);
}

TEST_F(BackupCommandTest, LeavesNothingHalfWritten) {
    import(first);
    fs::create_directories(path("full"));
    const rlimit small{64 * 1024, RLIM_INFINITY};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const auto ended = run({"backup", "--data", path("data"), path("full") + "/copy.db"});
    const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &none), 0);
    EXPECT_NE(ended.status, 0);
    EXPECT_TRUE(fs::is_empty(path("full"))) << ended.error;
}

/// Which is when it is needed.
TEST_F(BackupCommandTest, PutsABackupInPlaceOfADamagedDatabase) {
    import(first);
    ASSERT_EQ(back_up().status, 0);
    std::ofstream(path("data") + "/tovholder.db", std::ios::binary | std::ios::trunc)
        << std::string(8192, 'x');
    const auto put_back = restore();
    EXPECT_EQ(put_back.status, 0) << put_back.error;
    EXPECT_TRUE(has_first("data"));
    EXPECT_EQ(app::testing::content_of(path("data") + "/tovholder-before-restore.db"),
              std::string(8192, 'x'));
}

TEST_F(BackupCommandTest, KeepsWhatEachRestoreTookThePlaceOf) {
    import(first);
    ASSERT_EQ(back_up().status, 0);
    import(second);
    ASSERT_EQ(restore().status, 0);
    ASSERT_EQ(restore().status, 0);
    fs::create_directories(path("later"));
    fs::rename(path("data") + "/tovholder-before-restore.db", path("later") + "/tovholder.db");
    EXPECT_TRUE(has_second("later")) << "the first restore's, which the second left alone";
    EXPECT_TRUE(fs::exists(path("data") + "/tovholder-before-restore-2.db"));
}

TEST_F(BackupCommandTest, PutsNothingInThatIsNoWholeBackup) {
    import(first);
    ASSERT_EQ(back_up().status, 0);
    const std::string whole = app::testing::content_of(path("copy.db"));
    std::string changed = whole;
    changed.replace(changed.find("archive.import"), 14, "archive.egport");
    for (const std::string& bytes :
         {std::string(), std::string("hej"), whole.substr(0, whole.size() / 2), changed}) {
        std::ofstream(path("copy.db"), std::ios::binary | std::ios::trunc) << bytes;
        const auto ended = restore();
        EXPECT_EQ(ended.status, app::bad_data) << bytes.size();
        EXPECT_THAT(ended.error, HasSubstr("Intet er ændret"));
        EXPECT_TRUE(has_first("data")) << bytes.size();
    }
    for (const auto& entry : fs::directory_iterator(path("data"))) {
        EXPECT_EQ(entry.path().string().find("restore"), std::string::npos) << entry.path();
    }
}

TEST_F(BackupCommandTest, PutsNothingInWhileTheProgramServes) {
    import(first);
    ASSERT_EQ(back_up().status, 0);
    fs::create_directories(path("server"));
    const app::testing::Running server(path("server"), {"serve", "--data", path("data"), "--port", "0"});
    ASSERT_TRUE(server.says_within(std::chrono::seconds(60), "Ctrl-C"));
    const auto ended = restore();
    EXPECT_EQ(ended.status, app::unavailable);
    EXPECT_THAT(ended.error, HasSubstr("Stop det først"));
    EXPECT_EQ(run({"serve", "--data", path("data"), "--port", "0"}).status, app::unavailable)
        << "two programs do not serve one folder";
    fs::remove(path("copy.db"));
    EXPECT_EQ(back_up().status, 0) << "a backup may be made meanwhile";
}

/// Root makes a backup of a folder that another user's program will serve.
TEST_F(BackupCommandTest, LeavesTheFolderToItsOwner) {
    import(first);
    for (const auto& entry : fs::directory_iterator(path("data"))) {
        if (entry.path().filename() == "in-use") fs::remove(entry.path());
    }
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0) {
        ASSERT_EQ(chown(path("data").c_str(), nobody, nobody), 0);
    }
    ASSERT_EQ(back_up().status, 0);
    struct stat folder{};
    struct stat lock{};
    ASSERT_EQ(stat(path("data").c_str(), &folder), 0);
    ASSERT_EQ(stat((path("data") + "/in-use").c_str(), &lock), 0);
    EXPECT_EQ(lock.st_uid, folder.st_uid);
}

TEST_F(BackupCommandTest, SaysHowItIsDoneOnPostgresql) {
    const auto made =
        run({"backup", "--data", path("data"), "--database", "postgresql://nowhere/", path("copy.db")});
    EXPECT_EQ(made.status, app::misused);
    EXPECT_THAT(made.error, HasSubstr("pg_dump"));
    const auto put_in =
        run({"restore", "--data", path("data"), "--database", "postgresql://nowhere/", path("copy.db")});
    EXPECT_THAT(put_in.error, HasSubstr("pg_restore"));
}

}  // namespace
