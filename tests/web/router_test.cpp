#include "web/router.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "web/address.hpp"

namespace {

using web::Method;

web::Route route(Method method, std::string pattern) {
    web::Route made;
    made.method = method;
    made.pattern = std::move(pattern);
    made.handler = [](const web::Request&) { return web::Response::plain(200, ""); };
    return made;
}

web::Router router() {
    std::vector<web::Route> routes;
    for (const char* pattern :
         {"/", "/log-ind", "/{collaboration}", "/{collaboration}/moeder", "/{collaboration}/moeder/nyt",
          "/{collaboration}/moeder/{meeting}", "/{collaboration}/moeder/{meeting}/{item}", "/hjaelp/{page}"})
        routes.push_back(route(Method::get, pattern));
    routes.push_back(route(Method::post, "/log-ind"));
    routes.push_back(route(Method::post, "/{place}/moeder/{name}"));
    routes.push_back(route(Method::post, "/log-ud"));
    routes.push_back(route(Method::get, "/engangslink/{token}"));
    routes.push_back(route(Method::get, "/{collaboration}/personer/{person}"));
    return web::Router(std::move(routes));
}

struct Case {
    std::string_view path;
    std::string_view pattern;   ///< empty: not found
    std::string_view captured;  ///< "name=value name=value"
};

class Paths : public testing::TestWithParam<Case> {};

TEST_P(Paths, FindTheirRoute) {
    static const web::Router routes = router();
    const auto found = routes.find(Method::get, web::read_address(GetParam().path)->parts);
    ASSERT_EQ(found.has_value(), !GetParam().pattern.empty());
    if (!found) return;
    EXPECT_EQ(found->route->pattern, GetParam().pattern);
    std::string captured;
    for (const auto& [name, value] : found->captured)
        captured += fmt::format("{}{}={}", captured.empty() ? "" : " ", name, value);
    EXPECT_EQ(captured, GetParam().captured);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Paths,
    testing::Values(Case{"/", "/", ""}, Case{"/log-ind", "/log-ind", ""},
                    Case{"/ny-by", "/{collaboration}", "collaboration=ny-by"},
                    Case{"/ny-by/moeder", "/{collaboration}/moeder", "collaboration=ny-by"},
                    Case{"/ny-by/moeder/nyt", "/{collaboration}/moeder/nyt", "collaboration=ny-by"},
                    Case{"/ny-by/moeder/2019-11-22", "/{collaboration}/moeder/{meeting}",
                         "collaboration=ny-by meeting=2019-11-22"},
                    Case{"/ny-by/moeder/nyt/3", "/{collaboration}/moeder/{meeting}/{item}",
                         "collaboration=ny-by item=3 meeting=nyt"},
                    // What the fixed part leads nowhere with, the captured one may have.
                    Case{"/hjaelp/moeder", "/hjaelp/{page}", "page=moeder"},
                    Case{"/log-ind/moeder", "/{collaboration}/moeder", "collaboration=log-ind"},
                    Case{"/ny-by/andet", "", ""}, Case{"/ny-by/moeder/", "", ""}, Case{"//moeder", "", ""},
                    Case{"/ny-by/moeder/a/b/c", "", ""}));

TEST(Router, KeepsMethodsApart) {
    const web::Router routes = router();
    const auto wrong = routes.find(Method::get, {"log-ud"});
    // "/log-ud" is fixed for POST alone.
    ASSERT_TRUE(wrong);
    EXPECT_EQ(wrong->route, nullptr);
    EXPECT_EQ(wrong->allowed, "POST");
    EXPECT_EQ(routes.find(std::nullopt, {"log-ind"})->allowed, "GET, HEAD, POST");
    EXPECT_EQ(routes.find(Method::post, {"hjaelp", "x"})->route, nullptr);
}

TEST(Router, NamesCapturedPartsByTheRouteItself) {
    const auto found = router().find(Method::post, {"ny-by", "moeder", "x"});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->captured.find("place")->second, "ny-by");
    EXPECT_EQ(found->captured.find("name")->second, "x");
}

TEST(RouterDeathTest, EndsTheProgramOnWrongTables) {
    const auto build = [](const std::vector<const char*>& patterns) {
        std::vector<web::Route> routes;
        routes.reserve(patterns.size());
        for (const char* pattern : patterns) routes.push_back(route(Method::get, pattern));
        web::Router made(std::move(routes));
    };
    EXPECT_DEATH(build({"/{a}/x", "/{b}/x"}), "collides");
    EXPECT_DEATH(build({"/a", "/a"}), "collides");
    EXPECT_DEATH(build({"a"}), "slash");
    EXPECT_DEATH(build({"/a//b"}), "empty part");
    EXPECT_DEATH(build({"/a{b}"}), "whole part");
    EXPECT_DEATH(build({"/{}"}), "whole part");
}

}  // namespace
