// Two meetings that turn out to be one, and one that is two.
#include "features/archive/joining.hpp"

#include <algorithm>
#include <gmock/gmock.h>

#include "features/archive/archive_test.hpp"
#include "features/archive/pages/versions.hpp"
#include "features/archive/review.hpp"
#include "features/archive/review_store.hpp"
#include "features/archive/standing.hpp"
#include "features/decisions/acts/acts.hpp"

namespace {

using archive::Correction;
using archive::testing::ArchiveTest;
using testing::IsEmpty;

const std::string head = "Referat: Styregruppen\n\n";
const std::string day = "Tidspunkt: Fredag den 15. marts 2024\n\n";
const std::string people = "Deltagere:\nDirektør Anker Holmboe\nSundhedschef Bettina Lindhøj\n\n";
const std::string items =
    "1. Budget for vindrosen\n\nReferat:\nOrdet vindrose blev nævnt.\n\nBeslutning:\nBudgettet blev "
    "godkendt.\n"
    "Anker Holmboe sender en opgørelse til næste møde.\n\n2. Kompas til alle\n\nReferat:\nOrdet kompas blev "
    "nævnt.\n";
const std::string agenda = "Dagsorden: Styregruppen\n\n" + day +
                           "1. Budget for vindrosen\n\nOrdet sekstant blev nævnt.\n\n"
                           "2. Kompas til alle\n\nKompasset drøftes.\n";
const std::string others_items = "1. Fyrtårnet\n\nReferat:\nOrdet fyrtårn blev nævnt.\n";

class JoiningMeetingsTest : public ArchiveTest {
  protected:
    archive::Document document(const std::string& slug) {
        const auto place = collaboration();
        return database().read(
            [&](store::Session& session) { return archive::by_slug(session, place.id, slug).value(); });
    }
    int revision(const std::string& slug) {
        const auto id = document(slug).id;
        return database().read(
            [&](store::Session& session) { return archive::review_state(session, id).revision; });
    }
    base::Result<> set_day(const std::string& slug, const std::string& date) {
        clock_.advance(1);
        return archive::correct(setting(), visit(), slug, revision(slug),
                                {Correction::Act::set, "meeting.date", boost::json::value(date)});
    }
    base::Result<> undo(const std::string& slug) {
        return archive::undo_correction(setting(), visit(), slug, revision(slug));
    }
    meetings::WholeMeeting meeting_of(const std::string& slug) {
        const auto id = document(slug).meeting;
        return database().read([&](store::Session& session) { return meetings::load(session, id).value(); });
    }
    /// Where the page of a meeting's old address leads; empty when nowhere.
    std::string led_to(const std::string& slug) {
        const auto who = visit();
        const auto moved =
            database().read([&](store::Session& session) { return meetings::moved(session, who, slug); });
        return moved ? moved->headers.front().second : std::string();
    }
    std::int64_t found(const std::string& words) {
        follow();
        return find(words).total;
    }
    std::string only_follow_up() {
        return database().read([](store::Session& session) {
            return session
                .first("SELECT id FROM follow_up", {}, [](const store::Row& row) { return row.text(0); })
                .value();
        });
    }
    std::map<std::string, std::int64_t> rows_but_history() {
        auto rows = row_counts();
        std::erase_if(rows, [](const auto& row) { return row.first.starts_with("history"); });
        return rows;
    }
};

TEST_P(JoiningMeetingsTest, AnUndatedDocumentThatGetsItsDayBecomesTheMeetingsVersion) {
    ASSERT_TRUE(import("referat.txt", head + people + items));
    ASSERT_TRUE(import("dagsorden.txt", agenda));
    ASSERT_TRUE(import("andet.txt", head + "Tidspunkt: 12. april 2024\n\n" + others_items));
    visit();
    const auto rows = rows_but_history();
    const std::string undated = meeting_of("referat").meeting.slug;
    ASSERT_EQ(count("meeting"), 3);
    ASSERT_EQ(found("vindrosen"), 2);

    ASSERT_TRUE(set_day("referat", "2024-03-15"));
    const auto joined = meeting_of("referat");
    EXPECT_EQ(count("meeting"), 2);
    EXPECT_EQ(document("dagsorden").meeting, joined.meeting.id);
    EXPECT_TRUE(document("referat").standing);
    EXPECT_FALSE(document("dagsorden").standing);
    EXPECT_EQ(joined.meeting.kind, meetings::Kind::minutes);
    EXPECT_EQ(joined.attendance.size(), 2U);
    EXPECT_THAT(led_to(undated), testing::EndsWith("/moeder/" + joined.meeting.slug));
    EXPECT_EQ(found("vindrosen"), 1);
    EXPECT_EQ(found("sekstant"), 0);
    EXPECT_EQ(found("fyrtårn"), 1);
    expect_tallies_right();

    ASSERT_TRUE(undo("referat"));
    EXPECT_EQ(rows_but_history(), rows);
    EXPECT_EQ(meeting_of("referat").meeting.slug, undated);
    EXPECT_FALSE(meeting_of("referat").meeting.date);
    EXPECT_TRUE(document("dagsorden").standing);
    EXPECT_EQ(meeting_of("dagsorden").meeting.kind, meetings::Kind::agenda);
    EXPECT_EQ(led_to(undated), "");
    EXPECT_EQ(found("vindrosen"), 2);
    EXPECT_EQ(found("sekstant"), 1);
    expect_tallies_right();
}

TEST_P(JoiningMeetingsTest, WhatWasWorkedOutComesAlongAndGoesBack) {
    ASSERT_TRUE(import("referat.txt", head + people + items));
    ASSERT_TRUE(import("dagsorden.txt", agenda));
    ASSERT_TRUE(import("andet.txt", head + "Tidspunkt: 12. april 2024\n\n" + others_items));
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), only_follow_up(), {"done", "Sendt.", ""}));
    const auto mine = meeting_of("referat");
    const auto far = meeting_of("andet");
    database().write([&](store::Session& session) {
        const std::string one = mine.items[1].id.text();
        const std::string other = far.items[0].id.text();
        const bool first = one < other;
        session.run(
            "INSERT INTO thread_judgement (one, other, one_meeting, other_meeting, one_title, other_title,"
            " judgement, judged_at, judged_by, judged_by_name)"
            " VALUES ($1, $2, $3, $4, $5, $6, 'added', 1, $7, 'Sigrid Ahlmark')",
            {first ? one : other, first ? other : one, (first ? mine : far).meeting.id.text(),
             (first ? far : mine).meeting.id.text(), first ? "kompas til alle" : "fyrtårnet",
             first ? "fyrtårnet" : "kompas til alle", account_->id.text()});
    });
    const std::string judged_of_live_items =
        "thread_judgement j JOIN item a ON a.id = j.one JOIN item b ON b.id = j.other";
    ASSERT_TRUE(set_day("referat", "2024-03-15"));
    EXPECT_EQ(count("follow_up WHERE status = 'closed'"), 1);
    EXPECT_EQ(count("follow_up_closing WHERE note = 'Sendt.'"), 1);
    EXPECT_EQ(count(judged_of_live_items), 1);
    EXPECT_EQ(count("item"), 3);
    ASSERT_TRUE(undo("referat"));
    EXPECT_EQ(count("follow_up WHERE status = 'closed'"), 1);
    EXPECT_EQ(count("follow_up_closing_kept"), 0);
    EXPECT_EQ(count(judged_of_live_items + " JOIN document d ON d.meeting IN (a.meeting, b.meeting)"
                                           " WHERE d.slug = 'referat'"),
              1);
    expect_tallies_right();
}

