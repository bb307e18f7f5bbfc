// What settling costs and that it is right when threads are long.
#include <gmock/gmock.h>

#include "features/slice_test.hpp"
#include "features/threads/acts/acts.hpp"
#include "features/threads/threads_store.hpp"

namespace {

using testing::ElementsAre;

/// Counts what it hands on.
class CountingSession : public store::Session {
  public:
    explicit CountingSession(store::Session& session) : session_(session) {}
    store::Engine engine() const override { return session_.engine(); }
    std::int64_t run(std::string_view sql, const std::vector<store::Value>& parameters) override {
        ++statements;
        return session_.run(sql, parameters);
    }
    void each(std::string_view sql, const std::vector<store::Value>& parameters,
              const std::function<void(const store::Row&)>& take) override {
        ++statements;
        session_.each(sql, parameters, take);
    }

    int statements = 0;

  private:
    store::Session& session_;
};

class GrowthTest : public support::SliceTest {
  protected:
    /// A meeting so many weeks after the first, with an item of its own and one of the title.
    meetings::WholeMeeting meeting(int week, const std::string& title) const {
        meetings::WholeMeeting whole;
        whole.meeting.body = bodies::Body{{}, "Styregruppen", {}, {}};
        whole.meeting.date = base::date_of(2000 + week / 48, 1 + week / 4 % 12, 1 + week % 4 * 7);
        meetings::Item own;
        own.title = "x";
        for (int rest = week + 1; rest > 0; rest /= 10) {
            own.title +=
                std::string("q") + std::string_view("bcdfghkmpz").at(static_cast<std::size_t>(rest % 10));
        }
        own.title += "x";  // an end that no stem loses
        meetings::Item item;
        item.title = title;
        item.number = "2";
        whole.items = {own, item};
        return whole;
    }
    /// Gives what settling it took.
    int add(int week, const std::string& title) {
        return database().write([&](store::Session& session) {
            const auto whole =
                meetings::add(session, setting(), collaboration_, meeting(week, title), "Fjordklyngen");
            last_ = whole.items.back().id.text();
            CountingSession counting(session);
            threads::settle(counting, ids_, collaboration_, whole);
            return counting.statements;
        });
    }
    /// The sizes of the threads.
    std::vector<std::int64_t> threads() {
        return database().read([](store::Session& session) {
            return session.all(
                "SELECT COUNT(*) FROM thread_item WHERE thread IS NOT NULL GROUP BY thread"
                " ORDER BY COUNT(*) DESC",
                {}, [](const store::Row& row) { return row.integer(0); });
        });
    }
    threads::Station station(const std::string& item) {
        return database().read([&](store::Session& session) {
            return threads::station_of_item(session, collaboration_.id, item).value();
        });
    }
    void expect_counts_right() {
        EXPECT_EQ(count("thread t WHERE t.meetings <> (SELECT COUNT(DISTINCT i.meeting) FROM thread_item i"
                        " WHERE i.thread = t.id) OR t.first <> (SELECT MIN(date) FROM thread_item i WHERE"
                        " i.thread = t.id) OR t.last <> (SELECT MAX(date) FROM thread_item i WHERE i.thread ="
                        " t.id)"),
                  0);
        EXPECT_EQ(count("thread_body"), count("(SELECT DISTINCT thread, body FROM thread_item"
                                              " WHERE thread IS NOT NULL) b"));
        EXPECT_EQ(
            count("thread_body b WHERE b.meetings <> (SELECT COUNT(DISTINCT i.meeting) FROM thread_item i"
                  " WHERE i.thread = b.thread AND i.body = b.body) OR b.last <> (SELECT MAX(i.date) FROM"
                  " thread_item i WHERE i.thread = b.thread AND i.body = b.body)"),
            0);
    }

    void SetUp() override {
        SliceTest::SetUp();
        if (!IsSkipped()) collaboration_ = collaboration();
    }

    admission::Collaboration collaboration_;
    std::string last_;
};

TEST_P(GrowthTest, AThreadOfSomeHundredsIsOneAndIsPartedWhereItIsCut) {
    constexpr int all = 230;
    std::string middle;
    std::string next;
    for (int week = 0; week < all; ++week) {
        add(week, "Indkøb af tandlægestole");
        if (week == 149) middle = last_;
        if (week == 150) next = last_;
    }
    EXPECT_THAT(threads(), ElementsAre(all));
    expect_counts_right();
    admission::Visit visit{collaboration_, {}, "Sigrid Ahlmark"};
    visit.account = database().write([&](store::Session& session) {
        return admission::add_account(session, clock_, ids_, "Sigrid Ahlmark", "s@example.org").id;
    });
    ASSERT_TRUE(threads::cut_link(setting(), visit, {station(middle), next}));
    EXPECT_THAT(threads(), ElementsAre(150, 80));
    expect_counts_right();
    ASSERT_TRUE(threads::undo_judgement(setting(), visit, {station(middle), next}));
    EXPECT_THAT(threads(), ElementsAre(all));
    expect_counts_right();
}

TEST_P(GrowthTest, TwoThreadsThatMeetAreOne) {
    for (const int week : {0, 1, 2}) add(week, "Indkøb af tandlægestole");
    for (const int week : {4, 5}) add(week, "Cykelparkering");
    EXPECT_THAT(threads(), ElementsAre(3, 2));
    database().write([&](store::Session& session) {
        auto whole = meeting(8, "Cykelparkering");
        whole.items.back().minutes = "Jf. punkt 2 på mødet den 8. januar 2000.";
        const auto added = meetings::add(session, setting(), collaboration_, whole, "Fjordklyngen");
        threads::settle(session, ids_, collaboration_, added);
    });
    EXPECT_THAT(threads(), ElementsAre(6));
    EXPECT_EQ(count("thread"), 1);
    expect_counts_right();
}

TEST_P(GrowthTest, OneMoreMeetingCostsTheSameHoweverLongItsThreadsAre) {
    for (int week = 0; week < 40; ++week) add(week, "Indkøb af tandlægestole");
    // Not at a size where all of a young archive is looked at.
    int before = add(40, "Indkøb af tandlægestole");
    before = std::min(before, add(41, "Indkøb af tandlægestole"));
    for (int week = 42; week < 220; ++week) add(week, "Indkøb af tandlægestole");
    int after = add(220, "Indkøb af tandlægestole");
    after = std::min(after, add(221, "Indkøb af tandlægestole"));
    EXPECT_LE(after, before);
    EXPECT_LE(after, 60);
    expect_counts_right();
}

TEST_P(GrowthTest, WhatReadsAsBeforeIsNotLookedAtAgain) {
    for (int week = 0; week < 12; ++week) add(week, "Indkøb af tandlægestole");
    database().write([&](store::Session& session) {
        const auto whole =
            meetings::add(session, setting(), collaboration_, meeting(12, "Tandlægestole"), "Fjordklyngen");
        threads::settle(session, ids_, collaboration_, whole);
        CountingSession counting(session);
        threads::settle_again(counting, ids_, collaboration_, whole, whole);
        EXPECT_LE(counting.statements, 4);
        auto other = whole;
        other.items.back().title = "Cykelparkering";
        counting.statements = 0;
        threads::settle_again(counting, ids_, collaboration_, whole, other);
        EXPECT_GT(counting.statements, 20);
    });
    EXPECT_THAT(threads(), ElementsAre(12));
}

INSTANTIATE_TEST_SUITE_P(Engines, GrowthTest, support::both_engines(), support::engine_name);

}  // namespace
