#include <fstream>
#include <gmock/gmock.h>

#include "app/allocations.hpp"
#include "app/costs_table.hpp"
#include "app/sqlite_work.hpp"
#include "app/whole_site.hpp"
#include "support/pace.hpp"
#include "web/address.hpp"

namespace {

using app::testing::SqliteWork;
using app::testing::WholeSite;

struct PageWork : SqliteWork {
    std::size_t bytes = 0;
    std::int64_t allocations = 0;
};

/// What a page costs, counted in SQLite's statements, rows and steps: the same on every machine.
class CostTest : public WholeSite {
  protected:
    void SetUp() override {
        app::testing::watch_sqlite();
        WholeSite::SetUp();
    }
    PageWork cost(support::Browser& browser, const std::string& address) {
        app::testing::sqlite_work();
        app::testing::allocations();
        const auto page = browser.get(address);
        const std::int64_t allocations = app::testing::allocations();
        EXPECT_EQ(page.status, 200) << address;
        return {app::testing::sqlite_work(), page.body.size(), allocations};
    }
    /// Every page that costs.txt calls steady is among these.
    void expect_all_steady_among(const std::vector<std::string>& pages) {
        std::set<std::string> among;
        for (const std::string& page : pages) {
            const auto found = site_->router.find(web::Method::get, web::read_address(page)->parts);
            among.insert(found->route->pattern);
        }
        for (const auto& [pattern, row] : app::testing::costs()) {
            EXPECT_TRUE(!row.steady || among.contains(pattern)) << pattern;
        }
    }
    /// Lists that are sorted by figures which the veils reckon (docs/decisions/0022), and what readers may
    /// not see.
    static bool is_reckoned_for_readers(const std::string& page) {
        return page.ends_with("/ansvarlige") || page.ends_with("/sagsgange") ||
               page.ends_with("/gennemgang") || page.ends_with("/historik");
    }
    /// The part of a sample document up to its third item, with a day, place and people of its
    /// own.
    std::string variation(int number) const {
        std::string text = base_.substr(0, base_.find("\n3. "));
        const std::size_t others = text.find("Lindholm Kommune");
        text.erase(others, text.find("Referat\n\n1. ") - others);
        const std::string& month = months_.at(static_cast<std::size_t>(number % 12));
        text =
            support::replaced(text, "15. marts 2024",
                              std::to_string(1 + number / 12 % 28) + ". " + month + ' ' +
                                  std::to_string(number < 12 || number >= small ? 2011 + number % 12 : 2016));
        // Each meeting lays something of its own on somebody; else all would be one undertaking.
        std::string own = "telefonnumrene";
        for (const char* stem : {" knop", " bark", " rodnet"}) {
            own += stem;
            for (int rest = number + 1; rest > 0; rest /= 10) {
                own += std::string_view("bcdfghkmpz").at(static_cast<std::size_t>(rest % 10));
            }
            own += 'x';  // an end that no stem loses
        }
        text = support::replaced(text, "telefonnumrene", own);
        // A day comes again after 336; minutes of another hour are another meeting's.
        text = support::replaced(text, "kl. 9.00", "kl. " + std::to_string(7 + number / 336) + ".00");
        text = support::replaced(text, "Store Sal", "Sal " + std::to_string(number));
        if (number >= small) {
            // The newer documents name others, so that the first ones' people stay in as many meetings.
            text = support::replaced(text, "Merete Højlund Brask", "Grete Nyborg Dam");
            text = support::replaced(text, "genindlæggelse", "indlæggelse");
        }
        return text;
    }
    void import_next() {
        const auto path = folder_.path() / "variation.txt";
        std::ofstream(path, std::ios::binary) << variation(imported_);
        const auto added = archive::import_file(installation_->setting(), *collaboration_, path,
                                                "m" + std::to_string(imported_) + ".txt", {}, {});
        ASSERT_TRUE(added && added->fate == archive::Imported::Fate::added) << imported_;
        ++imported_;
    }
    /// What the last of them cost, before it was indexed.
    SqliteWork import_up_to(int count) {
        while (imported_ + 1 < count) import_next();
        app::testing::sqlite_work();
        import_next();
        const SqliteWork work = app::testing::sqlite_work();
        archive::follow(installation_->database(), installation_->index(), installation_->setting().words);
        return work;
    }

