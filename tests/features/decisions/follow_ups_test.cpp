#include <gmock/gmock.h>
#include <random>

#include "features/decisions/acts/acts.hpp"
#include "features/history/history.hpp"
#include "features/slice_test.hpp"

namespace {

using decisions::FollowUp;
using decisions::FollowUpFilter;
using decisions::Standing;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string letter = "sender telefonnumrene til kommunernes visitation";

class FollowUpsTest : public support::SliceTest {
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
    meetings::WholeMeeting add(const std::string& body, const std::string& date,
                               const std::vector<decisions::NewFollowUp>& owed,
                               const std::string& organisation = "Lindholm Kommune") {
        meetings::WholeMeeting whole;
        if (!body.empty()) whole.meeting.body.emplace().name = body;
        whole.meeting.date = base::parse_date(date);
        whole.attendance = {{"Bo Østby", {}, {}, organisation, {}, meetings::Status::participant}};
        whole.items.resize(1);
        whole.items[0].title = "Punktet";
        return database().write([&](store::Session& session) {
            auto added = meetings::add(session, setting(), place_, whole, "");
            decisions::add(session, ids_, place_.id, added.meeting, added.items[0].id, {}, owed);
            decisions::settle(session, ids_, place_.id, added.meeting.id);
            return added;
        });
    }
    std::vector<FollowUp> list(const FollowUpFilter& filter, int limit = 100, int offset = 0) {
        return database().read([&](store::Session& session) {
            auto found = decisions::list_follow_ups(session, place_.id, filter, limit, offset);
            decisions::add_mentions(session, found, 2);
            EXPECT_EQ(
                decisions::count_follow_ups(session, place_.id, filter, 1000),
                static_cast<int>(decisions::list_follow_ups(session, place_.id, filter, 1000, 0).size()));
            return found;
        });
    }
    std::vector<std::string> texts(const FollowUpFilter& filter) {
        std::vector<std::string> found;
        for (const FollowUp& one : list(filter)) found.push_back(one.text);
        return found;
    }
    std::vector<std::string> owing() {
        return database().read([&](store::Session& session) {
            std::vector<std::string> lines;
            for (const auto& one : decisions::who_owes(session, place_.id, 100, 0)) {
                lines.push_back(one.name + '/' + one.party_name + '/' + std::to_string(one.open) + '/' +
                                one.oldest);
            }
            return lines;
        });
    }
    std::vector<std::string> parties() {
        return database().read([&](store::Session& session) {
            std::vector<std::string> lines;
            for (const auto& one : decisions::parties_owing(session, place_.id)) {
                lines.push_back(one.name + '/' + std::to_string(one.open) + '/' + one.oldest);
            }
            return lines;
        });
    }
    admission::Collaboration place_;
    admission::AccountId account_;
};

TEST_P(FollowUpsTest, AreListedNewestFirstAndNarrowed) {
    add("A", "2023-01-01",
        {{"ringer til alle", {"Bo Østby"}, "2023-02-01"}, {"skriver et brev", {}, "snart"}});
    add("B", "2024-01-01", {{"holder øje", {"sekretariatet", "Bo Østby"}, "2024-06-01"}});
    add("", "", {{"uden dag", {}, ""}});
    EXPECT_THAT(texts({}), ElementsAre("holder øje", "ringer til alle", "skriver et brev", "uden dag"));
    EXPECT_EQ(list({})[0].responsible.size(), 2U);
    EXPECT_EQ(list({}, 1, 1)[0].text, "ringer til alle");
    EXPECT_THAT(texts({.year = 2023}), ElementsAre("ringer til alle", "skriver et brev"));
    EXPECT_THAT(texts({.overdue_on = "2024-02-01"}), ElementsAre("ringer til alle"));
    EXPECT_THAT(texts({.overdue_on = "2025-02-01"}), ElementsAre("ringer til alle", "holder øje"));
    EXPECT_THAT(texts({.standing = Standing::closed}), IsEmpty());
    database().read([&](store::Session& session) {
        const auto named = [&](const char* words) {
            return decisions::responsible_named(session, place_.id, words);
        };
        EXPECT_EQ(named("bo østby").size(), 1U);
        EXPECT_EQ(named("SEKRETARIAT").size(), 1U) << "a part of the name";
        EXPECT_THAT(named("%"), IsEmpty());
        EXPECT_EQ(
            decisions::list_follow_ups(session, place_.id, {.responsible = named("bo østby")}, 9, 0).size(),
            2U);
        EXPECT_EQ(decisions::list_follow_ups(session, place_.id, {.responsible = {{}}}, 9, 0).size(), 0U);
        const auto party = decisions::parties_owing(session, place_.id).at(0);
        EXPECT_EQ(decisions::list_follow_ups(session, place_.id, {.party = party.id}, 9, 0).size(), 2U);
        const auto body = bodies::find(session, place_.id, "b").value();
        EXPECT_EQ(decisions::list_follow_ups(session, place_.id, {.body = body.id.text()}, 9, 0).size(), 1U);
    });
}

TEST_P(FollowUpsTest, AreOneUndertakingWhenLaterMinutesSayItAgain) {
    add("A", "2023-01-01", {{letter + " inden 1. maj", {"Bo Østby"}, ""}});
    add("B", "2024-01-01", {{letter + " inden 1. juni", {"Bo Østby"}, ""}, {letter + " uden navn", {}, ""}});
    // Put in last, said between the two.
    add("A", "2023-06-01", {{letter, {"Bo Østby"}, ""}});
    const auto open = list({});
    ASSERT_EQ(open.size(), 2U) << "nobody is let off: what names nobody is another undertaking";
    EXPECT_EQ(open[0].text, letter + " inden 1. juni");
    EXPECT_EQ(open[0].since, "2023-01-01");
    EXPECT_EQ(open[0].mentions, 3);
    ASSERT_EQ(open[0].others.size(), 2U);
    EXPECT_EQ(open[0].others[0].source.meeting_date, "2023-06-01");
    EXPECT_EQ(open[0].others[1].source.meeting_date, "2023-01-01");
    EXPECT_EQ(open[0].others_in_all, 2);
    EXPECT_THAT(owing(), ElementsAre("Bo Østby/Lindholm Kommune/1/2023-01-01"));
    EXPECT_EQ(list({.standing = std::nullopt}).size(), 4U);
    for (const FollowUp& old : list({.standing = Standing::repeated})) {
        EXPECT_EQ(old.others.size(), 2U);
        EXPECT_EQ(old.others[0].standing, Standing::open);
    }
    database().read([&](store::Session& session) {
        auto found = decisions::list_follow_ups(session, place_.id, {.standing = Standing::repeated}, 9, 0);
        decisions::add_mentions(session, found, 1);
        for (const FollowUp& old : found) {
            ASSERT_EQ(old.others.size(), 1U);
            EXPECT_EQ(old.others[0].standing, Standing::open);
            EXPECT_EQ(old.others_in_all, 2);
        }
    });
}

TEST_P(FollowUpsTest, OfOneMeetingAreTwoThingsWhenNobodyIsNamedOrTheWordsDiffer) {
    add("A", "2023-01-01", {{letter, {}, ""}, {letter, {}, ""}});
    EXPECT_EQ(list({}).size(), 2U);
}

TEST_P(FollowUpsTest, CountForThePartyOfTheLatestMeeting) {
    add("A", "2023-01-01", {{letter, {"Bo Østby", "Sandby Kommune"}, ""}});
    EXPECT_THAT(parties(), ElementsAre("Lindholm Kommune/1/2023-01-01", "Sandby Kommune/1/2023-01-01"));
    add("A", "2023-05-01", {}, "Sandby Kommune");
    EXPECT_THAT(parties(), ElementsAre("Sandby Kommune/1/2023-01-01"))
        << "said of two of one party, it counts once";
    add("A", "2022-05-01", {}, "Mosebjerg Kommune");
    EXPECT_THAT(parties(), ElementsAre("Sandby Kommune/1/2023-01-01"));
}

TEST_P(FollowUpsTest, AreClosedAndOpenedWithHistoryAndCounts) {
    const auto meeting = add("A", "2023-01-01", {{letter, {"Bo Østby"}, ""}});
    const std::string id = list({})[0].id;
    const auto wrong = decisions::close_follow_up(setting(), visit(), id, {"", "", ""});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error()[0].code, "how.missing");
    EXPECT_EQ(count("history"), 0);
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), id, {"overtaken", "loven kom", "bilag 2"}));
    const FollowUp closed = list({.standing = Standing::closed}).at(0);
    EXPECT_EQ(closed.closing->how, decisions::How::overtaken);
    EXPECT_EQ(closed.closing->note, "loven kom");
    EXPECT_EQ(closed.closing->evidence, "bilag 2");
    EXPECT_EQ(closed.closing->by_name, "Vibeke");
    EXPECT_THAT(texts({}), IsEmpty());
    EXPECT_THAT(owing(), IsEmpty());
    EXPECT_THAT(parties(), IsEmpty());
    EXPECT_EQ(decisions::close_follow_up(setting(), visit(), id, {"done", "", ""}).error()[0].code,
              "follow_up.closed");
    ASSERT_TRUE(decisions::reopen_follow_up(setting(), visit(), id));
    EXPECT_EQ(decisions::reopen_follow_up(setting(), visit(), id).error().code, "follow_up.not_closed");
    EXPECT_EQ(decisions::reopen_follow_up(setting(), visit(), "ingen").error().code, "follow_up.not_found");
    EXPECT_EQ(texts({}).size(), 1U);
    EXPECT_EQ(owing().size(), 1U);
    const auto rows = database().read([](store::Session& session) { return history::after(session, 0, 10); });
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].entry.act, "follow_up.close");
    EXPECT_EQ(rows[0].entry.subject_kind, "meeting");
    EXPECT_EQ(rows[0].entry.subject_id, meeting.meeting.id.text());
    EXPECT_THAT(rows[0].entry.payload, testing::HasSubstr(id));
    EXPECT_THAT(rows[0].entry.payload, testing::HasSubstr("loven kom"));
    EXPECT_EQ(rows[1].entry.act, "follow_up.reopen");
}

