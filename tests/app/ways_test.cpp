#include <algorithm>
#include <fstream>
#include <functional>
#include <gmock/gmock.h>
#include <set>

#include "app/commands.hpp"
#include "app/whole_site.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

/// What people do on the pages, and what they are told when it does not go well.
class WaysTest : public app::testing::WholeSite {};

TEST_P(WaysTest, TakesDocumentsFromTheForm) {
    open_demonstration();
    auto browser = administrator();
    const std::string here = "/aaklyngen/arkiv/indlaes";
    const auto none = browser.upload(here, "filer", {{"", ""}});
    EXPECT_EQ(none.status, 422);
    EXPECT_THAT(none.body, HasSubstr("<title>Fejl: "));
    EXPECT_LT(none.body.find("error-summary"), none.body.find("<h1"));
    EXPECT_THAT(none.body, HasSubstr("href=\"#felt-filer\""));
    EXPECT_THAT(none.body, HasSubstr("class=\"site-menu\""));
    EXPECT_THAT(browser.get(here).body, Not(HasSubstr("error-summary")));

    const std::string known = support::demo_text("2024-03-15-klyngestyregruppen-referat.txt");
    const auto some =
        browser.upload(here, "filer",
                       {{"kendt.txt", known},
                        {"nyt.txt", support::replaced(known, "Store Sal", "Lille Sal vindrosen")},
                        {"tom.txt", ""},
                        {"billede.txt", std::string("\0\1\2", 3)}});
    EXPECT_EQ(some.status, 200);
    EXPECT_THAT(some.body, HasSubstr("4 filer sendt: 1 læst, 1 kendt i forvejen, 2 afvist"));
    EXPECT_THAT(some.body, HasSubstr("vises nu efter dette dokument"));
    EXPECT_THAT(browser.get("/aaklyngen/moeder/2024-03-15-klyngestyregruppen").body,
                HasSubstr("Lille Sal vindrosen"));
    EXPECT_EQ(browser.upload("/aaklyngen/arkiv/indlaes", "andet", {{"a.txt", known}}).status, 422);
    EXPECT_TRUE(std::filesystem::is_empty(installation_->temporary_folder()));
}

