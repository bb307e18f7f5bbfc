#include "features/decisions/loose_ends.hpp"

namespace {

using decisions::FollowUp;
using decisions::NewFollowUp;
using decisions::Standing;
using support::letter;
using support::sent;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class LooseEndsTest : public support::LooseEndsFixture {};

TEST_P(LooseEndsTest, SaidTwiceInOneMeetingCountOnce) {
    add("A", "2031-01-10", "",
        {{letter, {"Bo Østby"}, ""},
         {letter, {"Bo Østby"}, "2031-06-01"},
         {letter, {"Ida Lund"}, ""},
         {"Sender vejledningen om tolke", {"Bo Østby"}, ""},
         {letter, {}, ""}});
    const auto open = list();
    ASSERT_THAT(open, SizeIs(4))
        << "another's is another, what leaves words out, and what nobody is named for";
    EXPECT_EQ(list({.standing = Standing::repeated}).at(0).text, letter);
    EXPECT_EQ(open[0].mentions, 1);
    // The next minutes say it again: all are one.
    add("A", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_THAT(list({.standing = Standing::repeated}), SizeIs(2));
    EXPECT_EQ(list().at(0).mentions, 2);
    EXPECT_EQ(count("responsible WHERE open = 2"), 1) << "the letter and what leaves words out";
    EXPECT_EQ(count("responsible WHERE open > 2"), 0);
}

TEST_P(LooseEndsTest, SaidTwiceStayClosedWhenLaterMinutesSayThemNoMore) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, "2031-06-01"}, {letter, {"Bo Østby"}, ""}});
    const std::string full = list({.standing = Standing::open}).at(0).id;
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), full, {"done", "", ""}));
    const auto later = add("A", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_THAT(list({.standing = Standing::open}), SizeIs(1));
    replace(later, meeting("A", "2031-02-10", ""));
    EXPECT_THAT(list({.standing = Standing::open}), IsEmpty());
    const auto closed = list({.standing = Standing::closed});
    ASSERT_THAT(closed, SizeIs(1));
    EXPECT_EQ(closed[0].id, full);
}

TEST_P(LooseEndsTest, SaidTwiceInOneMeetingStandByWhatSaysMore) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, "2031-06-01"}, {letter, {"Bo Østby"}, ""}});
    const auto later = add("A", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    replace(later, meeting("A", "2031-02-10", ""));
    const auto open = list({.standing = Standing::open});
    ASSERT_THAT(open, SizeIs(1));
    EXPECT_EQ(open[0].due, "2031-06-01");
}

TEST_P(LooseEndsTest, ThatAreClosedStayClosedWhenTheMeetingAlsoSaysMore) {
    const auto first = add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), list().at(0).id, {"done", "", ""}));
    replace(first, meeting("A", "2031-01-10", ""),
            {{letter, {"Bo Østby"}, ""}, {letter, {"Bo Østby"}, "2031-06-01"}});
    EXPECT_THAT(list({.standing = Standing::open}), IsEmpty());
    EXPECT_THAT(list({.standing = Standing::closed}), SizeIs(1));
    EXPECT_THAT(list({.standing = Standing::repeated}), SizeIs(1));
}

TEST_P(LooseEndsTest, GetTheirClosingBackWhenTheyAreSaidInItsWordsAgain) {
    const NewFollowUp said{letter, {"Bo Østby"}, ""};
    const NewFollowUp nearly{letter + " igen", {"Bo Østby"}, ""};
    const auto first = add("A", "2031-01-10", "", {said});
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), list().at(0).id, {"done", "", ""}));
    replace(first, meeting("A", "2031-01-10", ""));
    EXPECT_EQ(count("follow_up_closing_kept"), 1);
    replace(first, meeting("A", "2031-01-10", ""), {nearly});
    EXPECT_THAT(list({.standing = Standing::closed}), IsEmpty()) << "other words";
    // Known as the one of nearly the same words, and now said in those of the closing.
    const std::string known = list().at(0).id;
    replace(first, meeting("A", "2031-01-10", ""), {said});
    const auto closed = list({.standing = Standing::closed});
    ASSERT_THAT(closed, SizeIs(1));
    EXPECT_EQ(closed[0].id, known);
    EXPECT_EQ(count("follow_up_closing_kept"), 0);
    replace(first, meeting("A", "2031-01-10", ""), {said});
    EXPECT_THAT(list({.standing = Standing::closed}), SizeIs(1));
}

TEST_P(LooseEndsTest, OfOneMeetingWithOtherDaysAreTwo) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, "2031-02-01"}, {letter, {"Bo Østby"}, "2031-06-01"}});
    EXPECT_THAT(list(), SizeIs(2));
}

