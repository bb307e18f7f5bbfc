#include "features/decisions/loose_ends.hpp"

namespace {

using decisions::FollowUp;
using decisions::Standing;
using support::letter;
using support::sent;
using testing::ElementsAre;
using testing::SizeIs;

class ToldDoneTest : public support::LooseEndsFixture {
  protected:
    static std::vector<store::Veil> veils() {
        auto all = meetings::veils();
        for (store::Veil& veil : decisions::veils()) all.push_back(std::move(veil));
        return all;
    }
    decisions::Closing closing_for_readers() {
        const auto closed = database().read_veiled({}, [&](store::Session& session) {
            return decisions::list_follow_ups(session, place_.id, {.standing = Standing::closed}, 10, 0);
        });
        return closed.at(0).closing.value();
    }
};

TEST_P(ToldDoneTest, OfOpenItemsAreNotToldToBeDoneByAClosedOne) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add_closed("2031-03-10", sent);
    EXPECT_EQ(told(), "");
    add("A", "2031-05-10", sent);
    EXPECT_EQ(told(), "2031-05-10");
}

TEST_P(ToldDoneTest, OfClosedItemsAreToldToBeDoneByAClosedOne) {
    add_closed("2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add_closed("2031-03-10", sent);
    EXPECT_EQ(told(), "2031-03-10");
}

TEST_P(ToldDoneTest, OfAClosedAndAnOpenItemAreTwo) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add_closed("2031-03-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_THAT(list(), SizeIs(2));
    add("A", "2031-05-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_THAT(list(), SizeIs(2)) << "the open ones are one";
}

TEST_P(ToldDoneTest, AreToldToBeDoneByLaterMinutesOfTheBody) {
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

TEST_P(ToldDoneTest, AreToldAlsoWhenTheLaterMinutesCameFirst) {
    add("A", "2031-05-10", sent);
    add("A", "2031-03-10", "Intet nyt.");
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}, {"ringer til kommunernes visitation", {}, ""}});
    const auto found = list({.told = true});
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].text, letter);
}

TEST_P(ToldDoneTest, AreToldByEachBodyThatHasSaidThem) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("B", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    add("C", "2031-03-10", sent);
    EXPECT_EQ(told(), "");
    add("A", "2031-05-10", sent);
    EXPECT_EQ(told(), "2031-05-10");
}

TEST_P(ToldDoneTest, AreNotToldByAnAgenda) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    auto agenda = meeting("A", "2031-05-10", sent);
    agenda.meeting.kind = meetings::Kind::agenda;
    add(agenda, {});
    EXPECT_EQ(told(), "");
}

TEST_P(ToldDoneTest, AreToldWhenTheyStandForTheirUndertakingAgain) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    const auto again = add("B", "2031-02-10", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "2031-05-10", sent);
    replace(again, meeting("B", "2031-02-10", ""));
    EXPECT_EQ(told(), "2031-05-10");
}

TEST_P(ToldDoneTest, AreToldByMinutesOfABodyThatIsTheSame) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    add("B", "2031-05-10", sent);
    EXPECT_EQ(told(), "");
    move_body("B", "A", "B");
    EXPECT_EQ(told(), "2031-05-10");
    move_body("A", "B", "B");
    EXPECT_EQ(told(), "");
}

TEST_P(ToldDoneTest, AreCountedOnceAMeetingAlsoWhereDaysAreNotKnown) {
    add("A", "", "", {{letter, {"Bo Østby"}, ""}});
    add("A", "", "", {{letter, {"Bo Østby"}, ""}});
    const auto last = add("B", "2031-03-10", "", {{letter, {"Bo Østby"}, ""}});
    EXPECT_EQ(list().at(0).mentions, 3);
    replace(last, meeting("B", "2031-03-10", ""));
    EXPECT_EQ(list().at(0).mentions, 2);
}

TEST_P(ToldDoneTest, OfABodyInAnotherFormGoAlongWhenItIsTheSameAsAnother) {
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

TEST_P(ToldDoneTest, AreToldAnewWhenMinutesAreCorrected) {
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

TEST_P(ToldDoneTest, FromBeforeMinutesWereLookedThroughAreTold) {
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

/// What was closed on the word of minutes that are closed later quotes them to no reader.
TEST_P(ToldDoneTest, AreNotQuotedToReadersOnceTheirItemIsClosed) {
    add("A", "2031-01-10", "", {{letter, {"Bo Østby"}, ""}});
    auto later = add("A", "2031-03-10", sent);
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), list().at(0).id, {"done", sent, "Referat"}));
    database().veil(veils());
    EXPECT_EQ(closing_for_readers().note, sent);
    auto closed = meeting("A", "2031-03-10", sent);
    closed.items[0].closed = true;
    replace(later, closed);
    EXPECT_EQ(list({.standing = Standing::closed}).at(0).closing->note, sent);
    EXPECT_EQ(closing_for_readers().note, "");
    EXPECT_EQ(closing_for_readers().evidence, "");
}

INSTANTIATE_TEST_SUITE_P(Engines, ToldDoneTest, support::both_engines(), support::engine_name);

}  // namespace
