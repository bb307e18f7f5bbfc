#include "mail/delivery.hpp"

#include <gmock/gmock.h>
#include <thread>

#include "support/fresh_database.hpp"
#include "support/standing_clock.hpp"

namespace {

using mail::Failure;
using mail::Fate;
using testing::HasSubstr;

/// A mail server that does as it is told, and keeps what it was sent.
class Told final : public mail::Sender {
  public:
    std::expected<void, Failure> send(const mail::Letter& letter) override {
        letters.push_back(letter);
        if (meanwhile) meanwhile();
        if (failure) return std::unexpected(*failure);
        return {};
    }
    std::vector<mail::Letter> letters;
    std::optional<Failure> failure;
    std::function<void()> meanwhile;
};

class DeliveryTest : public support::OnEachEngine {
  protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        for (const char* id : {"bodil", "carl"}) {
            database().write([&](store::Session& session) {
                session.run(
                    "INSERT INTO account (id, name, email, password, created_at) VALUES ($1, $1, $2, '', 0)",
                    {std::string(id), std::string(id) + "@example.org"});
            });
        }
    }
    void put(const mail::NewMail& mail) {
        database().write([&](store::Session& session) { mail::put(session, ids_, clock_.now(), mail); });
    }
    mail::Delivered next() {
        const auto compose = [this](store::Session& session,
                                    const mail::Due& due) -> std::optional<mail::Message> {
            if (unwanted_) return std::nullopt;
            if (due.items.front().kind == "broken") throw std::runtime_error("a mistake in a text");
            if (due.items.front().kind == "broken sql") session.run("SELECT nothing FROM nowhere");
            std::string text;
            for (const mail::Item& item : due.items) text += item.kind + ' ' + item.detail + '\n';
            return mail::Message{
                {due.account, address_.value_or(due.account + "@example.org")}, "Emne", text};
        };
        return mail::deliver_next(
            {database(), clock_, ids_, {"Tovholder", "post@example.org"}, compose, server_});
    }
    std::vector<mail::Unfinished> unfinished() {
        return database().read([](store::Session& session) { return mail::unfinished(session); });
    }
    std::int64_t count(const std::string& what) {
        return database().read([&](store::Session& session) {
            return *session.first("SELECT COUNT(*) FROM " + what, {},
                                  [](const store::Row& row) { return row.integer(0); });
        });
    }
    bool change(bool (*what)(store::Session&, base::Instant, const std::string&), const std::string& id) {
        return database().write([&](store::Session& session) { return what(session, clock_.now(), id); });
    }
    static std::string message_id(const mail::Letter& letter) {
        const std::size_t at = letter.text.find("Message-Id: ");
        return letter.text.substr(at, letter.text.find('\r', at) - at);
    }

    support::StandingClock clock_;
    support::CountingIds ids_;
    Told server_;
    bool unwanted_ = false;
    std::optional<std::string> address_;
};

TEST_P(DeliveryTest, SendsOnceWhatWasPutInAndKeepsNothingOfWhatItSaid) {
    EXPECT_EQ(next().fate, Fate::none);
    put({"bodil", "invitation", "Vibeke"});
    EXPECT_EQ(count("mail_item WHERE detail = 'Vibeke'"), 1);
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_EQ(next().fate, Fate::none);
    ASSERT_EQ(server_.letters.size(), 1);
    EXPECT_EQ(server_.letters[0].from, "post@example.org");
    EXPECT_EQ(server_.letters[0].to, "bodil@example.org");
    EXPECT_THAT(server_.letters[0].text, HasSubstr("invitation Vibeke"));
    EXPECT_EQ(count("mail WHERE state = 'sent'"), 1);
    EXPECT_EQ(count("mail_item"), 0);
    EXPECT_TRUE(unfinished().empty());
}

TEST_P(DeliveryTest, IsPutInWithTheActOrNotAtAll) {
    EXPECT_THROW(database().write([&](store::Session& session) {
        mail::put(session, ids_, clock_.now(), {"bodil", "invitation"});
        throw std::runtime_error("the act fails");
    }),
                 std::runtime_error);
    EXPECT_EQ(next().fate, Fate::none);
}

