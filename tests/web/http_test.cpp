#include "web/http.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Request, GivesTheFirstValueOfAName) {
    web::Request request;
    request.query = {{"q", "en"}, {"q", "to"}, {"r", "tre"}};
    request.form = {{"navn", "x"}};
    request.captured = {{"meeting", "m"}};
    EXPECT_EQ(request.asked("q"), "en");
    EXPECT_EQ(request.asked("p"), "");
    EXPECT_EQ(request.given("navn"), "x");
    EXPECT_EQ(request.given("nav"), "");
    EXPECT_EQ(request.part("meeting"), "m");
    EXPECT_EQ(request.part("item"), "");
}

TEST(Request, FindsCookiesByTheirWholeName) {
    web::Request request;
    EXPECT_FALSE(request.cookie("tovholder"));
    request.headers["cookie"] = "xtovholder=a; tovholder_form=b;tovholder=c=d ; tovholder=e";
    EXPECT_EQ(request.cookie("tovholder"), "c=d");
    EXPECT_EQ(request.cookie("tovholder_form"), "b");
    EXPECT_FALSE(request.cookie("tov"));
}

TEST(Response, HasItsKinds) {
    EXPECT_EQ(web::Response::html("<p>").type, "text/html; charset=utf-8");
    const auto other = web::Response::see_other("/moeder");
    EXPECT_EQ(other.status, 303);
    EXPECT_EQ(other.headers.at(0).second, "/moeder");
    EXPECT_EQ(web::Response::plain(404, "x").status, 404);
}

TEST(UrlEncode, LeavesOnlyUnreservedCharacters) {
    EXPECT_EQ(web::url_encode("a-Z_0.~"), "a-Z_0.~");
    EXPECT_EQ(web::url_encode("/a b&c=ø\n"), "%2Fa%20b%26c%3D%C3%B8%0A");
}

}  // namespace
