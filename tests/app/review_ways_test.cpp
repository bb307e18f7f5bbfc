// Going through a reading on its pages, and what people are told when it does not go well.
#include <gmock/gmock.h>
#include <regex>

#include "app/whole_site.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

const std::string here = "/aaklyngen/arkiv/tvivl/gennemgang";

class ReviewWaysTest : public app::testing::WholeSite {
  protected:
    /// The demonstration with one doubtful document more.
    support::Browser reviewer() {
        open_demonstration();
        auto browser = administrator();
        std::string text = support::demo_text("2024-03-15-klyngestyregruppen-referat.txt");
        const std::size_t slot = text.find("(kl. ");
        text.replace(slot, text.find(')', slot) + 1 - slot, "(kl. 14.00-13.00)");
        EXPECT_THAT(browser.upload("/aaklyngen/arkiv/indlaes", "filer", {{"tvivl.txt", text}}).body,
                    HasSubstr("href=\"" + here + "\""));
        return browser;
    }
    /// The hidden value of this name in the page's first form that has it.
    static std::string hidden(const std::string& page, const std::string& name) {
        const std::string mark = "name=\"" + name + "\" value=\"";
        const std::size_t at = page.find(mark);
        if (at == std::string::npos) return {};
        return page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size());
    }
    static std::string revision(support::Browser& browser) {
        return hidden(browser.get(here).body, "revision");
    }
};

TEST_P(ReviewWaysTest, StandsFirstInTheListAndGoesWhenItIsDone) {
    auto browser = reviewer();
    const auto list = browser.get("/aaklyngen/gennemgang").body;
    const std::size_t first = list.find("<tbody>");
    EXPECT_LT(list.find(here, first), list.find("/gennemgang\"", list.find(here, first) + here.size()));
    EXPECT_THAT(list, HasSubstr("0 af "));
    EXPECT_EQ(browser.post(here + "/faerdig", {{"gennemgaaet", "ja"}, {"revision", revision(browser)}})
                  .header("Location"),
              here);
    EXPECT_THAT(browser.get(here).body, HasSubstr("Gennemgået "));
    EXPECT_THAT(browser.get("/aaklyngen/gennemgang").body, Not(HasSubstr("href=\"" + here + "\"")));
    EXPECT_THAT(browser.get("/aaklyngen/gennemgang").body, HasSubstr("1 af "));
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/tvivl").body, HasSubstr("Sigrid"));
}