TEST_P(LooseEndsTest, AreClosedSeveralAtOnce) {
    add("A", "2031-01-10", "",
        {{letter, {"Bo Østby"}, ""}, {"ringer til visitationen", {}, ""}, {"holder øje", {}, ""}});
    const auto seen = list();
    std::vector<std::string> chosen;
    for (const FollowUp& one : seen) chosen.push_back(decisions::chosen_as(one));
    const auto with = [](const std::string& how) {
        return [how](const FollowUp&) { return decisions::ClosingWords{how, "loven kom", ""}; };
    };
    EXPECT_EQ(decisions::close_several(setting(), visit(), {}, with("done")).error()[0].code,
              "follow_up.none_chosen");
    EXPECT_EQ(decisions::close_several(setting(), visit(), chosen, with("")).error()[0].code, "how.missing");
    EXPECT_THAT(list(), SizeIs(3)) << "nothing is closed when something is wrong";
    // Meanwhile one is closed by somebody else and one is said in other words.
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), seen[0].id, {"done", "", ""}));
    database().write([&](store::Session& session) {
        session.run("UPDATE follow_up SET text = 'holder meget øje' WHERE id = $1", {seen[1].id});
    });
    chosen.push_back(chosen[2]);
    chosen.push_back("findes-ikke.0");
    const auto result = decisions::close_several(setting(), visit(), chosen, with("overtaken"));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->closed, 1);
    EXPECT_THAT(result->changed, testing::UnorderedElementsAre(seen[0].id, seen[1].id, "findes-ikke"));
    EXPECT_THAT(list(), SizeIs(1));
    EXPECT_EQ(count("history WHERE act = 'follow_up.close'"), 2);
    const auto closed = list({.standing = Standing::closed});
    ASSERT_THAT(closed, SizeIs(2));
    EXPECT_EQ(count("follow_up_closing WHERE how = 'overtaken' AND note = 'loven kom'"), 1);
    ASSERT_TRUE(decisions::reopen_follow_up(setting(), visit(), seen[2].id));
    EXPECT_THAT(list(), SizeIs(2));
}

TEST_P(LooseEndsTest, AreNotClosedByWordsThatNobodySaw) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "2031-05-10", sent);
    const auto as_told = [](const FollowUp& one) {
        return decisions::ClosingWords{"done", one.told ? one.told->words : "", ""};
    };
    std::string seen = decisions::chosen_as(list().at(0));
    // The words are other ones by now, and then the minutes.
    database().write(
        [](store::Session& session) { session.run("UPDATE follow_up SET told_words = 'Brevet er sendt.'"); });
    EXPECT_EQ(decisions::close_several(setting(), visit(), {seen}, as_told)->closed, 0);
    seen = decisions::chosen_as(list().at(0));
    database().write([](store::Session& session) { session.run("UPDATE follow_up SET told_in = item"); });
    EXPECT_EQ(decisions::close_several(setting(), visit(), {seen}, as_told)->closed, 0);
    seen = decisions::chosen_as(list().at(0));
    EXPECT_EQ(decisions::close_several(setting(), visit(), {seen}, as_told)->closed, 1);
}

TEST_P(LooseEndsTest, OfAClosedItemAreClosedWithoutItsWords) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "2031-05-10", sent);
    const base::Words words;
    EXPECT_THAT(decisions::words_of_told(list().at(0), words).note, testing::HasSubstr(sent));
    database().write([](store::Session& session) {
        session.run("UPDATE item SET closed = $1 WHERE minutes <> ''", {true});
    });
    const auto told = decisions::words_of_told(list().at(0), words);
    EXPECT_THAT(told.note, IsEmpty());
    EXPECT_THAT(told.evidence, testing::HasSubstr("10. maj 2031"));
}

TEST_P(LooseEndsTest, ThatNameNobodyAreListedByThemselves) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}, {"finder lokaler", {}, ""}});
    const auto of_nobody = list({.of_nobody = true});
    ASSERT_THAT(of_nobody, SizeIs(1));
    EXPECT_EQ(of_nobody[0].text, "finder lokaler");
    EXPECT_EQ(database().read([&](store::Session& session) {
        return decisions::count_follow_ups(session, place_.id, {.of_nobody = true}, 10);
    }),
              1);
}

TEST_P(LooseEndsTest, AreListedMostUrgentFirst) {
    add("A", "2031-01-10", "",
        {{"uden frist", {"Bo Østby"}, ""},
         {"senere", {"Bo Østby"}, "2031-09-01"},
         {"snart", {"Bo Østby"}, "2031-02-01"}});
    add("A", "2030-01-10", "", {{"længe", {"Bo Østby"}, ""}});
    std::vector<std::string> texts;
    for (const FollowUp& one : list({.most_urgent_first = true})) texts.push_back(one.text);
    EXPECT_THAT(texts, ElementsAre("snart", "senere", "længe", "uden frist"));
}

TEST_P(LooseEndsTest, OfABodyAreItsUnderItsNameInEveryForm) {
    add("A", "2031-01-10", "",
        {{letter, {"Sekretariatet"}, ""},
         {"ringer til visitationen", {"sekretariat"}, ""},
         {"holder øje", {"SEKRETARIATET"}, ""},
         {"skriver til rådet", {"klyngesekretariatet"}, ""},
         {"finder lokaler", {"Andreas"}, ""},
         {"finder stole", {"Andreasen"}, ""}});
    EXPECT_THAT(owing(), ElementsAre("Andreas/1", "Andreasen/1", "klyngesekretariatet/1", "Sekretariatet/3"));
    database().read([&](store::Session& session) {
        EXPECT_EQ(decisions::responsible_named(session, place_.id, "sekretariat"),
                  decisions::responsible_named(session, place_.id, "Sekretariatet"));
    });
    // What was said of the secretariat in one form is said again of it in the other.
    add("A", "2031-02-10", "", {{letter, {"sekretariat"}, ""}});
    EXPECT_THAT(list({.standing = Standing::repeated}), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(Engines, LooseEndsTest, support::both_engines(), support::engine_name);

}  // namespace
