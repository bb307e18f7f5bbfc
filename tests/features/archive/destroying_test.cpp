#include "features/archive/destroying.hpp"

#include <functional>
#include <gmock/gmock.h>
#include <utility>

#include "features/archive/archive_test.hpp"
#include "features/history/history.hpp"

namespace {

using archive::Imported;
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

TEST_P(DestroyingTest, TakesItsWordsOutOfClosingsThatQuoteIt) {
    minutes();
    ASSERT_TRUE(import("tidligere.txt",
                       "Referat: Klyngestyregruppen\n\nTidspunkt: Fredag den 12. januar 2024\n\n1. Sag\n\n"
                       "Beslutning:\n- Mikkel Engbæk sender en oversigt senest den 1. marts 2024\n"));
    // As a closing that is taken from later minutes is kept.
    const std::string account = visit().account.text();
    const std::string place = collaboration().id.text();
    database().write([&](store::Session& session) {
        session.run(
            "INSERT INTO follow_up_closing (follow_up, how, note, evidence, closed_at, closed_by,"
            " closed_by_name, quotes) SELECT f.id, 'done', 'Kirurgisk telefon er bemandet', '', 1, $1,"
            " 'Sigrid', (SELECT i.id FROM item i JOIN meeting m ON m.id = i.meeting WHERE m.date ="
            " '2024-03-15' ORDER BY i.position LIMIT 1) FROM follow_up f JOIN meeting m ON m.id ="
            " f.meeting WHERE m.date = '2024-01-12'",
            {account});
        const auto closed = session.first("SELECT follow_up FROM follow_up_closing", {},
                                          [](const store::Row& row) { return row.text(0); });
        history::record(session, {.collaboration = place,
                                  .at = clock_.now(),
                                  .act = "follow_up.close",
                                  .subject_kind = "meeting",
                                  .subject_id = "m",
                                  .payload = "{\"follow_up\":\"" + closed.value() +
                                             "\",\"note\":\"Kirurgisk telefon er bemandet\"}"});
    });
    ASSERT_EQ(count("follow_up_closing WHERE note LIKE 'Kirurgisk%' AND quotes IS NOT NULL"), 1);
    destroy_by_both();
    EXPECT_EQ(count("follow_up_closing"), 1) << "that it was closed stays";
    EXPECT_EQ(count("follow_up_closing WHERE note <> ''"), 0);
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%Kirurgisk telefon%'"), 0);
}

/// An index during whose first filling something happens.
class Interrupted final : public search::Index {
  public:
    Interrupted(search::Index& index, std::function<void()> meanwhile)
        : index_(index), meanwhile_(std::move(meanwhile)) {}
    search::Position position() override { return index_.position(); }
    void put(const std::vector<search::Entry>& entries, const search::Position& at) override {
        index_.put(entries, at);
    }
    void remove(const std::vector<std::string>& ids, const search::Position& at) override {
        index_.remove(ids, at);
    }
    void apply(const std::vector<std::string>& ids, const std::vector<search::Entry>& entries,
               const search::Position& at) override {
        index_.apply(ids, entries, at);
        if (auto once = std::exchange(meanwhile_, nullptr)) once();
    }
    void clear() override { index_.clear(); }
    void purge() override { index_.purge(); }
    std::int64_t size() override { return index_.size(); }
    search::Answer find(const search::Query& query) override { return index_.find(query); }

  private:
    search::Index& index_;
    std::function<void()> meanwhile_;
};

TEST_P(DestroyingTest, WhatIsDestroyedWhileTheIndexIsFilledIsNotInIt) {
    minutes();
    ASSERT_TRUE(import("senere.txt",
                       "Referat: Styregruppen\n\nTidspunkt: Fredag den 7. juni 2024\n\n1. Velkomst\n\n"
                       "Referat:\nOrdet kompas blev nævnt.\n"));
    bool was_in_it = false;
    Interrupted index(*index_, [&] {
        was_in_it = !find("kirurgisk").hits.empty();
        destroy_by_both();
    });
    archive::follow(database(), index, setting().words);
    EXPECT_TRUE(was_in_it) << "when it was destroyed";
    EXPECT_TRUE(find("kirurgisk").hits.empty());
    EXPECT_FALSE(find("kompas").hits.empty());
}

TEST_P(DestroyingTest, TakesActsOnWhatAnEarlierVersionHadOrAMeetingThatWasJoined) {
    const Imported document = minutes();
    ASSERT_TRUE(import("dagsorden.txt", support::demo_text("2024-03-15-klyngestyregruppen-dagsorden.txt")));
    const std::string place = collaboration().id.text();
    const std::string gone = ids_.next();
    const auto note = [&](const std::string& meeting, const std::string& payload) {
        database().write([&](store::Session& session) {
            history::record(session, {.collaboration = place,
                                      .at = clock_.now(),
                                      .act = "follow_up.close",
                                      .subject_kind = "meeting",
                                      .subject_id = meeting,
                                      .payload = payload});
        });
    };
    // A follow-up that is no more, of this meeting and of one that the document was of before.
    note(document.meeting.text(), R"({"follow_up":")" + gone + R"(","note":"Kapybara ringede"})");
    const std::string id = database().read([&](store::Session& session) {
        return session
            .first("SELECT id FROM document WHERE slug = $1", {slug},
                   [](const store::Row& row) { return row.text(0); })
            .value();
    });
    const std::string before = ids_.next();
    note(before, R"({"document":")" + id + R"(","name":"kapybara.txt"})");
    note(before, R"({"follow_up":")" + ids_.next() + R"(","note":"Kapybara skrev"})");
    note(ids_.next(), R"({"follow_up":")" + ids_.next() + R"(","note":"Ozelot"})");
    destroy_by_both();
    EXPECT_EQ(count("meeting"), 1) << "it has its agenda";
    EXPECT_EQ(count("history_payload WHERE LOWER(payload) LIKE '%kapybara%'"), 0);
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%Ozelot%'"), 1) << "of another meeting";
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%dagsorden.txt%'"), 1) << "of the other document";
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
