#include <algorithm>
#include <chrono>
#include <gmock/gmock.h>
#include <thread>

#include "web/running_server.hpp"

/// Time and order: pipelining, slow clients, many clients, the end.
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using web::testing::Answer;
using web::testing::Client;
using web::testing::form_cookie_header;
using web::testing::get_request;
using web::testing::RunningServer;
using Clock = std::chrono::steady_clock;

std::chrono::microseconds median_time(RunningServer& server) {
    std::vector<std::chrono::microseconds> times;
    for (int i = 0; i < 15; ++i) {
        const auto start = Clock::now();
        EXPECT_EQ(server.client().get("/").status, 200);
        times.push_back(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

web::ServerOptions short_times() {
    web::ServerOptions options = RunningServer::quick_options();
    options.header_time = 1s;
    options.body_pause = 1s;
    options.idle_time = 1s;
    return options;
}

TEST(Connection, AnswersPipelinedRequestsInOrder) {
    RunningServer server;
    Client client = server.client();
    std::string all;
    for (int i = 0; i < 50; ++i) {
        all += get_request("/?n=" + std::to_string(i));
        if (i % 10 == 5) all += web::testing::post_request("/form", "a=b", form_cookie_header());
    }
    client.send(all);
    for (int i = 0; i < 50; ++i) {
        EXPECT_THAT(client.receive().body, HasSubstr("query n=" + std::to_string(i) + "\n"));
        if (i % 10 == 5) {
            EXPECT_EQ(client.receive().status, 403);
        }
    }
}

TEST(Connection, EndsWhenTheClientWantsItTo) {
    RunningServer server;
    Client client = server.client();
    EXPECT_EQ(client.get("/", "Connection: close\r\n").header("connection"), "close");
    EXPECT_TRUE(client.ends_within(5s));
    Client old = server.client();
    old.send("GET / HTTP/1.0\r\nHost: x\r\n\r\n");
    EXPECT_EQ(old.receive().status, 200);
    EXPECT_TRUE(old.ends_within(5s));
}

TEST(Connection, ServesSeveralThreadsOfInputAndOutput) {
    web::ServerOptions options = RunningServer::quick_options();
    options.io_threads = 3;
    RunningServer server(options);
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            Client client = server.client();
            for (int j = 0; j < 50; ++j)
                if (client.get("/").status == 200) ++good;
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(good, 300);
}

TEST(SlowClients, DoNotDelayOthers) {
    RunningServer server;
    const auto alone = median_time(server);
    std::vector<Client> dripping;
    for (int i = 0; i < 500; ++i) dripping.push_back(server.client());
    std::atomic<bool> over = false;
    std::thread drips([&] {
        const std::string request = get_request("/");
        for (std::size_t byte = 0; byte < request.size() && !over; ++byte) {
            for (Client& client : dripping) client.send(request.substr(byte, 1));
            for (int i = 0; i < 50 && !over; ++i) std::this_thread::sleep_for(20ms);
        }
    });
    std::this_thread::sleep_for(300ms);
    std::chrono::microseconds beside{0};
    for (int i = 0; i < 3; ++i) {
        beside = std::max(beside, median_time(server));
        std::this_thread::sleep_for(500ms);
    }
    over = true;
    drips.join();
    EXPECT_LT(beside, std::max(std::chrono::microseconds(50ms), 10 * alone));
}

TEST(SlowClients, GetTheirTimeForAHeadAndNoMore) {
    RunningServer server(short_times());
    Client client = server.client();
    const auto start = Clock::now();
    client.send("GET / HT");
    std::this_thread::sleep_for(600ms);
    client.send("TP/1.1\r\n");
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_LT(Clock::now() - start, 3s);
    // Who never says anything, or nothing more, is let go without a word.
    Client silent = server.client();
    Client done = server.client();
    EXPECT_EQ(done.get("/").status, 200);
    EXPECT_TRUE(silent.ends_within(3s));
    EXPECT_TRUE(done.ends_within(3s));
}

TEST(SlowClients, AreCutOffInTheBody) {
    RunningServer server(short_times());
    const std::string head =
        "POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n" +
        form_cookie_header() + "Content-Length: 1000\r\n\r\n";
    Client pausing = server.client();
    pausing.send(head + "a=b");
    EXPECT_EQ(pausing.receive().status, 408);
    // A byte now and then keeps within the pause, yet would take for ever.
    Client dripping = server.client();
    dripping.send(head);
    const auto start = Clock::now();
    for (int i = 0; i < 20 && Clock::now() - start < 3s; ++i) {
        dripping.send("x");
        std::this_thread::sleep_for(100ms);
    }
    EXPECT_EQ(dripping.receive().status, 408);
    EXPECT_EQ(server.handled, 0);
}

TEST(SlowClients, AreCutOffWhenTheyDoNotRead) {
    RunningServer server(short_times());
    Client client = server.client(4096);
    client.send(get_request("/stor"));
    std::this_thread::sleep_for(3s);
    const std::string got = client.receive_bytes(64 * 1024 * 1024);
    EXPECT_THAT(got, testing::StartsWith("HTTP/1.1 200"));
    EXPECT_LT(got.size(), 60U * 1024 * 1024);
    EXPECT_EQ(server.client().get("/").status, 200);
}

TEST(Connection, GivesLargeAnswersWhole) {
    RunningServer server;
    EXPECT_EQ(server.client().get("/stor").body.size(), 64U * 1024 * 1024);
}

TEST(Queue, IsRefusedPlainlyWhenFull) {
    web::ServerOptions options = RunningServer::quick_options();
    options.workers = 1;
    options.queue = 1;
    RunningServer server(options);
    Client working = server.client();
    working.send(get_request("/venter"));
    server.entered.wait();
    // Of two more, one finds room in the queue; the other is told at once.
    Client one = server.client();
    Client two = server.client();
    one.send(get_request("/"));
    two.send(get_request("/"));
    for (int i = 0; i < 100 && !two.has_answer_within(50ms) && !one.has_answer_within(50ms); ++i) {
    }
    const bool one_refused = one.has_answer_within(0ms);
    const Answer refused = (one_refused ? one : two).receive();
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.header("retry-after"), "2");
    EXPECT_THAT(refused.header("content-security-policy"), HasSubstr("default-src 'none'"));
    server.released.open();
    EXPECT_EQ(working.receive().status, 200);
    EXPECT_EQ((one_refused ? two : one).receive().status, 200);
}

TEST(Connections, AreRefusedBeyondTheirNumber) {
    web::ServerOptions options = RunningServer::quick_options();
    options.connections = 2;
    RunningServer server(options);
    Client one = server.client();
    Client two = server.client();
    EXPECT_EQ(one.get("/").status, 200);
    EXPECT_EQ(two.get("/").status, 200);
    Client three = server.client();
    EXPECT_EQ(three.receive().status, 503);
    EXPECT_TRUE(three.ends_within(5s));
    EXPECT_EQ(one.get("/").status, 200);
}

TEST(Stop, LetsTheRequestUnderWayFinish) {
    RunningServer server;
    Client idle = server.client();
    EXPECT_EQ(idle.get("/").status, 200);
    Client working = server.client();
    working.send(get_request("/venter") + get_request("/"));
    server.entered.wait();
    server.stop();
    EXPECT_TRUE(idle.ends_within(5s));
    server.released.open();
    const Answer answer = working.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(working.ends_within(5s));
    server.join();
    EXPECT_THROW(server.client(), std::runtime_error);
}

TEST(Stop, DoesNotWaitForEver) {
    web::ServerOptions options = RunningServer::quick_options();
    options.stop_time = 0s;
    RunningServer server(options);
    Client half = server.client();
    half.send(
        "POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Content-Length: 10\r\n\r\na");
    std::this_thread::sleep_for(100ms);
    server.stop();
    server.join();
    EXPECT_TRUE(true);
}

TEST(Stop, IsHeededBeforeTheServerRuns) {
    web::testing::TemporaryFolder folder;
    web::testing::OneSession sessions;
    web::testing::PlainRefusals refusals;
    web::ServerOptions options = RunningServer::quick_options();
    options.temporary = folder.path();
    web::Server server(options, {}, sessions, refusals);
    server.stop();
    server.run();
    const web::Server never_run(options, {}, sessions, refusals);
    EXPECT_NE(never_run.port(), 0);
}

}  // namespace
