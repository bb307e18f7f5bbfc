#include <gmock/gmock.h>

#include "features/admission/admission_store.hpp"
#include "features/admission/admission_test.hpp"
#include "mail/delivery.hpp"

namespace {

using admission::testing::AdmissionTest;
using admission::testing::good_password;
using testing::HasSubstr;
using testing::Not;

constexpr const char* other_password = "en helt anden lang sætning";
constexpr const char* public_address = "https://aaklyngen.example";

/// Keeps what it is given to send, or refuses it.
class Inbox final : public mail::Sender {
  public:
    std::expected<void, mail::Failure> send(const mail::Letter& letter) override {
        if (refuses) return std::unexpected(mail::Failure{mail::Failure::Kind::never, "refused", 550});
        letters.push_back(letter);
        if (breaks_off) return std::unexpected(mail::Failure{mail::Failure::Kind::later, "lost"});
        return {};
    }
    std::vector<mail::Letter> letters;
    bool refuses = false;
    bool breaks_off = false;  ///< when it has the text
};

/// Admission where mail is sent.
class MailTest : public AdmissionTest {
  protected:
    void SetUp() override {
        AdmissionTest::SetUp();
        if (IsSkipped()) return;
        with_mail_.emplace(setting());
        with_mail_->bell = &bell_;
        site_.emplace(web::Site{{}, web::Router(routes(*with_mail_)), *sessions_, refusals_});
    }
    support::Browser host() {
        administrator();
        auto one = browser();
        EXPECT_EQ(
            one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}})
                .status,
            303);
        return one;
    }
    static support::Values guest(const std::string& role = "reader") {
        return {{"name", "Bodil Linkesen"}, {"email", "Bodil@Example.org"}, {"role-fjordklyngen", role}};
    }
    static support::Values twice(const std::string& password) {
        return {{"password", password}, {"password_again", password}};
    }
    /// What is made of the next mail that is due; empty when none is.
    std::string text_of_next() {
        std::string text;
        const auto compose = [&](store::Session& session, const mail::Due& due) {
            auto message = admission::compose_mail(session, *with_mail_, public_address, due);
            if (message) text = message->subject + "\n" + message->text;
            return message;
        };
        last_ = mail::deliver_next(
            {database(), clock_, ids_, {"Tovholder", "post@example.org"}, compose, inbox_});
        return text;
    }
    static std::string path_in(const std::string& text) {
        const std::size_t at = text.find("/adgangskode/");
        return at == std::string::npos ? "" : text.substr(at, text.find('\n', at) - at);
    }
    void ask(const std::string& email, const std::string& remote = "192.0.2.1") {
        auto one = browser(remote);
        EXPECT_EQ(one.post("/glemt-adgangskode", {{"email", email}}).status, 303);
    }
    support::Browser invited(support::Browser& by, const std::string& role) {
        EXPECT_EQ(by.post("/brugere/inviter", guest(role)).status, 200);
        auto one = browser("192.0.2.7");
        EXPECT_EQ(one.post(path_in(text_of_next()), twice(good_password)).status, 303);
        return one;
    }

    mail::Bell bell_;
    std::optional<admission::Setting> with_mail_;
    Inbox inbox_;
    mail::Delivered last_;
};

TEST_P(MailTest, CarriesAnInvitationWhoseLinkIsMadeWhenItIsSent) {
    auto admin = host();
    const auto made = admin.post("/brugere/inviter", guest());
    EXPECT_THAT(made.body, HasSubstr("Invitationen til Bodil Linkesen er på vej"));
    EXPECT_THAT(made.body, HasSubstr("/adgangskode/")) << "it can be copied all the same";
    EXPECT_EQ(count("one_time_link WHERE purpose = 'password'"), 1) << "the one that is shown";
    const std::string text = text_of_next();
    EXPECT_THAT(text, HasSubstr("Du har fået adgang til Fjordklyngen\nKære Bodil Linkesen\n"));
    EXPECT_THAT(text, HasSubstr("Vibeke Prøvesen har givet dig adgang"));
    EXPECT_THAT(text, HasSubstr("én gang, indtil den 12. januar 2026 kl. "));
    const std::string link = path_in(text);
    ASSERT_NE(link, "");
    EXPECT_EQ(count("mail_item WHERE detail LIKE '%adgangskode%'"), 0);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(browser().get(link).status, 200) << "as mail gateways do";
    auto bodil = browser();
    EXPECT_EQ(bodil.post(link, twice(good_password)).status, 303);
    EXPECT_EQ(browser().get(link).status, 410);
    EXPECT_EQ(count("one_time_link WHERE purpose = 'password'"), 0) << "the one that was shown ends with it";
    EXPECT_EQ(text_of_next(), "") << "who chose a first password is not told so";
}

