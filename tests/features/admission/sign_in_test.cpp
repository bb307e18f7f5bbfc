#include <atomic>
#include <barrier>
#include <gmock/gmock.h>
#include <thread>

#include "features/admission/admission_test.hpp"
#include "features/admission/pages/pages.hpp"
#include "features/admission/password.hpp"
#include "features/admission/sessions.hpp"

namespace {

using admission::testing::AdmissionTest;
using admission::testing::good_password;
using testing::HasSubstr;
using testing::Not;

class SignInTest : public AdmissionTest {};

TEST_P(SignInTest, SaysWhenNothingIsSetUp) {
    const auto page = browser().get("/log-ind");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Tovholder er ikke sat op endnu"));
    EXPECT_THAT(page.body, Not(HasSubstr("type=\"password\"")));
}

TEST_P(SignInTest, LetsInWithTheRightPasswordWhateverTheCaseOfTheAddress) {
    administrator();
    for (const char* email :
         {"vibeke@fjordklyngen.example", "VIBEKE@fjordklyngen.Example", " vibeke@fjordklyngen.example "}) {
        auto one = browser();
        const auto page = one.get("/log-ind?videre=%2Ffjordklyngen%2Fmoeder%3Faar%3D2024");
        EXPECT_THAT(page.body, HasSubstr("<body class=\"answer\">"));
        const auto answer = one.post("/log-ind?videre=%2Ffjordklyngen%2Fmoeder%3Faar%3D2024",
                                     {{"email", email}, {"password", good_password}});
        EXPECT_EQ(answer.status, 303) << email;
        EXPECT_EQ(answer.header("Location"), "/fjordklyngen/moeder?aar=2024");
        EXPECT_TRUE(one.signed_in());
        EXPECT_THAT(answer.header("Set-Cookie"), HasSubstr("HttpOnly"));
    }
}

TEST_P(SignInTest, SaysTheSameForAWrongPasswordAndAnUnknownAddress) {
    administrator();
    const auto wrong = sign_in_from("192.0.2.1", "vibeke@fjordklyngen.example", "forkert adgangskode");
    const auto unknown = sign_in_from("192.0.2.1", "ukendt@fjordklyngen.example", good_password);
    for (const auto& page : {wrong, unknown}) {
        EXPECT_EQ(page.status, 422);
        EXPECT_THAT(page.body, HasSubstr("<title>Fejl: Log ind"));
        EXPECT_THAT(page.body, HasSubstr("error-summary"));
        EXPECT_THAT(page.body, HasSubstr("passer ikke sammen"));
        EXPECT_THAT(page.body, Not(HasSubstr("adgangskode\" value")));
    }
    EXPECT_EQ(count("session"), 1);  // the set-up's own
}

TEST_P(SignInTest, RefusesAnAccountWithoutAPassword) {
    database().write([&](store::Session& session) {
        admission::add_account(session, clock_, ids_, "Bodil Linkesen", "Bodil@Example.org");
    });
    EXPECT_EQ(sign_in_from("192.0.2.1", "bodil@example.org", "").status, 422);
    EXPECT_EQ(count("account WHERE email = 'bodil@example.org'"), 1);
}

TEST_P(SignInTest, SaysBesideTheFieldWhatIsNotFilledIn) {
    administrator();
    auto one = browser();
    const auto empty = one.post("/log-ind", {{"email", " "}, {"password", ""}});
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.shows("id=\"felt-email-error\""));
    EXPECT_TRUE(empty.shows("Skriv din e-mailadresse."));
    EXPECT_TRUE(empty.shows("id=\"felt-password-error\""));
    EXPECT_TRUE(empty.shows("Skriv din adgangskode."));
    EXPECT_FALSE(empty.shows("passer ikke sammen"));
    const auto half =
        one.post("/log-ind?videre=%2Fx", {{"email", "vibeke@fjordklyngen.example"}, {"password", ""}});
    EXPECT_TRUE(half.shows("value=\"vibeke@fjordklyngen.example\""));
    EXPECT_TRUE(half.shows("videre=%2Fx"));
    EXPECT_FALSE(half.shows("felt-email-error"));
    for (int i = 0; i < 12; ++i)
        one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", ""}});
    EXPECT_EQ(sign_in_from("192.0.2.1", "vibeke@fjordklyngen.example", good_password).status, 303)
        << "an empty field is no attempt";
}

