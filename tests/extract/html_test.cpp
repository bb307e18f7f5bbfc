#include "extract/html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/lines.hpp"

namespace {

using testing::ElementsAre;

std::vector<std::string> read(const std::string& body) {
    return lines::texts(extract::read_html("<!DOCTYPE html><html><body>" + body + "</body></html>"));
}

TEST(Html, ReadsBlocksAsABrowserShowsThem) {
    EXPECT_THAT(read("<h2>Referat</h2><p>Et\n  <b>fed</b>t&nbsp;ord<br>ny linje</p><div>a</div><div>b</div>"),
                ElementsAre("Referat", "", "Et fedt ord", "ny linje", "", "a", "b"));
}

TEST(Html, ShowsTheMarksOfLists) {
    EXPECT_THAT(read("<ul><li>en<ul><li>inden i</ul><li><p>to</p></ul><ol start=3><li>tre<li value=7>syv</ol>"
                     "<ol type=a><li>x</ol>"),
                ElementsAre("\u2022 en", "\u25E6 inden i", "\u2022 to", "", "3. tre", "7. syv", "", "a. x"));
}

TEST(Html, ReadsTablesRowByRow) {
    EXPECT_THAT(read("<table><tr><th>Dato<td>1. maj<tr><td>Sted<td><td>Lokale 3</table><p>Slut"),
                ElementsAre("Dato\t1. maj", "Sted\t\tLokale 3", "", "Slut"));
    EXPECT_THAT(read("<table><tr><td><p>Alt<p>i en celle</table>"), ElementsAre("Alt", "", "i en celle"));
}

TEST(Html, KnowsHeadings) {
    const auto source = extract::read_html("<html><body><h3>Punkt</h3><p>Tekst</p>");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->lines.front().heading, 3);
    EXPECT_EQ(source->lines.back().heading, 0);
}

TEST(Html, LeavesOutWhatStandsAroundTheText) {
    EXPECT_THAT(
        read("<header>Logo</header><nav>Forside</nav><div role=navigation>Menu</div>"
             "<div class='Cookie-banner'>Vi bruger cookies</div><ol id=breadcrumbs><li>Her</ol>"
             "<script>var x</script><style>p{}</style><p hidden>gemt</p><p aria-hidden=true>gemt</p>"
             "<h1>Dagsorden</h1><button>Print</button><footer>Kontakt</footer><aside>Se også</aside>"),
        ElementsAre("Dagsorden"));
}

TEST(Html, TakesTheMainPartWithItsOwnHeader) {
    EXPECT_THAT(
        read("<div>Region</div><main><header><h1>Dagsorden for mødet i Klyngestyregruppen</h1></header>"
             "<p>1. Velkomst</p></main><div>Efter</div>"),
        ElementsAre("Dagsorden for mødet i Klyngestyregruppen", "", "1. Velkomst"));
    EXPECT_THAT(read("<main></main><h1>Dagsorden</h1>"), ElementsAre("Dagsorden")) << "an empty one is none";
}

TEST(Html, KeepsItemsThatThePageFoldsUp) {
    const std::string text(300, 'x');
    EXPECT_THAT(read("<h1>R</h1><div aria-hidden=true style='display:none'>" + text + "</div>"),
                ElementsAre("R", "", text));
}

TEST(Html, TakesThePagesTitleWhereThereIsNoOther) {
    EXPECT_THAT(lines::texts(extract::read_html("<title>Referat</title><body><p>Tekst")),
                ElementsAre("Referat", "", "Tekst"));
}

TEST(Html, ReadsTheCharactersOfOldPages) {
    EXPECT_THAT(lines::texts(extract::read_html("<meta charset=iso-8859-1><body><h1>Bl\xE5</h1>")),
                ElementsAre("Blå"));
    EXPECT_THAT(lines::texts(extract::read_html("\xEF\xBB\xBF<body><h1>Bl\xC3\xA5 &oslash; &#8211;</h1>")),
                ElementsAre("Blå ø \u2013"));
}

TEST(Html, SaysThatThereIsNoText) {
    EXPECT_THAT(read("<script>x</script>"), ElementsAre("html.empty"));
    EXPECT_THAT(lines::texts(extract::read_html("")), ElementsAre("html.empty"));
}

TEST(Html, ReadsWhatIsNestedAndRefusesWhatIsNestedTooDeeply) {
    const auto nested = [](int depth, std::string_view element) {
        std::string page = "<h1>Først</h1>";
        for (int i = 0; i < depth; ++i) page += element;
        return read(page + "inderst").back();
    };
    EXPECT_EQ(nested(100, "<div><b>"), "inderst");
    EXPECT_EQ(nested(10'000, "<div><b>"), "html.broken");
    EXPECT_EQ(nested(10'000, "<table><tr><td><ul><li>x"), "html.broken");
}

}  // namespace
