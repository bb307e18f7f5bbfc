#include "openid/fetch.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "openid/address.hpp"

namespace {

using std::chrono::milliseconds;

/// A server that says one thing to everybody, or nothing at all, and keeps what it was asked.
class Saying {
  public:
    explicit Saying(std::string answer, bool hangs_up = true)
        : answer_(std::move(answer)), hangs_up_(hangs_up) {
        listening_ = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* general = reinterpret_cast<sockaddr*>(&address);  // NOLINT: as sockets have it
        EXPECT_EQ(bind(listening_, general, size), 0);
        EXPECT_EQ(listen(listening_, 1), 0);
        EXPECT_EQ(getsockname(listening_, general, &size), 0);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~Saying() {
        end();
        close(listening_);
    }
    Saying(const Saying&) = delete;
    Saying& operator=(const Saying&) = delete;

    std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/x"; }
    std::string asked() {
        end();
        return asked_;
    }

  private:
    void end() {
        shutdown(listening_, SHUT_RDWR);
        if (thread_.joinable()) thread_.join();
    }
    void serve() {
        const int connection = accept(listening_, nullptr, nullptr);
        if (connection < 0) return;
        std::array<char, 4096> bytes{};
        const ssize_t read = recv(connection, bytes.data(), bytes.size(), 0);
        if (read > 0) asked_.assign(bytes.data(), static_cast<std::size_t>(read));
        std::size_t sent = 0;
        while (sent < answer_.size()) {
            const ssize_t now = send(connection, answer_.data() + sent, answer_.size() - sent, MSG_NOSIGNAL);
            if (now <= 0) break;
            sent += static_cast<std::size_t>(now);
        }
        if (!hangs_up_) recv(connection, bytes.data(), bytes.size(), 0);  // until the other one goes
        close(connection);
    }

    std::string answer_;
    bool hangs_up_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::string asked_;
    std::thread thread_;
};

std::string code_of(const std::string& address, milliseconds at_most = milliseconds(5000),
                    bool in_clear = true) {
    const auto got = openid::fetch_by_curl(in_clear)({.address = address, .at_most = at_most});
    return got ? "none" : got.error().code;
}

TEST(Fetch, GivesStatusAndBodyAndSendsForms) {
    Saying server("HTTP/1.1 400 No\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno!");
    const auto got = openid::fetch_by_curl(true)(
        {.address = server.address(), .form = "code=a%20b", .user = "me", .password = "secret"});
    ASSERT_TRUE(got) << got.error().code;
    EXPECT_EQ(got->status, 400);
    EXPECT_EQ(got->body, "no!");
    const std::string asked = server.asked();
    EXPECT_THAT(asked, testing::StartsWith("POST /x HTTP/1.1"));
    EXPECT_THAT(asked, testing::HasSubstr("Authorization: Basic bWU6c2VjcmV0"));
    EXPECT_THAT(asked, testing::HasSubstr("application/x-www-form-urlencoded"));
    EXPECT_THAT(asked, testing::EndsWith("code=a%20b"));
}

TEST(Fetch, FollowsNobody) {
    Saying elsewhere("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    const Saying server("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.address() +
                        "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(code_of(server.address()), "openid.redirected");
    EXPECT_EQ(elsewhere.asked(), "");
}

TEST(Fetch, WaitsNoLongerThanItMay) {
    const auto begun = std::chrono::steady_clock::now();
    const Saying silent("", false);
    EXPECT_EQ(code_of(silent.address(), milliseconds(300)), "openid.time");
    const Saying halting("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", false);
    EXPECT_EQ(code_of(halting.address(), milliseconds(300)), "openid.time");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

TEST(Fetch, TakesNoMoreThanItMay) {
    const std::string body(openid::largest_answer + 1, ' ');
    const Saying told("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                      body);
    EXPECT_EQ(code_of(told.address()), "openid.too_large");
    const Saying untold("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body);
    EXPECT_EQ(code_of(untold.address()), "openid.too_large");
}

TEST(Fetch, SaysThatNobodyIsThere) {
    std::string address;
    {
        const Saying gone("");
        address = gone.address();
    }
    EXPECT_EQ(code_of(address), "openid.unreachable");
    EXPECT_EQ(code_of("https" + address.substr(4)), "openid.unreachable");
}

TEST(Fetch, TrustsNobodyWhoIsNotEncrypted) {
    Saying server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    EXPECT_EQ(code_of(server.address(), milliseconds(5000), false), "openid.unreachable");
    EXPECT_EQ(server.asked(), "") << "http is not spoken at all";
    const Saying plain("HTTP/1.1 400 This is http\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(code_of("https" + plain.address().substr(4)), "openid.encryption");
}

TEST(Addresses, AreTrustedByTheirSigns) {
    for (const char* good :
         {"https://login.example", "https://login.example:8443/a/b?c=d", "https://LOGIN.example/"}) {
        EXPECT_TRUE(openid::is_trusted(good)) << good;
    }
    for (const char* bad :
         {"", "https://", "https:///a", "http://login.example", "http://127.0.0.1/", "ftp://a.example",
          "https://a.example/#b", "https://user@a.example/", "https://a.example/\"b", "https://a b",
          "https://a.example:port/", "javascript:alert(1)", "//a.example", "https://[::1]/",
          "https://a.example/\r\nX: y"}) {
        EXPECT_FALSE(openid::is_trusted(bad)) << bad;
    }
    EXPECT_TRUE(openid::is_trusted("http://127.0.0.1:8080/a", true));
    EXPECT_TRUE(openid::is_trusted("http://localhost/a", true));
    EXPECT_FALSE(openid::is_trusted("http://login.example/a", true));
    EXPECT_FALSE(openid::is_trusted("http://127.0.0.1.login.example/a", true));
    EXPECT_FALSE(openid::is_trusted("http://localhost@login.example/a", true));
}

TEST(Addresses, TakeTheirFieldsEncoded) {
    EXPECT_EQ(openid::with_query("https://a.example/b", {{"c", "d e"}, {"f", "æ&="}}),
              "https://a.example/b?c=d%20e&f=%C3%A6%26%3D");
    EXPECT_EQ(openid::with_query("https://a.example/b?x=y", {{"c", "d"}}), "https://a.example/b?x=y&c=d");
}

}  // namespace
