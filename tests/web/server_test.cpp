#include "web/server.hpp"

#include <gmock/gmock.h>
#include <mutex>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <sstream>
#include <system_error>

#include "web/running_server.hpp"

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using web::testing::Answer;
using web::testing::Client;
using web::testing::form_cookie_header;
using web::testing::form_token;
using web::testing::get_request;
using web::testing::post_request;
using web::testing::RunningServer;
using web::testing::session_cookie_header;

TEST(Server, AnswersWithWhatTheHandlerGave) {
    RunningServer server;
    const Answer answer = server.client().get("/ny-by/moeder/2019-11-22?q=a%20b", session_cookie_header());
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("captured collaboration=ny-by\ncaptured meeting=2019-11-22\n"));
    EXPECT_THAT(answer.body, HasSubstr("query q=a b\nvisitor Åse Prøve\ncsrf visitor-token\n"));
    EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
}

TEST(Server, TellsOfEachAnswerWithoutWhatWasAskedFor) {
    std::mutex mutex;
    std::vector<std::string> told;
    web::ServerOptions options = RunningServer::quick_options();
    options.finished = [&](const web::Finished& finished) {
        EXPECT_GT(finished.took.count(), 0);
        const std::lock_guard lock(mutex);
        told.push_back(std::string(finished.method) + " " + std::string(finished.pattern) + " " +
                       std::to_string(finished.status));
    };
    {
        RunningServer server(options);
        server.client().get("/ny-by/moeder/2019-11-22?q=hemmeligt");
        server.client().get("/findes/ikke");
        server.client().ask("OPFUNDET / HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    EXPECT_THAT(told, testing::UnorderedElementsAre("GET /{collaboration}/moeder/{meeting} 200", "GET  404",
                                                    "other  405"));
}

TEST(Server, SaysHowBusyItIs) {
    RunningServer server;
    EXPECT_EQ(server.load().connections, 0U);
    Client client = server.client();
    client.send(get_request("/venter"));
    server.entered.wait();
    EXPECT_EQ(server.load().connections, 1U);
}

TEST(Server, RefusesAnAddressThatIsTaken) {
    RunningServer server;
    web::ServerOptions options = RunningServer::quick_options();
    options.port = server.port();
    EXPECT_THROW(web::Server(options, {}, server.sessions, server.refusals), std::system_error);
    options.address = "ikke en adresse";
    EXPECT_THROW(web::Server(options, {}, server.sessions, server.refusals), std::system_error);
}