TEST_P(WaysTest, SaysThatNothingOfWhatWasSentWasTaken) {
    open_demonstration();
    auto browser = administrator();
    const auto refused = browser.upload("/aaklyngen/arkiv/indlaes", "filer",
                                        {{"tom.txt", ""}, {"billede.txt", std::string("\0\1\2", 3)}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("2 filer sendt: 2 afvist"));
    EXPECT_THAT(refused.body, HasSubstr("Vælg andre filer"));
    EXPECT_THAT(refused.body, Not(HasSubstr("Se møderne")));
}

TEST_P(WaysTest, SaysHowMuchCanBeSentAtATime) {
    open_demonstration();
    auto browser = administrator();
    const std::string here = "/aaklyngen/arkiv/indlaes";
    EXPECT_THAT(browser.get(here).body, HasSubstr("data-limit=\"67108864\""));
    const auto refused = browser.upload(here, "filer", {{"stor.txt", std::string(66u * 1024 * 1024, 'x')}});
    EXPECT_EQ(refused.status, 413);
    EXPECT_THAT(refused.body, HasSubstr("64 MB ad gangen"));
    EXPECT_THAT(refused.body, HasSubstr("href=\"" + here + "\""));
    EXPECT_THAT(refused.body, HasSubstr("class=\"site-menu\""));
}

TEST_P(WaysTest, SaysWhatAListHasNot) {
    open_demonstration();
    auto browser = administrator();
    for (const auto& [address, said] : std::vector<std::pair<std::string, std::string>>{
             {"/aaklyngen/moeder?aar=1850", "Der er ingen møder fra 1850."},
             {"/aaklyngen/moeder?aar=x%3Cb", "Der er ingen møder fra x&lt;b."},
             {"/aaklyngen/moeder?gruppe=ingen", "Der er ingen gruppe, hvis adresse er »ingen«."},
             {"/aaklyngen/moeder?gruppe=ingen&aar=2022", "Der er ingen gruppe, hvis adresse er »ingen«."},
             {"/aaklyngen/beslutninger?aar=1850", "Der er ingen beslutninger fra 1850."},
             {"/aaklyngen/beslutninger?gruppe=ingen", "Der er ingen gruppe, hvis adresse er »ingen«."},
             {"/aaklyngen/beslutninger?udfald=ingen", "udfaldet »ingen«."}}) {
        const auto page = browser.get(address);
        EXPECT_EQ(page.status, 200) << address;
        EXPECT_THAT(page.body, HasSubstr(said)) << address;
        EXPECT_THAT(page.body, HasSubstr("Vis hele listen")) << address;
        EXPECT_THAT(page.body, Not(HasSubstr("class=\"count\""))) << address;
    }
    const auto not_met = browser.get("/aaklyngen/moeder?gruppe=temagruppe-voksne&aar=2022");
    EXPECT_THAT(not_met.body, HasSubstr("Ingen møder passer"))
        << "a body that is there, a year that is there";
}

TEST_P(WaysTest, LeadsOutOfASearchThatIsTooNarrow) {
    open_demonstration();
    auto browser = administrator();
    const std::string all = "/aaklyngen/soeg?q=brugerpanel";
    EXPECT_THAT(browser.get(all).body, HasSubstr("class=\"hits\""));
    for (const char* narrowed :
         {"&slags=ingen", "&gruppe=ingen", "&aar=1850", "&aar=i%20fjor", "&person=ingen", "&part=ingen"}) {
        const auto page = browser.get(all + narrowed);
        EXPECT_THAT(page.body, HasSubstr("i det, der er valgt")) << narrowed;
        EXPECT_THAT(page.body, HasSubstr("<ul class=\"chosen\"")) << narrowed;
        EXPECT_THAT(page.body, HasSubstr("href=\"" + all + "\"")) << narrowed;
    }
}

/// The addresses of the hits, first to last.
std::vector<std::string> hits_in(const std::string& page) {
    std::vector<std::string> addresses;
    const std::string mark = "<li><h2><a href=\"";
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const std::size_t begin = at + mark.size();
        addresses.push_back(page.substr(begin, page.find('"', begin) - begin));
    }
    return addresses;
}

TEST_P(WaysTest, ShowsOneHitForAnItemAndTheOrdersThereAre) {
    open_demonstration();
    auto browser = administrator();
    const auto best = browser.get("/aaklyngen/soeg?q=brugerpanel");
    const auto hits = hits_in(best.body);
    EXPECT_GT(hits.size(), 1U);
    EXPECT_EQ(std::set<std::string>(hits.begin(), hits.end()).size(), hits.size()) << "an address twice";
    EXPECT_THAT(best.body, HasSubstr(", beslutning"));
    EXPECT_THAT(best.body, HasSubstr("orden=nyeste"));
    const auto newest = browser.get("/aaklyngen/soeg?q=brugerpanel&orden=nyeste");
    EXPECT_THAT(newest.body, HasSubstr("<strong>nyeste først</strong>"));
    const auto by_date = hits_in(newest.body);
    const auto day = [](const std::string& address) {
        return address.substr(address.find("/moeder/") + 8, 10);
    };
    EXPECT_TRUE(std::ranges::is_sorted(by_date, std::greater(), day));
    EXPECT_TRUE(std::ranges::is_permutation(by_date, hits));
}