TEST_P(JoiningMeetingsTest, AClosingThatDocumentsWhichStaySayTooStaysWithThemAndComesAlong) {
    const std::string owed = "Anker Holmboe sender en opgørelse til næste møde.";
    ASSERT_TRUE(import("foerste.txt", head + day + items));
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), only_follow_up(), {"done", "Sendt.", ""}));
    // Corrected minutes say it no more, so the closing waits for its words to come back.
    ASSERT_TRUE(import("rettet.txt", head + day + people + support::replaced(items, owed + "\n", "")));
    ASSERT_EQ(count("follow_up_closing_kept"), 1);
    // A third set of minutes says it again, and is then made a meeting of its own.
    ASSERT_TRUE(import("uden.txt", head + items));
    ASSERT_TRUE(set_day("uden", "2024-03-15"));
    ASSERT_TRUE(document("uden").standing);
    ASSERT_EQ(count("follow_up WHERE status = 'closed'"), 1);
    ASSERT_TRUE(archive::part_from_meeting(setting(), visit(), "uden"));
    EXPECT_EQ(count("follow_up f JOIN document d ON d.meeting = f.meeting WHERE d.slug = 'uden'"
                    " AND f.status = 'closed'"),
              1);
    // The first minutes have it still when they stand again.
    const auto first = document("foerste");
    const auto place = collaboration();
    database().write([&](store::Session& session) {
        const auto old = meetings::load(session, first.meeting).value();
        archive::show_instead(session, setting(), place, old, archive::reading_of(first));
        archive::let_stand(session, first.meeting, first.id);
    });
    EXPECT_EQ(count("follow_up_closing c JOIN follow_up f ON f.id = c.follow_up JOIN document d"
                    " ON d.meeting = f.meeting WHERE d.slug = 'foerste' AND c.note = 'Sendt.'"),
              1);
    expect_tallies_right();
}

