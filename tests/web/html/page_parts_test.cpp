#include <gmock/gmock.h>

#include "web/html/breadcrumb.hpp"
#include "web/html/pager.hpp"
#include "web/html/shell.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

const base::Words words;

web::Request at(std::string target) {
    web::Request request;
    request.target = std::move(target);
    return request;
}

TEST(Pager, ReadsThePageFromTheQuery) {
    web::Request request = at("/x");
    EXPECT_EQ(web::page_place(request, 101, 50).count, 3U);
    EXPECT_EQ(web::page_place(request, 101, 50).current, 1U);
    for (const auto& [asked, expected] : std::map<std::string, std::size_t>{
             {"2", 2}, {"0", 1}, {"99", 3}, {"-1", 1}, {"2x", 1}, {"", 1}, {"99999999999999999999999", 1}}) {
        request.query = {{"side", asked}};
        EXPECT_EQ(web::page_place(request, 101, 50).current, expected) << asked;
    }
    EXPECT_EQ(web::page_place(request, 0, 50).count, 1U);
}

TEST(Pager, KeepsTheRestOfTheQuery) {
    web::Request request = at("/midt/moeder?side=2&q=a%26b");
    request.query = {{"side", "2"}, {"q", "a&b"}};
    const auto place = web::page_place(request, 118, 50);
    EXPECT_EQ(place.skipped(), 50U);
    const std::string html = web::pager(request, place, words).text();
    EXPECT_THAT(html, HasSubstr("<span>Viser 51–100 af 118</span>"));
    EXPECT_THAT(html, HasSubstr("<a href=\"/midt/moeder?q=a%26b&amp;side=1\">Forrige side</a>"));
    EXPECT_THAT(html, HasSubstr("aria-label=\"Side 2\" aria-current=\"page\"><strong>2</strong></a>"));
    request.query = {{"side", "3"}};
    EXPECT_THAT(web::pager(request, web::page_place(request, 118, 50), words).text(),
                HasSubstr("Viser 101–118 af 118"));
}

TEST(Pager, ChangesOnePartOfTheQuery) {
    web::Request request = at("/midt/moeder?side=2&q=a%26b");
    request.query = {{"side", "2"}, {"q", "a&b"}};
    EXPECT_EQ(web::address_with(request, "q", ""), "/midt/moeder");
    EXPECT_EQ(web::address_with(request, "aar", "2019"), "/midt/moeder?q=a%26b&aar=2019");
}

TEST(Pager, LeavesOutTheMiddleOfManyPages) {
    web::Request request = at("/x");
    request.query = {{"side", "10"}};
    const std::string html = web::pager(request, web::page_place(request, 200, 10), words).text();
    for (const int page : {1, 8, 9, 11, 12, 20})
        EXPECT_THAT(html, HasSubstr(">" + std::to_string(page) + "</a>"));
    EXPECT_THAT(html, Not(HasSubstr(">7</a>")));
    EXPECT_TRUE(web::pager(request, web::page_place(request, 10, 10), words).empty());
}

TEST(Breadcrumb, EndsAtThePageItself) {
    EXPECT_EQ(web::breadcrumb({{"Møder", "/midt/moeder"}, {"Punkt <1>", ""}}, words).text(),
              "<nav class=\"breadcrumbs\" aria-label=\"Brødkrumme\"><ol class=\"breadcrumbs__list\">"
              "<li class=\"breadcrumbs__list-item\"><a class=\"breadcrumbs__link\" "
              "href=\"/midt/moeder\">Møder</a></li>"
              "<li class=\"breadcrumbs__list-item\" aria-current=\"page\">Punkt &lt;1&gt;</li></ol></nav>");
    EXPECT_TRUE(web::breadcrumb({}, words).empty());
}

web::Shell shell() {
    web::ShellParts parts;
    parts.version = "1.2.3";
    parts.menu = {{"overview", {"Overblik"}, ""}, {"meetings", {"Møder"}, "/moeder"}};
    parts.stylesheets = {"/aktiver/abc/site.css"};
    parts.scripts = {"/aktiver/def/site.js"};
    return web::Shell(std::move(parts));
}

