#include <gmock/gmock.h>

#include "features/decisions/acts/acts.hpp"
#include "features/decisions/pages/pages.hpp"
#include "features/slice_test.hpp"

namespace {

using decisions::FollowUp;
using decisions::FollowUpFilter;
using decisions::NewFollowUp;
using decisions::Standing;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string letter = "sender vejledningen om tolke til alle lægehuse";
const std::string sent = "Vejledningen om tolke er sendt til alle lægehuse.";

/// Follow-ups over several meetings of bodies.
class LooseEndsTest : public support::SliceTest {
  protected:
    void SetUp() override {
        SliceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        place_ = collaboration();
        account_ = database().write([&](store::Session& session) {
            return admission::add_account(session, clock_, ids_, "Vibeke", "v@example.org").id;
        });
    }
    admission::Visit visit() { return {place_, account_, "Vibeke"}; }
    static meetings::WholeMeeting meeting(const std::string& body, const std::string& date,
                                          const std::string& said) {
        meetings::WholeMeeting whole;
        whole.meeting.body.emplace().name = body;
        whole.meeting.date = base::parse_date(date);
        whole.items.resize(1);
        whole.items[0].title = "Siden sidst";
        whole.items[0].minutes = said;
        return whole;
    }
    meetings::WholeMeeting add(const meetings::WholeMeeting& whole, const std::vector<NewFollowUp>& owed) {
        return database().write([&](store::Session& session) {
            auto added = meetings::add(session, setting(), place_, whole, "");
            decisions::add(session, ids_, place_.id, added.meeting, added.items[0].id, {}, owed);
            decisions::settle(session, ids_, place_.id, added.meeting.id);
            return added;
        });
    }
    meetings::WholeMeeting add(const std::string& body, const std::string& date, const std::string& said,
                               const std::vector<NewFollowUp>& owed = {}) {
        return add(meeting(body, date, said), owed);
    }
    void replace(const meetings::WholeMeeting& old, const meetings::WholeMeeting& now,
                 const std::vector<NewFollowUp>& owed = {}) {
        database().write([&](store::Session& session) {
            const auto replaced = meetings::replace(session, setting(), place_, old, now, "");
            decisions::replace(session, ids_, place_.id, old.meeting, replaced,
                               {{replaced.whole.items[0].id, {}, owed}});
            meetings::drop_gone(session, old.meeting.id);
        });
    }
    std::vector<FollowUp> list(const FollowUpFilter& filter = {}) {
        return database().read([&](store::Session& session) {
            return decisions::list_follow_ups(session, place_.id, filter, 100, 0);
        });
    }
    std::vector<std::string> owing() {
        return database().read([&](store::Session& session) {
            std::vector<std::string> lines;
            for (const auto& one : decisions::who_owes(session, place_.id, 100, 0)) {
                lines.push_back(one.name + '/' + std::to_string(one.open));
            }
            return lines;
        });
    }
    /// What was met by the name, from one body to another.
    void move_body(const std::string& from, const std::string& to, const std::string& name) {
        database().write([&](store::Session& session) {
            const auto id = [&](const std::string& body) {
                return session
                    .first("SELECT id FROM body WHERE name = $1", {body},
                           [](const store::Row& row) { return row.text(0); })
                    .value();
            };
            const identities::Move move{identities::Kind::body, {id(name)}, id(from), id(to)};
            meetings::move(session, place_.id, move);
            decisions::move(session, place_.id, move);
        });
    }
    /// Where it is told that the only open one is done: the day, '' for nowhere.
    std::string told() {
        const auto all = list();
        EXPECT_THAT(all, SizeIs(1));
        return all.size() == 1 && all[0].told ? all[0].told->source.meeting_date : "";
    }
    admission::Collaboration place_;
    admission::AccountId account_;
};

TEST_P(LooseEndsTest, AreToldToBeDoneByLaterMinutesOfTheBody) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_EQ(told(), "");
    add("B", "2031-02-10", sent);
    EXPECT_EQ(told(), "") << "another body's";
    add("A", "2030-12-10", sent);
    EXPECT_EQ(told(), "") << "earlier minutes";
    add("A", "2031-05-10", sent);
    EXPECT_EQ(told(), "2031-05-10");
    add("A", "2031-06-10", sent);
    EXPECT_EQ(told(), "2031-05-10") << "the first that say it";
    add("A", "2031-03-10", sent);
    EXPECT_EQ(told(), "2031-03-10");
    const FollowUp one = list().at(0);
    EXPECT_EQ(one.told->words, sent);
    EXPECT_EQ(one.told->source.item_title, "Siden sidst");
    EXPECT_EQ(one.standing, Standing::open) << "only a person closes";
    EXPECT_THAT(list({.told = true}), SizeIs(1));
}

