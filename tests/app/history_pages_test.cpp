#include <gmock/gmock.h>

#include "app/whole_site.hpp"
#include "features/audit/audit.hpp"
#include "features/history/history.hpp"

namespace {

using admission::Role;
using app::testing::WholeSite;
using testing::HasSubstr;
using testing::Not;

/// Who did what when, as people read it.
class HistoryPagesTest : public WholeSite {
  protected:
    std::string text_from(const std::string& sql, const std::vector<store::Value>& values = {}) {
        return installation_->database().read([&](store::Session& session) {
            return session.first(sql, values, [](const store::Row& row) { return row.text(0); }).value_or("");
        });
    }
    std::string account(const std::string& name) {
        return text_from("SELECT id FROM account WHERE name = $1", {name});
    }
    /// Where the page's line "Historik" leads.
    static std::string history_link_in(const std::string& page) {
        const std::size_t at = page.find("/historik?om=");
        if (at == std::string::npos) return "";
        const std::size_t begin = page.rfind('"', at) + 1;
        return page.substr(begin, page.find('"', begin) - begin);
    }
    /// The cells of each row without markup.
    static std::size_t rows_in(const std::string& page) {
        std::size_t rows = 0;
        for (std::size_t at = page.find("<tr>"); at != std::string::npos; at = page.find("<tr>", at + 1))
            ++rows;
        return rows == 0 ? 0 : rows - 1;
    }
};

TEST_P(HistoryPagesTest, EveryActThatWasDoneIsSaidInWords) {
    open_demonstration();
    auto secretariat = signed_in("sekretaer", Role::secretariat);
    const auto page = secretariat.get("/aaklyngen/historik");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Indlæste et dokument"));
    EXPECT_THAT(page.body, HasSubstr("Sigrid Ahlmark"));
    const auto known = audit::acts();
    installation_->database().read([&](store::Session& session) {
        for (const auto& row : history::after(session, 0, 1000)) {
            EXPECT_TRUE(std::ranges::any_of(known, [&](const audit::ActSaid& one) {
                return one.act == row.entry.act;
            })) << row.entry.act;
        }
    });
}

TEST_P(HistoryPagesTest, AreInPagesOfFiftyThatHaveEveryActOnce) {
    open_demonstration();
    const auto collaboration = text_from("SELECT id FROM collaboration");
    installation_->database().write([&](store::Session& session) {
        for (int i = 0; i < 120; ++i) {
            history::record(session, {.collaboration = collaboration,
                                      .at = installation_->clock().now(),
                                      .actor_name = "Nummer " + std::to_string(i) + ".",
                                      .act = "archive.review",
                                      .subject_kind = "meeting",
                                      .subject_id = "borte"});
        }
    });
    auto secretariat = signed_in("sekretaer", Role::secretariat);
    std::string address = "/aaklyngen/historik?hvad=dokumenter";
    std::string all;
    std::size_t rows = 0;
    for (int pages = 0; !address.empty() && pages < 10; ++pages) {
        const auto page = secretariat.get(address);
        ASSERT_EQ(page.status, 200) << address;
        EXPECT_LE(rows_in(page.body), 50U);
        rows += rows_in(page.body);
        all += page.body;
        const std::size_t next = page.body.find("rel=\"next\"");
        address.clear();
        if (next == std::string::npos) continue;
        const std::size_t begin = page.body.rfind("href=\"", next) + 6;
        address =
            support::replaced(page.body.substr(begin, page.body.find('"', begin) - begin), "&amp;", "&");
    }
    for (int i = 0; i < 120; ++i) {
        const std::string name = "Nummer " + std::to_string(i) + ".";
        ASSERT_THAT(all, HasSubstr(name));
        EXPECT_EQ(all.find(name, all.find(name) + 1), std::string::npos) << name << " once";
    }
    EXPECT_EQ(std::to_string(rows),
              text_from("SELECT CAST(COUNT(*) AS TEXT) FROM history WHERE act LIKE 'archive.%'"));
}

TEST_P(HistoryPagesTest, AreNarrowedByWhoWhatAndWhen) {
    open_demonstration();
    auto secretariat = signed_in("sekretaer", Role::secretariat);
    const std::string document = "/aaklyngen/arkiv/2024-03-15-klyngestyregruppen-referat";
    ASSERT_EQ(
        secretariat.post(document + "/gennemgang/faerdig", {{"revision", "0"}, {"gennemgaaet", "ja"}}).status,
        303);
    const std::string me = account("sekretaer");
    const auto mine = secretariat.get("/aaklyngen/historik?hvem=" + me);
    EXPECT_EQ(rows_in(mine.body), 1U) << mine.body;
    EXPECT_THAT(mine.body, HasSubstr("gennemgået"));
    const auto program = secretariat.get("/aaklyngen/historik?hvem=-&hvad=dokumenter");
    EXPECT_THAT(program.body, Not(HasSubstr("Markerede et dokument")));
    EXPECT_GT(rows_in(program.body), 2U);
    EXPECT_EQ(rows_in(secretariat.get("/aaklyngen/historik?hvad=opfoelgning").body), 0U);
    EXPECT_EQ(rows_in(secretariat.get("/aaklyngen/historik?til=2000-01-01").body), 0U);
    EXPECT_GT(rows_in(secretariat.get("/aaklyngen/historik?fra=2000-01-01").body), 2U);
    EXPECT_THAT(secretariat.get("/aaklyngen/historik?fra=i-gaar").body, HasSubstr("er ikke en dato"));
}

TEST_P(HistoryPagesTest, OfAThingAreReachedFromItsPageAndTellWhatWasReadBeforeAndIsNow) {
    open_demonstration();
    auto secretariat = signed_in("sekretaer", Role::secretariat);
    const std::string document = "/aaklyngen/arkiv/2024-03-15-klyngestyregruppen-referat";
    const auto corrected = secretariat.post(
        document + "/gennemgang/ret",
        {{"revision", "0"}, {"del", "moede"}, {"felt", "place"}, {"v-0-place", "Et helt andet sted"}});
    ASSERT_EQ(corrected.status, 303) << corrected.body;
    for (const std::string& page : {document, std::string("/aaklyngen/moeder/2024-03-15-klyngestyregruppen"),
                                    std::string("/aaklyngen/moeder/2024-03-15-klyngestyregruppen/punkt-2")}) {
        const std::string link = history_link_in(secretariat.get(page).body);
        ASSERT_NE(link, "") << page;
        const auto history = secretariat.get(link);
        EXPECT_EQ(history.status, 200) << link;
        EXPECT_THAT(history.body, HasSubstr("Rettede i læsningen")) << link;
        EXPECT_THAT(history.body, HasSubstr("Sted")) << link;
        EXPECT_THAT(history.body, HasSubstr("Et helt andet sted")) << link;
        EXPECT_THAT(history.body, HasSubstr("<del>")) << link;
    }
    for (const std::string& page :
         {std::string("/aaklyngen/personer/palle-oesterlunde"),
          std::string("/aaklyngen/parter/lindholm-kommune"),
          std::string("/aaklyngen/grupper/klyngestyregruppen"),
          "/aaklyngen/opfoelgning/" + text_from("SELECT id FROM follow_up ORDER BY id")}) {
        const std::string link = history_link_in(secretariat.get(page).body);
        ASSERT_NE(link, "") << page;
        EXPECT_EQ(secretariat.get(link).status, 200) << link;
    }
    EXPECT_EQ(secretariat.get("/aaklyngen/historik?om=moede.findes-ikke").status, 404);
    EXPECT_EQ(secretariat.get("/aaklyngen/historik?om=noget").status, 404);
}

TEST_P(HistoryPagesTest, AreNotForMembersNorReadersAndOnlyOfOnesOwnCollaboration) {
    open_demonstration();
    const auto& setting = installation_->setting();
    installation_->database().write([&](store::Session& session) {
        ASSERT_TRUE(admission::add_collaboration(session, setting.clock, setting.ids, "Fjordklyngen", {}));
    });
    const std::string thing =
        "?om=moede." + text_from("SELECT id FROM meeting WHERE slug = '2024-03-15-klyngestyregruppen'");
    auto member = signed_in("medlem", Role::member);
    EXPECT_EQ(member.get("/aaklyngen/historik").status, 403);
    EXPECT_EQ(member.get("/aaklyngen/historik" + thing).status, 403);
    EXPECT_EQ(history_link_in(member.get("/aaklyngen/moeder/2024-03-15-klyngestyregruppen").body), "");
    auto other = signed_in("nabo", Role::secretariat, "fjordklyngen");
    EXPECT_EQ(other.get("/aaklyngen/historik").status, 404);
    EXPECT_EQ(other.get("/fjordklyngen/historik" + thing).status, 404) << "a thing of another collaboration";
    EXPECT_EQ(rows_in(other.get("/fjordklyngen/historik").body), 0U);
}

TEST_P(HistoryPagesTest, OfAnAccountAreForAdministratorsAndTellHowItsRightsChanged) {
    open_demonstration();
    auto member = signed_in("medlem", Role::member);
    const std::string address = "/brugere/" + account("medlem") + "/historik";
    auto host = administrator();
    ASSERT_EQ(host.post("/brugere/" + account("medlem"),
                        {{"name", "medlem"}, {"role-aaklyngen", "secretariat"}, {"auditor", "on"}})
                  .status,
              303);
    const auto page = host.get(address);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Ændrede en brugers navn eller adgang"));
    EXPECT_THAT(page.body, HasSubstr("Adgang til Åklyngen"));
    EXPECT_THAT(page.body, HasSubstr("Valgte adgangskode"));
    EXPECT_EQ(member.get(address).status, 403);
    EXPECT_EQ(host.get("/brugere/ingen/historik").status, 404);
    EXPECT_THAT(host.get("/brugere/" + account("medlem")).body, HasSubstr(address));
}

TEST_P(HistoryPagesTest, AsAWholeAreForAuditorsWhoSeeTheChainAndNothingThatWasWritten) {
    open_demonstration();
    auto secretariat = signed_in("sekretaer", Role::secretariat);
    const std::string document = "/aaklyngen/arkiv/2024-03-15-klyngestyregruppen-referat";
    ASSERT_EQ(
        secretariat
            .post(
                document + "/gennemgang/ret",
                {{"revision", "0"}, {"del", "moede"}, {"felt", "place"}, {"v-0-place", "Et hemmeligt sted"}})
            .status,
        303);
    EXPECT_EQ(secretariat.get("/historik").status, 403);
    EXPECT_EQ(administrator().get("/historik.csv").status, 403) << "another hat";
    auto revi = audits("revisor");
    EXPECT_EQ(revi.get("/").header("Location"), "/historik") << "has nothing else";
    const auto page = revi.get("/historik");
    EXPECT_EQ(page.status, 200);
    const std::string last = text_from("SELECT chain FROM history_head");
    EXPECT_THAT(page.body, HasSubstr(last));
    EXPECT_THAT(page.body, HasSubstr("tovholder check"));
    EXPECT_THAT(page.body, HasSubstr("Rettede i læsningen"));
    EXPECT_THAT(page.body, HasSubstr("Åklyngen"));
    const auto file = revi.get("/historik.csv?fra=1");
    EXPECT_EQ(file.status, 200);
    EXPECT_THAT(file.body, HasSubstr(last));
    EXPECT_THAT(file.body, HasSubstr("archive.correct"));
    for (const std::string& body : {page.body, file.body}) {
        EXPECT_THAT(body, Not(HasSubstr("hemmeligt")));
        EXPECT_THAT(body, Not(HasSubstr("klyngestyregruppen-referat")));
    }
    EXPECT_EQ(revi.get("/aaklyngen").status, 404) << "no documents by this role";
    EXPECT_EQ(revi.get("/brugere").status, 403);
}

INSTANTIATE_TEST_SUITE_P(Engines, HistoryPagesTest, support::both_engines(), support::engine_name);

}  // namespace