TEST_P(WaysTest, NarrowsASearchByPersonAndParty) {
    open_demonstration();
    auto browser = administrator();
    const std::string all = "/aaklyngen/soeg?q=brugerpanel";
    const auto page = browser.get(all);
    EXPECT_THAT(page.body, HasSubstr("person=lone-tranekilde\">Lone Tranekilde</a>"));
    EXPECT_THAT(page.body, HasSubstr("part=sandby-kommune\">Sandby Kommune</a>"));
    const auto of_lone = hits_in(browser.get(all + "&slags=item&person=lone-tranekilde").body);
    const std::string presented = "/aaklyngen/moeder/2021-03-12-klyngestyregruppen/punkt-3";
    EXPECT_THAT(of_lone, testing::Contains(presented));
    EXPECT_THAT(of_lone, Not(testing::Contains("/aaklyngen/moeder/2022-03-11-klyngestyregruppen/punkt-6")));
    EXPECT_THAT(hits_in(browser.get(all + "&part=sandby-kommune").body), testing::Contains(presented));
    const auto owed =
        hits_in(browser.get("/aaklyngen/soeg?q=skolefrav%C3%A6r&person=kasper-lundtoften").body);
    EXPECT_THAT(owed, testing::Contains("/aaklyngen/moeder/2022-05-18-temagruppe-boern-og-unge/punkt-2"))
        << "who owes something after the item";
}

TEST_P(WaysTest, GivesASearchAsATable) {
    open_demonstration();
    auto browser = administrator();
    EXPECT_THAT(browser.get("/aaklyngen/soeg?q=brugerpanel&aar=2024&side=1").body,
                HasSubstr("href=\"/aaklyngen/soeg.csv?aar=2024&amp;q=brugerpanel\""));
    const auto table = browser.get("/aaklyngen/soeg.csv?q=brugerpanel&aar=2024");
    EXPECT_EQ(table.header("Content-Type"), "text/csv; charset=utf-8");
    EXPECT_THAT(table.body, testing::StartsWith("\xEF\xBB\xBFTitel;Slags;Dato;Gruppe;"));
    EXPECT_THAT(table.body, HasSubstr("Evaluering af brugerpanelet;"));
    EXPECT_THAT(table.body, HasSubstr(";2024-03-15;Klyngestyregruppen;"));
    EXPECT_THAT(table.body, HasSubstr(";3;2024-03-15-klyngestyregruppen-referat.txt;"));
    EXPECT_THAT(table.body, Not(HasSubstr("2021-03-12")));
    const auto many = browser.get("/aaklyngen/soeg.csv?q=klyngestyregruppen").body;
    EXPECT_GT(std::ranges::count(many, '\n'), 60) << "more than a page";
    EXPECT_EQ(std::ranges::count(browser.get("/aaklyngen/soeg.csv").body, '\n'), 1);
}

TEST_P(WaysTest, SuggestsTitlesAndNames) {
    open_demonstration();
    auto browser = administrator();
    const auto suggested = [&](const std::string& typed) {
        return browser.get("/aaklyngen/soeg/forslag?q=" + typed).body;
    };
    EXPECT_THAT(suggested("lone%20tra"), HasSubstr(R"({"text":"Lone Tranekilde","kind":"Person"})"));
    const std::string titles = suggested("bruger");
    EXPECT_THAT(titles, HasSubstr(R"("text":"Evaluering af brugerpanelet")"));
    EXPECT_EQ(titles.find("Evaluering af brugerpanelet"), titles.rfind("Evaluering af brugerpanelet"))
        << "each once";
    for (const char* nothing : {"", "br", "kvantemekanik", "%22%29%20OR"}) {
        EXPECT_EQ(suggested(nothing), "[]") << nothing;
    }
    EXPECT_EQ(suggested(std::string(200, 'b')), "[]");
}