TEST_P(FollowUpsTest, ThatAreClosedAreFoundAsClosedAndOpenWhenSaidAgain) {
    const auto meeting = add("A", "2023-01-01", {{letter, {"Bo Østby"}, ""}});
    const std::string id = list({})[0].id;
    ASSERT_TRUE(decisions::close_follow_up(setting(), visit(), id, {"done", "", ""}));
    const auto entries = database().read(
        [&](store::Session& session) { return decisions::entries(session, meeting, place_, base::Words()); });
    EXPECT_THAT(entries.at(0).text, testing::HasSubstr("lukket: udført"));
    add("A", "2024-01-01", {{letter, {"Bo Østby"}, ""}});
    EXPECT_EQ(list({}).size(), 1U);
    EXPECT_EQ(decisions::close_follow_up(setting(), visit(), id, {"done", "", ""}).error()[0].code,
              "follow_up.repeated");
}

TEST_P(FollowUpsTest, OfAnotherCollaborationAreNotThere) {
    add("A", "2023-01-01", {{letter, {}, ""}});
    const std::string id = list({})[0].id;
    const auto here = place_;
    place_ = collaboration("Åklyngen");
    EXPECT_THAT(texts({}), IsEmpty());
    EXPECT_EQ(decisions::close_follow_up(setting(), visit(), id, {"done", "", ""}).error()[0].code,
              "follow_up.not_found");
    add("A", "2024-01-01", {{letter, {}, ""}});
    EXPECT_EQ(list({}).at(0).mentions, 1);
    place_ = here;
    EXPECT_EQ(list({}).size(), 1U);
}

