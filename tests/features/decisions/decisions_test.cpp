#include <gmock/gmock.h>
#include <random>
#include <set>

#include "features/decisions/follow_ups_store.hpp"
#include "features/decisions/labels.hpp"
#include "features/slice_test.hpp"

namespace {

using decisions::Result;

constexpr std::array<Result, 7> all_results = {
    Result::none,         Result::noted,     Result::approved, Result::approved_with_changes,
    Result::not_approved, Result::discussed, Result::postponed};

class DecisionsTest : public support::SliceTest {
  protected:
    meetings::WholeMeeting add(const std::string& body, const std::string& date,
                               const std::vector<decisions::NewDecision>& decided,
                               const std::vector<decisions::NewFollowUp>& owed = {}) {
        meetings::WholeMeeting whole;
        if (!body.empty()) {
            whole.meeting.body.emplace();
            whole.meeting.body->name = body;
        }
        whole.meeting.date = base::parse_date(date);
        whole.attendance = {{"Bo Østby", {}, {}, {}, {}, meetings::Status::participant}};
        whole.items.resize(1);
        whole.items[0].title = "Punktet";
        whole.items[0].number = "1";
        const auto place = collaboration();
        return database().write([&](store::Session& session) {
            auto added = meetings::add(session, setting(), place, whole, "");
            decisions::add(session, ids_, place.id, added.meeting, added.items[0].id, decided, owed);
            return added;
        });
    }
    std::vector<std::string> texts(const decisions::Filter& filter, int limit = 100, int offset = 0) {
        const auto place = collaboration();
        return database().read([&](store::Session& session) {
            std::vector<std::string> found;
            for (const auto& one : decisions::list(session, place.id, filter, limit, offset)) {
                found.push_back(one.text);
            }
            return found;
        });
    }
    admission::Visit visit() { return {collaboration(), admission::AccountId("a"), "Vibeke"}; }
};

TEST_P(DecisionsTest, AreListedNewestFirstInTheMeetingsOrder) {
    add("A", "2023-01-01", {{"a1", Result::noted}, {"a2", Result::approved}});
    add("B", "", {{"u", Result::none}});
    add("B", "2024-01-01", {{"b1", Result::approved}});
    EXPECT_THAT(texts({}), testing::ElementsAre("b1", "a1", "a2", "u"));
    EXPECT_THAT(texts({}, 2, 1), testing::ElementsAre("a1", "a2"));
    EXPECT_THAT(texts({"", 2023, {}}), testing::ElementsAre("a1", "a2"));
    EXPECT_THAT(texts({"", 0, Result::approved}), testing::ElementsAre("b1", "a2"));
    EXPECT_THAT(texts({"", 0, Result::none}), testing::ElementsAre("u"));
}

TEST_P(DecisionsTest, AreCountedInStep) {
    std::mt19937 random(7);
    const auto upto = [&](std::size_t most) { return static_cast<std::size_t>(random() % (most + 1)); };
    int added = 0;
    for (int i = 0; i < 60; ++i) {
        std::vector<decisions::NewDecision> decided;
        for (std::size_t n = upto(3); n > 0; --n) decided.push_back({"tekst", all_results.at(upto(6))});
        added += static_cast<int>(decided.size());
        add(upto(3) == 0 ? "" : std::string(1, static_cast<char>('A' + upto(2))),
            upto(3) == 0 ? "" : std::to_string(2020 + upto(2)) + "-06-0" + std::to_string(1 + upto(8)),
            decided);
    }
    const auto place = collaboration();
    const auto tallies =
        database().read([&](store::Session& session) { return decisions::tallies(session, place.id); });
    int sum = 0;
    for (const auto& tally : tallies) {
        EXPECT_EQ(tally.decisions,
                  count("decision d JOIN meeting m ON m.id = d.meeting WHERE COALESCE(m.body, '') = '" +
                        tally.body + "' AND m.year = " + std::to_string(tally.year) + " AND d.outcome = '" +
                        decisions::stored(tally.result) + "'"));
        sum += tally.decisions;
    }
    EXPECT_EQ(sum, added);
    EXPECT_EQ(count("decision"), added);
    database().read(
        [&](store::Session& session) { EXPECT_EQ(decisions::totals(session, place.id).decisions, added); });
}

TEST_P(DecisionsTest, KnowWhoOwesWhat) {
    const auto meeting =
        add("A", "2024-01-01", {},
            {{"sender brevet", {"Bo Østby", "sekretariatet"}, "2024-09-15"}, {"ringer", {}, ""}});
    const auto place = collaboration();
    database().read([&](store::Session& session) {
        const auto owed = decisions::follow_ups_of_meeting(session, meeting.meeting.id);
        ASSERT_EQ(owed.size(), 2U);
        ASSERT_EQ(owed[0].responsible.size(), 2U);
        EXPECT_EQ(owed[0].responsible[0].slug, "bo-oestby");
        EXPECT_EQ(owed[0].responsible[1].name, "sekretariatet");
        EXPECT_EQ(owed[0].responsible[1].slug, std::nullopt);
        EXPECT_EQ(owed[0].due, "2024-09-15");
        EXPECT_TRUE(owed[1].responsible.empty());
        const auto person = people::find_person(session, place.id, "bo østby").value();
        EXPECT_EQ(decisions::follow_ups_of_person(session, person.id, 10).size(), 1U);
    });
}

TEST_P(DecisionsTest, SayTheirOutcomesOnceEachUnderTheirItem) {
    const auto meeting = add("A", "2024-01-01",
                             {{"et", Result::approved},
                              {"to", Result::approved_with_changes},
                              {"tre", Result::approved},
                              {"fire", Result::none}},
                             {{"sender <b>brevet</b>", {"Bo Østby"}, "inden sommer"}});
    const auto visit = this->visit();
    database().read([&](store::Session& session) {
        const auto outcomes = decisions::outcomes(session, visit, meeting.meeting.id, base::Words());
        const auto& outcome = outcomes.at(meeting.items[0].id.text());
        EXPECT_EQ(outcome.word, "godkendt, godkendt med ændringer");
        EXPECT_THAT(outcome.follow_ups.text(), testing::HasSubstr("sender &lt;b&gt;brevet&lt;/b&gt;"));
        EXPECT_THAT(outcome.follow_ups.text(), testing::HasSubstr("frist inden sommer"));
        EXPECT_THAT(outcome.follow_ups.text(), testing::HasSubstr("/fjordklyngen/personer/bo-oestby"));
    });
}

TEST_P(DecisionsTest, AreFoundWithTheAudienceOfTheirItem) {
    auto meeting = add("A", "2024-01-01", {{"et", Result::approved}}, {{"ringer", {"Bo Østby"}, ""}});
    const auto place = collaboration();
    for (const bool closed : {false, true}) {
        meeting.items[0].closed = closed;
        const auto entries = database().read([&](store::Session& session) {
            return decisions::entries(session, meeting, place, base::Words());
        });
        ASSERT_EQ(entries.size(), 2U);
        EXPECT_NE(entries[0].id, entries[1].id);
        for (const auto& entry : entries) {
            EXPECT_EQ(entry.audience, meetings::audience(meeting.meeting, meeting.items[0]));
            EXPECT_EQ(entry.audience == meetings::audience_of_open(), !closed);
            EXPECT_EQ(entry.address, "/fjordklyngen/moeder/2024-01-01-a/punkt-1");
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, DecisionsTest, support::both_engines(), support::engine_name);

TEST(Results, HaveAWordEachInTheStoreAndOnThePage) {
    std::set<std::string> stored;
    std::set<std::string> shown;
    for (const Result result : all_results) {
        EXPECT_TRUE(stored.insert(decisions::stored(result)).second);
        EXPECT_TRUE(shown.insert(std::string(base::Words()(decisions::result_name(result)))).second);
        EXPECT_EQ(decisions::result_from(decisions::stored(result)), result);
    }
    EXPECT_EQ(decisions::result_from("noget andet"), Result::none);
}

}  // namespace
