#include <gmock/gmock.h>
#include <random>

#include "base/danish.hpp"
#include "features/meetings/meetings_store.hpp"
#include "features/slice_test.hpp"

namespace {

using meetings::Item;
using meetings::Meeting;
using meetings::WholeMeeting;

WholeMeeting meeting_of(const std::string& body, const std::string& date,
                        std::vector<std::string> numbers = {}) {
    WholeMeeting whole;
    if (!body.empty()) {
        whole.meeting.body.emplace();
        whole.meeting.body->name = body;
    }
    whole.meeting.date = base::parse_date(date);
    for (const std::string& number : numbers) {
        Item item;
        item.title = "Punktet";
        if (!number.empty()) item.number = number;
        whole.items.push_back(item);
    }
    return whole;
}

class MeetingsTest : public support::SliceTest {
  protected:
    WholeMeeting add(WholeMeeting whole) {
        const auto place = collaboration();
        return database().write([&](store::Session& session) {
            return meetings::add(session, setting(), place, std::move(whole), "");
        });
    }
    std::vector<std::string> slugs(const meetings::Filter& filter = {}, int limit = 100, int offset = 0) {
        const auto place = collaboration();
        return database().read([&](store::Session& session) {
            std::vector<std::string> found;
            for (const Meeting& one : meetings::list(session, place.id, filter, limit, offset)) {
                found.push_back(one.slug);
            }
            return found;
        });
    }
    std::vector<meetings::Tally> tallies() {
        const auto place = collaboration();
        return database().read([&](store::Session& session) { return meetings::tallies(session, place.id); });
    }
};

TEST_P(MeetingsTest, HaveAddressesOfTheirDateAndBody) {
    EXPECT_EQ(add(meeting_of("Klyngestyregruppen", "2024-03-15")).meeting.slug,
              "2024-03-15-klyngestyregruppen");
    EXPECT_EQ(add(meeting_of("Klyngestyregruppen", "2024-03-15")).meeting.slug,
              "2024-03-15-klyngestyregruppen-2");
    EXPECT_EQ(add(meeting_of("Klyngestyregruppen", "2024-03-15")).meeting.slug,
              "2024-03-15-klyngestyregruppen-3");
    EXPECT_EQ(add(meeting_of("", "2024-03-15")).meeting.slug, "2024-03-15-moede");
    EXPECT_EQ(add(meeting_of("Klyngestyregruppen", "")).meeting.slug, "uden-dato-klyngestyregruppen");
    EXPECT_EQ(add(meeting_of("", "")).meeting.slug, "uden-dato-moede");
}

TEST_P(MeetingsTest, GiveEachItemAnAddressOfItsOwn) {
    const auto whole = add(meeting_of("", "", {"1", "", "2", "2", "2 a", "", "1"}));
    std::vector<std::string> given;
    for (const Item& item : whole.items) given.push_back(item.slug);
    EXPECT_THAT(given,
                testing::ElementsAre("punkt-1", "nr-2", "punkt-2", "nr-4", "punkt-2-a", "nr-6", "nr-7"));
}

TEST_P(MeetingsTest, ComeBackAsTheyWereAdded) {
    WholeMeeting whole = meeting_of("Klyngestyregruppen", "2024-03-15", {"1", "2"});
    whole.meeting.kind = meetings::Kind::agenda;
    whole.meeting.starts = base::parse_time("09:00");
    whole.meeting.place = "Store Sal";
    whole.meeting.form = meetings::Form::hybrid;
    whole.meeting.doubts = 3;
    whole.attendance = {{"Bo Østby", {}, "Direktør", "Lindholm Kommune", {}, meetings::Status::participant},
                        {"Ane Krag", {}, {}, {}, {}, meetings::Status::apologies}};
    whole.offices = {{meetings::Office::chair, "Bo Østby", {}},
                     {meetings::Office::minute_taker, "Ukendt", {}}};
    whole.items[1].decision = "godkendt";
    whole.items[1].closed = true;
    whole.items[1].presenters = {{"BO ØSTBY", {}}, {"Ukendt", {}}};
    whole.items[1].recommendations = {"At der besluttes", "At der drøftes"};
    whole.items[1].attachments = {{"Bilag 1", "Et bilag"}, {std::nullopt, "Et til"}};
    const auto added = add(whole);
    const auto found =
        database()
            .read([&](store::Session& session) { return meetings::load(session, added.meeting.id); })
            .value();
    EXPECT_EQ(found.meeting.kind, meetings::Kind::agenda);
    EXPECT_EQ(found.meeting.starts, base::parse_time("09:00"));
    EXPECT_EQ(found.meeting.ends, std::nullopt);
    EXPECT_EQ(found.meeting.form, meetings::Form::hybrid);
    EXPECT_EQ(found.meeting.doubts, 3);
    EXPECT_EQ(found.meeting.items, 2);
    ASSERT_EQ(found.attendance.size(), 2U);
    EXPECT_EQ(found.attendance[0].slug, "bo-oestby");
    EXPECT_EQ(found.attendance[0].party_slug, "lindholm-kommune");
    EXPECT_EQ(found.attendance[1].status, meetings::Status::apologies);
    EXPECT_EQ(found.attendance[1].organisation, std::nullopt);
    ASSERT_EQ(found.offices.size(), 2U);
    EXPECT_EQ(found.offices[0].slug, "bo-oestby");
    EXPECT_EQ(found.offices[1].slug, std::nullopt) << "an office alone does not make a person";
    ASSERT_EQ(found.items.size(), 2U);
    const Item& second = found.items[1];
    EXPECT_TRUE(second.closed);
    EXPECT_FALSE(found.items[0].closed);
    EXPECT_EQ(second.presenters[0].slug, "bo-oestby");
    EXPECT_EQ(second.presenters[1].slug, std::nullopt);
    EXPECT_THAT(second.recommendations, testing::ElementsAre("At der besluttes", "At der drøftes"));
    EXPECT_EQ(second.attachments[1].label, std::nullopt);
    EXPECT_TRUE(found.items[0].recommendations.empty());
}

TEST_P(MeetingsTest, AreListedNewestFirstAndThoseWithoutADateLast) {
    add(meeting_of("B", ""));
    add(meeting_of("A", "2019-01-31"));
    add(meeting_of("A", "2024-12-01"));
    add(meeting_of("A", "2024-02-29"));
    add(meeting_of("B", "2024-12-01"));
    EXPECT_THAT(slugs(), testing::ElementsAre("2024-12-01-b", "2024-12-01-a", "2024-02-29-a", "2019-01-31-a",
                                              "uden-dato-b"));
    EXPECT_THAT(slugs({}, 2, 1), testing::ElementsAre("2024-12-01-a", "2024-02-29-a"));
    EXPECT_THAT(slugs({"", 2019}), testing::ElementsAre("2019-01-31-a"));
    const auto place = collaboration();
    database().read([&](store::Session& session) {
        const auto body = bodies::find(session, place.id, "b").value();
        EXPECT_EQ(meetings::list(session, place.id, {body.id.text(), 0}, 10, 0).size(), 2U);
    });
}

TEST_P(MeetingsTest, AreCountedInStep) {
    std::mt19937 random(2024);
    const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int i = 0; i < 80; ++i) {
        const int year = 2018 + upto(3);
        const std::string date = upto(4) == 0 ? "" : std::to_string(year) + "-05-1" + std::to_string(upto(9));
        const std::string body = upto(4) == 0 ? "" : std::string(1, static_cast<char>('A' + upto(3)));
        add(meeting_of(body, date, std::vector<std::string>(static_cast<std::size_t>(upto(4)))));
    }
    int meetings = 0;
    for (const meetings::Tally& tally : tallies()) {
        const std::string which =
            " WHERE COALESCE(m.body, '') = '" + tally.body + "' AND m.year = " + std::to_string(tally.year);
        EXPECT_EQ(tally.meetings, count("meeting m" + which));
        EXPECT_EQ(tally.items, count("item i JOIN meeting m ON m.id = i.meeting" + which));
        meetings += tally.meetings;
    }
    EXPECT_EQ(meetings, 80);
    EXPECT_EQ(count("meeting"), 80);
}

