#include "web/multipart.hpp"

#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "web/temporary_folder.hpp"

namespace {

using State = web::MultipartReader::State;

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string part(const std::string& head, const std::string& content) {
    return "--grense\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
}

State feed_all(web::MultipartReader& reader, const std::string& body, std::size_t step) {
    State state = reader.state();
    for (std::size_t at = 0; at < body.size(); at += step)
        state = reader.feed(std::string_view(body).substr(at, step));
    return state;
}

TEST(BodyType, IsReadWithItsBoundary) {
    const auto type = web::read_body_type("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"");
    EXPECT_EQ(type.type, "multipart/form-data");
    EXPECT_EQ(type.boundary, "a b");
    EXPECT_EQ(web::read_body_type("application/x-www-form-urlencoded").boundary, "");
    EXPECT_EQ(web::read_body_type("").type, "");
}

class Steps : public testing::TestWithParam<std::size_t> {};

TEST_P(Steps, ReadFieldsAndFiles) {
    const web::testing::TemporaryFolder folder;
    const std::string content = "a\r\n--grens\r\n\r\n-- b \r\n";
    const std::string body =
        "forord\r\n" + part("name=\"navn\"", "Åse\r\nØl") + part("name=navn", "") +
        part("name=\"fil\"; filename=\"C:/mappe/Bilag 1 æ.pdf\"\r\nContent-Type: application/pdf", content) +
        part("name=\"tom\"; filename=\"\"", "") + part("name=\"nul\"; filename=\"nul.txt\"", "") +
        "--grense--\r\nefterord";
    std::vector<std::filesystem::path> paths;
    {
        web::MultipartReader reader("grense", folder.path());
        ASSERT_EQ(feed_all(reader, body, GetParam()), State::finished);
        EXPECT_EQ(reader.fields().size(), 2U);
        EXPECT_EQ(reader.fields().find("navn")->second, "Åse\r\nØl");
        ASSERT_EQ(reader.uploads().size(), 2U);
        const web::Upload& file = reader.uploads()[0];
        EXPECT_EQ(file.field, "fil");
        EXPECT_EQ(file.name, "Bilag 1 æ.pdf");
        EXPECT_EQ(file.size, content.size());
        EXPECT_EQ(read(file.path), content);
        EXPECT_EQ(reader.uploads()[1].size, 0U);
        struct stat status{};
        ASSERT_EQ(::stat(file.path.c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U);
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

INSTANTIATE_TEST_SUITE_P(Bytes, Steps, testing::Values(1U, 2U, 3U, 7U, 64U, 100'000U));

TEST(Multipart, KeepsMailsAndWebArchivesAsTheyCome) {
    const web::testing::TemporaryFolder folder;
    const std::string mail =
        "Subject: x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nhej\r\n--y--\r\n";
    web::MultipartReader reader("grense", folder.path());
    const std::string body =
        part("name=\"fil\"; filename=\"post.eml\"\r\nContent-Type: message/rfc822", mail) + "--grense--\r\n";
    ASSERT_EQ(feed_all(reader, body, 10), State::finished);
    EXPECT_EQ(read(reader.uploads().at(0).path), mail);
}

TEST(Multipart, ReadsNamesOfManyKinds) {
    const web::testing::TemporaryFolder folder;
    for (const auto& [head, name] : std::map<std::string, std::string>{
             {"filename=\"../../etc/passwd\"", "passwd"},
             {"filename=\"..\"", ""},
             {"filename*=UTF-8''%C3%A6ble.txt", "æble.txt"},
             {"filename=\"a;b=c.txt\"", "a;b=c.txt"},
             {"filename=\"" + std::string(300, 'x') + "\"", std::string(255, 'x')}}) {
        web::MultipartReader reader("grense", folder.path());
        ASSERT_EQ(feed_all(reader, part("name=\"f\"; " + head, "x") + "--grense--", 50), State::finished)
            << head;
        EXPECT_EQ(reader.uploads().at(0).name, name) << head;
    }
}

TEST(Multipart, RefusesWhatItCannotRead) {
    const web::testing::TemporaryFolder folder;
    for (const std::string& body :
         {std::string("--grense\r\n\r\nuden hoved\r\n--grense--"),
          std::string("--grense\r\nContent-Disposition: attachment; name=a\r\n\r\n"),
          part("filename=\"uden navn\"", "x"), std::string("--grensexx\r\n\r\n"),
          part("name=\"a\"", "\xff") + "--grense--",
          part("name=\"a\"", std::string("a\0b", 3)) + "--grense--",
          "--grense\r\nX: " + std::string(10'000, 'x')}) {
        web::MultipartReader reader("grense", folder.path());
        EXPECT_EQ(feed_all(reader, body, 64), State::malformed) << body.substr(0, 60);
    }
    EXPECT_EQ(web::MultipartReader("", folder.path()).state(), State::malformed);
}

TEST(Multipart, IsNotFinishedBeforeItsLastBoundary) {
    const web::testing::TemporaryFolder folder;
    {
        web::MultipartReader reader("grense", folder.path());
        EXPECT_EQ(feed_all(reader, part("name=\"f\"; filename=\"a\"", std::string(1000, 'x')), 64),
                  State::reading);
        EXPECT_FALSE(std::filesystem::is_empty(folder.path()));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Multipart, LimitsTextInMemoryAndTheNumberOfParts) {
    const web::testing::TemporaryFolder folder;
    web::MultipartReader text("grense", folder.path());
    EXPECT_EQ(feed_all(text, part("name=\"a\"", std::string(1'100'000, 'x')), 65536), State::too_large);
    web::MultipartReader many("grense", folder.path());
    std::string body;
    for (int i = 0; i < 1001; ++i) body += part("name=\"a\"", "");
    EXPECT_EQ(feed_all(many, body, 65536), State::too_large);
}

TEST(LeftOver, FilesOfAKilledServerAreRemovedAndNothingElse) {
    const web::testing::TemporaryFolder folder;
    std::ofstream(folder.path() / "upload-abc123") << "x";
    std::ofstream(folder.path() / "andet") << "x";
    web::remove_left_over(folder.path());
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "upload-abc123"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "andet"));
}

}  // namespace
