#include "app/mail_options.hpp"

#include <fstream>
#include <gmock/gmock.h>

#include "support/fresh_database.hpp"

namespace {

using app::MailOptions;

class MailOptionsTest : public testing::Test {
  protected:
    std::string file(const std::string& name, const std::string& text) {
        const auto path = folder_.path() / name;
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    static MailOptions whole() {
        MailOptions options;
        options.server = "smtp://mail.example.org:587";
        options.from = "Tovholder <post@example.org>";
        return options;
    }
    static std::string problem(const MailOptions& options) {
        const auto settings = app::mail_settings(options);
        return settings ? "" : settings.error().code + ' ' + settings.error().field;
    }

    support::FreshFolder folder_;
};

TEST_F(MailOptionsTest, SendNothingWithoutAServer) {
    const auto none = app::mail_settings({});
    ASSERT_TRUE(none);
    EXPECT_FALSE(*none);
    MailOptions alone;
    alone.from = "post@example.org";
    EXPECT_EQ(problem(alone), "mail.alone --mail-server");
}

TEST_F(MailOptionsTest, EncryptUnlessToldOtherwise) {
    const auto settings = app::mail_settings(whole()).value().value();
    EXPECT_TRUE(settings.server.encrypted);
    EXPECT_EQ(settings.from.name, "Tovholder");
    EXPECT_EQ(settings.from.address, "post@example.org");
    MailOptions in_clear = whole();
    in_clear.in_clear = true;
    EXPECT_FALSE(app::mail_settings(in_clear).value().value().server.encrypted);
    in_clear.server = "smtps://mail.example.org";
    EXPECT_EQ(problem(in_clear), "mail.in_clear --mail-in-clear");
}

TEST_F(MailOptionsTest, TakeThePasswordFromAFileAndNeverSendItInClear) {
    MailOptions options = whole();
    options.user = "tovholder";
    EXPECT_EQ(problem(options), "mail.password --mail-password-file");
    options.password_file = folder_.path() / "nowhere";
    EXPECT_EQ(problem(options), "mail.password --mail-password-file");
    options.password_file = file("password", "hemmelig æøå\r\n");
    EXPECT_EQ(app::mail_settings(options).value().value().server.password, "hemmelig æøå");
    options.in_clear = true;
    EXPECT_EQ(problem(options), "mail.in_clear --mail-in-clear");
    options = whole();
    options.password_file = file("password", "hemmelig\n");
    EXPECT_EQ(problem(options), "mail.password --mail-user");
}

TEST_F(MailOptionsTest, SayWhichOptionIsWrong) {
    MailOptions options = whole();
    for (const char* server :
         {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://user:word@mail.example.org"}) {
        options.server = server;
        EXPECT_EQ(problem(options), "mail.server --mail-server") << server;
    }
    options = whole();
    for (const char* from : {"", "Tovholder", "a@b.dk\nBcc: c@d.dk"}) {
        options.from = from;
        EXPECT_EQ(problem(options), "mail.from --mail-from") << from;
    }
    options = whole();
    options.authorities = folder_.path() / "nowhere.pem";
    EXPECT_EQ(problem(options), "mail.authorities --mail-ca");
}

}  // namespace