TEST_P(MailTest, IsNotSentToWhoCameInByTheLinkThatWasCopied) {
    auto admin = host();
    const auto made = admin.post("/brugere/inviter", guest());
    const std::size_t at = made.body.find("/adgangskode/");
    auto bodil = browser();
    EXPECT_EQ(bodil.post(made.body.substr(at, made.body.find('"', at) - at), twice(good_password)).status,
              303);
    EXPECT_EQ(text_of_next(), "");
    EXPECT_EQ(count("mail WHERE state = 'withdrawn'"), 1);
}

TEST_P(MailTest, AnEarlierLinkGoesOnWorkingWhenTheMailIsTriedAgain) {
    auto admin = host();
    admin.post("/brugere/inviter", guest());
    inbox_.refuses = true;
    const std::string first = path_in(text_of_next());
    EXPECT_EQ(last_.fate, mail::Fate::given_up);
    inbox_.refuses = false;
    EXPECT_EQ(admin.post("/post/" + last_.id + "/igen").status, 303);
    const std::string second = path_in(text_of_next());
    EXPECT_NE(first, second);
    EXPECT_EQ(browser().get(first).status, 200) << "it may have come after all";
    auto bodil = browser();
    EXPECT_EQ(bodil.post(second, twice(good_password)).status, 303);
    EXPECT_EQ(browser().get(first).status, 410);
}

TEST_P(MailTest, CarriesALinkToWhoForgotThePasswordForAnHour) {
    administrator();
    ask(" VIBEKE@fjordklyngen.example ");
    EXPECT_EQ(count("history WHERE act = 'admission.ask_for_password'"), 1);
    const std::string link = path_in(text_of_next());
    ASSERT_NE(link, "");
    clock_.advance(60 * 60 - 5);
    EXPECT_EQ(browser().get(link).status, 200);
    auto one = browser();
    EXPECT_EQ(one.post(link, twice(other_password)).status, 303);
    EXPECT_EQ(browser().post(link, twice(other_password)).status, 410);
    clock_.advance(mail::gathering_seconds);
    const std::string told = text_of_next();
    EXPECT_THAT(told, HasSubstr("Din adgangskode er ændret\n"));
    EXPECT_THAT(told, HasSubstr("Den 5. januar 2026 kl. 9.59: Adgangskoden til din konto blev ændret."));
    ask("vibeke@fjordklyngen.example");
    const std::string late = path_in(text_of_next());
    clock_.advance(60 * 60 + 1);
    EXPECT_EQ(browser().get(late).status, 410);
}

TEST_P(MailTest, TellsNobodyWhoHasAnAccount) {
    administrator();
    const auto answer = [this](const std::string& email) {
        auto one = browser();
        return one.post("/glemt-adgangskode", {{"email", email}});
    };
    const auto known = answer("vibeke@fjordklyngen.example");
    const auto unknown = answer("ingen@fjordklyngen.example");
    EXPECT_EQ(known.status, 303);
    EXPECT_EQ(known.status, unknown.status);
    EXPECT_EQ(known.body, unknown.body);
    EXPECT_EQ(known.header("Location"), unknown.header("Location"));
    EXPECT_EQ(count("mail"), 1);
    const auto page = browser().get("/glemt-adgangskode?sendt=ja");
    EXPECT_THAT(page.body, HasSubstr("Er der en bruger med den e-mailadresse"));
    EXPECT_EQ(answer("ingen").status, 422);
    EXPECT_THAT(browser().get("/log-ind").body, HasSubstr("href=\"/glemt-adgangskode\""));
}

