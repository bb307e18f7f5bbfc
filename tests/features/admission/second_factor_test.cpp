#include <gmock/gmock.h>

#include "features/admission/admission_test.hpp"
#include "features/admission/sealing.hpp"
#include "features/admission/second_factor_store.hpp"
#include "features/admission/totp.hpp"

namespace {

using admission::testing::AdmissionTest;
using admission::testing::good_password;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* email = "vibeke@fjordklyngen.example";
constexpr const char* wrong_code = "000000";

class SecondFactorTest : public AdmissionTest {
  protected:
    support::Answer give_password(support::Browser& browser, bool kept = false) {
        support::Values values = {{"email", email}, {"password", good_password}};
        if (kept) values.emplace_back("husk", "on");
        return browser.post("/log-ind?videre=%2Fx", values);
    }
    support::Answer give_code(support::Browser& browser, const std::string& code, bool no_more = false) {
        support::Values values = {{"code", code}};
        if (no_more) values.emplace_back("uden_kode", "on");
        return browser.post("/log-ind/kode?videre=%2Fx", values);
    }
    admission::AccountId id() {
        return database().read([](store::Session& session) { return admission::accounts(session).at(0).id; });
    }
    std::string secret() {
        const admission::AccountId owner = id();
        return database().read([&](store::Session& session) {
            return admission::unsealed(data_folder_.path(), admission::second_factor(session, owner)->secret)
                .value();
        });
    }
    /// What the app shows now.
    std::string code() { return admission::code_of(secret(), admission::step_at(clock_.now())); }
    std::string next_code() {
        clock_.advance(admission::step_seconds);
        return code();
    }
    static std::vector<std::string> codes_in(const support::Answer& answer) {
        std::vector<std::string> codes;
        const std::size_t list = answer.body.find("recovery-codes");
        for (std::size_t at = answer.body.find("<li>", list);
             list != std::string::npos && at != std::string::npos; at = answer.body.find("<li>", at + 1)) {
            const std::string text = answer.body.substr(at + 4, 19);
            if (text.size() == 19 && text[4] == '-') codes.push_back(text);
        }
        return codes;
    }
    /// The administrator, signed in, with codes turned on; `recovery_` has the recovery codes.
    support::Browser owner() {
        administrator();
        auto one = browser();
        EXPECT_EQ(give_password(one).status, 303);
        EXPECT_EQ(one.post("/konto/totrin", {{"current", good_password}}).header("Location"),
                  "/konto/totrin");
        const auto shown = one.post("/konto/totrin/bekraeft", {{"code", code()}});
        EXPECT_EQ(shown.status, 200);
        EXPECT_EQ(shown.header("Cache-Control"), "no-store");
        recovery_ = codes_in(shown);
        EXPECT_EQ(recovery_.size(), 10U);
        return one;
    }
    std::vector<std::string> recovery_;
};

TEST_P(SecondFactorTest, IsAskedForOnlyOnceACodeWasRight) {
    administrator();
    auto one = browser();
    give_password(one);
    EXPECT_THAT(one.get("/konto").body, HasSubstr("Totrinslogin er ikke slået til"));
    EXPECT_EQ(one.post("/konto/totrin", {{"current", "forkert"}}).status, 422);
    EXPECT_EQ(count("second_factor"), 0);
    EXPECT_EQ(one.post("/konto/totrin", {{"current", good_password}}).status, 303);
    const auto page = one.get("/konto/totrin");
    EXPECT_THAT(page.body, AllOf(HasSubstr("class=\"qr\""), HasSubstr(admission::typed_secret(secret()))));
    EXPECT_EQ(page.header("Cache-Control"), "no-store");
    EXPECT_EQ(one.post("/konto/totrin/bekraeft", {{"code", wrong_code}}).status, 422);
    auto other = browser();
    EXPECT_EQ(give_password(other).header("Location"), "/x") << "not confirmed: nothing is asked for";
    EXPECT_TRUE(other.signed_in());
    EXPECT_EQ(one.post("/konto/totrin/bekraeft", {{"code", code()}}).status, 200);
    EXPECT_FALSE(other.signed_in()) << "who came in by the password alone is out";
    EXPECT_TRUE(one.signed_in());
    EXPECT_EQ(count("history WHERE act = 'admission.turn_on_second_factor'"), 1);
    EXPECT_THAT(one.get("/konto").body, HasSubstr("Du har 10 af 10 reservekoder"));
}

TEST_P(SecondFactorTest, ShowsTheSecretOnlyForAWhileAndNeverAfterwards) {
    administrator();
    auto one = browser();
    give_password(one);
    one.post("/konto/totrin", {{"current", good_password}});
    const std::string late = code();
    clock_.advance(15 * 60);
    EXPECT_THAT(one.get("/konto/totrin").body, Not(HasSubstr("class=\"qr\"")));
    const auto answer = one.post("/konto/totrin/bekraeft", {{"code", code()}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("Begynd forfra"));
    one.post("/konto/totrin", {{"current", good_password}});
    EXPECT_EQ(one.post("/konto/totrin/bekraeft", {{"code", code()}}).status, 200);
    EXPECT_THAT(one.get("/konto/totrin").body, Not(HasSubstr("class=\"qr\"")));
    const std::string before = secret();
    EXPECT_EQ(one.post("/konto/totrin", {{"current", good_password}}).status, 303);
    EXPECT_EQ(secret(), before) << "one that counts is not exchanged by the password alone";
}

TEST_P(SecondFactorTest, StandsBetweenThePasswordAndTheSession) {
    owner();
    auto one = browser();
    const auto asked = give_password(one);
    EXPECT_EQ(asked.header("Location"), "/log-ind/kode?videre=%2Fx");
    EXPECT_THAT(asked.header("Set-Cookie"), AllOf(HasSubstr("HttpOnly"), HasSubstr("Path=/log-ind/kode")));
    EXPECT_FALSE(one.signed_in());
    EXPECT_EQ(one.get("/konto").header("Location"), "/log-ind?videre=%2Fkonto") << "it grants nothing else";
    EXPECT_THAT(one.get("/log-ind/kode?videre=%2Fx").body, HasSubstr("one-time-code"));
    EXPECT_EQ(give_code(one, "").status, 422);
    const auto wrong = give_code(one, wrong_code);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("Koden passer ikke"));
    EXPECT_EQ(give_code(one, next_code()).header("Location"), "/x");
    EXPECT_TRUE(one.signed_in());
    EXPECT_EQ(count("begun_sign_in"), 0);
    EXPECT_EQ(count("history WHERE act = 'admission.wrong_code'"), 1);
}

TEST_P(SecondFactorTest, TakesEachCodeOnce) {
    owner();
    const std::string used = code();
    auto first = browser();
    give_password(first);
    EXPECT_EQ(give_code(first, used).status, 422) << "it turned codes on";
    const std::string fresh = next_code();
    EXPECT_EQ(give_code(first, fresh).status, 303);
    auto second = browser();
    give_password(second);
    EXPECT_EQ(give_code(second, fresh).status, 422);
    EXPECT_FALSE(second.signed_in());
}

TEST_P(SecondFactorTest, BelongsToTheBrowserThatGaveThePassword) {
    owner();
    auto one = browser();
    give_password(one);
    auto other = browser();
    EXPECT_EQ(give_code(other, next_code()).header("Location"), "/log-ind?videre=%2Fx&forfra=ja");
    EXPECT_FALSE(other.signed_in());
    EXPECT_EQ(other.get("/log-ind/kode").header("Location"), "/log-ind?videre=%2F");
}

TEST_P(SecondFactorTest, WaitsFiveMinutesAndFiveWrongCodes) {
    owner();
    auto slow = browser();
    give_password(slow);
    clock_.advance(5 * 60);
    EXPECT_EQ(give_code(slow, code()).header("Location"), "/log-ind?videre=%2Fx&forfra=ja");
    EXPECT_THAT(slow.get("/log-ind?videre=%2Fx&forfra=ja").body, HasSubstr("Log ind forfra"));
    auto guesser = browser();
    give_password(guesser);
    for (int i = 0; i < 4; ++i) EXPECT_EQ(give_code(guesser, wrong_code).status, 422);
    EXPECT_EQ(give_code(guesser, wrong_code).status, 303);
    EXPECT_EQ(give_code(guesser, next_code()).status, 303);
    EXPECT_FALSE(guesser.signed_in());
}

TEST_P(SecondFactorTest, IsNotGuessedWithoutEndAndARecoveryCodeStaysOpen) {
    owner();
    const auto guess = [&](const std::string& from) {
        auto one = browser(from);
        give_password(one);
        return give_code(one, wrong_code).status;
    };
    for (int i = 0; i < 10; ++i) EXPECT_EQ(guess("192.0.2.7"), 422) << i;
    EXPECT_EQ(guess("192.0.2.7"), 429);
    EXPECT_EQ(guess("192.0.2.8"), 422);
    // A hundred in a row, over days and restarts: the app's codes no longer count for strangers.
    const admission::AccountId account = id();
    database().write([&](store::Session& session) {
        for (int i = 11; i < 100; ++i) admission::note_wrong_code(session, account);
    });
    clock_.advance(24 * 60 * 60);
    auto one = browser("192.0.2.9");
    give_password(one);
    const auto stopped = give_code(one, code());
    EXPECT_EQ(stopped.status, 429);
    EXPECT_THAT(stopped.body, HasSubstr("hundrede gange i træk"));
    EXPECT_EQ(give_code(one, recovery_[0]).header("Location"), "/x");
    EXPECT_TRUE(one.signed_in());
    auto again = browser("192.0.2.10");
    give_password(again);
    EXPECT_EQ(give_code(again, next_code()).status, 303) << "the owner has shown who they are";
}

TEST_P(SecondFactorTest, KeepsNobodyOutOfADeviceTheyAreKnownOn) {
    auto own = owner();
    own.post("/log-ud");
    const auto guess = [&] {
        auto one = browser("192.0.2.1");
        give_password(one);
        return give_code(one, wrong_code).status;
    };
    for (int i = 0; i < 11; ++i) guess();
    EXPECT_EQ(guess(), 429);
    const admission::AccountId account = id();
    database().write([&](store::Session& session) {
        for (int i = 0; i < 100; ++i) admission::note_wrong_code(session, account);
    });
    give_password(own);
    EXPECT_EQ(give_code(own, next_code()).header("Location"), "/x") << "from the very same address";
}

TEST_P(SecondFactorTest, TakesEachRecoveryCodeOnceAndSaysHowManyAreLeft) {
    auto own = owner();
    EXPECT_EQ(count("recovery_code WHERE length(digest) = 64"), 10);
    auto one = browser();
    give_password(one);
    EXPECT_THAT(one.get("/log-ind/kode?reserve=ja").body, HasSubstr("Reservekode"));
    EXPECT_EQ(give_code(one, recovery_[3]).status, 303);
    EXPECT_TRUE(one.signed_in());
    EXPECT_THAT(one.get("/konto").body, HasSubstr("Du har 9 af 10 reservekoder"));
    auto two = browser();
    give_password(two);
    const auto used = give_code(two, recovery_[3]);
    EXPECT_EQ(used.status, 422);
    EXPECT_THAT(used.body, HasSubstr("Reservekoden passer ikke"));
    EXPECT_EQ(count("history WHERE act = 'admission.sign_in_by_recovery_code'"), 1);
    // New ones take the place of the old.
    EXPECT_EQ(
        own.post("/konto/totrin/reservekoder", {{"new_current", good_password}, {"new_code", wrong_code}})
            .status,
        422);
    const auto made =
        own.post("/konto/totrin/reservekoder", {{"new_current", good_password}, {"new_code", next_code()}});
    EXPECT_EQ(made.status, 200);
    const auto fresh = codes_in(made);
    ASSERT_EQ(fresh.size(), 10U);
    EXPECT_EQ(give_code(two, recovery_[4]).status, 422);
    EXPECT_EQ(give_code(two, fresh[0]).status, 303);
}

TEST_P(SecondFactorTest, IsTurnedOffByPasswordAndCodeOnly) {
    auto own = owner();
    const auto off = [&](const std::string& password, const std::string& given) {
        return own.post("/konto/totrin/sluk", {{"off_current", password}, {"off_code", given}});
    };
    const auto password = off("forkert", next_code());
    EXPECT_EQ(password.status, 422);
    EXPECT_THAT(password.body, HasSubstr("felt-off_current-error"));
    const auto wrong = off(good_password, wrong_code);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("felt-off_code-error"));
    EXPECT_EQ(count("second_factor"), 1);
    EXPECT_EQ(off(good_password, code()).header("Location"), "/konto/totrin?slukket=ja");
    EXPECT_EQ(count("second_factor"), 0);
    EXPECT_EQ(count("recovery_code"), 0);
    auto one = browser();
    EXPECT_EQ(give_password(one).header("Location"), "/x");
    EXPECT_TRUE(one.signed_in());
}

