#include "features/admission/elsewhere_test.hpp"

#include <gmock/gmock.h>

#include "features/admission/acts/elsewhere.hpp"
#include "features/admission/second_factor_store.hpp"
#include "features/admission/sessions.hpp"
#include "mail/delivery.hpp"

namespace {

using admission::testing::ElsewhereTest;
using openid::Fetched;
using testing::HasSubstr;
using testing::Not;

class SignInElsewhereTest : public ElsewhereTest {
  protected:
    void have_codes(const std::string& address) {
        const admission::AccountId account(account_of(address));
        database().write([&](store::Session& session) {
            admission::begin_second_factor(session, account, "sealed", "salt", clock_.now());
            admission::confirm_second_factor(session, account, clock_.now());
        });
    }
    void lie_at(const std::string& path, const base::Result<Fetched>& answer) {
        provider_.instead[path] = [=](const openid::Ask&) { return answer; };
    }
    void lie_of(const std::string& claim, const boost::json::value& value) {
        provider_.change_claims = [=](boost::json::object& claims) { claims[claim] = value; };
    }
};

TEST_P(SignInElsewhereTest, LetsInWhoWasInvited) {
    host();
    auto one = browser();
    EXPECT_THAT(one.get("/log-ind?videre=%2Fx").body, HasSubstr("Log ind med Lindholm Kommune"));
    const std::string address = sent(one);
    EXPECT_THAT(address, testing::StartsWith("https://login.lindholm.example/authorize?"));
    EXPECT_THAT(address,
                HasSubstr("redirect_uri=http%3A%2F%2Flocalhost%2Flog-ind%2Fhos%2F" + id_ + "%2Fsvar"));
    const auto back = one.get(way("/svar?") + provider_.sign_in(address));
    EXPECT_EQ(back.status, 303) << back.body;
    EXPECT_TRUE(one.signed_in());
    EXPECT_EQ(back.header("Location"), "/konto") << "that it was joined is to be seen first";
    EXPECT_EQ(count("history WHERE act = 'admission.join_by_address'"), 1);
    EXPECT_EQ(count("history WHERE act = 'admission.sign_in_elsewhere'"), 1);
    EXPECT_EQ(count("begun_elsewhere"), 0);
    EXPECT_EQ(count("session WHERE provider <> ''"), 1);
    const auto own = one.get("/konto");
    EXPECT_THAT(own.body, HasSubstr("knyttet til login hos Lindholm Kommune"));
    EXPECT_EQ(one.post("/konto/organisationslogin/set").status, 303);
    EXPECT_THAT(one.get("/konto").body, Not(HasSubstr("knyttet til login hos")));
    EXPECT_THAT(one.get("/konto").body, HasSubstr("Lindholm Kommune, siden"));
    auto again = browser();
    EXPECT_EQ(sign_in(again).header("Location"), "/x") << "where they wanted to go";
    EXPECT_EQ(count("provider_identity"), 1);
}

TEST_P(SignInElsewhereTest, TellsTheOwnerByMailThatTheAccountWasJoined) {
    host();
    mail::Bell bell;
    admission::Setting with_mail = setting();
    with_mail.bell = &bell;
    const auto by =
        database().read([&](store::Session& session) { return admission::provider(session, id_); });
    const openid::Claims claims{"palle-17", palle, true, ""};
    EXPECT_TRUE(admission::let_in(with_mail, *by, claims, {}));
    EXPECT_EQ(count("mail_item WHERE kind = 'joined'"), 1);
    const mail::Due due{"", account_of(palle), 1, {{"joined", "Lindholm Kommune", clock_.now()}}};
    const auto text = database().write([&](store::Session& session) {
        return admission::compose_mail(session, with_mail, "https://aaklyngen.example", due)->text;
    });
    EXPECT_THAT(text, HasSubstr("Kontoen blev knyttet til login hos Lindholm Kommune."));
    EXPECT_TRUE(admission::let_in(with_mail, *by, claims, {}));
    EXPECT_EQ(count("mail_item WHERE kind = 'joined'"), 1) << "once";
}

TEST_P(SignInElsewhereTest, GoesByTheSubjectWhateverBecomesOfTheAddress) {
    host();
    auto first = browser();
    EXPECT_EQ(sign_in(first).status, 303);
    provider_.person["email"] = "vibeke@fjordklyngen.example";
    auto second = browser();
    EXPECT_EQ(sign_in(second).status, 303);
    EXPECT_THAT(second.get("/konto").body, HasSubstr("palle@lindholm.example"));
    provider_.person["email"] = palle;
    provider_.person["sub"] = "another-18";
    expect_refusal(403, "er knyttet til et andet login hos dem");
    EXPECT_EQ(count("provider_identity"), 1) << "an address that went over to another is no key";
}

TEST_P(SignInElsewhereTest, NeverMakesAnAccountNorTakesOneThatIsNotItsToGive) {
    auto admin = host();
    provider_.person["email"] = "fremmed@lindholm.example";
    expect_refusal(403, "Der er ingen konto med den adresse");
    provider_.person["email"] = "vibeke@fjordklyngen.example";
    expect_refusal(403, "må Lindholm Kommune ikke sige god for her");
    provider_.person["email"] = "palle@under.lindholm.example";
    expect_refusal(403, "må Lindholm Kommune ikke sige god for her");
    provider_.person["email"] = palle;
    provider_.person["email_verified"] = false;
    expect_refusal(403, "siger ikke god for din e-mailadresse");
    provider_.person.erase("email");
    expect_refusal(403, "value=\"palle-17\"");
    provider_.person["email"] = palle;
    provider_.person["email_verified"] = true;
    admin.post("/brugere/" + account_of(palle) + "/luk");
    expect_refusal(403, "Din adgang til Tovholder er lukket");
    EXPECT_EQ(count("account"), 2);
    EXPECT_EQ(count("provider_identity"), 0);
}

TEST_P(SignInElsewhereTest, KeepsWhoIsClosedOutAlsoByTheSubject) {
    auto admin = host();
    auto one = browser();
    EXPECT_EQ(sign_in(one).status, 303);
    admin.post("/brugere/" + account_of(palle) + "/luk");
    EXPECT_FALSE(one.signed_in());
    expect_refusal(403, "Din adgang til Tovholder er lukket");
}

TEST_P(SignInElsewhereTest, BelievesAddressesAsAnAdministratorSays) {
    auto admin = host();
    provider_.person.erase("email_verified");
    expect_refusal(403, "siger ikke god for");
    change(admin, "trust", "always");
    auto one = browser();
    EXPECT_EQ(sign_in(one).status, 303);
    admin.post("/brugere/" + account_of(palle) + "/organisationslogin/" + id_ + "/fra");
    EXPECT_FALSE(one.signed_in()) << "who came in by it is out";
    change(admin, "trust", "never");
    provider_.person["email_verified"] = true;
    expect_refusal(403, "siger ikke god for");
}

TEST_P(SignInElsewhereTest, IsOneStepOfTwo) {
    auto admin = host();
    have_codes(palle);
    auto one = browser();
    const auto back = sign_in(one);
    EXPECT_EQ(back.header("Location"), "/log-ind/kode?videre=%2Fx");
    EXPECT_FALSE(one.signed_in());
    EXPECT_EQ(count("begun_sign_in WHERE provider <> ''"), 1);
    EXPECT_EQ(count("history WHERE act = 'admission.begin_sign_in_elsewhere'"), 1);
    auto values = wanted();
    values.emplace_back("asks_itself", "on");
    EXPECT_EQ(admin.post("/organisationslogin/" + id_, values).status, 303);
    auto two = browser();
    EXPECT_EQ(sign_in(two).header("Location"), "/konto");
    EXPECT_TRUE(two.signed_in());
}

TEST_P(SignInElsewhereTest, KnowsTheDeviceAgain) {
    host();
    auto one = browser();
    sign_in(one);
    one.post("/log-ud");
    sign_in(one);
    EXPECT_EQ(count("known_device WHERE account = '" + account_of(palle) + "'"), 1);
    one.post("/log-ud");
    // Browsers do not send this one along from another site.
    const std::string address = sent(one);
    one.cookies.erase(std::string(admission::device_cookie_name));
    EXPECT_EQ(one.get(way("/svar?") + provider_.sign_in(address)).status, 303);
    EXPECT_EQ(count("known_device WHERE account = '" + account_of(palle) + "'"), 1);
}

TEST_P(SignInElsewhereTest, EndsHereAndSaysThatTheOtherMayStandOpen) {
    host();
    auto one = browser();
    sign_in(one);
    const auto out = one.post("/log-ud");
    EXPECT_EQ(out.header("Location"), "/log-ind?hos=" + id_);
    EXPECT_FALSE(one.signed_in());
    EXPECT_THAT(one.get(out.header("Location")).body, HasSubstr("kan du stadig være logget ind"));
    EXPECT_EQ(one.get(way("/ud")).header("Location"),
              "https://login.lindholm.example/out?client_id=tovholder");
}

TEST_P(SignInElsewhereTest, WorksOnceAndOnlyInTheBrowserThatBeganIt) {
    host();
    auto one = browser();
    const std::string back = way("/svar?") + provider_.sign_in(sent(one));
    const auto before = row_counts();
    auto gateway = browser("198.51.100.7");
    EXPECT_EQ(gateway.get(back).status, 410) << "a mail gateway that opens the address";
    auto thief = browser("198.51.100.8");
    sent(thief);
    EXPECT_EQ(thief.get(back).status, 410) << "another browser, with a sign-in of its own";
    EXPECT_FALSE(thief.signed_in());
    EXPECT_EQ(count("session"), before.at("session")) << "nothing came of it";
    EXPECT_EQ(one.get(back).status, 303) << "and its owner is not kept out";
    EXPECT_EQ(one.get(back).header("Location"), "/") << "going back does no harm";
    one.post("/log-ud");
    const auto replayed = one.get(back);
    EXPECT_EQ(replayed.status, 410);
    EXPECT_THAT(replayed.body, HasSubstr("Begynd forfra"));
}

TEST_P(SignInElsewhereTest, ChangesNothingWhenTheAddressIsOpenedWithoutIt) {
    host();
    auto one = browser();
    const auto before = row_counts();
    for (const char* query : {"", "?code=x", "?code=x&state=y", "?error=access_denied"}) {
        EXPECT_EQ(one.get(way("/svar") + query).status, 410) << query;
    }
    EXPECT_EQ(one.get("/log-ind/hos/nowhere/svar?code=x&state=y").status, 410);
    EXPECT_EQ(row_counts(), before);
}

TEST_P(SignInElsewhereTest, IsToBeDoneWithinTenMinutes) {
    host();
    auto one = browser();
    const std::string back = way("/svar?") + provider_.sign_in(sent(one));
    clock_.advance(10 * 60);
    EXPECT_EQ(one.get(back).status, 410);
    sent(one);
    EXPECT_EQ(count("begun_elsewhere"), 1) << "the old one is cleared away";
}

TEST_P(SignInElsewhereTest, TellsThatTheProviderSaysNo) {
    host();
    for (const auto& [error, status, text] :
         {std::tuple("access_denied", 403, "blev afbrudt"), std::tuple("server_error", 502, "i stykker")}) {
        auto one = browser();
        const std::string address = sent(one);
        const std::string state = openid::testing::LyingProvider::value_in(address, "state");
        const auto back = one.get(way("/svar?state=" + state + "&error=" + error));
        EXPECT_EQ(back.status, status);
        EXPECT_THAT(back.body, HasSubstr(text));
        EXPECT_FALSE(one.signed_in());
    }
}

TEST_P(SignInElsewhereTest, TellsThatTheProviderIsDownOrSlow) {
    host();
    for (const char* code : {"openid.unreachable", "openid.time"}) {
        lie_at("openid-configuration", base::problem(base::Problem::Kind::wrong_state, code));
        clock_.advance(60 * 60);
        auto one = browser();
        const auto answer = one.post(way());
        EXPECT_EQ(answer.status, 503);
        EXPECT_THAT(answer.body, HasSubstr("svarer ikke lige nu"));
    }
    provider_.instead.clear();
    clock_.advance(60);
    lie_at("token", base::problem(base::Problem::Kind::wrong_state, "openid.time"));
    expect_refusal(503, "svarer ikke lige nu");
}

TEST_P(SignInElsewhereTest, TellsThatTheConnectionIsBroken) {
    host();
    for (const auto& answer :
         {Fetched{200, "<html>"}, Fetched{500, ""}, Fetched{200, R"({"issuer":"https://other.example"})"}}) {
        lie_at("openid-configuration", answer);
        clock_.advance(60 * 60);
        auto one = browser();
        const auto shown = one.post(way());
        EXPECT_EQ(shown.status, 502);
        EXPECT_THAT(shown.body, HasSubstr("oplys fejlen: openid."));
    }
    provider_.instead.clear();
    clock_.advance(60);
    lie_at("token", Fetched{401, R"({"error":"invalid_client"})"});
    expect_refusal(502, "openid.client_refused");
    lie_at("token", base::problem(base::Problem::Kind::wrong_state, "openid.too_large"));
    expect_refusal(502, "openid.too_large");
}

TEST_P(SignInElsewhereTest, TellsThatACodeWasUsed) {
    host();
    lie_at("token", Fetched{400, R"({"error":"invalid_grant"})"});
    expect_refusal(410, "Begynd forfra");
}

TEST_P(SignInElsewhereTest, BelievesNoLie) {
    host();
    const std::int64_t now = clock_.now().microseconds / 1'000'000;
    lie_of("iss", "https://login.elsewhere.example");
    expect_refusal(502, "token.issuer");
    lie_of("aud", "another");
    expect_refusal(502, "token.audience");
    lie_of("nonce", "another");
    expect_refusal(502, "token.nonce");
    lie_of("exp", now - 60);
    expect_refusal(502, "token.expired");
    lie_of("iat", now + 61);
    expect_refusal(502, "token.future");
    provider_.change_claims = [](auto&) {};
    provider_.make_token = openid::testing::unsigned_token;
    expect_refusal(502, "token.algorithm");
    provider_.make_token = openid::testing::signed_by_the_public_key;
    expect_refusal(502, "token.algorithm");
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::rsa_key(1), "RS256", "one", text);
    };
    expect_refusal(502, "token.signature");
    provider_.make_token = [](const std::string& text) {
        return openid::testing::sign(openid::testing::rsa_key(1), "RS256", "two", text);
    };
    expect_refusal(502, "token.key");
    EXPECT_EQ(count("provider_identity"), 0);
    EXPECT_EQ(count("session WHERE provider <> ''"), 0);
}

TEST_P(SignInElsewhereTest, IsNotBegunWithoutEnd) {
    host();
    auto one = browser("198.51.100.9");
    for (int i = 0; i < 300; ++i) ASSERT_EQ(one.post(way()).status, 200) << i;
    EXPECT_EQ(one.post(way()).status, 429);
    EXPECT_EQ(browser("198.51.100.10").post(way()).status, 200);
    EXPECT_EQ(one.post("/log-ind/hos/nowhere").status, 410);
    EXPECT_EQ(one.post_without_token(way()).status, 403);
}

TEST_P(SignInElsewhereTest, KeepsNoSecretThatACopyOfTheDatabaseCouldUse) {
    host();
    auto one = browser();
    const std::string address = sent(one);
    const std::string state = openid::testing::LyingProvider::value_in(address, "state");
    EXPECT_EQ(count("begun_elsewhere WHERE state_digest = '" + state + "'"), 0);
    EXPECT_EQ(count("begun_elsewhere WHERE browser_digest = '" + one.cookies.at("tovholder_hos") + "'"), 0);
    EXPECT_EQ(count("provider WHERE secret LIKE '%hemmelig%' OR secret = ''"), 0);
    EXPECT_EQ(count("history_payload WHERE payload LIKE '%hemmelig%'"), 0);
}

INSTANTIATE_TEST_SUITE_P(Engines, SignInElsewhereTest, support::both_engines(), support::engine_name);

}  // namespace