TEST_P(LooseEndsTest, AreToldAlsoWhenTheLaterMinutesCameFirst) {
    add("A", "2031-05-10", sent);
    add("A", "2031-03-10", "Intet nyt.");
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}, {"ringer til kommunernes visitation", {}, ""}});
    const auto found = list({.told = true});
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].text, letter);
}

TEST_P(LooseEndsTest, AreToldByEachBodyThatHasSaidThem) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("B", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    add("C", "2031-03-10", sent);
    EXPECT_EQ(told(), "");
    add("A", "2031-05-10", sent);
    EXPECT_EQ(told(), "2031-05-10");
}

TEST_P(LooseEndsTest, AreNotToldByAnAgenda) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    auto agenda = meeting("A", "2031-05-10", sent);
    agenda.meeting.kind = meetings::Kind::agenda;
    add(agenda, {});
    EXPECT_EQ(told(), "");
}

TEST_P(LooseEndsTest, AreToldWhenTheyStandForTheirUndertakingAgain) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    const auto again = add("B", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "2031-05-10", sent);
    replace(again, meeting("B", "2031-02-10", ""));
    EXPECT_EQ(told(), "2031-05-10");
}

TEST_P(LooseEndsTest, AreToldByMinutesOfABodyThatIsTheSame) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("B", "2031-05-10", sent);
    EXPECT_EQ(told(), "");
    move_body("B", "A", "B");
    EXPECT_EQ(told(), "2031-05-10");
    move_body("A", "B", "B");
    EXPECT_EQ(told(), "");
}

TEST_P(LooseEndsTest, AreCountedOnceAMeetingAlsoWhereDaysAreNotKnown) {
    add("A", "", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "", "", {{letter, {"Bo Østby"}, ""}});
    const auto last = add("B", "2031-03-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_EQ(list().at(0).mentions, 3);
    replace(last, meeting("B", "2031-03-10", ""));
    EXPECT_EQ(list().at(0).mentions, 2);
}

TEST_P(LooseEndsTest, OfABodyInAnotherFormGoAlongWhenItIsTheSameAsAnother) {
    add("Sekretariatet", "2031-01-10", "");
    add("Fagforum", "2031-02-10", "",
        {{"finder lokaler", {"Fagforum"}, ""},
         {letter, {"Sekretariatet"}, ""},
         {"ringer til visitationen", {"sekretariat"}, ""}});
    EXPECT_THAT(owing(), ElementsAre("Fagforum/1", "Sekretariatet/2"));
    move_body("Sekretariatet", "Fagforum", "Sekretariatet");
    EXPECT_THAT(owing(), ElementsAre("Fagforum/3"));
    move_body("Fagforum", "Sekretariatet", "Sekretariatet");
    EXPECT_THAT(owing(), ElementsAre("Fagforum/1", "Sekretariatet/2"));
}

TEST_P(LooseEndsTest, AreToldAnewWhenMinutesAreCorrected) {
    const auto first = add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    const auto later = add("A", "2031-05-10", sent);
    add("A", "2031-06-10", sent);
    replace(later, meeting("A", "2031-05-10", "Vejledningen om tolke er ikke sendt endnu."));
    EXPECT_EQ(told(), "2031-06-10");
    replace(later, meeting("A", "2031-05-10", sent));
    EXPECT_EQ(told(), "2031-05-10");
    replace(first, meeting("A", "2031-05-20", ""), {{letter, {"Bo Østby"}, ""}});
    EXPECT_EQ(told(), "2031-06-10") << "it is owed since a later day";
    replace(later, meeting("B", "2031-05-10", sent));
    EXPECT_EQ(told(), "2031-06-10");
}

TEST_P(LooseEndsTest, FromBeforeMinutesWereLookedThroughAreTold) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "2031-05-10", sent);
    database().write([](store::Session& session) {
        session.run("UPDATE follow_up SET told_in = NULL, told_words = ''");
        session.run("DELETE FROM done_report");
        session.run("DELETE FROM done_report_read");
    });
    EXPECT_EQ(told(), "");
    decisions::settle_all(database(), ids_);
    EXPECT_EQ(told(), "2031-05-10");
    const auto rows = row_counts();
    decisions::settle_all(database(), ids_);
    EXPECT_EQ(row_counts(), rows);
}

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
