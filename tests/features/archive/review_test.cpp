// Mending a reading: what was read is kept, the meeting follows, undoing leads back.
#include "features/archive/review.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

#include "features/archive/archive_store.hpp"
#include "features/archive/archive_test.hpp"
#include "features/archive/review_store.hpp"
#include "features/decisions/acts/acts.hpp"

namespace {

namespace json = boost::json;
using archive::Correction;
using archive::testing::ArchiveTest;
using Act = Correction::Act;

const std::string text =
    "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024\n\nDeltagere:\nDirektør Anker Holmboe\n\n"
    "1. Velkomst\n\nReferat:\nOrdet vindrose blev nævnt.\n\n3. Budget\n\nBeslutning:\nBudgettet blev "
    "godkendt.\n"
    "Anker Holmboe sender en opgørelse til næste møde.\n";

class ReviewTest : public ArchiveTest {
  protected:
    archive::Document document(const std::string& slug = "a") {
        return database().read([&](store::Session& session) {
            return archive::by_slug(session, collaboration_.id, slug).value();
        });
    }
    archive::ReviewState state(const std::string& slug = "a") {
        const auto id = document(slug).id;
        return database().read([&](store::Session& session) { return archive::review_state(session, id); });
    }
    base::Result<> correct(const Correction& correction, int revision = -1) {
        clock_.advance(1);
        return archive::correct(setting(), visit(), "a", revision < 0 ? state().revision : revision,
                                correction);
    }
    base::Result<> undo() { return archive::undo_correction(setting(), visit(), "a", state().revision); }
    meetings::WholeMeeting meeting() {
        const auto id = document().meeting;
        return database().read([&](store::Session& session) { return meetings::load(session, id).value(); });
    }
    archive::Totals totals() {
        return database().read(
            [&](store::Session& session) { return archive::totals(session, collaboration_.id); });
    }
    std::int64_t found(const std::string& words) {
        follow();
        return find(words).total;
    }
    void put_in() {
        collaboration_ = collaboration();
        visit();  // whoever reviews has an account before anything is counted
        ASSERT_TRUE(import("a.txt", text));
    }

    admission::Collaboration collaboration_;
};

TEST_P(ReviewTest, ACorrectionIsSeenInTheMeetingAndFoundBySearching) {
    put_in();
    EXPECT_EQ(found("kompas"), 0);
    ASSERT_TRUE(correct({Act::set, "items[0].minutes", "Ordet kompas blev nævnt."}));
    EXPECT_EQ(meeting().items[0].minutes, "Ordet kompas blev nævnt.");
    EXPECT_EQ(found("kompas"), 1);
    EXPECT_EQ(found("vindrose"), 0);
    ASSERT_TRUE(undo());
    EXPECT_EQ(meeting().items[0].minutes, "Ordet vindrose blev nævnt.");
    EXPECT_EQ(found("vindrose"), 1);
}

TEST_P(ReviewTest, UndoingEverythingLeadsBackToWhatWasRead) {
    put_in();
    const auto before = json::parse(document().record);
    const auto rows = row_counts();
    const auto items = meeting().items.size();
    ASSERT_TRUE(correct({Act::set, "items[1].number", "2"}));
    ASSERT_TRUE(correct({Act::add, "items[1]", json::object{{"number", nullptr}, {"title", "Indskudt"}}}));
    ASSERT_TRUE(correct({Act::move, "items[2]", json::object{{"to", 0}}}));
    ASSERT_TRUE(correct({Act::join, "items[0]", {}}));
    ASSERT_TRUE(correct({Act::set, "items[0].closed", true}));
    EXPECT_EQ(count("correction"), 5);
    EXPECT_TRUE(state().as_read.has_value());
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(undo()) << i;
    EXPECT_EQ(json::parse(document().record), before);
    EXPECT_FALSE(state().as_read.has_value());
    EXPECT_EQ(meeting().items.size(), items);
    auto expected = rows;
    for (const auto& [table, number] : row_counts()) {
        if (table == "history" || table == "history_payload") continue;
        EXPECT_EQ(number, expected[table]) << table;
    }
    const auto nothing = undo();
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, "review.nothing_to_undo");
}

TEST_P(ReviewTest, ADoubtIsAnsweredAndTheCountsFollow) {
    put_in();
    const auto doubts = json::parse(document().record).at("doubts").as_array();
    ASSERT_FALSE(doubts.empty());
    const int all = document().doubts;
    EXPECT_EQ(totals().doubts, all);
    ASSERT_TRUE(
        correct({Act::confirm, "doubts[0]",
                 json::object{{"field", doubts[0].at("field")}, {"reason", doubts[0].at("reason")}}}));
    EXPECT_EQ(document().doubts, all - 1);
    EXPECT_EQ(totals().doubts, all - 1);
    EXPECT_EQ(meeting().meeting.doubts, all - 1);
    ASSERT_TRUE(undo());
    EXPECT_EQ(totals().doubts, all);
    EXPECT_EQ(meeting().meeting.doubts, all);
}

