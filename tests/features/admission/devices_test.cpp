#include <gmock/gmock.h>

#include "features/admission/admission_test.hpp"
#include "features/admission/second_factor_store.hpp"
#include "features/admission/sessions.hpp"

namespace {

using admission::testing::AdmissionTest;
using admission::testing::good_password;
using testing::HasSubstr;
using testing::Not;

constexpr const char* email = "vibeke@fjordklyngen.example";
constexpr std::int64_t hour = 60 * 60;
constexpr std::int64_t day = 24 * hour;

class DevicesTest : public AdmissionTest {
  protected:
    static support::Values kept(const std::string& password = good_password) {
        return {{"email", email}, {"password", password}, {"husk", "on"}};
    }
    static support::Values plain(const std::string& password = good_password) {
        return {{"email", email}, {"password", password}};
    }
    static std::string cookie(const support::Browser& browser, std::string_view name) {
        const auto found = browser.cookies.find(std::string(name));
        return found == browser.cookies.end() ? std::string() : found->second;
    }
};

TEST_P(DevicesTest, EndASessionAfterTwelveHoursWithoutUse) {
    administrator();
    auto one = browser();
    ASSERT_EQ(one.post("/log-ind", plain()).status, 303);
    for (int i = 0; i < 3; ++i) {
        clock_.advance(11 * hour);
        EXPECT_EQ(one.get("/konto").status, 200) << "used, so it goes on";
    }
    clock_.advance(12 * hour);
    EXPECT_EQ(one.get("/konto").status, 303);
}

TEST_P(DevicesTest, KeepASessionForNinetyDaysWhenRemembered) {
    administrator();
    auto one = browser();
    ASSERT_EQ(one.post("/log-ind", kept()).status, 303);
    for (int i = 0; i < 3; ++i) {
        clock_.advance(29 * day);
        const auto page = one.get("/konto");
        ASSERT_EQ(page.status, 200) << i;
        EXPECT_THAT(page.body, HasSubstr("husket"));
    }
    clock_.advance(3 * day);
    EXPECT_EQ(one.get("/konto").status, 303) << "ninety days are over, however much it was used";
    ASSERT_EQ(one.post("/log-ind", kept()).status, 303);
    clock_.advance(30 * day);
    EXPECT_EQ(one.get("/konto").status, 303) << "thirty days without use";
}

TEST_P(DevicesTest, AreSeenWithWhenTheyWereLastUsed) {
    administrator();
    auto one = browser();
    ASSERT_EQ(one.post("/log-ind", plain()).status, 303);
    EXPECT_THAT(one.get("/konto").body, HasSubstr("Senest brugt"));
    const std::string seen = "session WHERE seen_at > created_at";
    EXPECT_EQ(count(seen), 0);
    clock_.advance(4 * 60);
    one.get("/konto");
    EXPECT_EQ(count(seen), 0) << "not written at every request";
    clock_.advance(60);
    one.get("/konto");
    EXPECT_EQ(count(seen), 1);
}

TEST_P(DevicesTest, GetNewTokensAtEachSignIn) {
    administrator();
    auto one = browser();
    one.cookies[std::string(admission::device_cookie_name)] = "planted";
    one.cookies[std::string(web::session_cookie_name)] = "planted";
    ASSERT_EQ(one.post("/log-ind", plain()).status, 303);
    const std::string device = cookie(one, admission::device_cookie_name);
    const std::string session = cookie(one, web::session_cookie_name);
    EXPECT_EQ(device.size(), 43U);
    EXPECT_EQ(session.size(), 43U);
    one.post("/log-ud");
    ASSERT_EQ(one.post("/log-ind", plain()).status, 303);
    EXPECT_NE(cookie(one, admission::device_cookie_name), device);
    EXPECT_NE(cookie(one, web::session_cookie_name), session);
    EXPECT_EQ(count("known_device"), 2) << "the set-up's and this one, not one for each sign-in";
}

TEST_P(DevicesTest, LetTheirOwnerInWhateverOthersTryElsewhere) {
    administrator();
    auto own = browser("192.0.2.1");
    ASSERT_EQ(own.post("/log-ind", plain()).status, 303);
    own.post("/log-ud");
    for (int from = 0; from < 12; ++from) {
        for (int i = 0; i < 9; ++i)
            sign_in_from("198.51.100." + std::to_string(from), email, "gættet forkert her");
    }
    EXPECT_EQ(sign_in_from("203.0.113.1", email, good_password).status, 429) << "a hundred in an hour";
    for (int i = 0; i < 10; ++i) sign_in_from("192.0.2.1", email, "gættet forkert her");
    EXPECT_EQ(sign_in_from("192.0.2.1", email, good_password).status, 429);
    EXPECT_EQ(own.post("/log-ind", plain()).status, 303) << "the same address, a device that is known";
    EXPECT_EQ(sign_in_from("203.0.113.1", email, good_password).status, 429)
        << "the owner's coming in does not let others try on";
    clock_.advance(hour);
    EXPECT_EQ(sign_in_from("203.0.113.1", email, good_password).status, 303);
}

TEST_P(DevicesTest, AreNoPlaceToTryFromWithoutEnd) {
    administrator();
    auto own = browser();
    ASSERT_EQ(own.post("/log-ind", plain()).status, 303);
    own.post("/log-ud");
    for (int i = 0; i < 10; ++i) EXPECT_EQ(own.post("/log-ind", plain("gættet forkert her")).status, 422);
    EXPECT_EQ(own.post("/log-ind", plain()).status, 429);
    EXPECT_EQ(sign_in_from("192.0.2.9", email, good_password).status, 303);
}

TEST_P(DevicesTest, AreStrangersOnceTheyWereSignedOutFromElsewhere) {
    administrator();
    auto own = browser();
    auto lost = browser();
    for (auto* one : {&own, &lost}) ASSERT_EQ(one->post("/log-ind", plain()).status, 303);
    EXPECT_EQ(count("known_device"), 3) << "and the set-up's";
    EXPECT_EQ(own.post("/konto/log-ud").status, 303);
    EXPECT_EQ(count("known_device"), 1) << "the one that is left";
    for (int i = 0; i < 10; ++i) sign_in_from("192.0.2.1", email, "gættet forkert her");
    EXPECT_EQ(lost.post("/log-ind", plain()).status, 429);
    EXPECT_EQ(own.post("/log-ind", plain()).status, 303);
}

TEST_P(DevicesTest, AreForgottenAfterHalfAYear) {
    administrator();
    auto own = browser();
    ASSERT_EQ(own.post("/log-ind", plain()).status, 303);
    own.post("/log-ud");
    clock_.advance(180 * day);
    for (int i = 0; i < 10; ++i) sign_in_from("192.0.2.1", email, "gættet forkert her");
    EXPECT_EQ(own.post("/log-ind", plain()).status, 429) << "a stranger as any other";
    EXPECT_EQ(sign_in_from("192.0.2.2", email, good_password).status, 303);
    EXPECT_EQ(count("known_device"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, DevicesTest, support::both_engines(), support::engine_name);

/// What administrators see and do of others' codes.
class CodesOfOthersTest : public AdmissionTest {
  protected:
    /// The administrator, signed in.
    support::Browser host() {
        administrator();
        auto one = browser();
        EXPECT_EQ(one.post("/log-ind", {{"email", email}, {"password", good_password}}).status, 303);
        return one;
    }
    /// Bodil, whom the administrator invited, and who has codes asked for.
    support::Browser guest(support::Browser& host) {
        auto one = browser();
        EXPECT_EQ(one.post(password_link(host.post("/brugere/inviter", {{"name", "Bodil Linkesen"},
                                                                        {"email", "bodil@example.org"},
                                                                        {"role-fjordklyngen", "reader"}})),
                           {{"password", good_password}, {"password_again", good_password}})
                      .status,
                  303);
        have_codes("bodil@example.org");
        return one;
    }
    static std::string password_link(const support::Answer& answer) {
        const std::size_t at = answer.body.find("/adgangskode/");
        return at == std::string::npos ? "" : answer.body.substr(at, answer.body.find('"', at) - at);
    }
    std::string id_of(const std::string& address) {
        return database().read([&](store::Session& session) {
            return admission::account_by_email(session, address)->account.id.text();
        });
    }
    void have_codes(const std::string& address) {
        const admission::AccountId account(id_of(address));
        database().write([&](store::Session& session) {
            admission::begin_second_factor(session, account, "sealed", "salt", clock_.now());
            admission::confirm_second_factor(session, account, clock_.now());
        });
    }
};

TEST_P(CodesOfOthersTest, AreTurnedOffByAnAdministratorWhichTheirOwnerIsTold) {
    auto admin = host();
    guest(admin);
    EXPECT_THAT(admin.get("/brugere").body, HasSubstr("åben, totrinslogin"));
    const std::string address = "/brugere/" + id_of("bodil@example.org");
    EXPECT_THAT(admin.get(address).body, HasSubstr("Slå totrinslogin fra for Bodil Linkesen"));
    EXPECT_EQ(admin.post(address + "/totrin-fra").status, 303);
    EXPECT_EQ(count("second_factor"), 0);
    EXPECT_EQ(count("history WHERE act = 'admission.turn_off_second_factor_of'"), 1);
    EXPECT_THAT(admin.get(address).body, Not(HasSubstr("totrinslogin fra for")));
    EXPECT_EQ(admin.post(address + "/totrin-fra").status, 303) << "what is off is off";
    auto bodil = browser();
    for (int i = 0; i < 2; ++i) {
        const auto in =
            bodil.post("/log-ind?videre=%2Fx", {{"email", "bodil@example.org"}, {"password", good_password}});
        EXPECT_EQ(in.header("Location"), "/konto") << "until it is seen";
        EXPECT_THAT(bodil.get("/konto").body, HasSubstr("af Vibeke Prøvesen."));
        if (i == 0) bodil.post("/log-ud");
    }
    EXPECT_EQ(bodil.post("/konto/totrin/set").header("Location"), "/konto");
    EXPECT_THAT(bodil.get("/konto").body, Not(HasSubstr("af Vibeke Prøvesen.")));
    bodil.post("/log-ud");
    EXPECT_EQ(
        bodil.post("/log-ind?videre=%2Fx", {{"email", "bodil@example.org"}, {"password", good_password}})
            .header("Location"),
        "/x");
}

TEST_P(CodesOfOthersTest, AreNotOnesOwn) {
    auto admin = host();
    have_codes(email);
    const std::string address = "/brugere/" + id_of(email);
    EXPECT_THAT(admin.get(address).body, HasSubstr("slår du fra på din konto"));
    EXPECT_EQ(admin.post(address + "/totrin-fra").status, 422);
    EXPECT_EQ(count("second_factor"), 1);
}

TEST_P(CodesOfOthersTest, StayWhenAPasswordIsChosenByALink) {
    auto admin = host();
    guest(admin);
    const std::string link = password_link(admin.post("/brugere/" + id_of("bodil@example.org") + "/link"));
    auto thief = browser();
    const std::string other = "en helt anden lang sætning";
    EXPECT_EQ(thief.post(link, {{"password", other}, {"password_again", other}}).header("Location"),
              "/log-ind/kode?videre=%2F");
    EXPECT_FALSE(thief.signed_in());
}

TEST_P(CodesOfOthersTest, AreTurnedOffByWhoeverRunsTheProgram) {
    host();
    have_codes(email);
    const auto account =
        database().read([](store::Session& session) { return admission::accounts(session).at(0); });
    const auto off = [&] {
        return database().write(
            [&](store::Session& session) { return admission::turn_off_codes(session, setting(), account); });
    };
    EXPECT_TRUE(off());
    EXPECT_FALSE(off());
    auto one = browser();
    EXPECT_EQ(one.post(sign_in_link(account)).header("Location"), "/konto");
    EXPECT_THAT(one.get("/konto").body, HasSubstr("af den, der driver Tovholder."));
    EXPECT_EQ(count("history WHERE act = 'admission.turn_off_second_factor_of'"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, CodesOfOthersTest, support::both_engines(), support::engine_name);

}  // namespace
