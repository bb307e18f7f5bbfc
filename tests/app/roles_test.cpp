#include <gmock/gmock.h>

#include "app/whole_site.hpp"

namespace {

using app::testing::WholeSite;
using testing::HasSubstr;

/// What only the secretariat may see; all else that is got in a collaboration is for its readers too. What is
/// posted in one is for the secretariat alone.
const std::set<std::string> for_secretariat = {"/{collaboration}/arkiv/indlaes",
                                               "/{collaboration}/arkiv/indlaes/kendt",
                                               "/{collaboration}/arkiv/{document}/original",
                                               "/{collaboration}/arkiv/{document}/gennemgang",
                                               "/{collaboration}/gennemgang",
                                               "/{collaboration}/personer/forslag",
                                               "/{collaboration}/personer/{person}/saml",
                                               "/{collaboration}/parter/forslag",
                                               "/{collaboration}/parter/{party}/saml",
                                               "/{collaboration}/grupper/forslag",
                                               "/{collaboration}/grupper/{body}/saml",
                                               "/{collaboration}/grupper/{body}/ret",
                                               "/{collaboration}/opfoelgning/ansvarlige/navne"};
const std::set<std::string> for_administrators = {"/brugere",
                                                  "/brugere/inviter",
                                                  "/brugere/{account}",
                                                  "/brugere/{account}/link",
                                                  "/brugere/{account}/luk",
                                                  "/brugere/{account}/aabn",
                                                  "/brugere/{account}/totrin-fra"};
/// Also for those who are secretariat of some collaboration.
const std::set<std::string> for_some_secretariat = {"/post", "/post/{mail}/igen", "/post/{mail}/opgiv"};

class RolesTest : public WholeSite {
  protected:
    /// The route's address with real things in it.
    std::string address_of(const web::Route& route) {
        std::string address = route.pattern;
        const std::map<std::string, std::string> parts = {
            {"{collaboration}", "aaklyngen"},
            {"{meeting}", "2024-03-15-klyngestyregruppen"},
            {"{item}", "punkt-2"},
            {"{document}", "2024-03-15-klyngestyregruppen-referat"},
            {"{person}", "palle-oesterlunde"},
            {"{party}", "lindholm-kommune"},
            {"{body}", "klyngestyregruppen"},
            {"{follow_up}", follow_up()}};
        for (const auto& [name, value] : parts) address = support::replaced(address, name, value);
        return address;
    }
    std::string follow_up() {
        return installation_->database().read([](store::Session& session) {
            return session
                .first("SELECT id FROM follow_up ORDER BY id LIMIT 1", {},
                       [](const store::Row& row) { return row.text(0); })
                .value();
        });
    }
};

TEST_P(RolesTest, EveryRouteIsForWhomTheTableSays) {
    open_demonstration();
    auto member = signed_in("medlem", admission::Role::member);
    auto reader = signed_in("laeser", admission::Role::reader);
    auto secretariat = signed_in("sekretaer", admission::Role::secretariat);
    auto nobody = signed_in("uden", std::nullopt);
    auto visitor = stranger();
    int inside = 0;
    for (const web::Route& route : app::site(*installation_)) {
        const bool post = route.method == web::Method::post;
        const std::string address = address_of(route);
        const auto status = [&](support::Browser& browser) {
            return post ? browser.post(address).status : browser.get(address).status;
        };
        if (for_administrators.contains(route.pattern)) {
            EXPECT_EQ(status(member), 403) << address;
            EXPECT_EQ(status(reader), 403) << address;
            EXPECT_EQ(status(secretariat), 403) << address;
        }
        if (for_some_secretariat.contains(route.pattern)) {
            EXPECT_EQ(status(member), 403) << address;
            EXPECT_EQ(status(reader), 403) << address;
            EXPECT_EQ(status(secretariat), post ? 303 : 200) << address;
        }
        if (!route.pattern.starts_with("/{collaboration}")) continue;
        ++inside;
        EXPECT_EQ(status(nobody), 404) << address << " is not there for who has no role";
        if (!post) {
            EXPECT_EQ(status(visitor), 303) << address << " asks a stranger to sign in";
        }
        if (post || for_secretariat.contains(route.pattern)) {
            EXPECT_EQ(status(member), 403) << (post ? "POST " : "GET ") << route.pattern;
            EXPECT_EQ(status(reader), 403) << (post ? "POST " : "GET ") << route.pattern;
        } else {
            EXPECT_EQ(status(member), 200) << route.pattern << ' ' << address;
            EXPECT_EQ(status(reader), 200) << route.pattern << ' ' << address;
            EXPECT_EQ(status(secretariat), 200) << route.pattern << ' ' << address;
        }
    }
    EXPECT_GE(inside, 40);
}

TEST_P(RolesTest, AReaderSeesNothingThatTheMeetingDoesNotShow) {
    open_demonstration();
    const std::string text =
        "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024 kl. 9.00-11.00\n\n"
        "Fortrolig linje uden plads i noget\n\n1. Velkomst (9.00-8.30)\n\nReferat:\nTak for i dag.\n";
    auto host = administrator();
    ASSERT_LT(host.upload("/aaklyngen/arkiv/indlaes", "filer", {{"tvivl.txt", text}}).status, 400);
    const std::string page = "/aaklyngen/arkiv/tvivl";
    const auto seen = host.get(page);
    ASSERT_EQ(seen.status, 200);
    EXPECT_THAT(seen.body, HasSubstr("id=\"tvivl\""));
    auto member = signed_in("laeser", admission::Role::reader);
    const auto shown = member.get(page);
    EXPECT_EQ(shown.status, 200);
    for (const char* hidden : {"id=\"tvivl\"", "id=\"bakken\"", "Velkomst (9.00", "Fortrolig"}) {
        EXPECT_EQ(shown.body.find(hidden), std::string::npos) << hidden;
    }
}

TEST_P(RolesTest, AReaderMeetsNoButtonThatIsNotForReaders) {
    open_demonstration();
    auto member = signed_in("laeser", admission::Role::reader);
    for (const auto& [address, page] : crawl(member, "/")) {
        EXPECT_EQ(page.find("method=\"post\"", page.find("<main")),
                  address.starts_with("/konto") ? page.find("method=\"post\"", page.find("<main"))
                                                : std::string::npos)
            << address;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, RolesTest, support::both_engines(), support::engine_name);

}  // namespace
