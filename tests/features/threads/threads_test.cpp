// Which items belong together, why, and what a person says of it.
#include "features/threads/threads_test.hpp"

#include <gmock/gmock.h>

#include "features/threads/acts/acts.hpp"
#include "features/threads/pages/pages.hpp"

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using threads::Reason;
using threads::testing::minutes_of;
using threads::testing::others;
using threads::testing::ThreadsTest;

const std::string first_day = "Fredag den 12. marts 2021";
const std::string later_day = "Fredag den 10. juni 2022";

TEST_P(ThreadsTest, TheSameTitleButForItsDressingIsOneThread) {
    const auto one =
        put("a.txt", minutes_of(first_day, "Indkøb af tandlægestole\n\nReferat:\nBudgettet drøftes."));
    const auto other =
        put("b.txt",
            minutes_of(later_day, "Status på indkøb af tandlægestole 2022\n\nReferat:\nUdbuddet er ude."));
    EXPECT_THAT(reasons(one, other), testing::Contains(Reason::title));
    EXPECT_TRUE(in_one_thread(one, other));
    EXPECT_EQ(count("thread WHERE meetings = 2 AND first = '2021-03-12' AND last = '2022-06-10'"), 1);
    expect_threads_right();
}

TEST_P(ThreadsTest, TheSameTitleOfCommonWordsIsOneThread) {
    const auto same = [&](const std::string& title, const char* name) {
        const auto one =
            put(std::string("a") + name, minutes_of(first_day, title + "\n\nReferat:\nDrøftet."));
        const auto other =
            put(std::string("b") + name, minutes_of(later_day, title + "\n\nReferat:\nVedtaget."));
        return in_one_thread(one, other);
    };
    EXPECT_TRUE(same("Opdateret kommissorium for Fjordklyngen", "1.txt"));
    EXPECT_TRUE(same("Kommissorium", "2.txt"));
    EXPECT_TRUE(same("Hvad betyder aftalen for samarbejdet?", "3.txt"));
    EXPECT_FALSE(same("Samarbejde", "4.txt"));
}

TEST_P(ThreadsTest, WhatEveryMeetingHasIsNoThread) {
    const auto put_standing = [&](const char* name, const std::string& title, const std::string& day) {
        return put(
            name,
            minutes_of(day, title + "\n\nSagsnr.: 47-11-08\n\nBilag: Oversigt over tandlægestole"
                                    "\n\nReferat:\nJf. punkt 2 på mødet den 12. marts 2021 er der nyt."));
    };
    const auto matter = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    const auto one = put_standing("b.txt", "Nyt fra parterne", later_day);
    const auto other = put_standing("c.txt", "Orientering fra formanden", "Onsdag den 7. september 2022");
    const auto again = put_standing("d.txt", "Nyt fra parterne", "Onsdag den 5. oktober 2022");
    EXPECT_THAT(reasons(one, matter), ElementsAre(Reason::mentioned, Reason::alike))
        << "that it is named is told, and no more";
    for (const auto* station : {&one, &other, &again}) {
        EXPECT_EQ(count("thread_item WHERE thread IS NOT NULL AND item = '" + station->item + "'"), 0)
            << station->title;
    }
    EXPECT_EQ(count("thread_item t JOIN item i ON i.id = t.item WHERE t.thread IS NOT NULL"
                    " AND i.title IN ('Velkomst', 'Eventuelt')"),
              0);
}