TEST_P(JoiningMeetingsTest, ADayThatIsCorrectedGivesTheMeetingAnotherAddress) {
    ASSERT_TRUE(import("referat.txt", head + day + items));
    const std::string before = meeting_of("referat").meeting.slug;
    ASSERT_TRUE(set_day("referat", "2024-03-22"));
    const std::string now = meeting_of("referat").meeting.slug;
    EXPECT_THAT(now, testing::StartsWith("2024-03-22-"));
    EXPECT_THAT(led_to(before), testing::EndsWith(now));
    // The old address is not given to another meeting.
    ASSERT_TRUE(import("nyt.txt", head + day + others_items));
    EXPECT_EQ(meeting_of("nyt").meeting.slug, before + "-2");
    ASSERT_TRUE(undo("referat"));
    EXPECT_EQ(meeting_of("referat").meeting.slug, before);
    EXPECT_EQ(led_to(before), "");
    EXPECT_THAT(led_to(now), testing::EndsWith(before));
}

TEST_P(JoiningMeetingsTest, UndoingLeadsBackWhenTheOldAddressIsTaken) {
    ASSERT_TRUE(import("a.txt", head + day + items));
    ASSERT_TRUE(import("b.txt", head + "Tidspunkt: 22. marts 2024\n\n" + people + items));
    const std::string first = meeting_of("a").meeting.slug;
    ASSERT_TRUE(set_day("a", "2024-03-22"));
    ASSERT_EQ(count("meeting"), 1);
    // Both now have the day that the first one had, and with it its address.
    ASSERT_TRUE(set_day("b", "2024-03-15"));
    EXPECT_EQ(meeting_of("b").meeting.slug, first);
    ASSERT_TRUE(undo("a"));
    EXPECT_EQ(count("meeting"), 2);
    EXPECT_EQ(meeting_of("b").meeting.slug, first);
    EXPECT_NE(meeting_of("a").meeting.slug, first);
    expect_tallies_right();
}