TEST_P(DeliveryTest, TriesAgainWithGrowingPausesAndGivesUp) {
    put({"bodil", "invitation"});
    server_.failure = Failure{Failure::Kind::later, "refused", 451};
    for (const int minutes : {1, 5, 30, 120, 360, 720, 1440, 1440}) {
        EXPECT_EQ(next().fate, Fate::postponed);
        ASSERT_EQ(unfinished().size(), 1);
        EXPECT_EQ(unfinished()[0].problem, "refused");
        EXPECT_EQ(unfinished()[0].reply, 451);
        clock_.advance(std::int64_t{minutes} * 60 - 1);
        EXPECT_EQ(next().fate, Fate::none) << minutes;
        clock_.advance(1);
    }
    EXPECT_EQ(next().fate, Fate::given_up);
    ASSERT_EQ(unfinished().size(), 1);
    EXPECT_TRUE(unfinished()[0].given_up);
    clock_.advance(100L * 24 * 60 * 60);
    EXPECT_EQ(next().fate, Fate::none);
    EXPECT_EQ(server_.letters.size(), 9);
    for (const mail::Letter& one : server_.letters)
        EXPECT_EQ(message_id(one), message_id(server_.letters[0]));
}

TEST_P(DeliveryTest, GivesUpAtOnceWhatWillNotGoBetterAndTriesAgainWhenTold) {
    put({"bodil", "invitation", "Vibeke"});
    server_.failure = Failure{Failure::Kind::never, "refused", 550};
    EXPECT_EQ(next().fate, Fate::given_up);
    EXPECT_EQ(database().read([](store::Session& session) { return mail::given_up(session); }),
              std::vector<std::string>{"bodil"});
    const std::string id = unfinished().at(0).id;
    server_.failure.reset();
    EXPECT_TRUE(change(mail::try_again, id));
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_THAT(server_.letters.back().text, HasSubstr("Vibeke"));
    EXPECT_FALSE(change(mail::try_again, id)) << "it is sent";
    EXPECT_FALSE(change(mail::let_go, id));
}

TEST_P(DeliveryTest, LetsGoOfWhatIsNoLongerWanted) {
    put({"bodil", "invitation", "Vibeke"});
    EXPECT_TRUE(change(mail::let_go, unfinished().at(0).id));
    put({"bodil", "reset"});
    put({"carl", "reset"});
    database().write(
        [&](store::Session& session) { mail::withdraw(session, clock_.now(), "bodil", "reset"); });
    unwanted_ = true;
    EXPECT_EQ(next().fate, Fate::withdrawn);
    EXPECT_EQ(next().fate, Fate::none);
    EXPECT_TRUE(server_.letters.empty());
    EXPECT_EQ(count("mail WHERE state = 'withdrawn'"), 3);
    EXPECT_EQ(count("mail_item"), 0);
}

TEST_P(DeliveryTest, GathersNewsForOnePersonInOneMail) {
    for (const char* detail : {"et", "to", "tre"}) put({"bodil", "news", detail, true});
    put({"carl", "news", "fire", true});
    put({"bodil", "reset"});
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_THAT(server_.letters.back().text, HasSubstr("reset"));
    EXPECT_EQ(next().fate, Fate::none) << "news wait for more of them";
    clock_.advance(mail::gathering_seconds);
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_THAT(server_.letters.back().text, HasSubstr("news et\r\nnews to\r\nnews tre\r\n"));
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_EQ(server_.letters.back().to, "carl@example.org");
    EXPECT_EQ(next().fate, Fate::none);
}

/// It may have been received: with its Message-ID it is not to come again with more in it.
TEST_P(DeliveryTest, PutsNoMoreInWhatWasTried) {
    put({"bodil", "news", "et", true});
    clock_.advance(mail::gathering_seconds);
    server_.failure = Failure{Failure::Kind::later, "lost"};
    server_.meanwhile = [this] { put({"bodil", "news", "to", true}); };
    EXPECT_EQ(next().fate, Fate::postponed);
    server_.failure.reset();
    server_.meanwhile = {};
    clock_.advance(mail::gathering_seconds);
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_EQ(next().fate, Fate::sent);
    ASSERT_EQ(server_.letters.size(), 3);
    EXPECT_THAT(server_.letters[1].text + server_.letters[2].text, HasSubstr("news to"));
    EXPECT_THAT(server_.letters[1].text, testing::Not(HasSubstr("news et\r\nnews to")));
    EXPECT_NE(message_id(server_.letters[1]), message_id(server_.letters[2]));
}

TEST_P(DeliveryTest, IsTakenByOneAtATimeAndByAnotherWhenThatOneDied) {
    put({"bodil", "invitation"});
    const auto claim = [this](const std::string& name) {
        return database().write([&](store::Session& session) {
            return mail::claim_next(session, clock_.now(), name).has_value();
        });
    };
    EXPECT_TRUE(claim("who dies"));
    EXPECT_TRUE(unfinished().at(0).under_way);
    EXPECT_FALSE(change(mail::try_again, unfinished().at(0).id)) << "it is being sent";
    EXPECT_EQ(next().fate, Fate::none);
    clock_.advance(mail::lease_seconds);
    EXPECT_EQ(next().fate, Fate::sent);
    const std::string id = message_id(server_.letters.at(0)).substr(12, 36);
    database().write([&](store::Session& session) {
        mail::note_missed(session, id, "who dies", {"lost", std::nullopt, std::nullopt});
    });
    EXPECT_EQ(count("mail WHERE state = 'sent'"), 1) << "what the dead one says late counts no more";
}