TEST_P(FollowUpsTest, AreCountedInStep) {
    std::mt19937 random(11);
    const auto upto = [&](std::size_t most) { return static_cast<std::size_t>(random() % (most + 1)); };
    const std::vector<std::string> said = {letter, "evaluerer brugerpanelets svar med medlemmerne", "kort",
                                           "udarbejder tjekliste for udskrivning fra afdelingen"};
    const std::vector<std::vector<std::string>> by = {{}, {"Bo Østby"}, {"sekretariatet", "Bo Østby"}};
    for (int i = 0; i < 30; ++i) {
        std::vector<decisions::NewFollowUp> owed;
        for (std::size_t n = upto(2); n > 0; --n) owed.push_back({said.at(upto(3)), by.at(upto(2)), ""});
        add(upto(3) == 0 ? "" : std::string(1, static_cast<char>('A' + upto(1))),
            upto(4) == 0 ? "" : std::to_string(2020 + upto(2)) + "-06-0" + std::to_string(1 + upto(8)), owed);
        if (const auto open = list({}); !open.empty() && upto(2) == 0) {
            EXPECT_TRUE(decisions::close_follow_up(setting(), visit(), open[0].id, {"done", "", ""}));
        }
    }
    database().read([&](store::Session& session) {
        for (const Standing standing : {Standing::open, Standing::closed, Standing::repeated}) {
            int tallied = 0;
            for (const auto& tally : decisions::follow_up_tallies(session, place_.id)) {
                if (tally.standing == standing) tallied += tally.follow_ups;
            }
            EXPECT_EQ(tallied, decisions::count_follow_ups(session, place_.id, {.standing = standing}, 1000));
        }
        for (const auto& one : decisions::who_owes(session, place_.id, 100, 0)) {
            const auto ids = decisions::responsible_named(session, place_.id, one.name);
            EXPECT_EQ(one.open, decisions::count_follow_ups(session, place_.id, {.responsible = ids}, 1000));
        }
    });
    // One of an undertaking stands, and it is the newest.
    EXPECT_EQ(count("(SELECT undertaking FROM follow_up GROUP BY undertaking"
                    " HAVING SUM(CASE WHEN status <> 'repeated' THEN 1 ELSE 0 END) <> 1) bad"),
              0);
    EXPECT_EQ(count("follow_up a JOIN follow_up b ON b.undertaking = a.undertaking"
                    " WHERE a.status <> 'repeated' AND b.date > a.date"),
              0);
}