TEST_P(ReviewTest, WhoCorrectsAnOlderPageIsTold) {
    put_in();
    const int seen = state().revision;
    ASSERT_TRUE(correct({Act::set, "meeting.place", "Store Sal"}, seen));
    const auto late = correct({Act::set, "meeting.place", "Lille Sal"}, seen);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "review.changed");
    EXPECT_EQ(meeting().meeting.place, "Store Sal");
    EXPECT_EQ(count("correction"), 1);
}

TEST_P(ReviewTest, WhatIsRefusedLeavesNothing) {
    put_in();
    visit();
    const auto rows = row_counts();
    EXPECT_FALSE(correct({Act::set, "meeting.date", "i foråret"}));
    EXPECT_FALSE(correct({Act::set, "items[0].title", ""}));
    EXPECT_FALSE(archive::correct(setting(), visit(), "b", 0, {Act::set, "meeting.place", "X"}));
    EXPECT_EQ(row_counts(), rows);
}

TEST_P(ReviewTest, AMonthOrAYearIsADateToo) {
    put_in();
    const auto rows = row_counts();
    const std::string address = meeting().meeting.slug;
    ASSERT_TRUE(correct({Act::set, "meeting.date", "2018-06"}));
    EXPECT_FALSE(meeting().meeting.date);
    EXPECT_EQ(meeting().meeting.period, "2018-06");
    EXPECT_EQ(meetings::short_name(meeting().meeting, base::Words()), "Styregruppen, juni 2018");
    EXPECT_EQ(meeting().meeting.slug, "2018-06-styregruppen");
    EXPECT_EQ(count("meeting_tally WHERE year = 2018"), 1);
    EXPECT_EQ(count("follow_up_tally WHERE year = '2018'"), 1);
    EXPECT_EQ(count("thread_item WHERE date = '2018-06'"), count("thread_item"));
    EXPECT_EQ(found("vindrose"), 1);
    expect_tallies_right();
    ASSERT_TRUE(correct({Act::set, "meeting.date", "2018"}));
    EXPECT_EQ(meeting().meeting.period, "2018");
    EXPECT_EQ(count("follow_up_tally WHERE year = '2018'"), 1);
    expect_tallies_right();
    ASSERT_TRUE(undo());
    ASSERT_TRUE(undo());
    EXPECT_EQ(meeting().meeting.slug, address);
    EXPECT_EQ(row_counts()["meeting_tally"], rows.at("meeting_tally"));
    expect_tallies_right();
}

TEST_P(ReviewTest, AnItemOfTheSameLinesStaysTheSameWhenItHasNoNumberAndGetsAnotherTitle) {
    put_in();
    ASSERT_TRUE(correct({Act::set, "items[0].number", nullptr}));
    ASSERT_TRUE(correct({Act::set, "items[1].number", nullptr}));
    const auto before = meeting().items;
    const std::string owed = database().read([](store::Session& session) {
        return session
            .first("SELECT id FROM follow_up", {}, [](const store::Row& row) { return row.text(0); })
            .value();
    });
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), owed, {"done", "Sendt.", ""}));
    ASSERT_TRUE(correct({Act::set, "items[1].title", "Økonomien for fyrtårnet"}));
    ASSERT_EQ(meeting().items.size(), before.size());
    EXPECT_EQ(meeting().items[1].id, before[1].id);
    EXPECT_EQ(meeting().items[1].slug, before[1].slug);
    EXPECT_EQ(count("follow_up WHERE status = 'closed' AND id = '" + owed + "'"), 1);
    ASSERT_TRUE(correct({Act::move, "items[1]", json::object{{"to", 0}}}));
    EXPECT_EQ(meeting().items[0].id, before[1].id);
    ASSERT_TRUE(undo());
    ASSERT_TRUE(undo());
    EXPECT_EQ(meeting().items[0].id, before[0].id);
    EXPECT_EQ(meeting().items[1].id, before[1].id);
    EXPECT_EQ(meeting().items[1].title, "Budget");
}

TEST_P(ReviewTest, MeetingsOfOneMonthAreNotOfOneDay) {
    put_in();
    ASSERT_TRUE(import("b.txt", support::replaced(support::replaced(text, "15. marts", "22. marts"),
                                                  "Velkomst", "Fyrtårnet")));
    const auto set_month = [&](const std::string& slug) {
        return archive::correct(setting(), visit(), slug, state(slug).revision,
                                {Act::set, "meeting.date", "2024-03"});
    };
    ASSERT_TRUE(set_month("a"));
    ASSERT_TRUE(set_month("b"));
    EXPECT_EQ(count("meeting"), 2);
    const auto id = document().meeting;
    EXPECT_TRUE(
        database().read([&](store::Session& session) { return meetings::same_day(session, id); }).empty());
}

