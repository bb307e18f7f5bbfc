#include <filesystem>
#include <gmock/gmock.h>

#include "features/admission/elsewhere_test.hpp"
#include "features/admission/sealing.hpp"

namespace {

using admission::testing::ElsewhereTest;
using openid::Fetched;
using testing::HasSubstr;
using testing::Not;

/// The administrator's list of providers, and who is joined to what there.
class ProvidersPageTest : public ElsewhereTest {};

TEST_P(ProvidersPageTest, ListsWhatWasAdded) {
    auto admin = host();
    const auto list = admin.get("/organisationslogin");
    EXPECT_THAT(list.body, HasSubstr("Lindholm Kommune"));
    EXPECT_THAT(list.body, HasSubstr("lindholm-skoler.example, lindholm.example"));
    EXPECT_THAT(admin.get("/konto").body, HasSubstr("href=\"/organisationslogin\""));
    EXPECT_EQ(count("history WHERE act = 'admission.add_provider'"), 1);
    EXPECT_EQ(count("provider_domain"), 2);
}

TEST_P(ProvidersPageTest, ShowsTheAddressForAnswersBeforeItIsAdded) {
    auto admin = host();
    const auto form = admin.get("/organisationslogin/ny");
    const std::size_t at = form.body.find("name=\"id\" value=\"");
    ASSERT_NE(at, std::string::npos) << form.body;
    const std::string id = form.body.substr(at + 17, 36);
    EXPECT_THAT(form.body, HasSubstr("http://localhost/log-ind/hos/" + id + "/svar"));
    auto values = with(with(wanted(), "id", id), "client", "another");
    EXPECT_EQ(add(admin, values), id);
    EXPECT_EQ(admin.post("/organisationslogin/ny", with(values, "client", "a third")).status, 422)
        << "the same form sent twice";
    EXPECT_THAT(admin.get("/organisationslogin/" + id).body, HasSubstr("/log-ind/hos/" + id + "/svar"));
}

TEST_P(ProvidersPageTest, SaysWhatIsWrongBesideItsField) {
    auto admin = host();
    const auto answer = [&](const char* name, const std::string& value) {
        const auto shown =
            admin.post("/organisationslogin/ny", with(with(wanted(), "client", "c2"), name, value));
        EXPECT_EQ(shown.status, 422) << name << ' ' << value;
        return shown.body;
    };
    EXPECT_THAT(answer("name", " "), HasSubstr("Skriv organisationens navn"));
    for (const char* bad :
         {"", "login.lindholm.example", "http://login.lindholm.example", "http://localhost/",
          "https://a.example/?b", "https://a.example/ b", "javascript:alert(1)"}) {
        EXPECT_THAT(answer("issuer", bad), HasSubstr("begynder med https://")) << bad;
    }
    EXPECT_THAT(answer("client", ""), HasSubstr("Skriv det klient-id"));
    EXPECT_THAT(answer("domains", "lindholm.example, lindholm"), HasSubstr("»lindholm« er ikke et domæne"));
    EXPECT_THAT(answer("domains", "*.lindholm.example"), HasSubstr("er ikke et domæne"));
    EXPECT_THAT(answer("domains", ""), HasSubstr("Skriv mindst ét domæne"));
    EXPECT_THAT(answer("secret", std::string(501, 'x')), HasSubstr("Hemmeligheden er for lang"));
    const auto taken = admin.post("/organisationslogin/ny", wanted());
    EXPECT_EQ(taken.status, 422);
    EXPECT_THAT(taken.body, HasSubstr("er her allerede"));
    EXPECT_THAT(taken.body, Not(HasSubstr(provider_.secret))) << "a secret is not written into pages";
    EXPECT_EQ(count("provider"), 1);
}

TEST_P(ProvidersPageTest, AreChangedButForWhatTheyKnowPeopleBy) {
    auto admin = host();
    auto values = with(with(wanted(), "name", "Lindholm"), "issuer", "https://other.example");
    EXPECT_EQ(admin.post("/organisationslogin/" + id_, with(values, "secret", "")).status, 303);
    EXPECT_EQ(count("provider WHERE name = 'Lindholm' AND issuer = '" + provider_.issuer + "'"), 1);
    auto one = browser();
    EXPECT_EQ(sign_in(one).status, 303) << "the secret is the one it was";
    EXPECT_EQ(admin.post("/organisationslogin/" + id_, with(values, "secret", "another")).status, 303);
    expect_refusal(502, "openid.client_refused");
    EXPECT_EQ(admin.post("/organisationslogin/" + id_, with(values, "domains", "x")).status, 422);
    EXPECT_EQ(admin.post("/organisationslogin/nowhere", values).status, 404);
    EXPECT_EQ(count("history WHERE act = 'admission.change_provider'"), 2);
}

TEST_P(ProvidersPageTest, GoWithTheirIdentitiesAndSessionsWhenTheyAreRemoved) {
    auto admin = host();
    auto one = browser();
    EXPECT_EQ(sign_in(one).status, 303);
    auto two = browser();
    const std::string back = way("/svar?") + provider_.sign_in(sent(two));
    EXPECT_EQ(admin.post("/organisationslogin/" + id_ + "/fjern").status, 303);
    EXPECT_FALSE(one.signed_in());
    EXPECT_TRUE(admin.signed_in());
    EXPECT_EQ(two.get(back).status, 410);
    for (const char* table : {"provider", "provider_domain", "provider_identity", "begun_elsewhere"}) {
        EXPECT_EQ(count(table), 0) << table;
    }
    EXPECT_EQ(count("account"), 2);
    EXPECT_EQ(count("history WHERE act = 'admission.remove_provider'"), 1);
    EXPECT_EQ(admin.post("/organisationslogin/" + id_ + "/fjern").status, 303) << "what is gone is gone";
    EXPECT_THAT(admin.get("/log-ind").body, Not(HasSubstr("Lindholm")));
}

TEST_P(ProvidersPageTest, AreTriedOutInWordsThatHelp) {
    auto admin = host();
    const std::string address = "/organisationslogin/" + id_ + "/proev";
    EXPECT_THAT(admin.post(address).body, HasSubstr("Forbindelsen virker"));
    const auto said = [&](const base::Result<Fetched>& answer, const char* path = "openid-configuration") {
        provider_.instead = {{path, [=](const openid::Ask&) { return answer; }}};
        const auto shown = admin.post(address);
        EXPECT_EQ(shown.status, 200);
        return shown.body;
    };
    const auto failing = [](const char* code) {
        return base::problem(base::Problem::Kind::wrong_state, code);
    };
    EXPECT_THAT(said(failing("openid.unreachable")), HasSubstr("Der svarer ingen"));
    EXPECT_THAT(said(failing("openid.time")), HasSubstr("inden for ti sekunder"));
    EXPECT_THAT(said(failing("openid.encryption")), HasSubstr("kan ikke krypteres"));
    EXPECT_THAT(said(failing("openid.redirected")), HasSubstr("sender videre"));
    EXPECT_THAT(said(failing("openid.too_large")), HasSubstr("mere end 1 MB"));
    EXPECT_THAT(said(failing("openid.busy")), HasSubstr("for mange lige nu"));
    EXPECT_THAT(said(Fetched{404, ""}), HasSubstr("HTTP 404"));
    EXPECT_THAT(said(Fetched{200, "<html>"}), HasSubstr("ikke det, der skal til"));
    EXPECT_THAT(said(Fetched{200, R"({"issuer":"https://x.example"})"}), HasSubstr("kalder sig noget andet"));
    EXPECT_THAT(said(Fetched{200, R"({"keys":[]})"}, "keys"), HasSubstr("nøgler kan ikke bruges"));
}

TEST_P(ProvidersPageTest, AreBrokenWithoutTheKeyOfTheDataFolder) {
    host();
    std::filesystem::remove(setting().folder / admission::sealing_key_file);
    auto one = browser();
    const auto answer = one.post(way());
    EXPECT_EQ(answer.status, 502);
    EXPECT_THAT(answer.body, HasSubstr("elsewhere.secret"));
}

TEST_P(ProvidersPageTest, AreJoinedToAnAccountByAnAdministrator) {
    auto admin = host();
    change(admin, "trust", "never");
    const std::string user = "/brugere/" + account_of(palle);
    EXPECT_THAT(admin.get(user).body, HasSubstr("Kontoen er ikke knyttet til noget"));
    const std::string address = user + "/organisationslogin";
    EXPECT_THAT(admin.get(address).body, HasSubstr("Knyt et login til Palle Østerlunde"));
    EXPECT_THAT(admin.post(address, {{"provider", id_}, {"subject", " "}}).body,
                HasSubstr("Skriv koden præcis"));
    EXPECT_THAT(admin.post(address, {{"provider", "x"}, {"subject", "palle-17"}}).body,
                HasSubstr("Vælg en organisation"));
    expect_refusal(403, "value=\"palle-17\"");
    EXPECT_EQ(admin.post(address, {{"provider", id_}, {"subject", " palle-17 "}}).status, 303);
    EXPECT_THAT(admin.post(address, {{"provider", id_}, {"subject", "palle-18"}}).body,
                HasSubstr("Skil det ad først"));
    const std::string own = "/brugere/" + account_of("vibeke@fjordklyngen.example") + "/organisationslogin";
    EXPECT_THAT(admin.post(own, {{"provider", id_}, {"subject", "palle-17"}}).body,
                HasSubstr("knyttet til en konto allerede"));
    auto one = browser();
    EXPECT_EQ(sign_in(one).header("Location"), "/konto");
    EXPECT_THAT(one.get("/konto").body, HasSubstr("Lindholm Kommune af Vibeke Prøvesen"));
    EXPECT_THAT(admin.get(user).body, HasSubstr("Skil fra Lindholm Kommune"));
    EXPECT_EQ(admin.post(address + "/" + id_ + "/fra").status, 303);
    EXPECT_FALSE(one.signed_in());
    expect_refusal(403, "siger ikke god for");
    EXPECT_EQ(count("history WHERE act = 'admission.join_identity'"), 1);
    EXPECT_EQ(count("history WHERE act = 'admission.part_identity'"), 1);
    EXPECT_EQ(admin.get("/brugere/nobody/organisationslogin").status, 404);
}

TEST_P(ProvidersPageTest, AreForAdministratorsAlone) {
    host();
    auto one = browser();
    EXPECT_EQ(sign_in(one).status, 303);
    const std::string at = "/organisationslogin/" + id_;
    const std::string user = "/brugere/" + account_of(palle) + "/organisationslogin";
    for (const std::string& address :
         {std::string("/organisationslogin"), std::string("/organisationslogin/ny"), at, user}) {
        EXPECT_EQ(one.get(address).status, 403) << address;
    }
    for (const std::string& address : {std::string("/organisationslogin/ny"), at, at + "/proev",
                                       at + "/fjern", user, user + "/" + id_ + "/fra"}) {
        EXPECT_EQ(one.post(address).status, 403) << address;
    }
    EXPECT_EQ(browser().get("/organisationslogin").header("Location"),
              "/log-ind?videre=%2Forganisationslogin");
    EXPECT_EQ(count("provider"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, ProvidersPageTest, support::both_engines(), support::engine_name);

}  // namespace