TEST_P(ThreadsTest, TheOrderOfImportDoesNotMatter) {
    const auto later =
        put("b.txt", minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt."));
    const auto one = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    EXPECT_THAT(reasons(one, later), testing::Contains(Reason::title));
}

TEST_P(ThreadsTest, AnItemNamedByDayAndNumberBelongsToWhoNamesItWhicheverComesFirst) {
    const std::string naming =
        "Ventetider\n\nReferat:\nJf. punkt 2 på mødet den 12. marts 2021 er der ansat en til.";
    const auto later = put("b.txt", minutes_of(later_day, naming));
    EXPECT_THAT(links(later), IsEmpty());
    const auto one = put("a.txt", minutes_of(first_day, "Bemanding\n\nReferat:\nDer søges en læge."));
    EXPECT_THAT(reasons(one, later), ElementsAre(Reason::named));
    EXPECT_TRUE(in_one_thread(one, later));
}

TEST_P(ThreadsTest, ACaseNumberThatTheWholeMeetingBearsSaysNothing) {
    const auto bearing = [](const std::string& day, bool all) {
        const std::string other = all ? "Sagsnr.: 47-11-08\n\n" : "";
        return "Referat: Styregruppen\n\nTidspunkt: " + day +
               "\n\nDeltagere:\nDirektør Anker Holmboe\n\n1. Velkomst\n\n" + other +
               "Referat:\nAlle var mødt.\n\n2. Punkt om " + day.substr(0, 6) +
               "\n\nSagsnr.: 47-11-08\n\nReferat:\nIntet nyt.\n\n3. Eventuelt\n\n" + other +
               "Referat:\nIntet.\n";
    };
    const auto one = put("a.txt", bearing(first_day, false));
    const auto other = put("b.txt", bearing(later_day, false));
    EXPECT_THAT(reasons(one, other), testing::Contains(Reason::case_number));
    const auto third = put("c.txt", bearing("Onsdag den 7. september 2022", true));
    EXPECT_THAT(links(third), IsEmpty());
}

TEST_P(ThreadsTest, ItemsAlikeInRareWordsAreLinkedAndGoNoFurther) {
    const auto one = put(
        "a.txt", minutes_of(first_day, "Madspildsprojektet\n\nReferat:\nKøkkenet vejer resterne hver dag."));
    const auto other = put(
        "b.txt", minutes_of(later_day,
                            "Køkkendrift\n\nReferat:\nMadspildsprojektet er slut. Madspildet er halveret."));
    EXPECT_THAT(reasons(one, other), ElementsAre(Reason::alike));
    EXPECT_FALSE(in_one_thread(one, other));
    EXPECT_EQ(count("thread"), static_cast<std::int64_t>(others.size()));
}

TEST_P(ThreadsTest, WhatAPersonSaysStaysWhenTheMeetingIsReplaced) {
    const std::string text =
        minutes_of(later_day, "Køkkendrift\n\nReferat:\nMadspildsprojektet er slut. Madspildet er halveret.");
    const auto one = put(
        "a.txt", minutes_of(first_day, "Madspildsprojektet\n\nReferat:\nKøkkenet vejer resterne hver dag."));
    auto other = put("b.txt", text);
    ASSERT_TRUE(threads::confirm_link(setting(), visit_, {one, other.item}));
    EXPECT_TRUE(in_one_thread(one, other));
    other = put("c.txt", support::replaced(text, "halveret", "næsten væk"));
    EXPECT_TRUE(in_one_thread(one, other));
    ASSERT_TRUE(threads::undo_judgement(setting(), visit_, {one, other.item}));
    EXPECT_FALSE(in_one_thread(one, other));
    ASSERT_TRUE(threads::cut_link(setting(), visit_, {one, other.item}));
    other = put("d.txt", text + "\n");
    ASSERT_THAT(links(one), SizeIs(1));
    EXPECT_EQ(links(one).front().judged->judgement, threads::Judgement::cut);
    EXPECT_EQ(count("history WHERE act IN ('thread.confirm', 'thread.undo', 'thread.cut')"), 3);
    expect_threads_right();
}

TEST_P(ThreadsTest, AJudgementComesBackWithItsItem) {
    const std::string text = minutes_of(later_day, "Cykelparkering\n\nReferat:\nStativerne er sat op.");
    const auto one = put("a.txt", minutes_of(first_day, "Indeklima\n\nReferat:\nDer er for varmt."));
    const auto other = put("b.txt", text);
    ASSERT_THAT(links(one), IsEmpty());
    ASSERT_TRUE(threads::add_link(setting(), visit_, {one, other.item}));
    EXPECT_TRUE(in_one_thread(one, other));
    // A correction without the item, with something else in between so that nothing else is taken for it.
    std::string without =
        support::replaced(text, "2. Cykelparkering\n\nReferat:\nStativerne er sat op.\n\n", "");
    import("c.txt", without).value();
    EXPECT_EQ(count("item WHERE id = '" + other.item + "'"), 0);
    EXPECT_EQ(count("thread_link l WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.id = l.one)"), 0);
    expect_threads_right();
    const auto again = put("d.txt", text + "\n");
    ASSERT_NE(again.item, other.item);
    EXPECT_TRUE(in_one_thread(one, again));
}

TEST_P(ThreadsTest, ACutLinkPartsAThread) {
    const auto one = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    const auto two =
        put("b.txt", minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt."));
    const auto three = put("c.txt", minutes_of("Onsdag den 7. september 2022",
                                               "Status på tandlægestole\n\nReferat:\nDe knirker."));
    EXPECT_TRUE(in_one_thread(one, three));
    ASSERT_TRUE(threads::cut_link(setting(), visit_, {two, three.item}));
    // The title links neighbours in time, so nothing else holds the third.
    EXPECT_FALSE(in_one_thread(one, three));
    EXPECT_TRUE(in_one_thread(one, two));
    expect_threads_right();
    EXPECT_FALSE(threads::confirm_link(setting(), visit_, {two, "nobody"}));
}

TEST_P(ThreadsTest, ACutStaysWhenTheMeetingIsReadAnew) {
    const auto one = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    const std::string middle = minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt.");
    const auto two = put("b.txt", middle);
    const auto three = put("c.txt", minutes_of("Onsdag den 7. september 2022",
                                               "Status på tandlægestole\n\nReferat:\nDe knirker."));
    ASSERT_TRUE(threads::cut_link(setting(), visit_, {two, three.item}));
    import("d.txt", support::replaced(middle, "De er købt.", "De er købt i foråret.")).value();
    EXPECT_TRUE(in_one_thread(one, two));
    EXPECT_FALSE(in_one_thread(one, three));
    expect_threads_right();
}

TEST_P(ThreadsTest, WhatComesBetweenTwoThatWereCutDoesNotJoinThem) {
    const auto one = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    const auto two = put("b.txt", minutes_of("Onsdag den 7. september 2022",
                                             "Status på tandlægestole\n\nReferat:\nDe knirker."));
    ASSERT_TRUE(threads::cut_link(setting(), visit_, {one, two.item}));
    const auto between =
        put("c.txt", minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt."));
    EXPECT_TRUE(in_one_thread(one, between));
    EXPECT_FALSE(in_one_thread(one, two));
    // Nor what comes between the one in between and the second.
    put("d.txt", minutes_of("Fredag den 8. juli 2022", "Tandlægestole\n\nReferat:\nDe er samlet."));
    EXPECT_FALSE(in_one_thread(one, two));
    // Nor when the second is read anew.
    import("e.txt", minutes_of("Onsdag den 7. september 2022",
                               "Status på tandlægestole\n\nReferat:\nDe knirker stadig."))
        .value();
    EXPECT_FALSE(in_one_thread(one, two));
    expect_threads_right();
}

TEST_P(ThreadsTest, ANeighbourThatGoesLeavesTheOthersLinked) {
    const auto one = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    const std::string middle = minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt.");
    put("b.txt", middle);
    const auto three = put("c.txt", minutes_of("Onsdag den 7. september 2022",
                                               "Status på tandlægestole\n\nReferat:\nDe knirker."));
    import("d.txt", support::replaced(middle, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt.",
                                      "Cykelparkering\n\nReferat:\nStativerne er sat op."))
        .value();
    EXPECT_TRUE(in_one_thread(one, three));
    expect_threads_right();
}

TEST_P(ThreadsTest, ItIsKnownWhatCameBackHowOften) {
    put("a.txt", minutes_of(first_day, "Tandlægestole\n\nBeslutning:\nPunktet udsættes."));
    put("b.txt", minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt."));
    const auto all = [&](const threads::Filter& filter) {
        return database().read([&](store::Session& session) {
            EXPECT_EQ(
                threads::count_returning(session, visit_.collaboration.id, filter),
                static_cast<int>(threads::returning(session, visit_.collaboration.id, filter, 50, 0).size()));
            return threads::returning(session, visit_.collaboration.id, filter, 50, 0);
        });
    };
    EXPECT_THAT(all({}), SizeIs(others.size() + 1));
    const auto of_year = all({"", 2022, false});
    ASSERT_THAT(of_year, SizeIs(1));
    EXPECT_EQ(of_year.front().newest.title, "Opfølgning på tandlægestole");
    EXPECT_EQ(of_year.front().meetings, 2);
    EXPECT_EQ(of_year.front().postponed, 1);
    EXPECT_THAT(of_year.front().bodies, ElementsAre("Styregruppen"));
    EXPECT_THAT(all({"", 0, true}), SizeIs(1));
    EXPECT_THAT(all({"none", 0, false}), IsEmpty());
}

TEST_P(ThreadsTest, WhatWasPostponedWaitsUntilALaterMeetingHasIt) {
    put("a.txt", minutes_of(first_day, "Tandlægestole\n\nBeslutning:\nPunktet udsættes."));
    const auto waiting = [&](const threads::Filter& filter) {
        std::vector<std::string> titles;
        for (const auto& one : database().read([&](store::Session& session) {
                 return threads::still_waiting(session, visit_.collaboration.id, filter, 50);
             })) {
            titles.push_back(one.title);
        }
        return titles;
    };
    EXPECT_THAT(waiting({}), ElementsAre("Tandlægestole"));
    EXPECT_THAT(waiting({"", 1999, false}), IsEmpty());
    EXPECT_THAT(waiting({"none", 0, false}), IsEmpty());
    put("b.txt", minutes_of(later_day, "Opfølgning på tandlægestole\n\nReferat:\nDe er købt."));
    EXPECT_THAT(waiting({}), IsEmpty());
}

TEST_P(ThreadsTest, MeetingsFromBeforeThereWereThreadsAreLookedAtOnce) {
    const auto rows = row_counts();
    database().write([&](store::Session& session) {
        for (const char* table : {"thread_mark", "thread_link", "thread_naming", "thread_item", "thread",
                                  "thread_meeting", "thread_tally"}) {
            session.run(std::string("DELETE FROM ") + table);
        }
    });
    threads::settle_all(database(), ids_);
    // The links alone may be others: two around one that was looked at later are linked directly too.
    for (const auto& [table, number] : row_counts()) {
        if (table == "thread_link") continue;
        EXPECT_EQ(number, rows.at(table)) << table;
    }
    const auto history = count("history");
    threads::settle_all(database(), ids_);
    EXPECT_EQ(count("history"), history);
}

TEST_P(ThreadsTest, AnItemIsFoundByWordsAndByItsAddress) {
    const auto one = put("a.txt", minutes_of(first_day, "Tandlægestole\n\nReferat:\nSkal købes."));
    const auto found = [&](const std::string& asked, const std::string& other_than) {
        return database().read([&](store::Session& session) {
            return threads::suggestions(session, visit_, asked, other_than);
        });
    };
    ASSERT_THAT(found("tandlægestolene", ""), SizeIs(1));
    EXPECT_EQ(found("tandlægestolene", "").front().item, one.item);
    EXPECT_THAT(found("tandlægestolene", one.item), IsEmpty());
    const std::string address = meetings::item_address(visit_.collaboration, one.meeting_slug, one.slug);
    ASSERT_THAT(found("https://tovholder.example" + address + "?x=1", ""), SizeIs(1));
    EXPECT_THAT(found("https://tovholder.example" + address + "9", ""), IsEmpty());
    EXPECT_THAT(found("", ""), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Engines, ThreadsTest, support::both_engines(), support::engine_name);

}  // namespace
