// Which items are perhaps on the same subject, until somebody says so.
#include <algorithm>
#include <gmock/gmock.h>

#include "features/threads/acts/acts.hpp"
#include "features/threads/likely_store.hpp"
#include "features/threads/threads_test.hpp"

namespace {

using testing::IsEmpty;
using testing::SizeIs;
using threads::Filter;
using threads::Likely;
using threads::testing::minutes_of;
using threads::testing::ThreadsTest;

constexpr std::size_t most = 50;

Filter of(const std::string& body, int year) {
    Filter filter;
    filter.body = body;
    filter.year = year;
    return filter;
}

class LikelyTest : public ThreadsTest {
  protected:
    void SetUp() override {
        ThreadsTest::SetUp();
        if (IsSkipped()) return;
        waste_ =
            put("a.txt", minutes_of("Fredag den 12. marts 2021",
                                    "Madspildsprojektet\n\nReferat:\nKøkkenet vejer resterne hver dag."));
        kitchen_ = put("b.txt", minutes_of("Fredag den 10. juni 2022",
                                           "Køkkendrift\n\nReferat:\nMadspildsprojektet er slut. Madspildet "
                                           "er halveret.",
                                           "Temagruppe for drift"));
    }
    std::vector<Likely> pairs(const Filter& filter = {}) {
        return database().read([&](store::Session& session) {
            return threads::likely_pairs(session, visit_.collaboration.id, filter, most);
        });
    }
    std::string body_of(const threads::Station& station) {
        return database().read([&](store::Session& session) {
            return session
                .first("SELECT body FROM thread_item WHERE item = $1", {station.item},
                       [](const store::Row& row) { return row.text(0); })
                .value();
        });
    }

    threads::Station waste_;
    threads::Station kitchen_;
};

TEST_P(LikelyTest, APairIsListedWithItsReasonTheEarlierItemFirst) {
    const auto found = pairs();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].earlier.item, waste_.item);
    EXPECT_EQ(found[0].later.item, kitchen_.item);
    EXPECT_EQ(found[0].because.reason, threads::Reason::alike);
    EXPECT_THAT(found[0].because.evidence, testing::StrCaseEq("madspildsprojektet"));
}

TEST_P(LikelyTest, TheMostAlikeStandFirstAndOfThoseAsAlikeTheNewest) {
    // Older, but both titles have the word.
    const auto plan = put("c.txt", minutes_of("Fredag den 8. marts 2019",
                                              "Rygestopambassadører\n\nReferat:\nDer er valgt fem."));
    const auto report =
        put("d.txt", minutes_of("Fredag den 7. juni 2019",
                                "Rygestopambassadørernes erfaringer fra kantinen\n\nReferat:\n"
                                "Rygestopambassadørerne fortalte.",
                                "Temagruppe for drift"));
    const auto later = [](const Likely& pair) { return pair.later.item; };
    auto found = pairs();
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(later(found[0]), report.item);
    EXPECT_EQ(found[0].earlier.item, plan.item);
    EXPECT_EQ(later(found[1]), kitchen_.item);
    EXPECT_EQ(count("thread_link WHERE reason IN ('mentioned', 'alike') AND likeness < 16"), 0);
    database().write(
        [](store::Session& session) { session.run("UPDATE thread_link SET likeness = 20", {}); });
    found = pairs();
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(later(found[0]), kitchen_.item);
    EXPECT_EQ(later(found[1]), report.item);
}

TEST_P(LikelyTest, WhoAnswersIsAskedNoMoreUntilTheAnswerIsTakenBack) {
    ASSERT_TRUE(threads::confirm_link(setting(), visit_, {kitchen_, waste_.item}));
    EXPECT_THAT(pairs(), IsEmpty());
    EXPECT_TRUE(in_one_thread(waste_, kitchen_));
    ASSERT_TRUE(threads::undo_judgement(setting(), visit_, {kitchen_, waste_.item}));
    EXPECT_THAT(pairs(), SizeIs(1));
    ASSERT_TRUE(threads::cut_link(setting(), visit_, {kitchen_, waste_.item}));
    EXPECT_THAT(pairs(), IsEmpty());
    EXPECT_FALSE(in_one_thread(waste_, kitchen_));
}

