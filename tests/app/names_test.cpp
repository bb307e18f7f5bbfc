// The names of offices and groups that owe something, through their pages.
#include <gmock/gmock.h>

#include "app/whole_site.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

const std::string list = "/aaklyngen/opfoelgning/ansvarlige";

class NamesTest : public app::testing::WholeSite {
  protected:
    support::Browser with_names() {
        open_demonstration();
        auto browser = administrator();
        const admission::Setting& setting = installation_->setting();
        installation_->database().write([&](store::Session& session) {
            const auto place = admission::find_collaboration(session, "aaklyngen").value();
            meetings::WholeMeeting whole;
            whole.meeting.body.emplace().name = "Brugerrådet";
            whole.meeting.date = base::parse_date("2024-06-07");
            whole.attendance = {
                {"Bo Fyrholm", {}, {}, "Lindholm Kommune", {}, meetings::Status::participant}};
            whole.items.resize(1);
            whole.items[0].title = "Fyrtårnet";
            const auto added = meetings::add(session, setting, place, whole, "");
            decisions::add(session, setting.ids, place.id, added.meeting, added.items[0].id, {},
                           {{"ringer til fyrvagten", {"fyrsekretariatet"}, ""},
                            {"skriver om fyret", {"klyngefyrsekretariatet"}, ""},
                            {"maler fyret", {"Malerne i Lindholm Kommune", "Bo Fyrholm"}, ""}});
            decisions::settle(session, setting.ids, place.id, added.meeting.id);
        });
        return browser;
    }
    static std::string value_before(const std::string& page, const std::string& name) {
        const std::size_t end = page.find("\">" + name + "</option>");
        const std::size_t begin = page.rfind('"', end - 1);
        return end == std::string::npos ? std::string() : page.substr(begin + 1, end - begin - 1);
    }
};

TEST_P(NamesTest, AreProposedJoinedAndPartedWhereTheyAreSeen) {
    auto browser = with_names();
    EXPECT_THAT(browser.get(list).body, HasSubstr("href=\"" + list + "/navne\""));
    const auto page = browser.get(list + "/navne").body;
    EXPECT_THAT(page, HasSubstr("fyrsekretariatet – klyngefyrsekretariatet"));
    EXPECT_THAT(page, HasSubstr("Det ene har ord, som det andet ikke har"));
    EXPECT_THAT(page, HasSubstr("Brugerrådet (1)"));
    EXPECT_THAT(page, HasSubstr("Hvilket navn skal vises?"));
    const std::string one = value_before(page, "fyrsekretariatet");
    const std::string other = value_before(page, "klyngefyrsekretariatet");
    ASSERT_FALSE(one.empty() || other.empty());
    const auto post = [&](const support::Values& values) { return browser.post(list + "/navne", values); };
    EXPECT_EQ(post({{"svar", "saml"}, {"en", one}, {"anden", other}, {"navn", other}}).status, 303);
    EXPECT_THAT(browser.get(list).body, HasSubstr("Også nævnt som fyrsekretariatet"));
    EXPECT_THAT(browser.get(list + "/navne").body,
                HasSubstr("»fyrsekretariatet« tæller med under »klyngefyrsekretariatet«."));
    EXPECT_THAT(browser.get("/aaklyngen/opfoelgning?ansvarlig=fyrsekretariatet").body,
                HasSubstr("skriver om fyret"));
    EXPECT_EQ(post({{"svar", "skil"}, {"en", one}}).status, 303);
    EXPECT_THAT(browser.get(list).body, Not(HasSubstr("Også nævnt som")));
    const std::string question = "<h3>fyrsekretariatet – klyngefyrsekretariatet</h3>";
    EXPECT_THAT(browser.get(list + "/navne").body, HasSubstr(question));
    EXPECT_EQ(post({{"svar", "to"}, {"en", one}, {"anden", other}}).status, 303);
    EXPECT_THAT(browser.get(list + "/navne").body, Not(HasSubstr(question)));
    EXPECT_EQ(post({{"svar", "igen"}, {"en", one}, {"anden", other}}).status, 303);
    EXPECT_THAT(browser.get(list + "/navne").body, HasSubstr(question));
    EXPECT_EQ(post({{"svar", "saml"}, {"en", one}, {"anden", one}, {"navn", "en"}}).status, 422);
    EXPECT_EQ(post({{"svar", "saml"}, {"en", ""}, {"anden", ""}, {"navn", "en"}}).status, 422);
    auto somebody = stranger();
    EXPECT_THAT(somebody.post(list + "/navne", {{"svar", "saml"}}).status, testing::AnyOf(303, 403));
}