TEST_P(SignInTest, IsSlowedAfterTenFailuresFromOnePlaceForAQuarterOfAnHour) {
    administrator();
    const std::string email = "vibeke@fjordklyngen.example";
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(
            sign_in_from("192.0.2.1", i % 2 == 0 ? email : "Vibeke@Fjordklyngen.Example", "forkert").status,
            422);
    }
    EXPECT_EQ(sign_in_from("192.0.2.1", email, good_password).status, 429);
    EXPECT_EQ(sign_in_from("192.0.2.2", email, good_password).status, 303);
    EXPECT_EQ(sign_in_from("192.0.2.1", "ukendt@example.org", good_password).status, 422);
    clock_.advance(15 * 60 - 1);
    EXPECT_EQ(sign_in_from("192.0.2.1", email, good_password).status, 429);
    clock_.advance(1);
    EXPECT_EQ(sign_in_from("192.0.2.1", email, good_password).status, 303);
}

TEST_P(SignInTest, ForgetsFailuresWhenOneSucceeds) {
    administrator();
    const std::string email = "vibeke@fjordklyngen.example";
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 9; ++i) sign_in_from("192.0.2.1", email, "forkert");
        EXPECT_EQ(sign_in_from("192.0.2.1", email, good_password).status, 303);
    }
}

TEST_P(SignInTest, TakesAnAddressOfAnyLengthWithoutKeepingIt) {
    administrator();
    EXPECT_EQ(sign_in_from("192.0.2.1", std::string(50'000, 'x') + "@example.org", "forkert").status, 422);
}

TEST_P(SignInTest, EndsAfterItsTime) {
    administrator();
    auto one = browser();
    one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}});
    EXPECT_TRUE(one.signed_in());
    clock_.advance(admission::plain_age.unused.count() - 1);
    EXPECT_TRUE(one.signed_in());
    clock_.advance(admission::plain_age.unused.count());
    EXPECT_FALSE(one.signed_in());
    EXPECT_EQ(one.get("/").header("Location"), "/log-ind?videre=%2F");
    sign_in_from("192.0.2.1", "vibeke@fjordklyngen.example", good_password);
    EXPECT_EQ(count("session"), 1) << "ended sessions are cleared away";
}

TEST_P(SignInTest, EndsAtSignOutAlsoForACopyOfTheCookie) {
    administrator();
    auto one = browser();
    one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}});
    auto copy = browser();
    copy.cookies = one.cookies;
    auto other = browser();
    other.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}});
    EXPECT_EQ(one.post_without_token("/log-ud").status, 403);
    EXPECT_TRUE(one.signed_in());
    EXPECT_EQ(one.post("/log-ud").header("Location"), "/log-ind");
    EXPECT_FALSE(one.signed_in());
    EXPECT_FALSE(copy.signed_in());
    EXPECT_TRUE(other.signed_in());
}

TEST_P(SignInTest, SendsNobodyToAnotherSite) {
    administrator();
    for (const char* hostile : {"%2F%2Fond.example", "https%3A%2F%2Fond.example", "%2F%5Cond.example",
                                "%2F%09%2Fond.example", "%2F%0A%2Fond.example", "javascript%3Aalert(1)", "",
                                "ond.example", "%5C%5Cond.example", "%20%2F%2Fond.example"}) {
        auto one = browser();
        const auto answer = one.post(std::string("/log-ind?videre=") + hostile,
                                     {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}});
        EXPECT_EQ(answer.status, 303);
        EXPECT_EQ(answer.header("Location"), "/") << hostile;
        EXPECT_EQ(one.get(std::string("/log-ind?videre=") + hostile).header("Location"), "/") << hostile;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, SignInTest, support::both_engines(), support::engine_name);

class SignInLinkTest : public AdmissionTest {
  protected:
    admission::Account account() {
        return database().write([&](store::Session& session) {
            return admission::add_account(session, clock_, ids_, "Bodil <Linkesen>", "bodil@example.org");
        });
    }
};