TEST_P(DeliveryTest, TwoAtATimeSendEachMailOnce) {
    constexpr int mails = 20;
    for (int i = 0; i < mails; ++i) put({"bodil", "invitation", std::to_string(i)});
    std::atomic<int> sent = 0;
    const auto work = [&] {
        Told own;
        const auto compose = [](store::Session&, const mail::Due&) {
            return std::optional(mail::Message{{"", "b@example.org"}, "Emne", "Tekst"});
        };
        const mail::Delivery delivery{database(), clock_, ids_, {"", "post@example.org"}, compose, own};
        for (int empty = 0; empty < 3;) empty += mail::deliver_next(delivery).fate == Fate::none ? 1 : 0;
        sent += static_cast<int>(own.letters.size());
    };
    std::thread other(work);
    work();
    other.join();
    while (next().fate == Fate::sent) ++sent;
    EXPECT_EQ(sent, mails);
    EXPECT_EQ(count("mail WHERE state = 'sent'"), mails);
}

TEST_P(DeliveryTest, IsNotHurriedByAProgramThatEnds) {
    put({"bodil", "invitation"});
    server_.failure = Failure{Failure::Kind::ended, "lost"};
    EXPECT_EQ(next().fate, Fate::ended);
    server_.failure.reset();
    EXPECT_EQ(next().fate, Fate::sent) << "by the next that begins";
}

TEST_P(DeliveryTest, GivesUpAnAddressThatNoMailServerIsToSee) {
    put({"bodil", "invitation"});
    address_ = "b@example.org>\r\nRCPT TO:<alle@example.org";
    EXPECT_EQ(next().fate, Fate::given_up);
    EXPECT_EQ(unfinished().at(0).problem, "address");
    EXPECT_TRUE(server_.letters.empty());
}

TEST_P(DeliveryTest, IsNotHeldUpByAMailThatCannotBeMade) {
    for (const char* kind : {"broken", "broken sql"}) {
        put({"bodil", kind});
        put({"carl", "invitation"});
        EXPECT_EQ(next().fate, Fate::postponed) << kind;
        EXPECT_EQ(unfinished().at(0).problem + unfinished().at(1).problem, "unexpected") << kind;
        EXPECT_EQ(unfinished().at(0).attempts + unfinished().at(1).attempts, 1) << kind;
        EXPECT_EQ(next().fate, Fate::sent) << kind;
        EXPECT_EQ(server_.letters.back().to, "carl@example.org") << kind;
        database().write([&](store::Session& session) { mail::withdraw(session, clock_.now(), "bodil"); });
    }
}

TEST_P(DeliveryTest, NotesWhatTheSenderCouldNotEvenBegin) {
    put({"bodil", "invitation"});
    server_.meanwhile = [] { throw std::runtime_error("a mistake in sending"); };
    EXPECT_EQ(next().fate, Fate::postponed);
    EXPECT_EQ(unfinished().at(0).problem, "unexpected");
}

TEST_P(DeliveryTest, IsNotLetGoWhileItIsBeingSent) {
    put({"bodil", "invitation"});
    const std::string id = unfinished().at(0).id;
    bool let_go = true;
    server_.meanwhile = [&] { let_go = change(mail::let_go, id); };
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_FALSE(let_go);
    EXPECT_EQ(count("mail WHERE state = 'sent'"), 1);
}

TEST_P(DeliveryTest, ForgetsAfterAMonthThatItWasSent) {
    put({"bodil", "invitation"});
    EXPECT_EQ(next().fate, Fate::sent);
    clock_.advance(mail::kept_seconds + 1);
    put({"bodil", "invitation"});
    EXPECT_EQ(next().fate, Fate::sent);
    EXPECT_EQ(count("mail"), 1);
}

TEST_P(DeliveryTest, CountsWhatWasAskedForWhateverBecameOfIt) {
    put({"bodil", "reset"});
    EXPECT_EQ(next().fate, Fate::sent);
    put({"bodil", "reset"});
    put({"carl", "reset"});
    const auto since = [this](std::int64_t seconds) {
        return database().read([&](store::Session& session) {
            return mail::put_since(session, "bodil", "reset", base::after(clock_.now(), -seconds));
        });
    };
    EXPECT_EQ(since(3600), 2);
    clock_.advance(3601);
    EXPECT_EQ(since(3600), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, DeliveryTest, support::both_engines(), support::engine_name);

}  // namespace
