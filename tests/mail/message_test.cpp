#include "mail/message.hpp"

#include <gmime/gmime.h>
#include <gmock/gmock.h>
#include <memory>

#include "mail/pauses.hpp"

namespace {

using testing::HasSubstr;

const mail::Mailbox sender = {"Tovholder på Åklyngen", "tovholder@aaklyngen.example"};
// 2026-01-05T08:00:00Z
constexpr base::Instant monday{1'767'600'000'000'000};

/// A mail as the one who gets it reads it: by another's parser.
class Read {
  public:
    explicit Read(const std::string& text) {
        mail::start_building();
        GMimeStream* stream = g_mime_stream_mem_new_with_buffer(text.data(), text.size());
        GMimeParser* parser = g_mime_parser_new_with_stream(stream);
        message_ = g_mime_parser_construct_message(parser, nullptr);
        g_object_unref(parser);
        g_object_unref(stream);
    }
    ~Read() { g_object_unref(message_); }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    std::string subject() const { return g_mime_message_get_subject(message_); }
    std::string id() const { return g_mime_message_get_message_id(message_); }
    std::string header(const char* name) const {
        const char* value = g_mime_object_get_header(GMIME_OBJECT(message_), name);
        return value == nullptr ? "" : value;
    }
    std::string text() const {
        char* text = g_mime_text_part_get_text(GMIME_TEXT_PART(g_mime_message_get_mime_part(message_)));
        std::string copy = text;
        g_free(text);
        std::erase(copy, '\r');
        return copy;
    }
    int headers() const {
        return g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message_)));
    }
    static std::string name_in(InternetAddressList* list) {
        return internet_address_get_name(internet_address_list_get_address(list, 0));
    }
    static std::string address_in(InternetAddressList* list) {
        EXPECT_EQ(internet_address_list_length(list), 1);
        return internet_address_mailbox_get_addr(
            INTERNET_ADDRESS_MAILBOX(internet_address_list_get_address(list, 0)));
    }
    InternetAddressList* to() const { return g_mime_message_get_addresses(message_, GMIME_ADDRESS_TYPE_TO); }
    InternetAddressList* from() const {
        return g_mime_message_get_addresses(message_, GMIME_ADDRESS_TYPE_FROM);
    }

  private:
    GMimeMessage* message_;
};

std::string built(const mail::Message& message) {
    return mail::built(message, sender, "00000000-0000-7000-8000-000000000007", monday);
}

TEST(MessageTest, SaysWhatItSaysInDanish) {
    const std::string link = "https://aaklyngen.example/adgangskode/" + std::string(43, 'x') + "=";
    const mail::Message message = {
        {"Søren Åby, læge", "soeren@example.org"},
        "Du har fået adgang til Åklyngen",
        "Kære Søren\n\n" + link + "\n.\nFrom her af\n" + std::string(300, 'o') + "\n"};
    const std::string text = built(message);
    const Read mail(text);
    EXPECT_EQ(mail.subject(), message.subject);
    EXPECT_EQ(Read::name_in(mail.to()), "Søren Åby, læge");
    EXPECT_EQ(Read::address_in(mail.to()), "soeren@example.org");
    EXPECT_EQ(Read::name_in(mail.from()), sender.name);
    EXPECT_EQ(Read::address_in(mail.from()), sender.address);
    EXPECT_EQ(mail.text(), message.text);
    EXPECT_EQ(mail.header("Auto-Submitted"), "auto-generated");
    EXPECT_EQ(mail.header("MIME-Version"), "1.0");
    EXPECT_THAT(mail.header("Date"), HasSubstr("05 Jan 2026 08:00:00 +0000"));
    EXPECT_THAT(text, HasSubstr("Content-Type: text/plain; charset=utf-8\r\n"));
}