TEST_P(ReviewTest, WhatIsLeftAsItIsIsNoCorrectionButAnswersItsDoubts) {
    put_in();
    const auto record = json::parse(document().record);
    const auto doubts = record.at("doubts").as_array();
    const auto about = std::ranges::find_if(doubts, [](const auto& doubt) {
        return doubt.at("field").as_string().starts_with("items[1].number");
    });
    ASSERT_NE(about, doubts.end()) << "the numbers leave one out";
    const auto keep = [&](const std::string& field) {
        return archive::keep_field(setting(), visit(), "a", state().revision, field);
    };
    EXPECT_EQ(keep("meeting.body").value(), 0);
    EXPECT_EQ(count("correction"), 0);
    EXPECT_EQ(count("history WHERE act = 'archive.correct'"), 0);
    EXPECT_EQ(state().revision, 0);
    EXPECT_EQ(keep("items[1].number").value(), 1);
    EXPECT_EQ(document().doubts, static_cast<int>(doubts.size()) - 1);
    EXPECT_EQ(count("correction WHERE act = 'set'"), 0);
    EXPECT_EQ(count("correction WHERE act = 'confirm'"), 1);
    EXPECT_EQ(json::parse(document().record).at("items"), record.at("items"));
    const auto late = archive::keep_field(setting(), visit(), "a", 0, "items[1].number");
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, "review.changed");
    ASSERT_TRUE(undo());
    EXPECT_EQ(json::parse(document().record), record);
}

TEST_P(ReviewTest, WhoAndWhatWasThereBeforeAreKept) {
    put_in();
    ASSERT_TRUE(correct({Act::set, "items[1].title", "Budget 2025"}));
    const auto id = document().id;
    const auto made =
        database().read([&](store::Session& session) { return archive::corrections_of(session, id); });
    ASSERT_EQ(made.size(), 1u);
    EXPECT_EQ(made[0].before, "Budget");
    EXPECT_EQ(made[0].by_name, "Sigrid Ahlmark");
    EXPECT_EQ(made[0].at.microseconds, clock_.now().microseconds);
    EXPECT_EQ(count("history WHERE act = 'archive.correct'"), 1);
    EXPECT_EQ(json::parse(*state().as_read).at("items").at(1).at("title"), "Budget");
}

TEST_P(ReviewTest, ReviewedIsAStateOfTheMeetingUntilAnotherDocumentStands) {
    put_in();
    ASSERT_TRUE(archive::mark_reviewed(setting(), visit(), "a", state().revision, true));
    EXPECT_TRUE(meeting().meeting.reviewed);
    EXPECT_EQ(totals().reviewed, 1);
    ASSERT_TRUE(archive::mark_reviewed(setting(), visit(), "a", state().revision, true));
    EXPECT_EQ(totals().reviewed, 1) << "pressed twice";
    ASSERT_TRUE(correct({Act::set, "meeting.place", "Store Sal"}));
    EXPECT_TRUE(meeting().meeting.reviewed) << "a correction leaves it reviewed";
    EXPECT_EQ(totals().reviewed, 1);
    const auto later = import("b.txt", support::replaced(text, "vindrose", "kompas"));
    ASSERT_EQ(later->fate, archive::Imported::Fate::replaced);
    EXPECT_FALSE(meeting().meeting.reviewed);
    EXPECT_EQ(totals().reviewed, 0);
    const auto left = database().read(
        [&](store::Session& session) { return archive::to_review(session, collaboration_.id, 10, 0); });
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].slug, "b");
    ASSERT_TRUE(archive::mark_reviewed(setting(), visit(), "a", state().revision, false));
    EXPECT_EQ(totals().reviewed, 0) << "the document does not stand";
}

TEST_P(ReviewTest, MostDoubtfulComesFirst) {
    put_in();
    ASSERT_TRUE(import("sure.txt", support::replaced(support::replaced(text, "15. marts", "22. marts"),
                                                     "3. Budget", "2. Budget")));
    const auto left = database().read(
        [&](store::Session& session) { return archive::to_review(session, collaboration_.id, 10, 0); });
    ASSERT_EQ(left.size(), 2u);
    EXPECT_GT(left[0].doubts, left[1].doubts);
    EXPECT_EQ(left[0].slug, "a");
}

TEST_P(ReviewTest, WhatIsCorrectedInADocumentThatDoesNotStandShowsWhenItDoes) {
    put_in();
    ASSERT_TRUE(import("b.txt", support::replaced(text, "vindrose", "kompas")));
    ASSERT_TRUE(correct({Act::set, "items[0].minutes", "Ordet sekstant blev nævnt."}));
    EXPECT_EQ(meeting().items[0].minutes, "Ordet kompas blev nævnt.");
    EXPECT_EQ(found("sekstant"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewTest, support::both_engines(), support::engine_name);

}  // namespace