    // In every year one, in 2016 more than any page of a list holds.
    static constexpr int small = 64;
    const std::string base_ = support::demo_text("2024-03-15-klyngestyregruppen-referat.txt");
    const std::vector<std::string> months_ = {"januar",    "februar", "marts",    "april",
                                              "maj",       "juni",    "juli",     "august",
                                              "september", "oktober", "november", "december"};
    std::optional<admission::Collaboration> collaboration_;
    int imported_ = 0;
};

TEST_P(CostTest, OfAMeetingsPageIsAtMostTwelveStatementsBesideTheLookUps) {
    open_demonstration();
    auto browser = administrator();
    constexpr int look_ups = 2;  // the session and the collaboration
    const std::string address = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen";
    cost(browser, address);  // the first time also reads the schema
    const auto meeting = cost(browser, address);
    EXPECT_LE(meeting.statements, 12 + look_ups);
    EXPECT_GE(meeting.statements, 5) << "they are counted";
    EXPECT_LE(cost(browser, address + "/punkt-2").statements, 12 + look_ups);
    // What subjects are called and in which bodies they were is asked for all of a page at once.
    EXPECT_LE(cost(browser, address + "/punkt-2/gang").statements, 8 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/sagsgange").statements, 10 + look_ups);
    // Meetings to come and meetings held are asked for apart, each at the cost of what is shown; and the
    // secretariat is told of mail that could not be delivered.
    EXPECT_LE(cost(browser, "/aaklyngen").statements, 8 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/moeder").statements, 3 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/beslutninger").statements, 3 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/opfoelgning").statements, 5 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/opfoelgning/ansvarlige").statements, 4 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/personer").statements, 3 + look_ups);
    EXPECT_LE(cost(browser, "/aaklyngen/historik").statements, 2 + look_ups);
}

TEST_P(CostTest, OfAPageDoesNotGrowWithTheArchive) {
    open();
    const auto& setting = installation_->setting();
    collaboration_ = installation_->database().write([&](store::Session& session) {
        return admission::add_collaboration(session, setting.clock, setting.ids, "Åklyngen", {}).value();
    });
    auto browser = administrator();
    const std::vector<std::string> pages = {"/aaklyngen",
                                            "/aaklyngen/historik",
                                            "/aaklyngen/moeder",
                                            "/aaklyngen/moeder?aar=2016",
                                            "/aaklyngen/moeder?gruppe=klyngestyregruppen",
                                            "/aaklyngen/grupper/klyngestyregruppen",
                                            "/aaklyngen/beslutninger?aar=2016",
                                            "/aaklyngen/beslutninger",
                                            "/aaklyngen/beslutninger?udfald=approved",
                                            "/aaklyngen/opfoelgning",
                                            "/aaklyngen/opfoelgning?status=alle",
                                            "/aaklyngen/opfoelgning?aar=2016",
                                            "/aaklyngen/opfoelgning?gruppe=klyngestyregruppen",
                                            "/aaklyngen/opfoelgning/ansvarlige",
                                            "/aaklyngen/sagsgange",
                                            "/aaklyngen/sagsgange/maaske",
                                            "/aaklyngen/sagsgange/maaske?gruppe=klyngestyregruppen",
                                            "/aaklyngen/personer",
                                            "/aaklyngen/personer/merete-hoejlund-brask",
                                            "/aaklyngen/arkiv",
                                            "/aaklyngen/arkiv/m0/gennemgang",
                                            "/aaklyngen/gennemgang",
                                            "/aaklyngen/soeg?q=genindl%C3%A6ggelse",
                                            "/aaklyngen/soeg/forslag?q=genindl%C3%A6",
                                            "/aaklyngen/moeder/2016-01-02-klyngestyregruppen"};
    expect_all_steady_among(pages);
    const SqliteWork import_before = import_up_to(small);
    auto reader = signed_in("laeser", admission::Role::reader);
    std::map<std::string, PageWork> before;
    std::map<std::string, SqliteWork> veiled_before;
    for (const std::string& page : pages) {
        cost(browser, page);  // the first time also reads the schema
        before[page] = cost(browser, page);
        if (is_reckoned_for_readers(page)) continue;
        cost(reader, page);
        veiled_before[page] = cost(reader, page);
    }
    const SqliteWork import_after = import_up_to((support::is_fast() ? 4 : 8) * small);
    EXPECT_LE(import_after.statements, import_before.statements) << "reading one more in";
    for (const std::string& page : pages) {
        cost(browser, page);
        const PageWork after = cost(browser, page);
        if (page.find("/soeg") == std::string::npos) {
            EXPECT_EQ(after.statements, before[page].statements) << page;
            EXPECT_LE(after.rows, before[page].rows + 5) << page;
        } else {  // the index reads its own tables by statements of its own
            EXPECT_LE(after.statements, before[page].statements * 2) << page;
            EXPECT_LE(after.rows, before[page].rows * 2) << page;
        }
        EXPECT_LE(after.steps, before[page].steps * 2) << page;
        EXPECT_LE(after.bytes, before[page].bytes * 5 / 4) << page;
        EXPECT_LE(after.allocations, before[page].allocations * 5 / 4) << page;
    }
    for (const auto& [page, once] : veiled_before) {
        cost(reader, page);
        EXPECT_LE(cost(reader, page).steps, once.steps * 2) << page << ", for a reader";
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, CostTest, testing::Values(store::Engine::sqlite), support::engine_name);

}  // namespace