TEST(MessageTest, HasTheSameMessageIdHoweverOftenItIsBuilt) {
    const mail::Message message = {{"", "b@example.org"}, "Emne", "Tekst\n"};
    EXPECT_EQ(Read(built(message)).id(), "00000000-0000-7000-8000-000000000007@aaklyngen.example");
    EXPECT_EQ(
        Read(mail::built(message, sender, "00000000-0000-7000-8000-000000000007", base::after(monday, 60)))
            .id(),
        Read(built(message)).id());
}

TEST(MessageTest, IsAsciiInShortLinesEndedAsMailAsksFor) {
    const std::string text =
        built({{"Ærø", "b@example.org"}, std::string(400, 'a') + " på", std::string(5000, 'b')});
    std::size_t line = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        ASSERT_LT(static_cast<unsigned char>(text[i]), 0x80);
        if (text[i] != '\n') continue;
        ASSERT_TRUE(i > 0 && text[i - 1] == '\r') << "a bare line end at " << i;
        EXPECT_LE(i - 1 - line, 998) << "RFC 5322, 2.1.1";
        line = i + 1;
    }
}

TEST(MessageTest, LetsNothingBeginAHeaderOfItsOwn) {
    const Read plain(built({{"Navn", "b@example.org"}, "Emne", "Tekst\n"}));
    for (const char* evil : {"Navn\r\nBcc: alle@example.org", "Navn\nBcc: alle@example.org\n\nTekst",
                             "Navn\rBcc: alle@example.org", "Navn\" <x@example.org>, \"y"}) {
        const std::string text = built({{evil, "b@example.org"}, evil, "Tekst\n"});
        const Read mail(text);
        EXPECT_EQ(mail.header("Bcc"), "") << evil;
        EXPECT_EQ(mail.headers(), plain.headers()) << evil;
        EXPECT_EQ(Read::address_in(mail.to()), "b@example.org") << evil;
        EXPECT_EQ(mail.text(), "Tekst\n") << evil;
    }
}

TEST(MessageTest, KnowsWhatCanStandInAnEnvelope) {
    EXPECT_TRUE(mail::is_address("navn.efternavn+ord@kommune.example"));
    for (const char* bad : {"", "@", "a@", "@b", "a@b@c", "a b@c.dk", "a@b.dk>", "a@b.dk\r\nRCPT TO:<x@y.dk>",
                            "søren@example.org", "a@b.dk,c@d.dk", "\"a\"@b.dk"}) {
        EXPECT_FALSE(mail::is_address(bad)) << bad;
    }
    EXPECT_FALSE(mail::is_address(std::string(250, 'a') + "@b.dk"));
}

TEST(MessageTest, ReadsASender) {
    EXPECT_EQ(mail::mailbox_of(" post@example.org ")->address, "post@example.org");
    EXPECT_EQ(mail::mailbox_of("post@example.org")->name, "");
    EXPECT_EQ(mail::mailbox_of("Post Åby <post@example.org>")->name, "Post Åby");
    EXPECT_EQ(mail::mailbox_of("Post Åby <post@example.org>")->address, "post@example.org");
    for (const char* bad : {"", "Post", "Post <post>", "Post post@example.org", "<a@b.dk> <c@d.dk>"})
        EXPECT_FALSE(mail::mailbox_of(bad)) << bad;
}

TEST(PausesTest, GrowAndEndAfterThreeDays) {
    std::int64_t before = 0;
    std::int64_t sum = 0;
    int attempts = 1;
    for (; mail::pause_after(attempts); ++attempts) {
        EXPECT_GE(*mail::pause_after(attempts), before);
        before = *mail::pause_after(attempts);
        sum += before;
    }
    EXPECT_EQ(attempts, 9);
    EXPECT_EQ(*mail::pause_after(1), 60);
    EXPECT_GT(sum, 66 * 60 * 60);
    EXPECT_LE(sum, 72 * 60 * 60);
    EXPECT_FALSE(mail::pause_after(0));
    EXPECT_FALSE(mail::pause_after(1000));
}

}  // namespace