TEST_P(MeetingsTest, AreToComeWhileTheyHaveAnAgendaForALaterDayOnly) {
    const auto today = base::parse_date("2031-03-15").value();
    WholeMeeting agenda = meeting_of("A", "2031-03-16");
    agenda.meeting.kind = meetings::Kind::agenda;
    EXPECT_TRUE(meetings::is_coming(agenda.meeting, today));
    EXPECT_FALSE(meetings::is_coming(agenda.meeting, base::parse_date("2031-03-16").value()));
    EXPECT_FALSE(meetings::is_coming(meeting_of("A", "2031-03-16").meeting, today)) << "it has minutes";
    EXPECT_FALSE(meetings::is_coming(meeting_of("A", "").meeting, today));
}

TEST_P(MeetingsTest, ThatAreToComeDoNotPushOutThoseHeld) {
    const auto agenda_of = [](const std::string& body, const std::string& date) {
        WholeMeeting agenda = meeting_of(body, date);
        agenda.meeting.kind = meetings::Kind::agenda;
        return agenda;
    };
    add(meeting_of("A", "2031-02-10"));
    add(meeting_of("B", "2031-03-10"));
    add(agenda_of("A", "2031-03-15"));
    add(meeting_of("A", ""));
    for (int day = 10; day < 30; ++day)
        add(agenda_of(day % 2 == 0 ? "A" : "B", "2031-04-" + std::to_string(day)));
    const auto place = collaboration();
    const auto days = [&](const std::string& slug) {
        return database().read([&](store::Session& session) {
            const std::string body =
                slug.empty() ? "" : bodies::find(session, place.id, slug).value().id.text();
            const auto parted = meetings::coming_and_held(session, place.id, body,
                                                          base::parse_date("2031-03-15").value(), 3, 2);
            std::pair<std::vector<std::string>, std::vector<std::string>> all;
            for (const auto& one : parted.coming) all.first.push_back(base::iso(*one.date));
            for (const auto& one : parted.held) all.second.push_back(base::iso(*one.date));
            return all;
        });
    };
    EXPECT_THAT(days("").first, testing::ElementsAre("2031-04-10", "2031-04-11", "2031-04-12"));
    EXPECT_THAT(days("").second, testing::ElementsAre("2031-03-15", "2031-03-10"));
    EXPECT_THAT(days("a").first, testing::ElementsAre("2031-04-10", "2031-04-12", "2031-04-14"));
    EXPECT_THAT(days("a").second, testing::ElementsAre("2031-03-15", "2031-02-10"));
    EXPECT_THAT(days("b").second, testing::ElementsAre("2031-03-10"));
}