TEST_P(FollowUpsTest, FromBeforeThereWasSettlingAreSettled) {
    const auto meeting = add("A", "2023-01-01", {});
    database().write([&](store::Session& session) {
        decisions::add(session, ids_, place_.id, meeting.meeting, meeting.items[0].id, {},
                       {{letter, {"Bo Østby"}, "2023-05-01"}});
    });
    decisions::settle_all(database(), ids_);
    EXPECT_EQ(list({}).at(0).since, "2023-01-01");
    EXPECT_EQ(owing().size(), 1U);
    const auto rows = row_counts();
    decisions::settle_all(database(), ids_);
    EXPECT_EQ(row_counts(), rows);
}

TEST_P(FollowUpsTest, DueAtTheNextMeetingAreDueOnItsDayOnceItIsKnown) {
    const auto day = [&] { return list({}).at(0).due_day; };
    add("A", "2023-01-01", {{"ringer til alle", {"Bo Østby"}, "næste møde"}});
    EXPECT_EQ(day(), "");
    add("B", "2023-01-15", {});
    EXPECT_EQ(day(), "") << "another body's";
    add("A", "2024-05-01", {});
    EXPECT_EQ(day(), "") << "those between are not here";
    add("A", "2023-05-01", {});
    EXPECT_EQ(day(), "2023-05-01");
    add("A", "2023-03-01", {});
    EXPECT_EQ(day(), "2023-03-01");
    add("A", "2022-03-01", {});
    EXPECT_EQ(day(), "2023-03-01");
    EXPECT_THAT(texts({.overdue_on = "2023-03-02"}), ElementsAre("ringer til alle"));
    EXPECT_THAT(texts({.overdue_on = "2023-03-01"}), IsEmpty());
}

TEST_P(FollowUpsTest, AreDueOnTheLastDayOfAPeriodAlsoWhenFromBeforeThatWasLookedFor) {
    add("A", "2023-01-01", {{"ringer til alle", {}, "2. kvartal 2023"}, {"holder øje", {}, "næste møde"}});
    add("A", "2023-02-01", {});
    EXPECT_THAT(texts({.overdue_on = "2023-07-01"}), ElementsAre("holder øje", "ringer til alle"));
    EXPECT_THAT(texts({.overdue_on = "2023-06-30"}), ElementsAre("holder øje"));
    database().write(
        [](store::Session& session) { session.run("UPDATE follow_up SET due_day = '?', due_next = FALSE"); });
    EXPECT_THAT(texts({.overdue_on = "2023-07-01"}), IsEmpty());
    decisions::settle_all(database(), ids_);
    EXPECT_THAT(texts({.overdue_on = "2023-07-01"}), ElementsAre("holder øje", "ringer til alle"));
}

TEST_P(FollowUpsTest, MakeAPartyOfOneThatIsOnlyNamedAsResponsible) {
    add("A", "2023-01-01",
        {{"ringer til alle", {"Sandvig Kommune"}, ""}, {"holder øje", {"kommunerne"}, ""}});
    EXPECT_THAT(parties(), ElementsAre("Sandvig Kommune/1/2023-01-01"));
}

TEST_P(FollowUpsTest, WithoutADayAreNotTheOldest) {
    add("A", "", {{"ringer til alle", {"Bo Østby"}, ""}});
    EXPECT_THAT(owing(), ElementsAre("Bo Østby/Lindholm Kommune/1/"));
    add("A", "2023-01-01", {{"holder øje", {"Bo Østby"}, ""}});
    EXPECT_THAT(owing(), ElementsAre("Bo Østby/Lindholm Kommune/2/2023-01-01"));
    EXPECT_THAT(parties(), ElementsAre("Lindholm Kommune/2/2023-01-01"));
}

INSTANTIATE_TEST_SUITE_P(Engines, FollowUpsTest, support::both_engines(), support::engine_name);

}  // namespace