TEST_P(SignInLinkTest, IsUsedByItsButtonOnly) {
    const std::string link = sign_in_link(account());
    const auto before = row_counts();
    auto one = browser();
    for (int i = 0; i < 3; ++i) {
        const auto page = one.get(link);
        EXPECT_EQ(page.status, 200);
        EXPECT_THAT(page.body, HasSubstr("Log ind som Bodil &lt;Linkesen&gt;"));
        EXPECT_THAT(page.body, HasSubstr("<body class=\"answer\">"));
    }
    EXPECT_EQ(row_counts(), before);
    EXPECT_FALSE(one.signed_in());
    EXPECT_EQ(one.post(link).header("Location"), "/");
    EXPECT_TRUE(one.signed_in());
    auto second = browser();
    EXPECT_EQ(second.post(link).status, 410);
    EXPECT_EQ(second.get(link).status, 410);
    EXPECT_FALSE(second.signed_in());
}

TEST_P(SignInLinkTest, IsOverAfterAnHour) {
    const std::string link = sign_in_link(account());
    clock_.advance(admission::link_seconds);
    EXPECT_EQ(browser().get(link).status, 410);
    EXPECT_EQ(browser().post(link).status, 410);
    EXPECT_EQ(count("session"), 0);
}

TEST_P(SignInLinkTest, SignsInOneOfThoseWhoPressAtOnce) {
    const std::string link = sign_in_link(account());
    std::atomic<int> entered = 0;
    std::atomic<int> refused = 0;
    std::barrier start(4);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                auto one = browser();
                start.arrive_and_wait();
                const int status = one.post(link).status;
                entered += status == 303;
                refused += status == 410;
            });
        }
    }
    EXPECT_EQ(entered, 1);
    EXPECT_EQ(refused, 3);
    EXPECT_EQ(count("session"), 1);
}

TEST_P(SignInLinkTest, IsNoSetUpLinkAndASetUpLinkNoSignInLink) {
    const std::string link = sign_in_link(account());
    const std::string token = link.substr(link.rfind('/') + 1);
    EXPECT_EQ(browser().get("/opsaetning/" + token).status, 410);
    EXPECT_EQ(browser().post("/opsaetning/" + token, filled()).status, 410);
    const std::string set_up = set_up_link();
    const std::string set_up_token = set_up.substr(set_up.rfind('/') + 1);
    EXPECT_EQ(browser().get("/engangslink/" + set_up_token).status, 410);
    EXPECT_EQ(browser().post("/engangslink/" + set_up_token).status, 410);
    EXPECT_EQ(browser().get("/engangslink/findes-ikke").status, 410);
    EXPECT_EQ(browser().get(link).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, SignInLinkTest, support::both_engines(), support::engine_name);

TEST(SafeNext, IsAPathOfOurOwn) {
    EXPECT_EQ(admission::safe_next("/fjordklyngen/soeg?q=a&side=2"), "/fjordklyngen/soeg?q=a&side=2");
    EXPECT_EQ(admission::safe_next("/"), "/");
    EXPECT_EQ(admission::safe_next("/\x7F/ond.example"), "/");
    EXPECT_EQ(admission::safe_next("/\t/ond.example"), "/");
}

TEST(Password, IsOfTwelveTo128Characters) {
    const auto code = [](const std::string& password) {
        const auto checked = admission::check_password(password, "Vibeke", "v@example.org");
        return checked ? std::string("none") : checked.error().code;
    };
    EXPECT_EQ(code("qz7 vk2 mtp"), "password.too_short");
    EXPECT_EQ(code("qz7 vk2 mtp9"), "none");
    std::string phrase;
    while (phrase.size() < 129) phrase += "fire vilde ord om mosen ";
    EXPECT_EQ(code(phrase.substr(0, 128)), "none");
    EXPECT_EQ(code(phrase.substr(0, 129)), "password.too_long");
}

TEST(Password, IsTheOneItWasMadeFromAndNeverTheSameHashTwice) {
    const std::string hash = admission::hash_password(good_password);
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_NE(hash, admission::hash_password(good_password));
    EXPECT_TRUE(admission::verify_password(hash, good_password));
    EXPECT_FALSE(admission::verify_password(hash, std::string(good_password) + " "));
    EXPECT_FALSE(admission::verify_password("", ""));
    EXPECT_NE(admission::new_token(), admission::new_token());
    EXPECT_EQ(admission::new_token().size(), 43U);
}

}  // namespace