TEST_P(ReviewWaysTest, ShowsTheLineBesideTheDoubtAndTakesTheAnswer) {
    auto browser = reviewer();
    const auto page = browser.get(here + "?del=punkt-1").body;
    EXPECT_THAT(page, HasSubstr("før det begynder"));
    EXPECT_THAT(page, HasSubstr("is-doubtful"));
    EXPECT_THAT(page, HasSubstr("(kl. 14.00-13.00)"));
    const auto refused = browser.post(here + "/ret", {{"revision", hidden(page, "revision")},
                                                      {"del", "punkt-1"},
                                                      {"felt", "start"},
                                                      {"v-0-start", "ved middagstid"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Skriv det som 9.30"));
    EXPECT_THAT(refused.body, HasSubstr("ved middagstid")) << "what was typed is kept";
    const auto done = browser.post(
        here + "/ret",
        {{"revision", hidden(page, "revision")}, {"del", "punkt-1"}, {"felt", "end"}, {"v-0-end", "14.30"}});
    EXPECT_EQ(done.header("Location"), here + "?del=punkt-1#felt-end");
    EXPECT_THAT(browser.get(here + "?del=punkt-1").body, HasSubstr(">14.30<"));
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/tvivl").body, HasSubstr("rettede Sluttid"));
    EXPECT_EQ(browser.post(here + "/fortryd", {{"revision", revision(browser)}, {"del", "punkt-1"}}).status,
              303);
    EXPECT_THAT(browser.get(here + "?del=punkt-1").body, HasSubstr(">13.00<"));
}

TEST_P(ReviewWaysTest, MarksTheLinesOfAPersonWhileTheyAreBeingCorrected) {
    auto browser = reviewer();
    const auto closed = browser.get(here + "?del=moede").body;
    EXPECT_THAT(closed, Not(HasSubstr("is-shown")));
    const auto open = browser.get(here + "?del=moede&ret=participants%5B1%5D").body;
    const std::size_t form = open.find("class=\"review-form\"");
    ASSERT_NE(form, std::string::npos);
    const std::size_t link = open.rfind("data-lines=\"", form);
    ASSERT_LT(open.rfind("<dt>2</dt>", form), link) << "the form says which line";
    const std::string line = open.substr(link + 12, open.find('-', link + 12) - link - 12);
    const std::size_t shown = open.find("<li id=\"linje-" + line + "\"");
    ASSERT_NE(shown, std::string::npos);
    EXPECT_THAT(open.substr(shown, open.find('>', shown) - shown), HasSubstr("is-shown"));
    EXPECT_EQ(open.find("is-shown", open.find("is-shown") + 1), std::string::npos) << "that line alone";
}

TEST_P(ReviewWaysTest, RefusesWhatIsNoDateBesideTheFieldAndChangesNothing) {
    auto browser = reviewer();
    const auto set_date = [&](const std::string& typed) {
        return browser.post(
            here + "/ret",
            {{"revision", revision(browser)}, {"del", "moede"}, {"felt", "date"}, {"v-0-date", typed}});
    };
    const auto refused = set_date("engang i foråret");
    EXPECT_EQ(refused.status, 422);
    const std::size_t field = refused.body.find("id=\"felt-v-0-date\"");
    ASSERT_NE(field, std::string::npos);
    EXPECT_THAT(refused.body.substr(field - 600, 1000), HasSubstr("Det er ikke en dato."));
    EXPECT_THAT(refused.body, HasSubstr("value=\"engang i foråret\"")) << "what was typed is kept";
    EXPECT_EQ(revision(browser), "0");
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/tvivl").body, Not(HasSubstr("rettede Dato")));
    EXPECT_EQ(set_date("juni 2018").status, 303);
    EXPECT_THAT(browser.get(here).body, HasSubstr("Klyngestyregruppen, juni 2018</h1>"));
    EXPECT_EQ(browser.get("/aaklyngen/moeder/2018-06-klyngestyregruppen").status, 200);
    EXPECT_THAT(browser.get("/aaklyngen/moeder?aar=2018").body, HasSubstr("juni 2018"));
    EXPECT_THAT(browser.get("/aaklyngen/personer/palle-oesterlunde").body, HasSubstr("juni 2018 – "));
    const auto item = browser.get("/aaklyngen/moeder/2024-03-15-klyngestyregruppen/punkt-2");
    EXPECT_EQ(item.status, 301) << "the old address of an item leads on";
    EXPECT_EQ(item.header("Location"), "/aaklyngen/moeder/2018-06-klyngestyregruppen/punkt-2");
}

TEST_P(ReviewWaysTest, AddsWhatWasDecidedElsewhereToTheDecisionsPoints) {
    auto browser = reviewer();
    const auto form = browser.get(here + "?del=punkt-2&ret=decided").body;
    EXPECT_THAT(form, HasSubstr("\nordningen gøres varig på medicinsk afdeling</textarea>"));
    EXPECT_THAT(form, HasSubstr("\nkirurgisk afdeling begynder den 1. oktober 2024</textarea>"));
    support::Values values = {
        {"revision", hidden(form, "revision")}, {"del", "punkt-2"}, {"felt", "decided"}};
    for (const char* text :
         {"ordningen gøres varig på medicinsk afdeling", "kirurgisk afdeling begynder den 1. oktober 2024",
          "beskeden gives også i sommerferien"}) {
        values.emplace_back("v-" + std::to_string(values.size() - 3) + "-text", text);
    }
    for (const char* row : {"0", "1", "2"}) values.emplace_back("v-" + std::string(row) + "-outcome", "");
    EXPECT_EQ(browser.post(here + "/ret", values).status, 303);
    const auto list = browser.get("/aaklyngen/beslutninger?aar=2024").body;
    EXPECT_THAT(list, HasSubstr("ordningen gøres varig på medicinsk afdeling"));
    EXPECT_THAT(list, HasSubstr("beskeden gives også i sommerferien"));
    const std::string item = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen";
    for (const std::string& page : {item, item + "/punkt-2"}) {
        EXPECT_THAT(browser.get(page).body, HasSubstr("<li>beskeden gives også i sommerferien</li>"));
        // What stands under the heading is not said twice.
        const std::string body = browser.get(page).body;
        const std::string known = "kirurgisk afdeling begynder den 1. oktober 2024";
        EXPECT_EQ(body.find(known), body.rfind(known));
    }
}

TEST_P(ReviewWaysTest, SaysThatSavingWhatStandsThereChangedNothing) {
    auto browser = reviewer();
    const auto send = [&](const std::string& felt, const std::string& value) {
        return browser.post(
            here + "/ret",
            {{"revision", revision(browser)}, {"del", "punkt-1"}, {"felt", felt}, {"v-0-" + felt, value}});
    };
    const auto number = send("number", "1");
    EXPECT_EQ(number.header("Location"), here + "?del=punkt-1&gemt=uaendret#felt-number");
    EXPECT_THAT(browser.get(here + "?del=punkt-1&gemt=uaendret").body, HasSubstr("Intet er ændret"));
    EXPECT_EQ(revision(browser), "0");
    EXPECT_EQ(send("end", "13.00").header("Location"), here + "?del=punkt-1&gemt=besvaret#felt-end");
    EXPECT_THAT(browser.get(here + "?del=punkt-1&gemt=besvaret").body,
                HasSubstr("ikke længere tvivl om det"));
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/tvivl").body, Not(HasSubstr("rettede Sluttid")));
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/tvivl").body, HasSubstr("afklarede en tvivl"));
}

const std::string day = "Tidspunkt: Fredag den 7. juni 2024\n\n";

TEST_P(ReviewWaysTest, SaysWhichItemsOfTheAgendaTheMinutesLack) {
    auto browser = reviewer();
    const std::string agenda = "Dagsorden: Brugerrådet\n\n" + day +
                               "1. Velkomst til rådet\n\nGodt møde.\n\n2. Fyrtårnet på havnen\n\nDrøftes.\n\n"
                               "3. Næste skridt i sagen\n\nDrøftes.\n";
    const std::string minutes = "Referat: Brugerrådet\n\n" + day +
                                "1. Velkomst til rådet\n\nReferat:\nAlle kom.\n\n"
                                "2. Næste skridt i sagen\n\nReferat:\nDrøftet.\n";
    browser.upload("/aaklyngen/arkiv/indlaes", "filer", {{"raad-dagsorden.txt", agenda}});
    browser.upload("/aaklyngen/arkiv/indlaes", "filer", {{"raad-referat.txt", minutes}});
    for (const char* page : {"/aaklyngen/arkiv/raad-referat", "/aaklyngen/arkiv/raad-referat/gennemgang"}) {
        const auto body = browser.get(page).body;
        EXPECT_THAT(body, HasSubstr("Dagsordenen havde punkter, som referatet ikke har")) << page;
        EXPECT_THAT(body, HasSubstr("2. Fyrtårnet på havnen")) << page;
        EXPECT_THAT(body, HasSubstr("/arkiv/raad-dagsorden\">")) << page;
    }
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/raad-dagsorden").body,
                Not(HasSubstr("som referatet ikke har")));
}

TEST_P(ReviewWaysTest, WarnsOfTwoMinutesOfABodyOnOneDayAndJoinsThem) {
    auto browser = reviewer();
    const std::string head = "Referat: Brugerrådet\n\n" + day;
    browser.upload("/aaklyngen/arkiv/indlaes", "filer",
                   {{"raad-et.txt", head + "1. Fyrtårnet på havnen\n\nReferat:\nDrøftet.\n"},
                    {"raad-to.txt", head + "1. Kompasset i skabet\n\nReferat:\nDrøftet.\n"}});
    for (const char* page : {"/aaklyngen/arkiv/raad-to", "/aaklyngen/arkiv/raad-to/gennemgang"}) {
        const auto body = browser.get(page).body;
        EXPECT_THAT(body, HasSubstr("mere end ét møde i arkivet samme dag")) << page;
        EXPECT_THAT(body, HasSubstr("/moeder/2024-06-07-brugerraadet\">")) << page;
        EXPECT_THAT(body, HasSubstr("/moeder/2024-06-07-brugerraadet-2\">")) << page;
        EXPECT_THAT(body, HasSubstr("action=\"/aaklyngen/arkiv/raad-to/saml\"")) << page;
    }
    EXPECT_EQ(browser.post("/aaklyngen/arkiv/raad-to/saml", {{"moede", "2024-06-07-brugerraadet"}}).status,
              303);
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/raad-to").body, Not(HasSubstr("mere end ét møde")));
    const auto item = browser.get("/aaklyngen/moeder/2024-06-07-brugerraadet-2/punkt-1");
    EXPECT_EQ(item.status, 301) << "to the meeting, for its first item is another one";
    EXPECT_EQ(item.header("Location"), "/aaklyngen/moeder/2024-06-07-brugerraadet");
}

TEST_P(ReviewWaysTest, SaysWhenSomebodyElseWasQuicker) {
    auto browser = reviewer();
    const std::string seen = revision(browser);
    const auto change = [&](const std::string& place) {
        return browser.post(here + "/ret",
                            {{"revision", seen}, {"del", "moede"}, {"felt", "place"}, {"v-0-place", place}});
    };
    EXPECT_EQ(change("Store Sal").status, 303);
    const auto late = change("Lille Sal");
    EXPECT_EQ(late.status, 409);
    EXPECT_THAT(late.body, HasSubstr("Nogen har rettet i dokumentet imens"));
    EXPECT_THAT(late.body, HasSubstr("Lille Sal")) << "what was typed is kept";
    EXPECT_THAT(browser.get(here).body, Not(HasSubstr("Lille Sal")));
}

TEST_P(ReviewWaysTest, SplitsJoinsAndClosesItems) {
    auto browser = reviewer();
    const auto act = [&](const std::string& part, support::Values values) {
        values.emplace_back("revision", revision(browser));
        values.emplace_back("del", part);
        return browser.post(here + "/punkt", values);
    };
    const std::string form = browser.get(here + "?del=punkt-2&ret=del").body;
    const std::size_t choice = form.find("value=\"minutes:");
    ASSERT_NE(choice, std::string::npos);
    const std::string paragraph = form.substr(choice + 7, form.find('"', choice + 7) - choice - 7);
    EXPECT_THAT(form, HasSubstr("<span class=\"quiet\">linje ")) << "the lines are those of the file";
    EXPECT_EQ(act("punkt-2", {{"handling", "del"}, {"afsnit", paragraph}, {"titel", "Et nyt punkt"}})
                  .header("Location"),
              here + "?del=punkt-3");
    const std::string meeting = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen";
    EXPECT_THAT(browser.get(meeting).body, HasSubstr("Et nyt punkt"));
    EXPECT_EQ(act("punkt-2", {{"handling", "del"}, {"afsnit", "minutes:999"}}).status, 422);
    EXPECT_EQ(act("punkt-2", {{"handling", "saml"}}).status, 303);
    EXPECT_THAT(browser.get(meeting).body, Not(HasSubstr(">Et nyt punkt</a>")));
    EXPECT_EQ(browser
                  .post(here + "/ret", {{"revision", revision(browser)},
                                        {"del", "punkt-2"},
                                        {"felt", "closed"},
                                        {"v-0-closed", "ja"}})
                  .status,
              303);
    EXPECT_THAT(browser.get(meeting).body, HasSubstr("closed-word"));
    EXPECT_EQ(act("punkt-2", {{"handling", "find paa noget"}}).status, 404);
}

/// A comma stands in names of groups too.
TEST_P(ReviewWaysTest, TellsNamesThatAreTypedFromANameWithAComma) {
    auto browser = reviewer();
    const auto save = [&](const std::string& responsible, const std::string& due) {
        EXPECT_EQ(browser
                      .post(here + "/ret", {{"revision", revision(browser)},
                                            {"del", "punkt-2"},
                                            {"felt", "follow_ups"},
                                            {"v-0-text", "sender tal"},
                                            {"v-0-responsible", responsible},
                                            {"v-0-due", due}})
                      .status,
                  303);
        return installation_->database().read([](store::Session& session) {
            return session.all(
                "SELECT r.name FROM follow_up_responsible r JOIN follow_up f ON f.id = r.follow_up"
                " WHERE f.text = 'sender tal' ORDER BY r.position",
                {}, [](const store::Row& row) { return row.text(0); });
        });
    };
    for (const auto& [typed, several] :
         {std::pair("Temagruppen for børn, unge og familien", 1), std::pair("Ida Krog, Bo Holm", 2),
          std::pair("Temagruppen for børn, unge og familien; Bo Holm", 2),
          std::pair("Udvalget for Børn, Unge og Familie;", 1), std::pair("Bo Holm, formandskabet", 2)}) {
        const auto named = save(typed, "");
        EXPECT_EQ(named.size(), several) << typed;
        // What is shown is stored again as it was when something else in the row is changed.
        const std::string form = browser.get(here + "?del=punkt-2&ret=follow_ups").body;
        static const std::regex shown("name=\"v-0-responsible\"[^>]*value=\"([^\"]*)\"");
        std::smatch found;
        ASSERT_TRUE(std::regex_search(form, found, shown)) << typed;
        EXPECT_EQ(save(found[1], "2031-05-01"), named) << "shown as " << found[1];
    }
}

TEST_P(ReviewWaysTest, IsForThoseWhoMayAlone) {
    auto browser = reviewer();
    auto somebody = stranger();
    for (const char* act : {"/ret", "/punkt", "/tvivl", "/bakke", "/fortryd", "/faerdig"}) {
        EXPECT_EQ(browser.post("/aaklyngen/arkiv/findes-ikke/gennemgang" + std::string(act)).status, 404)
            << act;
        EXPECT_THAT(somebody.post(here + act).status, testing::AnyOf(303, 403)) << act;
        EXPECT_EQ(browser.post_without_token(here + act).status, 403) << act;
    }
    EXPECT_EQ(browser.get("/aaklyngen/arkiv/findes-ikke/gennemgang").status, 404);
    EXPECT_EQ(revision(browser), "0");
}

INSTANTIATE_TEST_SUITE_P(Engines, ReviewWaysTest, support::both_engines(), support::engine_name);

}  // namespace
