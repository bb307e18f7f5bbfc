// Whose party somebody responsible is, and which names of offices and groups are one.
#include "features/decisions/owing_names.hpp"

#include <gmock/gmock.h>

#include "features/decisions/acts/acts.hpp"
#include "features/slice_test.hpp"

namespace {

using decisions::NewFollowUp;
using testing::ElementsAre;
using testing::IsEmpty;

class OwingNamesTest : public support::SliceTest {
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
    void add(const std::string& body, const std::string& date, const std::vector<NewFollowUp>& owed,
             const std::vector<meetings::Attendance>& there = {}) {
        meetings::WholeMeeting whole;
        whole.meeting.body.emplace().name = body;
        whole.meeting.date = base::parse_date(date);
        whole.attendance = there;
        whole.items.resize(1);
        whole.items[0].title = "Punktet";
        database().write([&](store::Session& session) {
            const auto added = meetings::add(session, setting(), place_, whole, "");
            decisions::add(session, ids_, place_.id, added.meeting, added.items[0].id, {}, owed);
            decisions::settle(session, ids_, place_.id, added.meeting.id);
        });
    }
    static meetings::Attendance there(const std::string& name, const std::string& title,
                                      const std::string& organisation) {
        const auto said = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional(text);
        };
        return {name, {}, said(title), said(organisation), {}, meetings::Status::participant};
    }
    /// "name/party/open/oldest" of each who owes.
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
                lines.push_back(one.name + '/' + std::to_string(one.open));
            }
            return lines;
        });
    }
    std::string id_of(const std::string& name) {
        return database().read([&](store::Session& session) {
            return session
                .first("SELECT id FROM responsible WHERE name = $1", {name},
                       [](const store::Row& row) { return row.text(0); })
                .value();
        });
    }
    std::vector<std::string> rows() {
        return database().read([](store::Session& session) {
            return session.all(
                "SELECT o.follow_up || ' ' || o.name || ' ' || o.responsible || ' ' || r.open"
                " FROM follow_up_responsible o JOIN responsible r ON r.id = o.responsible"
                " ORDER BY o.follow_up, o.position",
                {}, [](const store::Row& row) { return row.text(0); });
        });
    }
    admission::Collaboration place_;
    admission::AccountId account_;
};

TEST_P(OwingNamesTest, HaveThePartyThatTitlesMembersOrTheNameTell) {
    add("Rådet", "2023-01-01", {}, {there("Ida Krog", "", "Lindholm Kommune"), there("Bo Holm", "", "OUH")});
    add("Ældreforum", "2023-02-01", {},
        {there("Ida Krog", "", "Lindholm Kommune"), there("Mia Ruud", "", "Lindholm Kommune")});
    add("Rådet", "2023-03-01",
        {{"ringer rundt", {"Ida Krog"}, ""},
         {"skriver et brev", {"Per Dahl"}, ""},
         {"finder lokaler", {"Ældreforum"}, ""},
         {"samler tal", {"Sygeplejen i Lindholm Kommune"}, ""},
         {"holder øje", {"Rådet"}, ""},
         {"sender bud", {"arbejdsgruppen"}, ""}},
        {there("Per Dahl", "Sundhedschef, Lindholm Kommune", "")});
    auto all = owing();
    std::ranges::sort(all);
    EXPECT_THAT(
        all, ElementsAre("Ida Krog/Lindholm Kommune/1/2023-03-01", "Per Dahl/Lindholm Kommune/1/2023-03-01",
                         "Rådet//1/2023-03-01", "Sygeplejen i Lindholm Kommune/Lindholm Kommune/1/2023-03-01",
                         "arbejdsgruppen//1/2023-03-01", "Ældreforum/Lindholm Kommune/1/2023-03-01"));
    EXPECT_THAT(parties(), ElementsAre("Lindholm Kommune/4"));
}

/// Who somebody is may be known first when they owe something again.
TEST_P(OwingNamesTest, BringWhatTheyOwedBeforeToThePartyThatIsLearntLater) {
    add("Rådet", "2023-01-01", {{"ringer rundt", {"Ida Krog"}, ""}});
    EXPECT_THAT(parties(), IsEmpty());
    add("Rådet", "2023-03-01", {{"skriver et brev", {"Ida Krog"}, ""}},
        {there("Ida Krog", "", "Lindholm Kommune")});
    EXPECT_THAT(parties(), ElementsAre("Lindholm Kommune/2"));
}

TEST_P(OwingNamesTest, FromBeforeAreLookedAtWhenTheProgramStarts) {
    add("Rådet", "2023-01-01", {}, {there("Ida Krog", "", "Lindholm Kommune")});
    add("Rådet", "2023-03-01", {{"samler tal", {"Sygeplejen i Lindholm Kommune"}, ""}});
    database().write([](store::Session& session) {
        session.run("UPDATE responsible SET party = NULL, told = FALSE, looked = FALSE");
        session.run("DELETE FROM owing WHERE owner IN (SELECT id FROM party)");
        session.run("DELETE FROM party_owing");
    });
    EXPECT_THAT(parties(), IsEmpty());
    decisions::settle_all(database(), ids_);
    EXPECT_THAT(parties(), ElementsAre("Lindholm Kommune/1"));
}