TEST(Shell, FramesASignedInPage) {
    web::Request request = at("/ny-by/moeder");
    request.path = "/ny-by/moeder";
    request.visitor = web::Visitor{"account", "session", "Åse <Prøve>", "token"};
    request.csrf = "token";
    web::Page page{.request = request, .title = "Møder & mere"};
    page.collaboration = web::Place{"Ny By-klyngen", "ny-by"};
    page.current = "meetings";
    page.main = web::h::h1("Møder");
    const std::string html = shell().page(page);
    EXPECT_THAT(html, testing::StartsWith("<!DOCTYPE html>\n<html lang=\"da\">"));
    EXPECT_THAT(html, HasSubstr("<title>Møder &amp; mere – Ny By-klyngen</title>"));
    EXPECT_THAT(html, HasSubstr("<link rel=\"stylesheet\" href=\"/aktiver/abc/site.css\">"));
    EXPECT_THAT(html, HasSubstr("<a class=\"skipnav\" href=\"#main-content\">"));
    EXPECT_THAT(html, HasSubstr("<a href=\"/ny-by/moeder\" aria-current=\"page\">Møder</a>"));
    EXPECT_THAT(html, HasSubstr("<a href=\"/ny-by\">Overblik</a>"));
    EXPECT_THAT(html, HasSubstr("action=\"/ny-by/soeg\""));
    EXPECT_THAT(html, HasSubstr("Åse &lt;Prøve&gt;"));
    EXPECT_THAT(html,
                HasSubstr("<form action=\"/log-ud\" method=\"post\"><input type=\"hidden\" name=\"csrf\" "
                          "value=\"token\">"));
    EXPECT_THAT(html, HasSubstr("<main class=\"site-main\" id=\"main-content\" tabindex=\"-1\">"
                                "<div class=\"reading\"><h1>Møder</h1></div></main>"));
    EXPECT_THAT(html, HasSubstr("Tovholder 1.2.3"));
    EXPECT_THAT(html, HasSubstr("/tilgaengelighed"));
    EXPECT_THAT(html, HasSubstr("/hjaelp"));
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
    EXPECT_THAT(html, Not(HasSubstr("style=")));
}

TEST(Shell, ShowsStrangersTheWayInAndNoMenu) {
    const web::Request request = at("/tilgaengelighed");
    web::Page page{.request = request, .title = "Tilgængelighed"};
    page.collaboration = web::Place{"Ny By-klyngen", "ny-by"};
    const std::string html = shell().page(page);
    EXPECT_THAT(html, HasSubstr("href=\"/log-ind\""));
    EXPECT_THAT(html, Not(HasSubstr("site-menu")));
    EXPECT_THAT(html, Not(HasSubstr("site-search")));
    EXPECT_THAT(html, Not(HasSubstr("/log-ud")));
}

TEST(Shell, LeavesAnAnswerAloneWithItsQuestion) {
    web::Request request = at("/log-ind");
    request.visitor = web::Visitor{"account", "session", "Åse Prøve", "token"};
    web::Page page{.request = request, .title = "Log ind"};
    page.collaboration = web::Place{"Ny By-klyngen", "ny-by"};
    page.answer = true;
    page.has_errors = true;
    page.summary = web::h::div("To fejl");
    page.main = web::h::h1("Log ind");
    const std::string html = shell().page(page);
    EXPECT_THAT(html, HasSubstr("<title>Fejl: Log ind – Ny By-klyngen</title>"));
    EXPECT_THAT(html, HasSubstr("<body class=\"answer\">"));
    EXPECT_THAT(html, HasSubstr("<div>To fejl</div><h1>Log ind</h1></main>"));
    EXPECT_THAT(html, Not(HasSubstr("site-menu")));
    EXPECT_THAT(html, Not(HasSubstr("site-user")));
}

TEST(Shell, MarksThePlaceAPageLiesBelow) {
    web::Request request = at("/ny-by/moeder/2019-11-22");
    request.path = request.target;
    request.visitor = web::Visitor{"account", "session", "Åse Prøve", "token"};
    web::Page page{.request = request, .title = "Møde"};
    page.collaboration = web::Place{"Ny By-klyngen", "ny-by"};
    page.current = "meetings";
    EXPECT_THAT(shell().page(page), HasSubstr("<a href=\"/ny-by/moeder\" aria-current=\"true\">"));
}

}  // namespace