TEST_P(JoiningMeetingsTest, UndoingLeavesEachMeetingOnTheDocumentItStoodOn) {
    ASSERT_TRUE(import("foerste.txt", head + day + items));
    ASSERT_TRUE(import("rettet.txt", head + day + people + items));
    ASSERT_TRUE(import("uden.txt", head + items));
    const auto stood = document("foerste");
    database().write([&](store::Session& session) {
        archive::let_stand(session, stood.meeting, stood.id);  // as a person chose
    });
    ASSERT_TRUE(set_day("uden", "2024-03-15"));
    EXPECT_TRUE(document("uden").standing);
    ASSERT_TRUE(undo("uden"));
    EXPECT_TRUE(document("foerste").standing);
    EXPECT_FALSE(document("rettet").standing);
    EXPECT_TRUE(document("uden").standing);
}

TEST_P(JoiningMeetingsTest, PeopleJoinWhatHasOtherTitlesAndPartItAgain) {
    ASSERT_TRUE(import("et.txt", head + day + items));
    ASSERT_TRUE(import("to.txt", head + day + people + others_items));
    ASSERT_EQ(count("meeting"), 2);
    const std::string of_one = meeting_of("et").meeting.slug;
    const std::string of_two = meeting_of("to").meeting.slug;
    ASSERT_TRUE(archive::join_with(setting(), visit(), "et", of_two));
    EXPECT_EQ(count("meeting"), 1);
    EXPECT_TRUE(document("to").standing);  // imported last
    EXPECT_EQ(found("fyrtårn"), 1);
    EXPECT_EQ(found("vindrose"), 0);
    expect_tallies_right();
    const auto again = archive::join_with(setting(), visit(), "et", of_one);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "meeting.not_same_day");

    ASSERT_TRUE(archive::part_from_meeting(setting(), visit(), "to"));
    EXPECT_EQ(count("meeting"), 2);
    EXPECT_TRUE(document("to").standing);
    EXPECT_TRUE(document("et").standing);
    EXPECT_EQ(found("fyrtårn"), 1);
    EXPECT_EQ(found("vindrose"), 1);
    expect_tallies_right();
    const auto alone = archive::part_from_meeting(setting(), visit(), "to");
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().code, "document.alone");
    EXPECT_EQ(archive::part_from_meeting(setting(), visit(), "findes-ikke").error().code,
              "document.not_found");
}

TEST_P(JoiningMeetingsTest, MeetingsOfOtherDaysAreNotJoined) {
    ASSERT_TRUE(import("et.txt", head + day + items));
    ASSERT_TRUE(import("to.txt", head + "Tidspunkt: 12. april 2024\n\n" + items));
    visit();
    const auto rows = row_counts();
    const auto done = archive::join_with(setting(), visit(), "et", meeting_of("to").meeting.slug);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "meeting.not_same_day");
    EXPECT_EQ(row_counts(), rows);
    const auto who = visit();
    const auto id = document("et").meeting;
    EXPECT_THAT(database().read([&](store::Session& session) { return meetings::same_day(session, id); }),
                IsEmpty());
}

TEST_P(JoiningMeetingsTest, WhatIsReviewedStaysCountedRight) {
    ASSERT_TRUE(import("referat.txt", head + people + items));
    ASSERT_TRUE(import("dagsorden.txt", agenda));
    for (const char* slug : {"referat", "dagsorden"}) {
        ASSERT_TRUE(archive::mark_reviewed(setting(), visit(), slug, revision(slug), true));
    }
    const auto reviewed = [&] {
        return std::pair(count("meeting WHERE reviewed"), count("document_tally WHERE reviewed = 1"));
    };
    ASSERT_TRUE(set_day("referat", "2024-03-15"));
    EXPECT_EQ(reviewed(), (std::pair<std::int64_t, std::int64_t>(1, 1)));
    ASSERT_TRUE(undo("referat"));
    EXPECT_EQ(count("meeting WHERE reviewed"), 2);
    EXPECT_EQ(count("document_tally WHERE reviewed = 2"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, JoiningMeetingsTest, support::both_engines(), support::engine_name);

}  // namespace