TEST_P(MailTest, TakesAsLongForWhoHasNoAccount) {
    administrator();
    // The quickest of several: what else the machine does is not the account's.
    const auto quickest = [&](const char* email) {
        auto least = std::chrono::steady_clock::duration::max();
        for (int i = 0; i < 4; ++i) {
            const auto begun = std::chrono::steady_clock::now();
            ask(email);
            least = std::min(least, std::chrono::steady_clock::now() - begun);
        }
        return least;
    };
    const auto known = quickest("vibeke@fjordklyngen.example");
    const auto unknown = quickest("ingen@fjordklyngen.example");
    EXPECT_GE(unknown, std::chrono::milliseconds(150));
    EXPECT_LT(known - unknown, std::chrono::milliseconds(50));
}

TEST_P(MailTest, FillsNobodysInbox) {
    administrator();
    for (int i = 0; i < 5; ++i) ask("vibeke@fjordklyngen.example");
    EXPECT_EQ(count("mail"), 1) << "one that waits is as good as five";
    for (int i = 0; i < 5; ++i) {
        text_of_next();
        ask("vibeke@fjordklyngen.example", "192.0.2." + std::to_string(10 + i));
    }
    EXPECT_EQ(count("mail"), 3) << "in an hour";
    auto many = browser("192.0.2.99");
    for (int i = 0; i < admission::few.failures; ++i)
        ask("nr" + std::to_string(i) + "@example.org", "192.0.2.99");
    EXPECT_EQ(many.post("/glemt-adgangskode", {{"email", "en@example.org"}}).status, 429);
    clock_.advance(60 * 60 + 1);
    ask("vibeke@fjordklyngen.example");
    EXPECT_EQ(count("mail"), 4);
}

TEST_P(MailTest, IsTriedAtOnceForWhoAsksAgain) {
    administrator();
    ask("vibeke@fjordklyngen.example");
    const std::string due =
        "mail WHERE state = 'waiting' AND next_at <= " + std::to_string(clock_.now().microseconds);
    database().write([&](store::Session& session) {
        const auto mail = mail::claim_next(session, clock_.now(), "one");
        const base::Instant tomorrow = base::after(clock_.now(), 24L * 60 * 60);
        mail::note_missed(session, mail.value().id, "one", {"unreachable", std::nullopt, tomorrow});
    });
    EXPECT_EQ(count(due), 0);
    ask("vibeke@fjordklyngen.example");
    EXPECT_EQ(count(due), 1);
    EXPECT_EQ(count("mail"), 1);
}

TEST_P(MailTest, ThatMayHaveComeIsNotSentAgainAndAgainToWhoAsks) {
    administrator();
    inbox_.breaks_off = true;
    for (int i = 0; i < 8; ++i) {
        ask("vibeke@fjordklyngen.example", "192.0.2." + std::to_string(i));
        text_of_next();
    }
    EXPECT_EQ(count("mail WHERE attempts = 3"), 1);
}

TEST_P(MailTest, IsNotTakenOffWhileItTellsSomebodyWhatWasDone) {
    auto admin = host();
    auto secretariat = invited(admin, "secretariat");
    const std::string id = "/brugere/" + database().read([](store::Session& session) {
        return admission::account_by_email(session, "bodil@example.org")->account.id.text();
    });
    EXPECT_EQ(admin.post(id + "/link").status, 200);
    const std::string mail =
        database().read([](store::Session& session) { return mail::unfinished(session).at(0).id; });
    EXPECT_THAT(admin.get("/post").body, Not(HasSubstr("/post/" + mail + "/opgiv")));
    admin.post("/post/" + mail + "/opgiv");
    EXPECT_EQ(count("mail WHERE state = 'waiting'"), 1);
    // An administrator's mail is no business of a secretariat's.
    ask("vibeke@fjordklyngen.example");
    EXPECT_THAT(admin.get("/post").body, HasSubstr("vibeke@fjordklyngen.example"));
    EXPECT_THAT(secretariat.get("/post").body, Not(HasSubstr("vibeke@fjordklyngen.example")));
}

TEST_P(MailTest, IsNotSentToAClosedAccount) {
    auto admin = host();
    admin.post("/brugere/inviter", guest());
    const std::string id =
        database().read([](store::Session& session) { return admission::accounts(session).at(1).id.text(); });
    EXPECT_EQ(admin.post("/brugere/" + id + "/luk").status, 303);
    ask("bodil@example.org");
    EXPECT_EQ(text_of_next(), "");
    EXPECT_EQ(count("mail WHERE state = 'waiting'"), 0);
}