TEST_P(WaysTest, SaysWhatItSearchedForInstead) {
    open_demonstration();
    auto browser = administrator();
    const auto slip = browser.get("/aaklyngen/soeg?q=brugerpnel").body;
    EXPECT_THAT(slip, HasSubstr("»brugerpnel« står ingen steder. Vi søgte på <strong>brugerpanel</strong>"));
    const auto some = browser.get("/aaklyngen/soeg?q=digitale%20sk%C3%A6rmbes%C3%B8g%20brugerpanel").body;
    EXPECT_THAT(some, HasSubstr("Ingen steder har alle ordene."));
    EXPECT_THAT(some, Not(HasSubstr("Vi søgte på: "))) << "all was searched for";
    const auto question =
        browser.get("/aaklyngen/soeg?q=Hvad%20blev%20besluttet%20om%20brugerpanelet%3F").body;
    EXPECT_THAT(question, HasSubstr("Vi søgte på: <strong>brugerpanelet</strong>"));
}

TEST_P(WaysTest, AnswersASearchOfHardlyAnything) {
    open_demonstration();
    auto browser = administrator();
    const auto shown = [&](const std::string& query) { return browser.get("/aaklyngen/soeg?" + query).body; };
    EXPECT_THAT(shown("q=%25"), HasSubstr("»%« er kun tegn."));
    EXPECT_THAT(shown("q=%25&aar=2024"), HasSubstr("»%« er kun tegn."));
    EXPECT_THAT(shown("q=%20"), AllOf(HasSubstr("Skriv et ord"), Not(HasSubstr("class=\"count\""))));
    EXPECT_THAT(shown("q=-rygestop"),
                AllOf(HasSubstr("Alt uden rygestop, nyeste først."), Not(HasSubstr("class=\"orders"))));
    EXPECT_THAT(shown("aar=2024"), AllOf(HasSubstr("Alt i det, der er valgt"), HasSubstr("class=\"hits\""),
                                         HasSubstr("<strong>2024</strong>")));
    EXPECT_THAT(shown("aar=1999"), HasSubstr("Ingen steder i det, der er valgt"));
    EXPECT_THAT(shown("q=" + std::string(6'000, 'a')),
                HasSubstr("Ingen steder med »" + std::string(100, 'a') + "…«"));
    EXPECT_GT(std::ranges::count(browser.get("/aaklyngen/soeg.csv?aar=2024").body, '\n'), 5);
    EXPECT_THAT(browser.get("/aaklyngen/moeder?aar=1999").body,
                HasSubstr("<option value=\"1999\" selected>1999</option>"));
}

TEST_P(WaysTest, MarksClosedItemsWhereverTheyAreNamed) {
    open_demonstration();
    auto browser = administrator();
    const std::string item = "/aaklyngen/moeder/2022-10-07-klyngestyregruppen/punkt-7";
    EXPECT_THAT(browser.get(item).body, HasSubstr("closed-word"));
    const auto decisions = browser.get("/aaklyngen/beslutninger?aar=2022").body;
    const std::size_t at = decisions.find("href=\"" + item + "\"");
    ASSERT_NE(at, std::string::npos);
    EXPECT_THAT(decisions.substr(at, decisions.find("</li>", at) - at), HasSubstr("closed-word"));
    const auto found = browser.get("/aaklyngen/soeg?q=lejeaftale").body;
    EXPECT_THAT(found, HasSubstr("href=\"" + item + "\""));
    EXPECT_THAT(found, HasSubstr("closed-word"));
}

TEST_P(WaysTest, ShowWhatLaterMinutesSayAgainAndClose) {
    open_demonstration();
    auto browser = administrator();
    const std::string known = support::demo_text("2024-03-15-klyngestyregruppen-referat.txt");
    browser.upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"maj.txt", support::replaced(known, "Fredag den 15. marts 2024", "Fredag den 17. maj 2024")}});
    const std::string list = "/aaklyngen/opfoelgning";
    const auto chosen = browser.get(list + "?ansvarlig=Gitte+Ravnsdal&aar=2024");
    EXPECT_THAT(chosen.body, HasSubstr("Står også i referatet fra "));
    EXPECT_THAT(chosen.body, HasSubstr("1 opfølgning<"));
    const std::string old_item = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen/punkt-2";
    EXPECT_THAT(browser.get(old_item).body, HasSubstr("Gentaget i referatet fra "));
    const std::size_t at = chosen.body.find("<tbody><tr><td");
    const std::size_t begin = chosen.body.find("href=\"", at) + 6;
    const std::string address = chosen.body.substr(begin, chosen.body.find('"', begin) - begin);
    EXPECT_EQ(
        browser.post(address + "/luk", {{"how", "done"}, {"evidence", "=kvittering"}}).header("Location"),
        address);
    EXPECT_EQ(browser.post(address + "/luk", {{"how", "done"}}).status, 422);
    EXPECT_THAT(browser.get(list + ".csv?status=lukkede").body, HasSubstr(";udført;;'=kvittering\r\n"));
    EXPECT_THAT(browser.get(list + ".xlsx?status=lukkede").body, testing::StartsWith("PK"));
    EXPECT_THAT(browser.get(list + ".csv?part=findes-ikke&status=lukkede").body, Not(HasSubstr("kvittering")))
        << "an unknown party is nobody, not everybody";
    archive::follow(installation_->database(), installation_->index(), installation_->setting().words);
    EXPECT_THAT(browser.get("/aaklyngen/soeg?q=lukket+telefonnumrene").body, HasSubstr("17. maj 2024"));
    EXPECT_EQ(browser.post(address + "/genaabn").status, 303);
    EXPECT_THAT(browser.get(list + "?status=lukkede").body, HasSubstr("0 opfølgninger"));
}

