#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>

#include "web/running_server.hpp"

/// Bodies: forms, uploads, chunks, limits.
namespace {

using testing::HasSubstr;
using web::testing::Answer;
using web::testing::Client;
using web::testing::form_cookie_header;
using web::testing::form_token;
using web::testing::RunningServer;

const std::string csrf = std::string("csrf=") + form_token;

std::string head(const std::string& target, const std::string& more,
                 const std::string& type = "application/x-www-form-urlencoded") {
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n" +
           form_cookie_header() + more + "\r\n";
}

constexpr const char* upload_type = "multipart/form-data; boundary=grense";

std::string upload_start() {
    return "--grense\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + std::string(form_token) +
           "\r\n--grense\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"Bilag.pdf\"\r\n"
           "Content-Type: application/pdf\r\n\r\n";
}

const std::string upload_end = "\r\n--grense--\r\n";

/// A number of /proc/self/status, in kilobytes.
long memory(const std::string& name) {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(name + ":")) return std::stol(line.substr(name.size() + 1));
    return -1;
}

TEST(Body, IsDecodedAsAForm) {
    RunningServer server;
    const Answer answer =
        server.client().post("/form", csrf + "&navn=%C3%85se+Pr%C3%B8ve&a=1&a=2&tom", form_cookie_header());
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("form a=1\nform a=2\n"));
    EXPECT_THAT(answer.body, HasSubstr("form navn=Åse Prøve\nform tom=\n"));
    EXPECT_EQ(server.client().post("/form", csrf + "&a=%ff", form_cookie_header()).status, 400);
}

TEST(Body, MayComeInChunksAndCrumbs) {
    RunningServer server;
    Client client = server.client();
    client.send(head("/form", "Transfer-Encoding: chunked\r\n"));
    const std::string body = csrf + "&a=b";
    for (const char byte : body) client.send("1;ext=x\r\n" + std::string(1, byte) + "\r\n");
    client.send("0\r\nTrailer: x\r\n\r\n");
    const Answer answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("form a=b\n"));
    EXPECT_EQ(client.get("/").status, 200);
}

TEST(Body, IsAskedForWhenTheClientWaits) {
    RunningServer server;
    Client client = server.client();
    client.send(
        head("/form", "Expect: 100-continue\r\nContent-Length: " + std::to_string(csrf.size()) + "\r\n"));
    EXPECT_EQ(client.receive().status, 100);
    client.send(csrf);
    EXPECT_EQ(client.receive().status, 200);
    // What is refused anyway is not asked for.
    Client other = server.client();
    other.send(head("/form", "Expect: 100-continue\r\nContent-Length: 70000\r\n"));
    EXPECT_EQ(other.receive().status, 413);
    Client stranger = server.client();
    stranger.send(head("/lukket", "Expect: 100-continue\r\nContent-Length: 70\r\n"));
    EXPECT_EQ(stranger.receive().status, 403);
}

TEST(Body, IsRefusedBeforeItIsReadWhenTooLarge) {
    RunningServer server;
    Client client = server.client();
    client.send(head("/form", "Content-Length: 65537\r\n"));
    const Answer answer = client.receive();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.header("connection"), "close");
    // A form in memory has a limit of its own, however much the route takes.
    EXPECT_EQ(server.client().ask(head("/upload", "Content-Length: 1048577\r\n")).status, 413);
    EXPECT_EQ(server.handled, 0);
}

TEST(Body, OfUntoldLengthIsCutOffAtTheLimit) {
    RunningServer server;
    Client client = server.client();
    client.send(head("/form", "Transfer-Encoding: chunked\r\n"));
    const std::string chunk = "8000\r\n" + std::string(0x8000, 'x') + "\r\n";
    for (int i = 0; i < 3; ++i) client.send(chunk);
    EXPECT_EQ(client.receive().status, 413);
    EXPECT_TRUE(client.ends_within(std::chrono::seconds(5)));
}

TEST(Body, WithBrokenChunksIsRefused) {
    RunningServer server;
    EXPECT_EQ(server.client().ask(head("/form", "Transfer-Encoding: chunked\r\n") + "zz\r\n").status, 400);
    EXPECT_EQ(server.client()
                  .ask(head("/form", "Transfer-Encoding: chunked\r\n") + "1;" + std::string(100'000, 'x'))
                  .status,
              400);
}

TEST(Upload, Of20MegabytesNeedsLittleMemory) {
    RunningServer server;
    Client client = server.client();
    client.get("/");
    constexpr std::size_t size = 20 * 1024 * 1024;
    const std::string piece(64 * 1024, 'p');
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
    const long before = memory("VmRSS");
    const std::size_t whole = upload_start().size() + size + upload_end.size();
    client.send(head("/upload", "Content-Length: " + std::to_string(whole) + "\r\n", upload_type) +
                upload_start());
    for (std::size_t sent = 0; sent < size; sent += piece.size()) client.send(piece);
    client.send(upload_end);
    const Answer answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("upload fil Bilag.pdf 20971520\n"));
    EXPECT_LT(memory("VmHWM") - before, 6 * 1024);
    EXPECT_EQ(client.get("/").status, 200);
    EXPECT_TRUE(server.folder_empties());
}

TEST(Upload, ThatEndsEarlyLeavesNoFile) {
    RunningServer server;
    {
        Client client = server.client();
        client.send(head("/upload", "Content-Length: 5000000\r\n", upload_type) + upload_start() +
                    std::string(300'000, 'x'));
        for (int i = 0; i < 500 && server.folder_empty(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        EXPECT_FALSE(server.folder_empty());
    }
    EXPECT_TRUE(server.folder_empties());
    // As does one whose body is whole but lacks its last boundary.
    EXPECT_EQ(
        server.client().post("/upload", upload_start() + "abc", form_cookie_header(), upload_type).status,
        400);
    EXPECT_TRUE(server.folder_empties());
}

TEST(Upload, NeedsItsTokenToo) {
    RunningServer server;
    const std::string body = upload_start() + "abc" + upload_end;
    EXPECT_EQ(server.client().post("/upload", body, form_cookie_header(), upload_type).status, 200);
    EXPECT_EQ(server.client().post("/upload", body, "", upload_type).status, 403);
    EXPECT_TRUE(server.folder_empties());
}

TEST(Upload, MayComeInChunks) {
    RunningServer server;
    Client client = server.client();
    client.send(head("/upload", "Transfer-Encoding: chunked\r\n", upload_type));
    const std::string body = upload_start() + std::string(100'000, 'y') + upload_end;
    for (std::size_t at = 0; at < body.size(); at += 4096) {
        const std::string piece = body.substr(at, 4096);
        client.send(fmt::format("{:x}\r\n{}\r\n", piece.size(), piece));
    }
    client.send("0\r\n\r\n");
    EXPECT_THAT(client.receive().body, HasSubstr("upload fil Bilag.pdf 100000\n"));
}

}  // namespace
