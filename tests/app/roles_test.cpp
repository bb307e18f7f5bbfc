#include <gmock/gmock.h>

#include "app/rights_table.hpp"

namespace {

using app::testing::visitors;
using app::testing::WithVisitors;
using testing::HasSubstr;

/// What an answer comes to, in the table's words.
std::string word_of(const support::Answer& answer, const web::Route& route, const std::string& visitor) {
    if (answer.status == 303 && answer.header("Location").starts_with("/log-ind?videre=")) return "sign-in";
    if (answer.status == 403) return visitor == "stranger" ? "sign-in" : "no";
    if (answer.status != 404) return "yes";
    // Whoever may do it and names nothing to do it to hears that there is no such thing.
    const bool outside =
        route.pattern.starts_with("/{collaboration}") && (visitor == "administrator" || visitor == "auditor");
    return route.method == web::Method::post && !outside ? "yes" : "-";
}

class RolesTest : public WithVisitors {};

TEST_P(RolesTest, EveryRouteIsForWhomTheTableSays) {
    open_demonstration();
    auto routes = app::site(*installation_);
    std::erase_if(routes, [](const web::Route& route) { return route.pattern.starts_with("/aktiver/"); });
    // What is asked for changes nothing, and so comes first; and who has signed out is a stranger.
    std::ranges::stable_sort(routes, {}, [](const web::Route& route) {
        return (route.method == web::Method::post ? 1 : 0) + (route.pattern == "/log-ud" ? 1 : 0);
    });
    auto browsers = all_visitors();
    auto table = app::testing::rights({"GET", "POST"});
    for (const web::Route& route : routes) {
        const std::string name = (route.method == web::Method::post ? "POST " : "GET ") + route.pattern;
        const std::string address = address_of(route.pattern);
        std::string row;
        for (const char* visitor : visitors) {
            support::Browser& browser = browsers.at(visitor);
            const auto answer =
                route.method == web::Method::post ? browser.post(address) : browser.get(address);
            EXPECT_LT(answer.status, 500) << name;
            row += (row.empty() ? "" : " ") + word_of(answer, route, visitor);
        }
        EXPECT_EQ(row, table[name]) << name << " (" << address << ')';
        table.erase(name);
    }
    EXPECT_THAT(table, testing::IsEmpty()) << "is there no longer";
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
