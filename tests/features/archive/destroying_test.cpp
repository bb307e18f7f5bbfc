#include "features/archive/destroying.hpp"

#include <gmock/gmock.h>

#include "features/archive/archive_test.hpp"

namespace {

using archive::testing::ArchiveTest;
using archive::testing::minutes_name;

const std::string slug = "2024-03-15-klyngestyregruppen-referat";
const std::string reason = "Lagt ind ved en fejl";

class DestroyingTest : public ArchiveTest {
  protected:
    /// The other one of the secretariat.
    admission::Visit second() {
        if (!other_) {
            other_ = database().write([&](store::Session& session) {
                return admission::add_account(session, clock_, ids_, "Bodil Linkesen", "bodil@example.dk");
            });
        }
        return {collaboration(), other_->id, other_->name};
    }
    void destroy_by_both() {
        const auto first = visit();
        ASSERT_TRUE(archive::ask_to_destroy(setting(), first, slug, reason));
        ASSERT_TRUE(archive::destroy(setting(), second(), slug));
    }
    bool is_due() {
        return database().read([](store::Session& session) { return archive::is_purge_due(session); });
    }
    std::optional<admission::Account> other_;
};

TEST_P(DestroyingTest, WhatAKillLeftIsEndedByTheNextLook) {
    minutes();
    follow();
    ASSERT_FALSE(find("kirurgisk").hits.empty());
    destroy_by_both();  // and killed before it was cleaned up
    EXPECT_TRUE(is_due());
    int purged = 0;
    const auto clean_up = [&] { archive::clean_up(database(), *index_, setting().words, [&] { ++purged; }); };
    EXPECT_THROW(archive::clean_up(database(), *index_, setting().words,
                                   [] { throw std::runtime_error("the disk is full"); }),
                 std::runtime_error);
    EXPECT_TRUE(is_due()) << "it is tried again";
    clean_up();
    EXPECT_EQ(purged, 1);
    EXPECT_FALSE(is_due());
    EXPECT_TRUE(find("kirurgisk").hits.empty());
    EXPECT_EQ(index_->size(), 0);
    clean_up();
    EXPECT_EQ(purged, 1) << "nothing is due";
    expect_tallies_right();
}

TEST_P(DestroyingTest, WhatNobodyConfirmsInTimeMayBeAskedForAgain) {
    minutes();
    const auto first = visit();
    ASSERT_TRUE(archive::ask_to_destroy(setting(), first, slug, reason));
    clock_.advance(archive::days_to_confirm * 24 * 60 * 60 + 1);
    const auto late = archive::destroy(setting(), second(), slug);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "destroy.not_waiting");
    EXPECT_EQ(count("document"), 1);
    EXPECT_TRUE(archive::ask_to_destroy(setting(), first, slug, reason));
    EXPECT_TRUE(archive::destroy(setting(), second(), slug));
    EXPECT_EQ(count("document"), 0);
    EXPECT_EQ(count("meeting"), 0);
    EXPECT_EQ(count("person"), 0);
    EXPECT_EQ(count("file"), 0);
}

TEST_P(DestroyingTest, AFileThatAnotherCollaborationHasStaysThere) {
    minutes();
    const auto other = collaboration("Bekklyngen");
    ASSERT_TRUE(archive::import_file(setting(), other, file(minutes_name, support::demo_text(minutes_name)),
                                     minutes_name, "Sigrid Ahlmark", {}));
    const auto in_other = count("item") / 2;
    destroy_by_both();
    EXPECT_EQ(count("file"), 1);
    EXPECT_EQ(count("document"), 1);
    EXPECT_EQ(count("item"), in_other);
    EXPECT_EQ(count("history_payload WHERE payload IS NULL"), 1) << "that of this import alone";
    expect_tallies_right();
}

TEST_P(DestroyingTest, LeavesOneActWithBothNamesAndNothingElse) {
    minutes();
    destroy_by_both();
    EXPECT_EQ(count("history WHERE act = 'destroy.document' AND actor_name = 'Bodil Linkesen'"), 1);
    EXPECT_EQ(
        count("history_payload WHERE payload LIKE '%Sigrid Ahlmark%' AND payload LIKE '%" + reason + "%'"),
        1);
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%klyngestyregruppen%'"), 0);
    EXPECT_EQ(count("destruction"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, DestroyingTest, support::both_engines(), support::engine_name);

}  // namespace