TEST_P(NamesTest, WhatWasAnsweredIsSaidAtTheTopWithTheWayBack) {
    auto browser = with_names();
    const auto page = browser.get(list + "/navne").body;
    const std::string one = value_before(page, "fyrsekretariatet");
    const std::string other = value_before(page, "klyngefyrsekretariatet");
    const auto after = [&](support::Values values) {
        values.insert(values.end(), {{"en", one}, {"anden", other}});
        return browser.get(browser.post(list + "/navne", values).header("Location")).body;
    };
    const auto offers = [](const std::string& body, const std::string& answer) {
        const std::size_t note = body.find("<div class=\"note\" role=\"status\">");
        const std::size_t button = body.find("value=\"" + answer + "\">Fortryd</button>");
        return note < button && button < body.find("<h3>") && button != std::string::npos;
    };
    const auto joined = after({{"svar", "saml"}, {"navn", other}});
    EXPECT_THAT(joined, HasSubstr("<p>»fyrsekretariatet« tælles nu under »klyngefyrsekretariatet«.</p>"));
    EXPECT_TRUE(offers(joined, "skil"));
    const auto parted = after({{"svar", "skil"}});
    EXPECT_THAT(parted, HasSubstr("»fyrsekretariatet« og »klyngefyrsekretariatet« tælles nu hver for sig."));
    EXPECT_TRUE(offers(parted, "saml"));
    const auto apart = after({{"svar", "to"}});
    EXPECT_THAT(apart, HasSubstr("»fyrsekretariatet« og »klyngefyrsekretariatet« er to"));
    EXPECT_TRUE(offers(apart, "igen"));
    const auto again = after({{"svar", "igen"}});
    EXPECT_THAT(again, HasSubstr("holdes ikke længere adskilt"));
    EXPECT_TRUE(offers(again, "to"));
    // What an address says that is not so any more is not said.
    EXPECT_THAT(browser.get(list + "/navne?svar=saml&sidst=" + one + "&og=" + other).body,
                Not(HasSubstr("Fortryd")));
    EXPECT_THAT(browser.get(list + "/navne").body, Not(HasSubstr("Fortryd")));
}

TEST_P(NamesTest, StandWithTheirPartyInTheFiles) {
    auto browser = with_names();
    EXPECT_THAT(browser.get(list).body, HasSubstr("Malerne i Lindholm Kommune"));
    const auto table = browser.get("/aaklyngen/opfoelgning.csv?gruppe=brugerraadet").body;
    EXPECT_THAT(table, HasSubstr("Ansvarlig;Part;Frist"));
    EXPECT_THAT(table, HasSubstr("maler fyret;Malerne i Lindholm Kommune, Bo Fyrholm;Lindholm Kommune;"));
}

TEST_P(NamesTest, OfPeopleAndPartiesAskWhichNameStands) {
    auto browser = with_names();
    EXPECT_THAT(browser.get("/aaklyngen/parter/lindholm-kommune/saml").body,
                HasSubstr("Hvilket navn skal vises?"));
    const auto joined =
        browser.post("/aaklyngen/personer/bo-fyrholm/saml", {{"navn", "Findes Ikke"}, {"vises", "andet"}});
    EXPECT_EQ(joined.status, 422);
    EXPECT_THAT(joined.body, HasSubstr("value=\"andet\" selected"));
}

INSTANTIATE_TEST_SUITE_P(Engines, NamesTest, support::both_engines(), support::engine_name);

}  // namespace