TEST_P(LikelyTest, TheyAreNarrowedToABodyOfOneOfThemAndTheYearOfTheLater) {
    EXPECT_THAT(pairs(of({}, 2022)), SizeIs(1));
    EXPECT_THAT(pairs(of({}, 2021)), IsEmpty());
    EXPECT_THAT(pairs(of(body_of(waste_), 0)), SizeIs(1));
    EXPECT_THAT(pairs(of(body_of(kitchen_), 2022)), SizeIs(1));
    EXPECT_THAT(pairs(of("another", 0)), IsEmpty());
}

TEST_P(LikelyTest, WhatIsInOneThreadAnyhowIsNotAskedAbout) {
    const auto both =
        put("c.txt", minutes_of("Fredag den 9. juni 2023", "Genoptræning\n\nReferat:\nDrøftet."));
    ASSERT_TRUE(threads::add_link(setting(), visit_, {both, waste_.item}));
    ASSERT_TRUE(threads::add_link(setting(), visit_, {both, kitchen_.item}));
    EXPECT_THAT(pairs(), IsEmpty());
}

TEST_P(LikelyTest, AClosedItemIsInNoPairOfWhoMayNotSeeIt) {
    database().write([&](store::Session& session) {
        session.run("UPDATE item SET closed = $2 WHERE id = $1", {waste_.item, true});
    });
    auto veils = meetings::veils();
    for (auto& veil : threads::veils()) veils.push_back(std::move(veil));
    database().veil(veils);
    EXPECT_THAT(pairs(), SizeIs(1));
    EXPECT_THAT(database().read_veiled({},
                                       [&](store::Session& session) {
                                           return threads::likely_pairs(session, visit_.collaboration.id, {},
                                                                        most);
                                       }),
                IsEmpty());
}

TEST_P(LikelyTest, OnlyTheNewestLinksAreLookedAtAndAnsweredOnesAreAmongThem) {
    const auto beyond = [&](const Filter& filter) {
        return database().read([&](store::Session& session) {
            return threads::likely_beyond(session, visit_.collaboration.id, filter);
        });
    };
    EXPECT_FALSE(beyond({}));
    // Later ones that are in no pair to show, as what was answered is in none.
    database().write([&](store::Session& session) {
        for (int number = 1; number <= 65; ++number) {
            session.run(
                "INSERT INTO item (id, collaboration, meeting, position, slug, title, postponed, closed)"
                " SELECT $1, collaboration, meeting, $2, $1, '', FALSE, FALSE FROM item WHERE id = $3",
                {"more-" + std::to_string(number), std::int64_t{100 + number}, kitchen_.item});
        }
        session.run(
            "INSERT INTO thread_link (one, other, reason, evidence, collaboration, date)"
            " SELECT a.id, b.id, 'alike', '', a.collaboration, '2023-01-01' FROM item a JOIN item b"
            " ON a.id < b.id WHERE a.id LIKE 'more-%' AND b.id LIKE 'more-%'");
    });
    EXPECT_THAT(pairs(), IsEmpty());
    EXPECT_TRUE(beyond({}));
    EXPECT_THAT(pairs(of({}, 2022)), SizeIs(1)) << "a year brings it forth";
    EXPECT_FALSE(beyond(of({}, 2022)));
    EXPECT_THAT(pairs(of(body_of(waste_), 0)), SizeIs(1)) << "and so does a body";
}

TEST_P(LikelyTest, AMeetingReadAnewKeepsItsPairsToTheDay) {
    const std::int64_t meetings = count("meeting");
    put("b2.txt",
        minutes_of("Fredag den 10. juni 2022",
                   "Køkkendrift\n\nReferat:\nMadspildsprojektet er helt slut. Madspildet er halveret.",
                   "Temagruppe for drift"));
    ASSERT_EQ(count("meeting"), meetings) << "the same meeting's corrected minutes";
    EXPECT_THAT(pairs(), SizeIs(1));
    EXPECT_EQ(count("thread_link l WHERE l.date <> (SELECT MAX(t.date) FROM thread_item t"
                    " WHERE t.item IN (l.one, l.other))"),
              0);
    EXPECT_EQ(count("thread_link WHERE collaboration = ''"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, LikelyTest, support::both_engines(), support::engine_name);

}  // namespace