TEST_P(SecondFactorTest, IsNoLongerAskedForOnADeviceForThirtyDaysWhenChosen) {
    owner();
    auto one = browser();
    give_password(one);
    EXPECT_EQ(give_code(one, next_code(), true).status, 303);
    one.post("/log-ud");
    EXPECT_EQ(give_password(one).header("Location"), "/x");
    EXPECT_TRUE(one.signed_in());
    auto elsewhere = browser();
    EXPECT_EQ(give_password(elsewhere).header("Location"), "/log-ind/kode?videre=%2Fx");
    one.post("/log-ud");
    clock_.advance(30 * 24 * 60 * 60);
    EXPECT_EQ(give_password(one).header("Location"), "/log-ind/kode?videre=%2Fx");
    // It is asked for again where one is signed out from elsewhere.
    EXPECT_EQ(give_code(one, code(), true).status, 303);
    give_password(elsewhere);
    EXPECT_EQ(give_code(elsewhere, next_code()).status, 303);
    elsewhere.post("/konto/log-ud");
    EXPECT_EQ(give_password(one).header("Location"), "/log-ind/kode?videre=%2Fx");
}

TEST_P(SecondFactorTest, IsAskedForAfterThirtyDaysHoweverOftenThePasswordIsGiven) {
    owner();
    auto one = browser();
    give_password(one);
    EXPECT_EQ(give_code(one, next_code(), true).status, 303);
    one.post("/log-ud");
    clock_.advance(29 * 24 * 60 * 60);
    EXPECT_EQ(
        one.post("/log-ind?videre=%2Fx", {{"email", email}, {"password", good_password}, {"uden_kode", "on"}})
            .header("Location"),
        "/x");
    one.post("/log-ud");
    clock_.advance(2 * 24 * 60 * 60);
    EXPECT_EQ(give_password(one).header("Location"), "/log-ind/kode?videre=%2Fx");
}