TEST_P(WaysTest, TellMeetingsThatAreToComeFromThoseHeld) {
    open_demonstration();
    auto browser = administrator();
    browser.upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"dagsorden.txt",
          "Dagsorden\n\nKlyngestyregruppen\n\nTidspunkt: Fredag den 13. marts 2099 kl. 9.00-11.00\n\n"
          "Deltagere:\nDirektør Anker Holmboe, Lindholm Kommune\n\n1. Velkomst\n\nIndstilling:\n"
          "At dagsordenen godkendes\n"}});
    for (const char* page :
         {"/aaklyngen", "/aaklyngen/grupper/klyngestyregruppen", "/aaklyngen/personer/anker-holmboe"}) {
        const std::string shown = browser.get(page).body;
        const std::size_t coming = shown.find("Kommende møder");
        ASSERT_NE(coming, std::string::npos) << page;
        EXPECT_NE(shown.find("13. marts 2099", coming), std::string::npos) << page;
    }
    const std::string person = browser.get("/aaklyngen/personer/anker-holmboe").body;
    EXPECT_THAT(person, HasSubstr("indkaldt 1"));
    EXPECT_THAT(person, Not(HasSubstr("mødt 1")));
}

TEST_P(WaysTest, LeadFromADoubtToTheItemItIsAbout) {
    open_demonstration();
    auto browser = administrator();
    const std::string known = support::demo_text("2024-03-15-klyngestyregruppen-referat.txt");
    const std::size_t slot = known.find("(kl. ");
    ASSERT_NE(slot, std::string::npos);
    std::string text = known;
    text.replace(slot, known.find(')', slot) + 1 - slot, "(kl. 14.00-13.00)");
    EXPECT_THAT(browser.upload("/aaklyngen/arkiv/indlaes", "filer", {{"tvivl.txt", text}}).body,
                HasSubstr("Læst med tvivl"));
    const auto page = browser.get("/aaklyngen/arkiv/tvivl");
    EXPECT_THAT(page.body, HasSubstr("før det begynder"));
    EXPECT_THAT(page.body, HasSubstr("(kl. 14.00-13.00)")) << "the line itself";
    const auto original = browser.get("/aaklyngen/arkiv/tvivl/original");
    EXPECT_EQ(original.body, text);
    EXPECT_EQ(original.header("Content-Type"), "application/octet-stream");
    EXPECT_EQ(original.header("Content-Disposition"), "attachment; filename*=UTF-8''tvivl.txt");
    EXPECT_EQ(browser.get("/aaklyngen/arkiv/findes-ikke/original").status, 404);
    EXPECT_THAT(page.body,
                HasSubstr("href=\"/aaklyngen/moeder/2024-03-15-klyngestyregruppen/punkt-1\">Punkt nr. 1"));
}

