#include "web/html/html.hpp"

#include <gtest/gtest.h>

namespace {

namespace h = web::h;
using web::Html;

TEST(Builder, EscapesEveryStringAndNoHtml) {
    const std::string hostile = "<script>alert('x')</script> & \"y\"";
    EXPECT_EQ(h::p(hostile).text(),
              "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;</p>");
    EXPECT_EQ(h::p(h::strong("a<b"), " og ", 3).text(), "<p><strong>a&lt;b</strong> og 3</p>");
}

TEST(Builder, KeepsAttributesInsideTheirQuotes) {
    const Html html = h::p({h::attr("title", "\" onclick=\"alert(1)"), h::cls("a'b"), h::id("<>")});
    EXPECT_EQ(html.text(),
              "<p title=\"&quot; onclick=&quot;alert(1)\" class=\"a&#39;b\" id=\"&lt;&gt;\"></p>");
}

TEST(Builder, ReplacesTheNulByte) {
    EXPECT_EQ(web::text(std::string_view("a\0b", 3)).text(),
              "a\xEF\xBF\xBD"
              "b");
}

TEST(Builder, LeavesOutWhatIsNotThere) {
    EXPECT_EQ(h::void_element("input", {h::flag("checked", false), h::cls(""), h::id("")}).text(), "<input>");
    EXPECT_EQ(h::void_element("input", {h::flag("checked"), h::attr("value", "")}).text(),
              "<input checked value=\"\">");
}

TEST(Builder, AddsListsInOrder) {
    const std::vector<Html> items = {h::li("en"), h::li("to")};
    EXPECT_EQ(h::ul(items).text(), "<ul><li>en</li><li>to</li></ul>");
}

struct Address {
    std::string_view given;
    std::string_view written;
};

class Addresses : public testing::TestWithParam<Address> {};

TEST_P(Addresses, AreWrittenOnlyWhenSafe) {
    const std::string expected = " href=\"" + std::string(GetParam().written) + "\"";
    EXPECT_EQ(h::href(GetParam().given).text, expected);
}

INSTANTIATE_TEST_SUITE_P(Safe, Addresses,
                         testing::Values(Address{"/midtklyngen/moeder", "/midtklyngen/moeder"},
                                         Address{"/", "/"}, Address{"?side=2&q=a", "?side=2&amp;q=a"},
                                         Address{"#indhold", "#indhold"},
                                         Address{"https://example.dk/a\"b", "https://example.dk/a&quot;b"},
                                         Address{"HTTP://example.dk", "HTTP://example.dk"},
                                         Address{"mailto:post@example.dk", "mailto:post@example.dk"},
                                         Address{"tel:+4512345678", "tel:+4512345678"}));

INSTANTIATE_TEST_SUITE_P(
    Hostile, Addresses,
    testing::Values(Address{"javascript:alert(1)", "#"}, Address{"JaVaScRiPt:alert(1)", "#"},
                    Address{" javascript:alert(1)", "#"}, Address{"java\tscript:alert(1)", "#"},
                    Address{"\x01javascript:alert(1)", "#"}, Address{"data:text/html,<script>", "#"},
                    Address{"vbscript:x", "#"}, Address{"//elsewhere.example", "#"},
                    Address{"/\\elsewhere.example", "#"}, Address{"/\t/elsewhere.example", "#"},
                    Address{"file:///etc/passwd", "#"}, Address{"moeder", "#"}, Address{"", "#"},
                    Address{"https:elsewhere", "#"}, Address{"/a\r\nSet-Cookie: x", "#"}));

TEST(BuilderDeathTest, EndsTheProgramOnAttributesThatCouldRunScripts) {
    EXPECT_DEATH(h::attr("onclick", "x"), "onclick");
    EXPECT_DEATH(h::attr("style", "x"), "style");
    EXPECT_DEATH(h::attr("href", "x"), "href");
    EXPECT_DEATH(h::attr("a b", "x"), "not a name");
}

}  // namespace