TEST_P(SecondFactorTest, IsNotGuessedWithoutEndWhereSomebodyIsSignedInEither) {
    auto own = owner();
    const admission::AccountId account = id();
    database().write([&](store::Session& session) {
        for (int i = 0; i < 100; ++i) admission::note_wrong_code(session, account);
    });
    const auto off = [&](const std::string& given) {
        return own.post("/konto/totrin/sluk", {{"off_current", good_password}, {"off_code", given}});
    };
    EXPECT_THAT(off(next_code()).body, HasSubstr("hundrede gange i træk"));
    EXPECT_EQ(count("second_factor"), 1);
    EXPECT_EQ(off(recovery_[0]).status, 303);
    EXPECT_EQ(count("second_factor"), 0);
}

TEST_P(SecondFactorTest, StandsBeforeLinksToo) {
    owner();
    const auto account =
        database().read([](store::Session& session) { return admission::accounts(session).at(0); });
    auto one = browser();
    EXPECT_EQ(one.post(sign_in_link(account)).header("Location"), "/log-ind/kode?videre=%2F");
    EXPECT_FALSE(one.signed_in());
    EXPECT_EQ(give_code(one, next_code()).status, 303);
    EXPECT_TRUE(one.signed_in());
}

TEST_P(SecondFactorTest, EndsWhatWasBegunWhenThePasswordChanges) {
    auto own = owner();
    auto thief = browser();
    give_password(thief);
    const std::string other = "en helt anden lang sætning";
    EXPECT_EQ(own.post("/konto", {{"current", good_password}, {"password", other}, {"password_again", other}})
                  .status,
              303);
    EXPECT_EQ(give_code(thief, next_code()).header("Location"), "/log-ind?videre=%2Fx&forfra=ja");
}

TEST_P(SecondFactorTest, LetsInByRecoveryCodeWhereTheKeyIsLost) {
    owner();
    const std::string last = next_code();
    std::filesystem::remove(data_folder_.path() / admission::sealing_key_file);
    auto one = browser();
    give_password(one);
    EXPECT_EQ(give_code(one, last).status, 422);
    EXPECT_EQ(give_code(one, recovery_[0]).status, 303);
    EXPECT_TRUE(one.signed_in());
}

INSTANTIATE_TEST_SUITE_P(Engines, SecondFactorTest, support::both_engines(), support::engine_name);

}  // namespace