TEST_P(MeetingsTest, WithAnAgendaOnlySayWhoIsToComeAndNotWhoCame) {
    const auto place = collaboration();
    const auto person = [&] {
        return database()
            .read([&](store::Session& session) { return people::find_person(session, place.id, "Bo Østby"); })
            .value();
    };
    WholeMeeting whole = meeting_of("A", "2031-03-15");
    whole.attendance = {{"Bo Østby", {}, "Direktør", {}, {}, meetings::Status::participant}};
    add(whole);
    whole.meeting.date = base::parse_date("2031-06-15");
    whole.meeting.kind = meetings::Kind::agenda;
    const auto agenda = add(whole);
    EXPECT_EQ(person().meetings, 2);
    EXPECT_EQ(person().invited, 1);
    EXPECT_EQ(person().last_seen, "2031-03-15");
    whole.meeting.kind = meetings::Kind::minutes;
    database().write([&](store::Session& session) {
        return meetings::replace(session, setting(), place, agenda, whole, "");
    });
    EXPECT_EQ(person().meetings, 2);
    EXPECT_EQ(person().invited, 0);
    EXPECT_EQ(person().last_seen, "2031-06-15");
}

TEST_P(MeetingsTest, CountNothingOfWhatIsRolledBack) {
    const auto place = collaboration();
    EXPECT_THROW(database().write([&](store::Session& session) {
        meetings::add(session, setting(), place, meeting_of("A", "2024-01-01"), "");
        throw std::runtime_error("in the middle");
    }),
                 std::runtime_error);
    EXPECT_TRUE(tallies().empty());
    EXPECT_EQ(count("body"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, MeetingsTest, support::both_engines(), support::engine_name);

TEST(Prose, MakesParagraphsAndLists) {
    using meetings::prose;
    EXPECT_EQ(prose("").text(), "");
    EXPECT_EQ(prose("\n \n\t\n").text(), "");
    EXPECT_EQ(prose("Et afsnit.\n\nEt til.").text(), "<p>Et afsnit.</p><p>Et til.</p>");
    EXPECT_EQ(prose("Før:\n• et\n• to\nEfter").text(),
              "<p>Før:</p><ul><li>et</li><li>to</li></ul><p>Efter</p>");
    EXPECT_EQ(prose("• et\n◦ et a\n◦ et b\n• to").text(),
              "<ul><li>et<ul><li>et a</li><li>et b</li></ul></li><li>to</li></ul>");
    EXPECT_EQ(prose("◦ uden første").text(), "<ul><li>uden første</li></ul>");
    EXPECT_EQ(prose("• ").text(), "<ul><li></li></ul>");
}

TEST(Prose, EscapesWhatLooksLikeMarkup) {
    EXPECT_EQ(
        meetings::prose("<script>\"'&\n• <b>\n◦ </ul>").text(),
        "<p>&lt;script&gt;&quot;&#39;&amp;</p><ul><li>&lt;b&gt;<ul><li>&lt;/ul&gt;</li></ul></li></ul>");
}

}  // namespace
