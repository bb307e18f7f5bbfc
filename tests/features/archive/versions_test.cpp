// A meeting's documents: agenda, minutes, corrected minutes. One stands; the others are kept.
#include "features/archive/pages/versions.hpp"

#include <gmock/gmock.h>

#include "features/archive/archive_store.hpp"
#include "features/archive/archive_test.hpp"
#include "features/archive/difference.hpp"
#include "features/archive/labels.hpp"
#include "features/archive/standing.hpp"

namespace {

using archive::Imported;
using archive::testing::ArchiveTest;
using archive::testing::minutes_name;
using testing::IsEmpty;

constexpr const char* agenda_name = "2024-03-15-klyngestyregruppen-dagsorden.txt";

/// Small minutes, so that each word of a test is seen.
const std::string first_text =
    "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024\n\nDeltagere:\nDirektør Anker Holmboe\n"
    "Sundhedschef Bettina Lindhøj\n\n1. Velkomst\n\nReferat:\nOrdet vindrose blev nævnt.\n\n2. Budget\n\n"
    "Beslutning:\nBudgettet blev godkendt.\n\n3. Eventuelt\n\nReferat:\nOrdet kompas blev nævnt.\n";

class VersionsTest : public ArchiveTest {
  protected:
    meetings::WholeMeeting whole(const Imported& imported) {
        return database().read(
            [&](store::Session& session) { return meetings::load(session, imported.meeting).value(); });
    }
    std::int64_t found(const std::string& words) {
        follow();
        return find(words).total;
    }
    void let_stand(const std::string& slug) {
        const auto place = collaboration();
        database().write([&](store::Session& session) {
            const auto document = archive::by_slug(session, place.id, slug).value();
            const auto old = meetings::load(session, document.meeting).value();
            archive::show_instead(session, setting(), place, old, archive::reading_of(document));
            archive::let_stand(session, document.meeting, document.id);
        });
    }
};

TEST_P(VersionsTest, MinutesBecomeTheNextVersionOfTheirAgenda) {
    const Imported agenda = import(agenda_name, support::demo_text(agenda_name)).value();
    EXPECT_EQ(agenda.fate, Imported::Fate::added);
    const auto before = whole(agenda);
    const Imported after = minutes();
    EXPECT_EQ(after.fate, Imported::Fate::replaced);
    EXPECT_EQ(after.meeting, agenda.meeting);
    EXPECT_EQ(after.meeting_address, agenda.meeting_address);
    const auto now = whole(after);
    EXPECT_EQ(now.meeting.kind, meetings::Kind::minutes);
    ASSERT_EQ(before.items.size(), now.items.size());
    for (std::size_t i = 0; i < now.items.size(); ++i) {
        EXPECT_EQ(now.items[i].id, before.items[i].id) << i;
        EXPECT_EQ(now.items[i].slug, before.items[i].slug) << i;
    }
    EXPECT_EQ(count("meeting"), 1);
    EXPECT_EQ(count("document"), 2);
    EXPECT_EQ(count("document WHERE standing AND name = '" + std::string(minutes_name) + "'"), 1);
    expect_tallies_right();
}

TEST_P(VersionsTest, AnAgendaThatComesAfterItsMinutesChangesNothing) {
    const Imported first = minutes();
    const auto rows = row_counts();
    const Imported late = import(agenda_name, support::demo_text(agenda_name)).value();
    EXPECT_EQ(late.fate, Imported::Fate::beside);
    EXPECT_EQ(late.meeting, first.meeting);
    EXPECT_EQ(whole(late).meeting.kind, meetings::Kind::minutes);
    EXPECT_EQ(count("document WHERE NOT standing"), 1);
    auto expected = rows;
    for (const auto& [table, number] : row_counts()) {
        const bool grows = table == "document" || table == "file" || table == "file_piece" ||
                           table == "history" || table == "history_payload";
        EXPECT_EQ(number, expected[table] + (grows ? 1 : 0)) << table;
    }
}

TEST_P(VersionsTest, CorrectedMinutesTakeThePlaceOfTheFirstInEveryList) {
    const Imported first = import("a.txt", first_text).value();
    EXPECT_EQ(found("vindrose"), 1);
    EXPECT_EQ(found("budgettet"), 1);
    EXPECT_EQ(found("Bettina"), 1);
    std::string text = support::replaced(first_text, "vindrose", "nordstjerne");
    text = support::replaced(text, "Sundhedschef Bettina Lindhøj\n", "");
    text = support::replaced(text, "2. Budget\n\nBeslutning:\nBudgettet blev godkendt.\n\n3. Eventuelt",
                             "2. Eventuelt");
    const Imported second = import("b.txt", text).value();
    EXPECT_EQ(second.fate, Imported::Fate::replaced);
    EXPECT_EQ(second.meeting, first.meeting);
    const auto now = whole(second);
    ASSERT_EQ(now.items.size(), 2U);
    EXPECT_EQ(now.items[1].slug, "punkt-3") << "an address that was given stays with its item";
    EXPECT_EQ(count("decision"), 0);
    EXPECT_EQ(count("person WHERE meetings > 0"), 1);
    expect_tallies_right();
    EXPECT_EQ(found("vindrose"), 0);
    EXPECT_EQ(found("nordstjerne"), 1);
    EXPECT_EQ(found("budgettet"), 0);
    EXPECT_EQ(found("Bettina"), 0);
    EXPECT_EQ(found("kompas"), 1);
}

TEST_P(VersionsTest, TheEarlierOneCanBeMadeToStandAgain) {
    import("a.txt", first_text).value();
    const auto rows = row_counts();
    import("b.txt", support::replaced(first_text, "vindrose", "nordstjerne")).value();
    let_stand("a");
    EXPECT_EQ(count("item WHERE minutes LIKE '%vindrose%'"), 1);
    EXPECT_EQ(count("document WHERE standing AND slug = 'a'"), 1);
    EXPECT_EQ(count("document WHERE standing"), 1);
    for (const char* table : {"meeting", "item", "decision", "follow_up", "attendance", "person"}) {
        EXPECT_EQ(row_counts()[table], rows.at(table)) << table;
    }
    expect_tallies_right();
}

TEST_P(VersionsTest, AnUndertakingSaidAgainStandsWhereverItIsLeft) {
    const std::string owed =
        "Bettina Lindhøj laver et forslag til en fælles vagtplan for de akutte pladser i kommunerne.";
    const std::string first = support::replaced(first_text, "Budgettet blev godkendt.", owed);
    const std::string later = support::replaced(first, "15. marts", "14. juni");
    import("a.txt", first).value();
    import("b.txt", later).value();
    ASSERT_EQ(count("follow_up WHERE status = 'open' AND mentions = 2"), 1);
    ASSERT_EQ(count("follow_up WHERE status = 'repeated'"), 1);
    expect_tallies_right();
    // The correction of the later minutes no longer says it: the earlier one stands alone.
    import("c.txt", support::replaced(later, owed, "Budgettet blev godkendt.")).value();
    EXPECT_EQ(count("follow_up"), 1);
    EXPECT_EQ(count("follow_up WHERE status = 'open' AND mentions = 1 AND date = '2024-03-15'"), 1);
    EXPECT_EQ(count("follow_up_word"), count("follow_up_word w JOIN follow_up f ON f.id = w.follow_up"));
    EXPECT_GT(count("follow_up_word"), 0);
    expect_tallies_right();
    let_stand("b");
    EXPECT_EQ(count("follow_up WHERE status = 'open' AND mentions = 2"), 1);
    expect_tallies_right();
}

TEST_P(VersionsTest, WhatIsClosedStaysClosedWhereItIsSaidInTheSameWords) {
    const std::string owed = "Bettina Lindhøj laver et forslag til en fælles vagtplan.";
    const std::string text = support::replaced(first_text, "Budgettet blev godkendt.", owed);
    import("a.txt", text).value();
    database().write([&](store::Session& session) {
        admission::add_account(session, clock_, ids_, "Sigrid Ahlmark", "sigrid@example.org");
        session.run(
            "INSERT INTO follow_up_closing (follow_up, how, note, evidence, closed_at, closed_by, "
            "closed_by_name) SELECT f.id, 'done', '', '', 0, a.id, a.name FROM follow_up f, "
            "account a");
        session.run("UPDATE follow_up SET status = 'closed'");
    });
    import("b.txt", support::replaced(text, "vindrose", "nordstjerne")).value();
    EXPECT_EQ(count("follow_up WHERE status = 'closed'"), 1);
    EXPECT_EQ(count("follow_up_closing"), 1);
    expect_tallies_right();
}

TEST_P(VersionsTest, AClosingComesBackWithItsWordsAndStaysWithItsItem) {
    const std::string owed = "Bettina Lindhøj laver et forslag til en fælles vagtplan.";
    const std::string text = support::replaced(first_text, "Budgettet blev godkendt.", owed);
    import("a.txt", text).value();
    database().write([&](store::Session& session) {
        admission::add_account(session, clock_, ids_, "Sigrid Ahlmark", "sigrid@example.org");
        session.run(
            "INSERT INTO follow_up_closing (follow_up, how, note, evidence, closed_at, closed_by, "
            "closed_by_name) SELECT f.id, 'done', 'kvittering', '', 0, a.id, a.name FROM "
            "follow_up f,"
            " account a");
        session.run("UPDATE follow_up SET status = 'closed'");
    });
    // Nearly the same words: the same follow-up.
    import("b.txt", support::replaced(text, "en fælles vagtplan", "en ny fælles vagtplan")).value();
    EXPECT_EQ(count("follow_up WHERE status = 'closed'"), 1);
    // Not said any more, and said again.
    import("c.txt", first_text).value();
    EXPECT_EQ(count("follow_up"), 0);
    EXPECT_EQ(count("follow_up_closing_kept WHERE note = 'kvittering'"), 1);
    let_stand("b");
    EXPECT_EQ(count("follow_up WHERE status = 'closed'"), 1);
    EXPECT_EQ(count("follow_up_closing WHERE note = 'kvittering'"), 1);
    EXPECT_EQ(count("follow_up_closing_kept"), 0);
    // Said in another item too: the closing stays where it was.
    import("d.txt", support::replaced(text, "Ordet vindrose blev nævnt.", owed)).value();
    EXPECT_EQ(
        count("follow_up f JOIN item i ON i.id = f.item WHERE f.status = 'closed' AND i.title = 'Budget'"),
        1);
    expect_tallies_right();
}

TEST_P(VersionsTest, MeetingsOfOneDayWithTheUsualTitlesAreTwo) {
    const std::string first = support::replaced(first_text, "15. marts 2024", "15. marts 2024 kl. 9-11");
    const std::string second =
        support::replaced(support::replaced(first, "kl. 9-11", "kl. 13-15"), "2. Budget", "2. Vagtplan");
    import("a.txt", first).value();
    EXPECT_EQ(import("b.txt", second).value().fate, Imported::Fate::added);
    // The hour alone tells two minutes apart.
    EXPECT_EQ(import("c.txt", support::replaced(first, "kl. 9-11", "kl. 17-18")).value().fate,
              Imported::Fate::added);
    EXPECT_EQ(count("meeting"), 3);
}

TEST_P(VersionsTest, OtherMattersOnTheSameDayAreAnotherMeeting) {
    const Imported first = import("a.txt", first_text).value();
    std::string text = support::replaced(first_text, "1. Velkomst", "1. Vagtplan");
    text = support::replaced(text, "2. Budget", "2. Lokaler");
    const Imported second = import("b.txt", text).value();
    EXPECT_EQ(second.fate, Imported::Fate::added);
    EXPECT_NE(second.meeting, first.meeting);
    EXPECT_EQ(count("meeting"), 2);
}

TEST_P(VersionsTest, WhatTheCorrectionClosesIsFoundByNobodyElse) {
    import("a.txt", first_text).value();
    EXPECT_EQ(found("kompas"), 1);
    import("b.txt", support::replaced(first_text, "3. Eventuelt", "3. Eventuelt (lukket punkt)")).value();
    EXPECT_EQ(count("item WHERE closed"), 1);
    EXPECT_EQ(found("kompas"), 0);
    EXPECT_EQ(find("kompas", {"all", "closed"}).total, 1);
}

TEST(Difference, SaysWhatIsNewGoneAndChanged) {
    reading::Record before;
    reading::Record now;
    const auto item = [](const char* number, const char* title, const char* minutes) {
        reading::Item made;
        made.number = number;
        made.title.value = title;
        made.minutes = {minutes, {}};
        return made;
    };
    before.items = {item("1", "Velkomst", "Alle var der."), item("2", "Budget", "a\nb"),
                    item("3", "Udgår", "x")};
    now.items = {item("1", "Velkomst", "Alle  var\nder."), item("2", "Budget", "a\nc"), item("3", "Ny", "x"),
                 item("4", "Sidst", "")};
    const auto changes = archive::difference(before, now, base::Words());
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].title, "Budget");
    ASSERT_EQ(changes[0].parts.size(), 1U);
    EXPECT_EQ(changes[0].parts[0].part, &archive::labels::part_minutes);
    EXPECT_EQ(changes[0].parts[0].before, "a\nb");
    EXPECT_EQ(changes[0].parts[0].now, "a\nc");
    EXPECT_EQ(changes[1].title, "Ny") << "the same number: the title was changed";
    EXPECT_EQ(changes[2].kind, archive::ItemChange::Kind::added);
    EXPECT_THAT(archive::items_gone(before, now), IsEmpty());
    EXPECT_THAT(archive::items_gone(now, before), testing::ElementsAre("4. Sidst"));
    EXPECT_THAT(archive::difference(now, now, base::Words()), IsEmpty());
    EXPECT_EQ(archive::difference(now, before, base::Words()).back().kind, archive::ItemChange::Kind::gone);
}

INSTANTIATE_TEST_SUITE_P(Engines, VersionsTest, support::both_engines(), support::engine_name);

}  // namespace
