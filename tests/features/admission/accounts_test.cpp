#include <gmock/gmock.h>

#include "features/admission/admission_test.hpp"

namespace {

using admission::testing::AdmissionTest;
using admission::testing::good_password;
using testing::HasSubstr;

constexpr const char* other_password = "en helt anden lang sætning";

class AccountsTest : public AdmissionTest {
  protected:
    /// The administrator, signed in.
    support::Browser host() {
        administrator();
        auto one = browser();
        EXPECT_EQ(
            one.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}})
                .status,
            303);
        return one;
    }
    static support::Values guest() {
        return {{"name", "Bodil Linkesen"}, {"email", "Bodil@Example.org"}, {"role-fjordklyngen", "reader"}};
    }
    static std::string link_in(const support::Answer& answer) {
        const std::size_t at = answer.body.find("/adgangskode/");
        return at == std::string::npos ? "" : answer.body.substr(at, answer.body.find('"', at) - at);
    }
    static support::Values twice(const std::string& password) {
        return {{"password", password}, {"password_again", password}};
    }
    std::string id_of(const std::string& email) {
        return database().read([&](store::Session& session) {
            for (const auto& one : admission::accounts(session)) {
                if (one.email == email) return one.id.text();
            }
            return std::string();
        });
    }
};

TEST_P(AccountsTest, AreInvitedByALinkThatOpeningDoesNotUseAndThatWorksOnce) {
    auto admin = host();
    const auto made = admin.post("/brugere/inviter", guest());
    EXPECT_EQ(made.status, 200);
    const std::string link = link_in(made);
    ASSERT_NE(link, "");
    EXPECT_EQ(made.header("Cache-Control"), "no-store");
    auto bodil = browser("192.0.2.7");
    for (int i = 0; i < 3; ++i) EXPECT_EQ(bodil.get(link).status, 200) << "as mail gateways do";
    const auto weak = bodil.post(link, twice("kort"));
    EXPECT_EQ(weak.status, 422);
    EXPECT_THAT(weak.body, HasSubstr("for kort"));
    EXPECT_EQ(bodil.post(link, twice(other_password)).status, 303);
    EXPECT_TRUE(bodil.signed_in());
    EXPECT_EQ(bodil.get(link).status, 410);
    EXPECT_EQ(bodil.post(link, twice(good_password)).status, 410);
    EXPECT_EQ(sign_in_from("192.0.2.9", "bodil@example.org", other_password).status, 303);
    EXPECT_EQ(count("history WHERE act = 'admission.invite'"), 1);
}

TEST_P(AccountsTest, AnInvitationEndsAfterAWeek) {
    auto admin = host();
    const std::string link = link_in(admin.post("/brugere/inviter", guest()));
    clock_.advance(7 * 24 * 60 * 60 - 60);
    EXPECT_EQ(browser().get(link).status, 200);
    clock_.advance(120);
    EXPECT_EQ(browser().get(link).status, 410);
    EXPECT_EQ(browser().post(link, twice(good_password)).status, 410);
}

TEST_P(AccountsTest, SayBesideTheFieldsWhatIsWrong) {
    auto admin = host();
    const auto empty = admin.post("/brugere/inviter", {{"name", " "}, {"email", "nej"}});
    EXPECT_EQ(empty.status, 422);
    for (const char* said : {"Skriv navn.", "Skriv en e-mailadresse", "Vælg mindst ét sted"})
        EXPECT_THAT(empty.body, HasSubstr(said));
    EXPECT_EQ(admin.post("/brugere/inviter", guest()).status, 200);
    const auto again = admin.post("/brugere/inviter", guest());
    EXPECT_EQ(again.status, 422);
    EXPECT_THAT(again.body, HasSubstr("allerede en bruger"));
    EXPECT_EQ(count("account"), 2);
}

TEST_P(AccountsTest, ANewLinkTakesThePlaceOfTheFirstAndResetsThePassword) {
    auto admin = host();
    const std::string first = link_in(admin.post("/brugere/inviter", guest()));
    const std::string id = id_of("bodil@example.org");
    const std::string second = link_in(admin.post("/brugere/" + id + "/link"));
    ASSERT_NE(second, "");
    EXPECT_EQ(browser().get(first).status, 410);
    auto bodil = browser();
    EXPECT_EQ(bodil.post(second, twice(good_password)).status, 303);
    const std::string third = link_in(admin.post("/brugere/" + id + "/link"));
    EXPECT_EQ(sign_in_from("192.0.2.9", "bodil@example.org", good_password).status, 303)
        << "until it is used";
    EXPECT_EQ(browser().post(third, twice(other_password)).status, 303);
    EXPECT_EQ(sign_in_from("192.0.2.9", "bodil@example.org", good_password).status, 422);
    EXPECT_EQ(bodil.get("/konto").status, 303) << "whoever knew the old one is out";
}

TEST_P(AccountsTest, AClosedOneIsOutAtOnceAndComesInAgainWhenOpened) {
    auto admin = host();
    const std::string link = link_in(admin.post("/brugere/inviter", guest()));
    auto bodil = browser();
    ASSERT_EQ(bodil.post(link, twice(good_password)).status, 303);
    const std::string id = id_of("bodil@example.org");
    const std::string unused = link_in(admin.post("/brugere/" + id + "/link"));
    EXPECT_EQ(admin.post("/brugere/" + id + "/luk").status, 303);
    EXPECT_EQ(bodil.get("/konto").status, 303);
    EXPECT_EQ(browser().get(unused).status, 410);
    EXPECT_EQ(sign_in_from("192.0.2.9", "bodil@example.org", good_password).status, 422);
    EXPECT_EQ(admin.post("/brugere/" + id + "/link").status, 409);
    EXPECT_EQ(admin.post("/brugere/" + id + "/aabn").status, 303);
    EXPECT_EQ(sign_in_from("192.0.2.9", "bodil@example.org", good_password).status, 303);
}

