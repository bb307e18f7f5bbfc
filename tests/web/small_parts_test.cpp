#include <atomic>
#include <gmock/gmock.h>
#include <thread>

#include "web/assets.hpp"
#include "web/running_server.hpp"
#include "web/wire.hpp"
#include "web/workers.hpp"

namespace {

TEST(Assets, AreKeptForAYearUnderTheirDigest) {
    const std::vector<web::Asset> assets = {{"site.css", "text/css; charset=utf-8", "p{}", "abc123"},
                                            {"fonts/plex.woff2", "font/woff2", "x", "def456"}};
    EXPECT_EQ(web::asset_address(assets[1]), "/aktiver/def456/fonts/plex.woff2");
    const auto routes = web::asset_routes(assets);
    ASSERT_EQ(routes.size(), 2U);
    EXPECT_EQ(routes[0].pattern, "/aktiver/abc123/site.css");
    EXPECT_EQ(routes[0].entry, web::Entry::anyone);
    web::Request request;
    const web::Response whole = routes[0].handler(request);
    EXPECT_EQ(whole.body, "p{}");
    EXPECT_EQ(whole.type, "text/css; charset=utf-8");
    EXPECT_THAT(whole.headers, testing::Contains(testing::Pair("ETag", "\"abc123\"")));
    EXPECT_THAT(whole.headers,
                testing::Contains(testing::Pair("Cache-Control", "public, max-age=31536000, immutable")));
    request.headers["if-none-match"] = "\"other\", W/\"abc123\"";
    EXPECT_EQ(routes[0].handler(request).status, 304);
    EXPECT_EQ(routes[0].handler(request).body, "");
}

TEST(Remote, IsTakenFromAProxyOnThisMachineAlone) {
    const std::map<std::string, std::string, std::less<>> headers = {
        {"x-forwarded-for", "10.0.0.1, 2001:db8::7"}};
    EXPECT_EQ(web::real_remote("127.0.0.1", headers, "https://x.example"), "2001:db8::7");
    EXPECT_EQ(web::real_remote("127.0.0.1", headers, ""), "127.0.0.1");
    EXPECT_EQ(web::real_remote("192.0.2.1", headers, "https://x.example"), "192.0.2.1");
    EXPECT_EQ(web::real_remote("::1", {{"x-forwarded-for", "<script>"}}, "https://x.example"), "::1");
}

TEST(Workers, TakeNoMoreThanTheirQueueHolds) {
    web::testing::Gate entered;
    web::testing::Gate released;
    std::atomic<int> done = 0;
    web::Workers workers(1, 1);
    web::Workers::Job first = [&] {
        entered.open();
        released.wait();
        ++done;
    };
    EXPECT_TRUE(workers.offer(first));
    entered.wait();
    web::Workers::Job second = [&] { ++done; };
    EXPECT_TRUE(workers.offer(second));
    web::Workers::Job third = [&] { done += 100; };
    EXPECT_FALSE(workers.offer(third));
    EXPECT_TRUE(static_cast<bool>(third));  // still ours
    released.open();
    while (done < 2) std::this_thread::yield();
    workers.finish();
    EXPECT_FALSE(workers.offer(third));
    EXPECT_EQ(done, 2);
}

}  // namespace
