#include "web/csrf.hpp"

#include <gmock/gmock.h>

#include "web/running_server.hpp"

namespace {

using testing::HasSubstr;
using web::testing::Answer;
using web::testing::form_cookie_header;
using web::testing::form_token;
using web::testing::RunningServer;
using web::testing::session_cookie_header;

TEST(Tokens, AreLongAndNeverTheSame) {
    const std::string token = web::new_form_token();
    EXPECT_TRUE(web::is_form_token(token));
    EXPECT_NE(token, web::new_form_token());
    EXPECT_FALSE(web::is_form_token(token.substr(1)));
    EXPECT_FALSE(web::is_form_token(std::string(64, 'x')));
    EXPECT_TRUE(web::same_token(token, token));
    EXPECT_FALSE(web::same_token(token, token.substr(0, 63) + "x"));
    EXPECT_FALSE(web::same_token("", ""));
}

struct Post {
    std::string body;
    std::string headers;
    int status;
};

std::vector<Post> posts() {
    const std::string good = std::string("csrf=") + form_token;
    const std::string cookie = form_cookie_header();
    const std::string session = session_cookie_header();
    return {{good, cookie, 200},
            {"", cookie, 403},
            {"csrf=", cookie, 403},
            {"csrf=" + std::string(64, '0'), cookie, 403},
            {good, "", 403},
            {"csrf=", "Cookie: tovholder_form=\r\n", 403},
            {"csrf=kort", "Cookie: tovholder_form=kort\r\n", 403},
            // Signed in, the session's own token counts and the form cookie does not.
            {"csrf=visitor-token", session, 200},
            {good, "Cookie: tovholder=session-1; tovholder_form=" + std::string(form_token) + "\r\n", 403},
            {"csrf=visitor-token", "", 403},
            // What the browser says about where the post comes from.
            {good, cookie + "Sec-Fetch-Site: same-origin\r\n", 200},
            {good, cookie + "Sec-Fetch-Site: none\r\n", 200},
            {good, cookie + "Sec-Fetch-Site: same-site\r\n", 403},
            {good, cookie + "Sec-Fetch-Site: cross-site\r\n", 403},
            {good, cookie + "Origin: http://localhost\r\n", 200},
            {good, cookie + "Origin: HTTP://LOCALHOST\r\n", 200},
            {good, cookie + "Origin: http://localhost.elsewhere.example\r\n", 403},
            {good, cookie + "Origin: null\r\n", 403},
            {good, cookie + "Origin: http://elsewhere.example\r\nSec-Fetch-Site: same-origin\r\n", 200},
            {"csrf=visitor-token", session + "Sec-Fetch-Site: cross-site\r\n", 403}};
}

TEST(Csrf, LetsOnlyPostsFromOurOwnFormsThrough) {
    RunningServer server;
    int through = 0;
    for (const Post& post : posts()) {
        EXPECT_EQ(server.client().post("/form", post.body, post.headers).status, post.status)
            << post.headers << post.body;
        if (post.status == 200) ++through;
    }
    EXPECT_EQ(server.handled, through);
}

TEST(Csrf, ComparesTheOriginWithThePublicAddress) {
    const web::Headers headers = {{"origin", "https://samarbejde.example"}, {"host", "127.0.0.1:8080"}};
    EXPECT_TRUE(web::from_this_site(headers, "https://samarbejde.example"));
    EXPECT_TRUE(web::from_this_site(headers, "https://samarbejde.example/"));
    EXPECT_FALSE(web::from_this_site(headers, "https://andet.example"));
    EXPECT_FALSE(web::from_this_site(headers, ""));
}

TEST(Csrf, HandsStrangersATokenOnce) {
    RunningServer server;
    const Answer first = server.client().get("/");
    const std::string cookie = first.header("set-cookie");
    ASSERT_THAT(cookie,
                testing::MatchesRegex("tovholder_form=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict"));
    const std::string token = cookie.substr(15, 64);
    EXPECT_THAT(first.body, HasSubstr("csrf " + token + "\n"));
    const Answer second = server.client().get("/", "Cookie: tovholder_form=" + token + "\r\n");
    EXPECT_EQ(second.headers.count("set-cookie"), 0U);
    EXPECT_THAT(second.body, HasSubstr("csrf " + token + "\n"));
    EXPECT_EQ(server.client().get("/", session_cookie_header()).headers.count("set-cookie"), 0U);
}

}  // namespace
