#include "app/running_program.hpp"
#include "support/pace.hpp"

namespace {

using testing::HasSubstr;

/// From one engine to the other and back.
class CopyCommandTest : public app::testing::CommandLineTest {
  protected:
    void SetUp() override {
        if (support::is_fast()) GTEST_SKIP() << "SQLite only";
        postgresql_ =
            std::make_unique<support::FreshDatabase>(store::Engine::postgresql, support::Schema::empty);
        const std::vector<std::string> import = {"import",          "--data",   path("data"),
                                                 "--collaboration", "Åklyngen", support::samples().string()};
        ASSERT_EQ(run(import).status, 0);
    }
    app::testing::Ended copy(const std::string& folder, const std::string& to) {
        return run({"copy", "--data", path(folder), "--database", postgresql_->address(), "--to", to});
    }
    static std::map<std::string, std::int64_t> rows(const std::string& address) {
        auto database = store::Database::open(address);
        return support::row_counts(*database);
    }
    std::unique_ptr<support::FreshDatabase> postgresql_;
};

TEST_F(CopyCommandTest, BringsAllThereAndBack) {
    const auto there = copy("data", "postgresql");
    ASSERT_EQ(there.status, 0) << there.error;
    const auto before = rows(path("data") + "/tovholder.db");
    EXPECT_GT(before.at("item"), 20);
    EXPECT_EQ(rows(postgresql_->address()), before);
    const auto checked = run({"check", "--data", path("data"), "--database", postgresql_->address()});
    EXPECT_EQ(checked.status, 0) << checked.error;
    EXPECT_THAT(checked.out, HasSubstr("kender alt")) << "the index goes on";

    const auto back = copy("back", "sqlite");
    ASSERT_EQ(back.status, 0) << back.error;
    EXPECT_EQ(rows(path("back") + "/tovholder.db"), before);
    EXPECT_EQ(run({"check", "--data", path("back")}).status, 0);
    EXPECT_THAT(run({"search", "--data", path("back"), "rygestop"}).out, HasSubstr("12. marts 2021"));
}

TEST_F(CopyCommandTest, WritesOverNothing) {
    ASSERT_EQ(copy("data", "postgresql").status, 0);
    const auto again = copy("data", "postgresql");
    EXPECT_EQ(again.status, app::cannot_create);
    EXPECT_THAT(again.error, HasSubstr("Intet er ændret"));
    EXPECT_EQ(rows(postgresql_->address()), rows(path("data") + "/tovholder.db"));
}

TEST_F(CopyCommandTest, SaysWhereItCanGo) {
    EXPECT_THAT(copy("data", "oracle").error, HasSubstr("hverken postgresql eller sqlite"));
    EXPECT_EQ(copy("nowhere", "postgresql").status, app::no_input);
}

}  // namespace