TEST_P(MailTest, ThatCouldNotBeDeliveredIsSeenAndTriedAgainOrTakenOff) {
    auto admin = host();
    EXPECT_THAT(admin.get("/post").body, HasSubstr("Der er ingen mail, der venter"));
    admin.post("/brugere/inviter", guest());
    EXPECT_THAT(admin.get("/post").body, HasSubstr("Den er ikke prøvet endnu"));
    inbox_.refuses = true;
    text_of_next();
    const auto page = admin.get("/post");
    EXPECT_THAT(page.body, HasSubstr("Bodil Linkesen, bodil@example.org"));
    EXPECT_THAT(page.body, HasSubstr("afviste mailen (svar 550)"));
    const std::string mail = "/post/" + last_.id;
    EXPECT_EQ(admin.post(mail + "/igen").status, 303);
    EXPECT_THAT(admin.get("/post").body, HasSubstr("Venter på at blive sendt"));
    text_of_next();
    EXPECT_EQ(admin.post(mail + "/opgiv").status, 303);
    EXPECT_THAT(admin.get("/post").body, Not(HasSubstr("Bodil Linkesen")));
    EXPECT_EQ(admin.post(mail + "/igen").status, 303) << "the list shows that it is gone";
    EXPECT_EQ(count("mail WHERE state = 'withdrawn'"), 1);
    EXPECT_EQ(count("history WHERE act = 'admission.send_mail_again'"), 1);
    EXPECT_EQ(count("history WHERE act = 'admission.let_mail_go'"), 1);
}

TEST_P(MailTest, IsSeenByTheSecretariatOfItsReceiverAlone) {
    auto admin = host();
    auto secretariat = invited(admin, "secretariat");
    inbox_.refuses = true;
    support::Values own = guest();
    own[0].second = "Carl Egen";
    own[1].second = "carl@example.org";
    admin.post("/brugere/inviter", own);
    database().write([&](store::Session& session) {
        admission::add_collaboration(session, clock_, ids_, "Bækklyngen", "bekklyngen").value();
    });
    admin.post("/brugere/inviter",
               {{"name", "Dagny Anden"}, {"email", "dagny@example.org"}, {"role-bekklyngen", "reader"}});
    text_of_next();
    text_of_next();
    const std::string dagnys = last_.id;
    const auto seen = secretariat.get("/post");
    EXPECT_EQ(seen.status, 200);
    EXPECT_THAT(seen.body, HasSubstr("Carl Egen"));
    EXPECT_THAT(seen.body, Not(HasSubstr("Dagny")));
    secretariat.post("/post/" + dagnys + "/opgiv");
    EXPECT_EQ(count("mail WHERE state = 'given_up'"), 2);
    EXPECT_THAT(admin.get("/post").body, HasSubstr("Dagny"));
    EXPECT_THAT(admin.get("/").body, HasSubstr("2 mails kunne ikke afleveres"));
}

TEST_P(MailTest, IsNotForReaders) {
    auto admin = host();
    auto reader = invited(admin, "reader");
    EXPECT_EQ(reader.get("/post").status, 403);
    EXPECT_EQ(reader.post("/post/x/igen").status, 403);
    EXPECT_THAT(reader.get("/konto").body, Not(HasSubstr("href=\"/post\"")));
    EXPECT_THAT(admin.get("/konto").body, HasSubstr("href=\"/post\""));
}

class NoMailTest : public AdmissionTest {};

TEST_P(NoMailTest, PutsNothingInTheOutboxAndSaysSo) {
    administrator();
    auto one = browser();
    ASSERT_EQ(
        one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}}).status,
        303);
    const auto made = one.post("/brugere/inviter",
                               {{"name", "Bodil"}, {"email", "b@example.org"}, {"administrator", "on"}});
    EXPECT_THAT(made.body, HasSubstr("ikke sat op til at sende mail"));
    EXPECT_THAT(browser().get("/glemt-adgangskode").body, HasSubstr("Bed en administrator om et link"));
    EXPECT_EQ(browser().post("/glemt-adgangskode", {{"email", "vibeke@fjordklyngen.example"}}).status, 303);
    EXPECT_THAT(one.get("/post").body, HasSubstr("ikke sat op til at sende mail"));
    EXPECT_EQ(count("mail"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, MailTest, support::both_engines(), support::engine_name);
INSTANTIATE_TEST_SUITE_P(Engines, NoMailTest, support::both_engines(), support::engine_name);

}  // namespace