TEST(Server, AnswersHeadAsGetWithoutTheBody) {
    RunningServer server;
    Client client = server.client();
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    const Answer head = client.receive(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_GT(std::stoi(head.header("content-length")), 10);
    // The connection stands right for the next one.
    EXPECT_EQ(client.get("/").status, 200);
}

TEST(Server, RefusesWhatIsNotThere) {
    RunningServer server;
    EXPECT_EQ(server.client().get("/findes/ikke").status, 404);
    const Answer wrong = server.client().get("/form");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("allow"), "POST");
    EXPECT_EQ(server.client().ask("PUT / HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
    EXPECT_EQ(server.client().ask("BLOB / HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
}

TEST(Server, RefusesWhatIsNoRequest) {
    RunningServer server;
    for (const std::string bytes :
         {"hej\r\n\r\n", "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n", "GET /../x HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
          "POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
          "POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
          "POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
          "POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc"}) {
        EXPECT_EQ(server.client().ask(bytes).status, 400) << bytes;
    }
    EXPECT_EQ(server.client().get("/", "X: " + std::string(20'000, 'x') + "\r\n").status, 400);
}

TEST(Server, LeadsFromASlashAtTheEndToThePageWithoutIt) {
    RunningServer server;
    Client client = server.client();
    const auto moved = client.get("/engangslink/x%20y//?a=b&c=%2F");
    EXPECT_EQ(moved.status, 301);
    EXPECT_EQ(moved.header("location"), "/engangslink/x%20y?a=b&c=%2F");
    for (const char* nowhere :
         {"/findes/ikke/", "//", "//ond.example/", "/%5Cond.example/", "//engangslink/x/"}) {
        const auto answer = client.get(nowhere);
        EXPECT_NE(answer.status, 301) << nowhere;
        EXPECT_EQ(answer.header("location"), "") << nowhere;
    }
}

TEST(Server, SendsStrangersToSignIn) {
    RunningServer server;
    const Answer get = server.client().get("/lukket?a=1&b=2");
    EXPECT_EQ(get.status, 303);
    EXPECT_EQ(get.header("location"), "/log-ind?videre=%2Flukket%3Fa%3D1%26b%3D2");
    EXPECT_EQ(server.client().get("/lukket", "Cookie: tovholder=forkert\r\n").status, 303);
    EXPECT_EQ(server.client().post("/lukket", std::string("csrf=") + form_token, form_cookie_header()).status,
              403);
    EXPECT_EQ(server.client().get("/lukket", session_cookie_header()).status, 200);
    EXPECT_EQ(server.client().post("/lukket", "csrf=visitor-token", session_cookie_header()).status, 200);
}

TEST(Server, ShowsRefusalsWithWhoIsSignedIn) {
    RunningServer server;
    EXPECT_EQ(server.client().get("/findes-ikke", session_cookie_header()).body,
              "refused 404 visitor Åse Prøve incident ");
}

TEST(Server, GivesAnIncidentNumberWhenAHandlerThrows) {
    RunningServer server;
    Client client = server.client();
    const Answer answer = client.get("/fejl");
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, testing::MatchesRegex("refused 500 visitor - incident [0-9a-f]{4}-[0-9a-f]{4}"));
    // The server and even the connection live on; a broken session store is told the same way.
    EXPECT_EQ(client.get("/").status, 200);
    EXPECT_EQ(client.get("/", "Cookie: tovholder=broken\r\n").status, 500);
}

TEST(Server, PutsStrictHeadersOnEveryAnswer) {
    RunningServer server;
    for (const auto& [request, status] : std::map<std::string, int>{
             {get_request("/"), 200},
             {get_request("/lukket"), 303},
             {"hej\r\n\r\n", 400},
             {post_request("/form", "a=b"), 403},
             {get_request("/intet"), 404},
             {get_request("/form"), 405},
             {"POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              "Content-Length: 999999\r\n\r\n",
              413},
             {post_request("/form", "{}", "", "application/json"), 415},
             {get_request("/fejl"), 500}}) {
        const Answer answer = server.client().ask(request);
        EXPECT_EQ(answer.status, status);
        EXPECT_THAT(answer.header("content-security-policy"), HasSubstr("default-src 'none'")) << status;
        EXPECT_THAT(answer.header("content-security-policy"), HasSubstr("frame-ancestors 'none'")) << status;
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << status;
        EXPECT_EQ(answer.header("referrer-policy"), "same-origin") << status;
        EXPECT_THAT(answer.header("permissions-policy"), HasSubstr("camera=()")) << status;
        EXPECT_EQ(answer.header("cross-origin-opener-policy"), "same-origin") << status;
        EXPECT_EQ(answer.header("cross-origin-resource-policy"), "same-origin") << status;
        EXPECT_EQ(answer.header("cache-control"), "private, no-store") << status;
        EXPECT_THAT(answer.header("strict-transport-security"), IsEmpty()) << status;
    }
}

TEST(Server, KeepsToHttpsWhenThePublicAddressDoes) {
    web::ServerOptions options = RunningServer::quick_options();
    options.public_address = "https://samarbejde.example";
    RunningServer server(options);
    const Answer answer = server.client().get("/");
    EXPECT_EQ(answer.header("strict-transport-security"), "max-age=31536000");
    EXPECT_THAT(answer.header("set-cookie"), HasSubstr("; Secure"));
}

TEST(Server, LetsAHandlerSetItsOwnHeadersButNotSmuggleOthers) {
    RunningServer server;
    const Answer answer = server.client().get("/egne");
    EXPECT_EQ(answer.headers.count("cache-control"), 1U);
    EXPECT_EQ(answer.header("cache-control"), "no-cache");
    EXPECT_EQ(answer.header("x-navn"), "a  Set-Cookie: b=c");
    EXPECT_EQ(answer.headers.count("set-cookie"), 0U);
}

TEST(Server, LogsNeitherQueriesNorTokens) {
    RunningServer server;
    std::ostringstream lines;
    const auto old = spdlog::default_logger();
    const auto logger =
        std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines));
    spdlog::set_default_logger(logger);
    {
        Client client = server.client();
        client.get("/?q=hemmelig-soegning", session_cookie_header());
        client.get("/engangslink/hemmeligt-led");
        client.get("/engangslink/hemmeligt-led/x");
        client.get("/byen/personer/hemmelig-person/", session_cookie_header());
        client.get("/byen/personer/hemmelig-person", session_cookie_header());
        client.get("/hemmelig%00");
        client.get("/");
    }
    server.stop();
    server.join();
    spdlog::set_default_logger(old);
    const std::string text = lines.str();
    EXPECT_THAT(text, HasSubstr("event=request method=GET pattern=/ status=200 ms="));
    EXPECT_THAT(text, HasSubstr("pattern=/engangslink/{token} status=200 "));
    EXPECT_THAT(text, HasSubstr("pattern=- status=404 "));
    EXPECT_THAT(text, HasSubstr("pattern=- status=301 "));
    EXPECT_THAT(text, HasSubstr("pattern=/{sted}/personer/{person} status=200 "));
    EXPECT_THAT(text, HasSubstr("pattern=- status=400 "));
    for (const char* secret : {"hemmelig", "session-1", "127.0.0.1", "Prøve"})
        EXPECT_THAT(text, Not(HasSubstr(secret)));
}

TEST(Cookies, AreOutOfReachForScriptsAndOtherSites) {
    EXPECT_EQ(web::session_cookie("abc", std::chrono::seconds(60), true),
              "tovholder=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(web::ended_session_cookie(false), "tovholder=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
}

}  // namespace
