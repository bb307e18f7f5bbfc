// What each kind of visitor can see of each kind of content, by whatever road.
#include <gmock/gmock.h>

#include "app/rights_table.hpp"
#include "base/danish.hpp"

namespace {

using app::testing::visitors;
using app::testing::WithVisitors;

/// Each kind of content has a word of its own in it.
const std::map<std::string, std::string> words_of = {{"SEES open-item", "aabenord"},
                                                     {"SEES closed-item", "lukketord"},
                                                     {"SEES follow-up-of-open-item", "aabenlovet"},
                                                     {"SEES follow-up-of-closed-item", "lukketlovet"},
                                                     {"SEES line-that-found-no-place", "bakkeord"}};
const std::string minutes =
    "Referat: Styregruppen\n\nTidspunkt: Fredag den 15. marts 2024 kl. 9.00-11.00\n\n"
    "Bakkeord uden plads i noget\n\n"
    "1. Velkomst\n\nReferat:\nAabenord blev nævnt.\n\nBeslutning:\n"
    "- Jeppe Vandborre sender aabenlovet ud senest den 1. maj 2024\n\n"
    "2. Lukket punkt: Lokaler\n\nReferat:\nLukketord blev nævnt.\n\nBeslutning:\n"
    "- Jeppe Vandborre sender lukketlovet ud senest den 1. maj 2024\n";
/// Roads that no link leads to without a question.
const std::vector<std::string> asked = {"soeg?q=nævnt",
                                        "soeg.csv?q=nævnt",
                                        "soeg?q=senest",
                                        "soeg.csv?q=senest",
                                        "soeg/forslag?q=lok",
                                        "opfoelgning.csv",
                                        "opfoelgning.csv?status=alle"};

class SightsTest : public WithVisitors {
  protected:
    /// All that somebody can be shown, in small letters.
    std::string world_of(support::Browser& browser) {
        std::string all;
        for (const auto& [address, page] : crawl(browser, "/")) all += page;
        for (const std::string& question : asked) all += browser.get("/aaklyngen/" + question).body;
        all += browser.get("/aaklyngen/arkiv/sete/original").body;
        return base::lower(all);
    }
};

TEST_P(SightsTest, EveryKindOfContentIsForWhomTheTableSays) {
    open_demonstration();
    ASSERT_LT(administrator().upload("/aaklyngen/arkiv/indlaes", "filer", {{"sete.txt", minutes}}).status,
              400);
    auto browsers = all_visitors();
    auto table = app::testing::rights({"SEES"});
    std::map<std::string, std::string> rows;
    for (const char* visitor : visitors) {
        support::Browser& browser = browsers.at(visitor);
        const std::string world = world_of(browser);
        const auto add = [&](const std::string& kind, bool sees) {
            std::string& row = rows[kind];
            row += (row.empty() ? "" : " ") + std::string(sees ? "yes" : "no");
        };
        for (const auto& [kind, word] : words_of) add(kind, world.find(word) != std::string::npos);
        add("SEES original", browser.get("/aaklyngen/arkiv/sete/original").status == 200);
    }
    EXPECT_EQ(rows, table);
}

INSTANTIATE_TEST_SUITE_P(Engines, SightsTest, support::both_engines(), support::engine_name);

}  // namespace