TEST_P(OwingNamesTest, AreJoinedAndPartedByAPerson) {
    add("Rådet", "2023-01-01", {{"ringer rundt", {"klyngesekretariatet"}, ""}});
    add("Rådet", "2023-02-01", {{"skriver et brev", {"Sekretariatet"}, ""}});
    const auto before = rows();
    EXPECT_THAT(owing(), ElementsAre("klyngesekretariatet//1/2023-01-01", "Sekretariatet//1/2023-02-01"));
    ASSERT_TRUE(
        decisions::join_names(setting(), visit(), id_of("klyngesekretariatet"), id_of("Sekretariatet")));
    EXPECT_THAT(owing(), ElementsAre("Sekretariatet//2/2023-01-01"));
    // What comes later under the joined name counts there too.
    add("Rådet", "2023-03-01", {{"finder lokaler", {"Klyngesekretariat"}, ""}});
    EXPECT_THAT(owing(), ElementsAre("Sekretariatet//3/2023-01-01"));
    const auto joined =
        database().read([&](store::Session& session) { return decisions::joined_names(session, place_.id); });
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_EQ(joined[0].to_name, "Sekretariatet");
    ASSERT_TRUE(decisions::part_names(setting(), visit(), joined[0].id));
    EXPECT_THAT(owing(), ElementsAre("klyngesekretariatet//2/2023-01-01", "Sekretariatet//1/2023-02-01"));
    EXPECT_EQ(count("history WHERE act IN ('responsible.join', 'responsible.part')"), 2);
    EXPECT_EQ(rows().size(), before.size() + 1);
    EXPECT_FALSE(decisions::part_names(setting(), visit(), joined[0].id)) << "pressed twice";
}

TEST_P(OwingNamesTest, WhoseOldestIsOldestComesFirstAndWhatHasNoDayLast) {
    add("Rådet", "", {{"ringer rundt", {"arkivet"}, ""}});
    add("Rådet", "2024-01-01", {{"skriver et brev", {"bogholderiet"}, ""}});
    add("Rådet", "2023-01-01", {{"finder lokaler", {"centralen"}, ""}});
    EXPECT_THAT(owing(), ElementsAre("centralen//1/2023-01-01", "bogholderiet//1/2024-01-01", "arkivet//1/"));
    database().read([&](store::Session& session) {
        EXPECT_EQ(decisions::who_owes(session, place_.id, 1, 1).at(0).name, "bogholderiet");
        EXPECT_EQ(decisions::who_owes(session, place_.id, 1, 2).at(0).name, "arkivet");
    });
}

TEST_P(OwingNamesTest, AreJoinedOverSeveralSteps) {
    add("Rådet", "2023-01-01",
        {{"ringer rundt", {"formandskabet"}, ""},
         {"skriver et brev", {"formænd"}, ""},
         {"finder lokaler", {"ledelsen"}, ""}});
    ASSERT_TRUE(decisions::join_names(setting(), visit(), id_of("formænd"), id_of("formandskabet")));
    ASSERT_TRUE(decisions::join_names(setting(), visit(), id_of("formandskabet"), id_of("ledelsen")));
    EXPECT_THAT(owing(), ElementsAre("ledelsen//3/2023-01-01"));
    EXPECT_FALSE(decisions::join_names(setting(), visit(), id_of("ledelsen"), id_of("formænd")))
        << "it stands for itself no more";
    ASSERT_TRUE(decisions::part_names(setting(), visit(), id_of("formandskabet")));
    EXPECT_THAT(owing(), ElementsAre("formandskabet//2/2023-01-01", "ledelsen//1/2023-01-01"));
    ASSERT_TRUE(decisions::part_names(setting(), visit(), id_of("formænd")));
    EXPECT_EQ(owing().size(), 3U);
}

TEST_P(OwingNamesTest, OfBodiesStandAndPeopleAreJoinedElsewhere) {
    add("Rådet", "2023-01-01", {{"ringer rundt", {"Rådet"}, ""}, {"skriver et brev", {"rådsgruppen"}, ""}});
    const auto refused = decisions::join_names(setting(), visit(), id_of("Rådet"), id_of("rådsgruppen"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "names.stands");
    EXPECT_EQ(decisions::join_names(setting(), visit(), id_of("Rådet"), id_of("Rådet")).error().code,
              "names.same");
    EXPECT_EQ(decisions::join_names(setting(), visit(), "x", id_of("Rådet")).error().code, "names.not_found");
    ASSERT_TRUE(decisions::join_names(setting(), visit(), id_of("rådsgruppen"), id_of("Rådet")));
    EXPECT_THAT(owing(), ElementsAre("Rådet//2/2023-01-01"));
}

INSTANTIATE_TEST_SUITE_P(Engines, OwingNamesTest, support::both_engines(), support::engine_name);

}  // namespace
