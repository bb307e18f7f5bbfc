// What is said of a whole subject: its name, and how often each body had it.
#include <gmock/gmock.h>

#include "features/threads/acts/acts.hpp"
#include "features/threads/cases_store.hpp"
#include "features/threads/threads_test.hpp"

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using threads::InBody;
using threads::testing::minutes_of;
using threads::testing::ThreadsTest;

class CasesTest : public ThreadsTest {
  protected:
    void SetUp() override {
        ThreadsTest::SetUp();
        if (IsSkipped()) return;
        first_ = add("a", "Fredag den 12. marts 2021", "Tandlægestole");
        second_ = add("b", "Fredag den 11. juni 2021", "Tandlægestole");
        elsewhere_ =
            add("c", "Fredag den 10. september 2021", "Status på tandlægestole", "Temagruppe for drift");
    }
    threads::Station add(const std::string& name, const std::string& day, const std::string& title,
                         const std::string& body = "Styregruppen") {
        return put(name + ".txt", minutes_of(day, title + "\n\nReferat:\nDrøftet.", body));
    }
    std::string thread_of(const threads::Station& station) {
        return database().read([&](store::Session& session) {
            return threads::station_of_item(session, visit_.collaboration.id, station.item).value().thread;
        });
    }
    /// "Styregruppen 2 2021-03-12 2021-06-11"
    std::vector<std::string> bodies(const std::string& thread, bool veiled = false) {
        std::vector<std::string> all;
        const auto read = [&](store::Session& session) {
            const auto by_thread = threads::in_bodies(session, {thread});
            const auto found = by_thread.find(thread);
            if (found == by_thread.end()) return;
            for (const InBody& one : found->second) {
                all.push_back(one.body + ' ' + std::to_string(one.meetings) + ' ' + one.first + ' ' +
                              one.last);
            }
        };
        veiled ? database().read_veiled({}, read) : database().read(read);
        return all;
    }
    std::string name(const std::string& thread) {
        return database().read(
            [&](store::Session& session) { return threads::case_names(session, {thread})[thread].title; });
    }

    threads::Station first_;
    threads::Station second_;
    threads::Station elsewhere_;
};

TEST_P(CasesTest, EachBodysMeetingsAreCountedApartWithTheirDays) {
    EXPECT_THAT(bodies(thread_of(first_)), ElementsAre("Styregruppen 2 2021-03-12 2021-06-11",
                                                       "Temagruppe for drift 1 2021-09-10 2021-09-10"));
    add("d", "Fredag den 8. januar 2021", "Tandlægestole");
    EXPECT_THAT(bodies(thread_of(first_)), ElementsAre("Styregruppen 3 2021-01-08 2021-06-11",
                                                       "Temagruppe for drift 1 2021-09-10 2021-09-10"));
    expect_threads_right();
    EXPECT_THAT(bodies("none"), IsEmpty());
}

TEST_P(CasesTest, WhatIsCutIsCountedInItsOwnThread) {
    ASSERT_TRUE(threads::cut_link(setting(), visit_, {elsewhere_, second_.item}));
    EXPECT_THAT(bodies(thread_of(first_)), ElementsAre("Styregruppen 2 2021-03-12 2021-06-11"));
    expect_threads_right();
    ASSERT_TRUE(threads::undo_judgement(setting(), visit_, {elsewhere_, second_.item}));
    EXPECT_THAT(bodies(thread_of(first_)), testing::SizeIs(2));
    expect_threads_right();
}

TEST_P(CasesTest, ASubjectIsNotNamedByTheNewestWhenThatIsAnyOtherBusiness) {
    const auto written = add("e", "Fredag den 10. december 2021", "Skriftlige orienteringer");
    ASSERT_TRUE(threads::add_link(setting(), visit_, {written, elsewhere_.item}));
    ASSERT_EQ(thread_of(written), thread_of(first_));
    EXPECT_EQ(name(thread_of(first_)), "Status på tandlægestole");
}

TEST_P(CasesTest, WhoMayNotSeeAClosedItemHasItInNoFigure) {
    database().write([&](store::Session& session) {
        session.run("UPDATE item SET closed = $2 WHERE id IN ($1, $3)",
                    {second_.item, true, elsewhere_.item});
    });
    auto veils = meetings::veils();
    for (auto& veil : threads::veils()) veils.push_back(std::move(veil));
    database().veil(veils);
    const std::string thread = thread_of(first_);
    EXPECT_THAT(bodies(thread), testing::SizeIs(2));
    EXPECT_THAT(bodies(thread, true), ElementsAre("Styregruppen 1 2021-03-12 2021-03-12"));
}

INSTANTIATE_TEST_SUITE_P(Engines, CasesTest, support::both_engines(), support::engine_name);

}  // namespace