TEST_P(AccountsTest, SomebodyIsAlwaysAdministrator) {
    auto admin = host();
    const std::string id = id_of("vibeke@fjordklyngen.example");
    const auto closed = admin.post("/brugere/" + id + "/luk");
    EXPECT_EQ(closed.status, 422);
    EXPECT_THAT(closed.body, HasSubstr("mindst én administrator"));
    const auto demoted =
        admin.post("/brugere/" + id, {{"name", "Vibeke"}, {"role-fjordklyngen", "secretariat"}});
    EXPECT_EQ(demoted.status, 422);
    EXPECT_THAT(demoted.body, HasSubstr("mindst én administrator"));
    EXPECT_EQ(admin.get("/brugere").status, 200);
}

TEST_P(AccountsTest, WhoWasInvitedAndNeverCameIsNobodyToLeaveTheOthersTo) {
    auto admin = host();
    support::Values other = guest();
    other.emplace_back("administrator", "on");
    const std::string link = link_in(admin.post("/brugere/inviter", other));
    const std::string id = id_of("vibeke@fjordklyngen.example");
    EXPECT_EQ(admin.post("/brugere/" + id + "/luk").status, 422);
    ASSERT_EQ(browser().post(link, twice(good_password)).status, 303);
    EXPECT_EQ(admin.post("/brugere/" + id + "/luk").status, 303);
}

TEST_P(AccountsTest, KeepARoleThatTheFormDidNotHave) {
    auto admin = host();
    const std::string id = id_of("vibeke@fjordklyngen.example");
    database().write([&](store::Session& session) {
        return admission::add_collaboration(session, clock_, ids_, "Bakkeklyngen", "bakkeklyngen").value();
    });
    EXPECT_EQ(admin
                  .post("/brugere/" + id,
                        {{"name", "Vibeke"}, {"administrator", "on"}, {"role-fjordklyngen", "reader"}})
                  .status,
              303);
    EXPECT_EQ(count("role WHERE role = 'secretariat'"), 1);
    EXPECT_EQ(count("role WHERE role = 'reader'"), 1);
}

TEST_P(AccountsTest, NobodyTriesPasswordsWithoutEndWhereSomebodyIsSignedIn) {
    auto admin = host();
    const auto change = [&](const std::string& current) {
        return admin.post(
            "/konto",
            {{"current", current}, {"password", other_password}, {"password_again", other_password}});
    };
    for (int attempt = 0; attempt < 10; ++attempt) {
        EXPECT_THAT(change("gættet forkert her").body, HasSubstr("ikke din nuværende"));
    }
    EXPECT_THAT(change("gættet forkert her").body, HasSubstr("Vent et kvarter"));
    EXPECT_THAT(change(good_password).body, HasSubstr("Vent et kvarter"));
    clock_.advance(16 * 60);
    EXPECT_EQ(change(good_password).status, 303);
}

TEST_P(AccountsTest, PeopleChangeTheirPasswordAndSeeAndEndWhereTheyAreSignedIn) {
    auto admin = host();  // the set-up's own session is another
    auto elsewhere = browser("192.0.2.8");
    ASSERT_EQ(
        elsewhere.post("/log-ind", {{"email", "vibeke@fjordklyngen.example"}, {"password", good_password}})
            .status,
        303);
    EXPECT_EQ(count("session"), 3);
    EXPECT_THAT(admin.get("/konto").body, HasSubstr("(her)"));
    const auto wrong = admin.post("/konto", {{"current", "gættet forkert her"},
                                             {"password", other_password},
                                             {"password_again", other_password}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(wrong.body, HasSubstr("ikke din nuværende"));
    EXPECT_EQ(elsewhere.get("/konto").status, 200);
    EXPECT_EQ(admin
                  .post("/konto", {{"current", good_password},
                                   {"password", other_password},
                                   {"password_again", other_password}})
                  .status,
              303);
    EXPECT_EQ(elsewhere.get("/konto").status, 303);
    EXPECT_EQ(admin.get("/konto").status, 200);
    EXPECT_EQ(count("session"), 1);
    EXPECT_EQ(sign_in_from("192.0.2.9", "vibeke@fjordklyngen.example", good_password).status, 422);
}

TEST_P(AccountsTest, NobodyEndsAnothersSession) {
    auto admin = host();
    const std::string link = link_in(admin.post("/brugere/inviter", guest()));
    auto bodil = browser();
    ASSERT_EQ(bodil.post(link, twice(good_password)).status, 303);
    const auto sessions = database().read([](store::Session& session) {
        return session.all("SELECT id FROM session", {}, [](const store::Row& row) { return row.text(0); });
    });
    for (const std::string& id : sessions) bodil.post("/konto/log-ud/" + id);
    EXPECT_EQ(admin.get("/brugere").status, 200) << "still signed in";
}

INSTANTIATE_TEST_SUITE_P(Engines, AccountsTest, support::both_engines(), support::engine_name);

}  // namespace
