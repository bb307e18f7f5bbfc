#include "mail/smtp.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <map>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

using mail::Failure;
using Kind = Failure::Kind;
using std::chrono::seconds;

using Replies = std::map<std::string, std::string>;

/// A mail server that answers each command as it is told to. What it does not answer it leaves waiting. The
/// real one is in tests/delivery; this says what that one cannot be brought to say.
class Scripted {
  public:
    static constexpr const char* silence = "silence";
    static constexpr const char* hang_up = "hang up";

    explicit Scripted(const Replies& other) {
        for (const auto& [command, reply] : other) replies_[command] = reply;
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
        thread_ = std::thread([this] { serve_one(); });
    }
    ~Scripted() {
        shutdown(listening_, SHUT_RDWR);
        thread_.join();
        close(listening_);
    }
    Scripted(const Scripted&) = delete;
    Scripted& operator=(const Scripted&) = delete;
    mail::Server server() const {
        return {.address = "smtp://127.0.0.1:" + std::to_string(port_),
                .encrypted = false,
                .connecting = seconds(1),
                .whole = seconds(2)};
    }
    std::string got() {
        shutdown(listening_, SHUT_RDWR);
        if (thread_.joinable()) thread_.join();
        thread_ = std::thread([] {});
        return got_;
    }

  private:
    void serve_one() {
        const int connection = accept(listening_, nullptr, nullptr);
        if (connection < 0) return;
        bool open = reply(connection, "greeting");
        char piece[1000];
        std::size_t seen = 0;
        bool in_data = false;
        for (ssize_t size = 1; size > 0 && !hung_up_;) {
            size = recv(connection, piece, sizeof piece, 0);
            got_.append(piece, static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
            const std::string end = in_data ? "\r\n.\r\n" : "\r\n";
            for (std::size_t at = got_.find(end, seen); open && at != std::string::npos;
                 at = got_.find(end, seen)) {
                const std::string command = in_data ? "." : got_.substr(seen, 4);
                seen = at + end.size();
                in_data = command == "DATA" && replies_["DATA"].starts_with("354");
                open = reply(connection, command);
                if (in_data) break;
            }
        }
        close(connection);
    }
    bool reply(int connection, const std::string& command) {
        const std::string line = replies_[command];
        hung_up_ = line == hang_up;
        if (line == silence || hung_up_) return false;
        const std::string sent = line + "\r\n";
        return send(connection, sent.data(), sent.size(), MSG_NOSIGNAL) > 0;
    }

    std::map<std::string, std::string> replies_ = {
        {"greeting", "220 here"}, {"EHLO", "250 here"},  {"HELO", "250 here"}, {"MAIL", "250 so"},
        {"RCPT", "250 so"},       {"DATA", "354 go on"}, {".", "250 taken"},   {"QUIT", "221 bye"}};
    int listening_ = -1;
    std::uint16_t port_ = 0;
    bool hung_up_ = false;
    std::string got_;
    std::thread thread_;
};

const mail::Letter letter = {"post@example.org", "b@example.org",
                             "Subject: Emne\r\n\r\nTekst\r\n.\r\n.. slut\r\n"};

Failure failure(const Replies& replies) {
    Scripted scripted(replies);
    mail::Smtp smtp(scripted.server());
    const auto sent = smtp.send(letter);
    EXPECT_FALSE(sent) << "it was sent";
    return sent ? Failure{} : sent.error();
}

TEST(SmtpTest, HandsTheMailOverAsItIs) {
    Scripted scripted(Replies{});
    mail::Smtp smtp(scripted.server());
    ASSERT_TRUE(smtp.send(letter));
    const std::string got = scripted.got();
    EXPECT_THAT(got, testing::HasSubstr("MAIL FROM:<post@example.org>"));
    EXPECT_THAT(got, testing::HasSubstr("RCPT TO:<b@example.org>\r\n"));
    EXPECT_THAT(got, testing::HasSubstr("Tekst\r\n..\r\n... slut\r\n.\r\n")) << "RFC 5321, 4.5.2";
}

TEST(SmtpTest, TakesARefusalOfTheMailForGood) {
    for (const char* command : {"MAIL", "RCPT", "DATA", "."}) {
        const Failure refused = failure({{command, "550 b@example.org is unknown"}});
        EXPECT_EQ(refused.kind, Kind::never) << command;
        EXPECT_EQ(refused.problem, "refused") << command;
        EXPECT_EQ(refused.reply, 550) << command;
        const Failure postponed = failure({{command, "451 later"}});
        EXPECT_EQ(postponed.kind, Kind::later) << command;
        EXPECT_EQ(postponed.reply, 451) << command;
    }
}

TEST(SmtpTest, TriesAgainWhereTheServerRefusesUs) {
    for (const auto& [command, reply] : std::map<std::string, std::string>{
             {"greeting", "554 no service"}, {"MAIL", "530 sign in first"}, {"RCPT", "535 who are you"}}) {
        EXPECT_EQ(failure({{command, reply}}).kind, Kind::later) << command;
    }
    EXPECT_EQ(failure({{"EHLO", "550 no"}, {"HELO", "550 no"}}).kind, Kind::later);
    EXPECT_EQ(failure({{"MAIL", "530 sign in first"}}).problem, "sign_in");
}

TEST(SmtpTest, TriesAgainWhatBreaksOrIsNotAnsweredInTime) {
    for (const char* command : {"greeting", "EHLO", "RCPT", "DATA", "."}) {
        const Failure lost = failure({{command, Scripted::hang_up}});
        EXPECT_EQ(lost.kind, Kind::later) << command;
        EXPECT_EQ(lost.problem, "lost") << command;
        const auto begun = std::chrono::steady_clock::now();
        const Failure late = failure({{command, Scripted::silence}});
        EXPECT_EQ(late.kind, Kind::later) << command;
        EXPECT_EQ(late.problem, "time") << command;
        EXPECT_LT(std::chrono::steady_clock::now() - begun, seconds(10)) << command;
    }
}

TEST(SmtpTest, SaysWhenNothingListens) {
    mail::Server nowhere;
    {
        Scripted gone(Replies{});
        nowhere = gone.server();
    }
    EXPECT_EQ(mail::Smtp(nowhere).send(letter).error().problem, "unreachable");
}

TEST(SmtpTest, SendsNothingToAServerThatDoesNotEncrypt) {
    Scripted scripted(Replies{});
    mail::Server server = scripted.server();
    server.encrypted = true;
    const auto sent = mail::Smtp(server).send(letter);
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().problem, "encryption");
    EXPECT_THAT(scripted.got(), testing::Not(testing::HasSubstr("MAIL")));
}

TEST(SmtpTest, BreaksOffWhenTheProgramEnds) {
    Scripted scripted(Replies{{"DATA", Scripted::silence}});
    mail::Server server = scripted.server();
    server.whole = seconds(60);
    mail::Smtp smtp(server);
    std::thread ending([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        smtp.end();
    });
    const auto begun = std::chrono::steady_clock::now();
    const auto sent = smtp.send(letter);
    ending.join();
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, Kind::ended);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, seconds(10));
}

}  // namespace
