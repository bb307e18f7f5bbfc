// What a person changes in a reading: pure, so that the same corrections always give the same reading.
#include "features/archive/correction.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include "extract/text_file.hpp"
#include "reading/json.hpp"
#include "reading/read.hpp"

namespace {

namespace json = boost::json;
using archive::Correction;
using Act = Correction::Act;

const std::string text =
    "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024\n\nDeltagere:\nDirektør Anker Holmboe\n"
    "Sundhedschef Bettina Lindhøj\n\n1. Velkomst\n\nReferat:\nAnker bød velkommen.\nDagsordenen blev "
    "gennemgået.\n"
    "Budget for 2025 Budgettet er på 3 mio. kr.\n\n2. Udskrivning\n\nIndstilling:\nDet indstilles, at "
    "styregruppen\n"
    "• godkender planen\n• drøfter tidsplanen\n\nBeslutning:\nPlanen blev godkendt.\n\n3. "
    "Eventuelt\n\nReferat:\n"
    "Intet.\n";

json::value reading() { return reading::to_json(reading::read(*extract::read_text_bytes(text))); }

const json::value& item(const json::value& reading, std::size_t position) {
    return reading.at("items").as_array().at(position);
}
std::string said(const json::value& value) {
    return value.is_string() ? std::string(value.as_string()) : "-";
}

/// Applies, and holds that the outcome is a record still.
base::Result<> done(json::value& reading, const Correction& correction) {
    auto result = archive::apply(reading, correction);
    EXPECT_TRUE(archive::record_of(reading));
    return result;
}

std::string refused(json::value& reading, const Correction& correction) {
    const json::value before = reading;
    const auto result = archive::apply(reading, correction);
    EXPECT_EQ(before, reading) << "what is refused changes nothing";
    return result ? "not refused" : result.error().code;
}

TEST(Correction, GivesAFieldItsValueAndKeepsWhereItStood) {
    auto now = reading();
    const json::value place = item(now, 1).at("places").at("title");
    ASSERT_TRUE(done(now, {Act::set, "items[1].title", "Udskrivning af borgere"}));
    EXPECT_EQ(said(item(now, 1).at("title")), "Udskrivning af borgere");
    EXPECT_EQ(item(now, 1).at("places").at("title"), place);
    ASSERT_TRUE(done(now, {Act::set, "meeting.date", "2024-03-16"}));
    EXPECT_EQ(said(now.at("meeting").at("date")), "2024-03-16");
    ASSERT_TRUE(done(now, {Act::set, "meeting.date", nullptr}));
    EXPECT_FALSE(now.at("meeting").at("places").as_object().contains("date"));
}

TEST(Correction, AListKeepsThePlacesOfWhatStays) {
    auto now = reading();
    const json::array places = item(now, 1).at("places").at("recommendations").as_array();
    ASSERT_EQ(places.size(), 2u);
    const std::string second = said(item(now, 1).at("recommendations").at(1));
    ASSERT_TRUE(done(now, {Act::set, "items[1].recommendations", json::array{second, "noget nyt"}}));
    const auto& after = item(now, 1).at("places").at("recommendations").as_array();
    EXPECT_EQ(after.at(0), places.at(1));
}

TEST(Correction, DecisionsComeWithTheirOutcomes) {
    auto now = reading();
    ASSERT_TRUE(done(now, {Act::set, "items[1].decisions",
                           json::object{{"decisions", json::array{"Godkendt.", "Udsat til juni."}},
                                        {"outcomes", json::array{"approved", "postponed"}}}}));
    const auto record = archive::record_of(now).value();
    ASSERT_EQ(record.items[1].decisions.size(), 2u);
    EXPECT_EQ(record.items[1].decisions[1].outcome, reading::Outcome::postponed);
}

TEST(Correction, WhatWasDecidedIsTheDecisionsOnceThoseAreCorrected) {
    auto now = reading();
    ASSERT_TRUE(
        done(now, {Act::set, "items[0].decided",
                   json::array{json::object{{"text", "Dagsordenen gælder."}, {"outcome", "approved"}}}}));
    ASSERT_EQ(archive::record_of(now)->items[0].decided.value().size(), 1u);
    ASSERT_TRUE(done(
        now, {Act::set, "items[0].decisions",
              json::object{{"decisions", json::array{"Godkendt."}}, {"outcomes", json::array{"approved"}}}}));
    EXPECT_FALSE(archive::record_of(now)->items[0].decided);
}

TEST(Correction, ATaskThatNamedNobodyIsGivenToSomebodyAlsoInOlderReadings) {
    auto now = reading();
    now.at("items").as_array()[1].as_object().erase("unassigned");
    now.at("items").as_array()[1].as_object().erase("decided");
    ASSERT_TRUE(done(now, {Act::set, "items[1].unassigned",
                           json::array{json::object{{"text", "Planen sendes ud."},
                                                    {"responsible", json::array{"Anker Holmboe"}},
                                                    {"due", "2024-05-01"}}}}));
    const auto record = archive::record_of(now).value();
    ASSERT_EQ(record.items[1].follow_ups.size(), 1u);
    EXPECT_EQ(record.items[1].follow_ups[0].responsible, std::vector<std::string>{"Anker Holmboe"});
}

TEST(Correction, WhatIsNoValueOfTheFieldIsFoundByTheRecord) {
    auto now = reading();
    ASSERT_TRUE(archive::apply(now, {Act::set, "meeting.date", "i foråret"}));
    const auto record = archive::record_of(now);
    ASSERT_FALSE(record);
    EXPECT_EQ(record.error().field, "meeting.date");
}

TEST(Correction, RefusesWhatIsNotThere) {
    auto now = reading();
    EXPECT_EQ(refused(now, {Act::set, "items[9].title", "X"}), "correction.gone");
    EXPECT_EQ(refused(now, {Act::set, "items[0].invented", "X"}), "correction.gone");
    EXPECT_EQ(refused(now, {Act::set, "items[0].places", json::object{}}), "correction.gone");
    EXPECT_EQ(refused(now, {Act::set, "items", json::array{}}), "correction.gone");
    EXPECT_EQ(refused(now, {Act::set, "items[0].title", ""}), "correction.title_missing");
    EXPECT_EQ(refused(now, {Act::set, "items[0].recommendations", "ingen liste"}), "correction.gone");
    EXPECT_EQ(refused(now, {Act::join, "items[2]", {}}), "correction.no_next");
    EXPECT_EQ(refused(now, {Act::confirm, "doubts[0]", json::object{{"field", "x"}, {"reason", "y"}}}),
              "correction.gone");
    EXPECT_EQ(refused(now, {Act::place, "unplaced[4]", json::object{{"to", "items[0].minutes"}}}),
              "correction.gone");
    EXPECT_EQ(refused(now, {Act::split, "items[0]",
                            json::object{
                                {"part", "minutes"}, {"paragraph", 99}, {"number", nullptr}, {"title", ""}}}),
              "correction.no_paragraph");
    EXPECT_EQ(
        refused(now, {Act::split, "items[0]",
                      json::object{{"part", "title"}, {"paragraph", 0}, {"number", nullptr}, {"title", ""}}}),
        "correction.no_paragraph");
}

TEST(Correction, SplitsAnItemAtAParagraph) {
    auto now = reading();
    const std::string minutes = said(item(now, 0).at("minutes"));
    ASSERT_NE(minutes.find("\nBudget for 2025"), std::string::npos) << minutes;
    const auto paragraph =
        std::count(minutes.begin(), minutes.begin() + static_cast<long>(minutes.find("Budget for")), '\n');
    ASSERT_TRUE(done(now, {Act::split, "items[0]",
                           json::object{{"part", "minutes"},
                                        {"paragraph", paragraph},
                                        {"number", "1a"},
                                        {"title", "Budget for 2025"}}}));
    ASSERT_EQ(now.at("items").as_array().size(), 4u);
    EXPECT_EQ(said(item(now, 1).at("title")), "Budget for 2025");
    EXPECT_EQ(said(item(now, 1).at("number")), "1a");
    EXPECT_EQ(said(item(now, 0).at("minutes")).find("Budget"), std::string::npos);
    EXPECT_NE(said(item(now, 1).at("minutes")).find("3 mio."), std::string::npos);
    EXPECT_EQ(said(item(now, 2).at("title")), "Udskrivning");
}

TEST(Correction, HalfOfWhatIsClosedIsClosed) {
    auto now = reading();
    ASSERT_TRUE(done(now, {Act::set, "items[0].closed", true}));
    const json::object how = {{"part", "minutes"}, {"paragraph", 1}, {"number", nullptr}, {"title", "Nyt"}};
    ASSERT_TRUE(done(now, {Act::split, "items[0]", how}));
    EXPECT_EQ(item(now, 1).at("closed"), true);
}

TEST(Correction, ATextThatWasTypedTakesNothingElseAlongWhenItIsSplit) {
    auto now = reading();
    ASSERT_TRUE(done(now, {Act::set, "items[1].minutes", "Første afsnit.\nAndet afsnit."}));
    const json::value decision = item(now, 1).at("decision");
    const json::object how = {{"part", "minutes"}, {"paragraph", 1}, {"number", nullptr}, {"title", "Nyt"}};
    ASSERT_TRUE(done(now, {Act::split, "items[1]", how}));
    EXPECT_EQ(item(now, 1).at("decision"), decision);
    EXPECT_EQ(item(now, 1).at("recommendations").as_array().size(), 2u);
    EXPECT_EQ(said(item(now, 2).at("minutes")), "Andet afsnit.");
}

TEST(Correction, TheTrayGoesToFieldsOfTextAlone) {
    auto now = reading();
    now.at("unplaced").as_array() = {json::object{{"text", "X"}, {"place", nullptr}}};
    for (const char* to :
         {"items.x", "participants[0].name", "items[0].recommendations", "meeting", "", "items[0].places"}) {
        EXPECT_EQ(refused(now, {Act::place, "unplaced[0]", json::object{{"to", to}}}), "correction.gone")
            << to;
    }
}

TEST(Correction, SplitThenJoinLosesNoWord) {
    auto now = reading();
    ASSERT_TRUE(done(
        now, {Act::split, "items[0]",
              json::object{{"part", "minutes"}, {"paragraph", 1}, {"number", nullptr}, {"title", "Nyt"}}}));
    ASSERT_TRUE(done(now, {Act::join, "items[0]", {}}));
    const std::string minutes = said(item(now, 0).at("minutes"));
    for (const char* word : {"velkommen", "Dagsordenen", "Budget for 2025", "3 mio.", "Nyt"}) {
        EXPECT_NE(minutes.find(word), std::string::npos) << word;
    }
}

TEST(Correction, MovesAndDoubtsFollow) {
    auto now = reading();
    now.at("doubts").as_array() = {
        json::object{{"field", "items[2].title"}, {"reason", "x"}, {"place", nullptr}},
        json::object{{"field", "items[0]"}, {"reason", "y"}, {"place", nullptr}}};
    ASSERT_TRUE(done(now, {Act::move, "items[2]", json::object{{"to", 0}}}));
    EXPECT_EQ(said(item(now, 0).at("title")), "Eventuelt");
    EXPECT_EQ(said(now.at("doubts").at(0).at("field")), "items[0].title");
    EXPECT_EQ(said(now.at("doubts").at(1).at("field")), "items[1]");
    ASSERT_TRUE(done(now, {Act::set, "items[0].title", "Andet"}));
    ASSERT_EQ(now.at("doubts").as_array().size(), 1u);
    ASSERT_TRUE(done(now, {Act::drop, "items[1]", {}}));
    EXPECT_TRUE(now.at("doubts").as_array().empty());
}

TEST(Correction, WhatADroppedItemSaidLiesInTheTray) {
    auto now = reading();
    const auto lines = now.at("counts").at("lines");
    ASSERT_TRUE(done(now, {Act::drop, "items[1]", {}}));
    std::string tray;
    for (const auto& one : now.at("unplaced").as_array()) tray += said(one.at("text")) + "|";
    EXPECT_NE(tray.find("Udskrivning"), std::string::npos);
    EXPECT_NE(tray.find("godkender planen"), std::string::npos);
    EXPECT_NE(tray.find("Planen blev godkendt."), std::string::npos);
    const auto& counts = now.at("counts");
    EXPECT_EQ(counts.at("fields").to_number<int>() + counts.at("debris").to_number<int>() +
                  counts.at("unplaced").to_number<int>(),
              lines.to_number<int>());
}

TEST(Correction, TheTrayIsEmptiedLineByLine) {
    auto now = reading();
    now.at("unplaced").as_array() = {
        json::object{{"text", "En tabt linje"},
                     {"place", json::object{{"page", 1}, {"lines", json::array{14, 14}}}}},
        json::object{{"text", "Støj"}, {"place", nullptr}}};
    now.at("counts").as_object()["unplaced"] = 2;
    ASSERT_TRUE(done(now, {Act::place, "unplaced[0]", json::object{{"to", "items[2].minutes"}}}));
    EXPECT_EQ(said(item(now, 2).at("minutes")), "Intet.\nEn tabt linje");
    ASSERT_TRUE(done(now, {Act::dismiss, "unplaced[0]", {}}));
    EXPECT_TRUE(now.at("unplaced").as_array().empty());
    EXPECT_EQ(refused(now, {Act::place, "unplaced[0]", json::object{{"to", "items[2].minutes"}}}),
              "correction.gone");
}

TEST(Correction, WhoStoodOnALineThatListsNobodyIsAnsweredWhereTheyAre) {
    const auto with_guest = [] {
        auto now = reading();
        const json::value place = now.at("participants").at(1).at("place");
        now.at("doubts").as_array() = {json::object{
            {"field", "items[1].attachments"}, {"reason", "person.outside_list"}, {"place", place}}};
        return now;
    };
    auto now = with_guest();
    ASSERT_TRUE(done(now, {Act::drop, "participants[0]", {}}));
    EXPECT_EQ(now.at("doubts").as_array().size(), 1u) << "somebody else";
    ASSERT_TRUE(done(now, {Act::drop, "participants[0]", {}}));
    EXPECT_TRUE(now.at("doubts").as_array().empty());
    now = with_guest();
    ASSERT_TRUE(done(now, {Act::set, "participants[1]", now.at("participants").at(1)}));
    EXPECT_TRUE(now.at("doubts").as_array().empty());
}

TEST(Correction, PeopleAreChangedAddedAndRemoved) {
    auto now = reading();
    const auto person = [](const char* name) {
        return json::object{{"name", name},      {"title", nullptr},         {"organisation", nullptr},
                            {"status", "guest"}, {"stands_in_for", nullptr}, {"partial", nullptr},
                            {"note", nullptr}};
    };
    const auto people = now.at("participants").as_array().size();
    ASSERT_EQ(people, 2u);
    ASSERT_TRUE(done(now, {Act::set, "participants[0]", person("Anker Holmbo")}));
    ASSERT_TRUE(done(now, {Act::set, "participants[2]", person("Carla Voss")}));
    EXPECT_EQ(refused(now, {Act::set, "participants[7]", person("X")}), "correction.gone");
    EXPECT_EQ(refused(now, {Act::set, "participants[1]", person("")}), "correction.name_missing");
    ASSERT_TRUE(done(now, {Act::drop, "participants[1]", {}}));
    EXPECT_EQ(said(now.at("participants").at(0).at("name")), "Anker Holmbo");
    EXPECT_EQ(said(now.at("participants").at(1).at("name")), "Carla Voss");
}

}  // namespace
