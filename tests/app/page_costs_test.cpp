#include <fmt/format.h>
#include <gmock/gmock.h>

#include "app/allocations.hpp"
#include "app/costs_table.hpp"
#include "app/sqlite_work.hpp"
#include "app/whole_site.hpp"

namespace {

using app::testing::Cost;
using app::testing::WholeSite;

/// What each page of the program costs, counted: the same on every machine, and at every load.
class PageCostsTest : public WholeSite {
  protected:
    void SetUp() override {
        app::testing::watch_sqlite();
        WholeSite::SetUp();
    }
    Cost cost(support::Browser& browser, const std::string& address) {
        app::testing::sqlite_work();
        app::testing::allocations();
        const auto page = browser.get(address);
        const std::int64_t allocations = app::testing::allocations();
        EXPECT_LT(page.status, 500) << address;
        return {app::testing::sqlite_work().statements, static_cast<std::int64_t>(page.body.size()),
                allocations, false};
    }
};

TEST_P(PageCostsTest, OfEveryPageAreWhatTheTableAllows) {
    open_demonstration();
    auto browser = administrator();
    installation_->database().write(
        [](store::Session& session) { session.run("UPDATE account SET auditor = TRUE"); });
    auto table = app::testing::costs();
    for (const web::Route& route : app::site(*installation_)) {
        if (route.method != web::Method::get || route.pattern.starts_with("/aktiver/")) continue;
        const std::string query = route.pattern.find("/soeg") == std::string::npos ? "" : "?q=evaluering";
        const std::string address = address_of(route.pattern) + query;
        cost(browser, address);  // the first time also reads the schema
        const Cost measured = cost(browser, address);
        const auto row = table.find(route.pattern);
        const std::string said = fmt::format("{} {} {} {}", route.pattern, measured.statements,
                                             measured.bytes, measured.allocations);
        if (row == table.end()) {
            ADD_FAILURE() << "a page without a row in costs.txt: " << said;
            continue;
        }
        EXPECT_LE(measured.statements, row->second.statements) << said;
        EXPECT_LE(measured.bytes, row->second.bytes) << said;
        EXPECT_LE(measured.allocations, row->second.allocations) << said;
        table.erase(row);
    }
    for (const auto& [pattern, row] : table) ADD_FAILURE() << pattern << " is there no longer";
}

INSTANTIATE_TEST_SUITE_P(Engines, PageCostsTest, testing::Values(store::Engine::sqlite),
                         support::engine_name);

}  // namespace