TEST_P(WaysTest, LeadFromAnAgendaToItsMinutesAndBack) {
    open_demonstration();
    auto browser = administrator();
    const std::string meeting = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen";
    const std::string agenda = "/aaklyngen/arkiv/2024-03-15-klyngestyregruppen-dagsorden";
    EXPECT_THAT(browser.get("/aaklyngen/moeder").body, Not(HasSubstr("2024-03-15-klyngestyregruppen-2")));
    const auto shown = browser.get(meeting).body;
    EXPECT_THAT(shown, HasSubstr(agenda));
    EXPECT_THAT(shown, HasSubstr("klyngestyregruppen-referat.txt"));
    const auto page = browser.get(agenda).body;
    EXPECT_THAT(page, HasSubstr("<h2 id=\"forskelle\">"));
    EXPECT_THAT(page, HasSubstr("Vis mødet efter dette dokument"));
    EXPECT_EQ(browser.post("/aaklyngen/arkiv/findes-ikke/gaelder").status, 404);
    // The agenda stands: the meeting has no decisions. And back again.
    EXPECT_EQ(browser.post(agenda + "/gaelder").header("Location"), agenda);
    EXPECT_THAT(browser.get(agenda).body, Not(HasSubstr("Vis mødet efter dette dokument")));
    EXPECT_THAT(browser.get("/aaklyngen/moeder?aar=2024").body, HasSubstr("Kun dagsorden"));
    const std::string minutes = "/aaklyngen/arkiv/2024-03-15-klyngestyregruppen-referat";
    EXPECT_EQ(browser.post(minutes + "/gaelder").status, 303);
    EXPECT_THAT(browser.get("/aaklyngen/moeder?aar=2024").body, Not(HasSubstr("Kun dagsorden")));
}

TEST_P(WaysTest, LeadsFromAnImportWithoutAccountsThroughSetUpToTheArchive) {
    open();
    const auto& setting = installation_->setting();
    const auto link = installation_->database().write([&](store::Session& session) {
        admission::add_collaboration(session, setting.clock, setting.ids, "Fjordklyngen", {}).value();
        return admission::new_set_up_link(session, setting.clock);
    });
    auto browser = stranger();
    EXPECT_EQ(browser
                  .post(link, {{"name", "Vibeke"},
                               {"email", "v@example.org"},
                               {"password", "fire ord er nok her"},
                               {"password_again", "fire ord er nok her"}})
                  .header("Location"),
              "/");
    EXPECT_EQ(browser.get("/").header("Location"), "/fjordklyngen");
    const auto start = browser.get("/fjordklyngen");
    EXPECT_EQ(start.status, 200);
    EXPECT_THAT(start.body, HasSubstr("Her er ikke noget endnu"));
}

TEST_P(WaysTest, ReadsUploadsByTheInstallationsOwnWords) {
    std::filesystem::create_directories(place().folder);
    std::ofstream(place().folder / "vocabulary.txt") << "[number words]\nkapitel\n";
    open_demonstration();
    auto browser = administrator();
    const std::string text =
        "Referat\n\nKapitel 1. Status\nReferat\nAlt går.\n\nKapitel 2. Plan\nReferat\nDen følges.\n";
    const auto result = browser.upload("/aaklyngen/arkiv/indlaes", "filer", {{"kapitler.txt", text}});
    EXPECT_EQ(result.status, 200);
    EXPECT_THAT(result.body, HasSubstr("1 læst")) << "without the word there is no item";
    EXPECT_THAT(browser.get("/aaklyngen/arkiv/kapitler").body, HasSubstr("kapitler.txt"));
}

INSTANTIATE_TEST_SUITE_P(Engines, WaysTest, support::both_engines(), support::engine_name);

}  // namespace
