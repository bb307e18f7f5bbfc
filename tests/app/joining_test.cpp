#include <gmock/gmock.h>

#include "app/sqlite_work.hpp"
#include "app/whole_site.hpp"
#include "features/decisions/decisions.hpp"
#include "features/history/history.hpp"
#include "features/identities/identities.hpp"

namespace {

using app::testing::WholeSite;
using testing::HasSubstr;
using testing::Not;

struct There {
    std::string name;
    std::string title = {};
    std::string organisation = {};
    meetings::Status status = meetings::Status::participant;
};

struct Held {
    std::string body;
    std::string date;
    std::vector<There> people;
    std::vector<decisions::NewFollowUp> owed = {};
};

/// People, parties and bodies joined and parted through their pages, with all that hangs on them.
class JoiningTest : public WholeSite {
  protected:
    void SetUp() override {
        WholeSite::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        open();
        place_ = installation_->database().write([&](store::Session& session) {
            return admission::add_collaboration(session, setting().clock, setting().ids, "Åklyngen", {})
                .value();
        });
        browser_.emplace(administrator());
    }
    const admission::Setting& setting() { return installation_->setting(); }

    meetings::MeetingId add(const Held& held) {
        meetings::WholeMeeting whole;
        whole.meeting.body.emplace().name = held.body;
        whole.meeting.date = base::parse_date(held.date);
        for (const There& one : held.people) {
            const auto said = [](const std::string& text) {
                return text.empty() ? std::nullopt : std::optional(text);
            };
            whole.attendance.push_back(
                {one.name, {}, said(one.title), said(one.organisation), {}, one.status});
        }
        whole.offices.push_back({meetings::Office::chair, held.people.at(0).name, {}});
        whole.items.resize(1);
        whole.items[0].title = "Punktet den " + held.date;
        whole.items[0].presenters.push_back({held.people.at(0).name, {}});
        return installation_->database().write([&](store::Session& session) {
            auto added = meetings::add(session, setting(), *place_, whole, "");
            decisions::add(session, setting().ids, place_->id, added.meeting, added.items[0].id,
                           {{"Godkendt", decisions::Result::approved}}, held.owed);
            decisions::settle(session, setting().ids, place_->id, added.meeting.id);
            history::record(session, {.collaboration = place_->id.text(),
                                      .at = setting().clock.now(),
                                      .act = "archive.import",
                                      .subject_kind = "meeting",
                                      .subject_id = added.meeting.id.text()});
            return added.meeting.id;
        });
    }
    /// A small archive in which people, parties and bodies have two names or three.
    void add_some() {
        add({"Styregruppen",
             "2021-02-01",
             {{"Lars Olsen", "Chef", "Lindholm Kommune"}, {"Ida Krog", "", "OUH"}},
             {{"sender oversigten over telefonnumre", {"Lars Olsen"}, ""},
              {"samler svar ind", {"OUH"}, ""}}});
        add({"Styregruppen",
             "2022-02-01",
             {{"Lars Olesen", "Direktør", "Sandby Kommune"},
              {"Ida Krogh", "", "Odense Universitetshospital", meetings::Status::apologies}},
             {{"skriver til lægerne om sommerferien", {"Lars Olesen"}, ""}}});
        add({"Styregruppen Midt",
             "2023-02-01",
             {{"Lars B. Olesen", "", "Lindholm Kommune"}, {"Ida Krog", "", "OUH"}},
             {{"laver et udkast", {"Lars B. Olesen", "Styregruppen"}, "2023-05-01"},
              {"holder et oplæg", {"Odense Universitetshospital"}, ""}}});
    }
    support::Answer post(const std::string& path, const support::Values& values = {}) {
        return browser_->post("/aaklyngen" + path, values);
    }
    support::Answer get(const std::string& path) { return browser_->get("/aaklyngen" + path); }

    /// Everything that is kept but the history, row by row.
    std::string everything() {
        const auto tables = support::row_counts(installation_->database());
        return installation_->database().read([&](store::Session& session) {
            const bool sqlite = installation_->database().engine() == store::Engine::sqlite;
            std::string text;
            for (const auto& [table, count] : tables) {
                if (table.starts_with("history") || table.starts_with("file")) continue;
                std::string columns;
                const auto first = [](const store::Row& row) { return row.text(0); };
                for (const std::string& column : session.all(
                         sqlite ? "SELECT name FROM pragma_table_info('" + table + "') ORDER BY name"
                                : "SELECT column_name::text FROM information_schema.columns WHERE table_name "
                                  "= '" +
                                      table + "' AND table_schema = current_schema() ORDER BY column_name",
                         {}, first)) {
                    columns += columns.empty() ? "" : " || '|' || ";
                    columns += "COALESCE(CAST(" + column + " AS TEXT), '~')";
                }
                auto rows = session.all("SELECT " + columns + " FROM " + table, {}, first);
                std::ranges::sort(rows);
                for (const std::string& row : rows) text += table + ": " + row + '\n';
            }
            return text;
        });
    }
    search::Answer find(const std::string& words) {
        archive::follow(installation_->database(), installation_->index(), setting().words);
        search::Query query;
        query.words = words;
        query.collaboration = "aaklyngen";
        query.audiences = {"all"};
        query.limit = 100;
        return installation_->index().find(query);
    }
    static std::vector<std::string> addresses(const search::Answer& answer, const std::string& kind) {
        std::vector<std::string> found;
        for (const auto& hit : answer.hits) {
            if (hit.kind == kind) found.push_back(hit.address);
        }
        std::ranges::sort(found);
        return found;
    }

    std::optional<admission::Collaboration> place_;
    std::optional<support::Browser> browser_;
};

TEST_P(JoiningTest, LeavesEverythingAsItWasWhenItIsUndone) {
    add_some();
    const std::string before = everything();
    // In the order of joining, and in the other.
    for (const bool backwards : {true, false}) {
        EXPECT_EQ(post("/personer/lars-olesen/saml", {{"navn", "Lars Olsen"}}).status, 303);
        EXPECT_EQ(post("/personer/lars-b-olesen/saml", {{"navn", "lars olesen"}}).status, 303);
        EXPECT_EQ(post("/parter/odense-universitetshospital/saml", {{"navn", "OUH"}}).status, 303);
        EXPECT_EQ(post("/grupper/styregruppen-midt/saml", {{"navn", "Styregruppen"}}).status, 303);
        EXPECT_EQ(post("/grupper/styregruppen-midt/navn", {{"navn", "Sundhedsrådets styregruppe"}}).status,
                  303);
        EXPECT_NE(everything(), before);
        std::vector<std::string> undone = {"/personer/lars-olsen", "/personer/lars-olesen", "/parter/ouh",
                                           "/grupper/styregruppen", "/grupper/styregruppen-midt"};
        if (backwards) std::ranges::reverse(undone);
        for (const std::string& one : undone) EXPECT_EQ(post(one + "/skil").status, 303) << one;
        EXPECT_EQ(everything(), before) << backwards;
    }
}

TEST_P(JoiningTest, MakesOnePersonEverywhere) {
    add_some();
    EXPECT_EQ(addresses(find("Olsen"), "person").size(), 3U) << "by their sound";
    ASSERT_EQ(post("/personer/lars-olesen/saml", {{"navn", "Lars Olsen"}}).status, 303);
    const auto moved = get("/personer/lars-olsen");
    EXPECT_EQ(moved.status, 301);
    EXPECT_EQ(moved.header("Location"), "/aaklyngen/personer/lars-olesen");
    const auto page = get("/personer/lars-olesen").body;
    EXPECT_THAT(page, HasSubstr("mødt 2"));
    EXPECT_THAT(page, HasSubstr("1. februar 2021"));
    EXPECT_THAT(page, HasSubstr("Skil Lars Olsen ad igen"));
    EXPECT_THAT(page, HasSubstr("sender oversigten over telefonnumre"));
    EXPECT_THAT(page, HasSubstr("/aaklyngen/grupper/styregruppen\""));
    EXPECT_THAT(page, HasSubstr("/aaklyngen/parter/lindholm-kommune\""));
    EXPECT_THAT(page, HasSubstr("Direktør, Sandby Kommune"));
    EXPECT_THAT(get("/personer").body, Not(HasSubstr("/lars-olsen\"")));
    const auto owing = get("/opfoelgning/ansvarlige").body;
    EXPECT_THAT(owing, Not(HasSubstr("Lars Olsen")));
    EXPECT_THAT(owing, HasSubstr("2 opfølgninger"));
    EXPECT_THAT(get("/opfoelgning?ansvarlig=Lars%20Olsen").body, HasSubstr("sommerferien"));
    EXPECT_THAT(get("/opfoelgning?ansvarlig=Lars%20Olesen").body, HasSubstr("telefonnumre"));
    const auto found = find("Olsen");
    EXPECT_THAT(addresses(found, "person"),
                testing::ElementsAre("/aaklyngen/personer/lars-b-olesen", "/aaklyngen/personer/lars-olesen"));
    for (const auto& one : found.facets.people) EXPECT_NE(one.key, "lars-olsen");
    ASSERT_EQ(post("/personer/lars-olsen/skil").status, 303);
    EXPECT_EQ(get("/personer/lars-olsen").status, 200);
    EXPECT_EQ(addresses(find("Olsen"), "person").size(), 3U);
}

TEST_P(JoiningTest, LetsTheNameStandThatIsChosen) {
    add_some();
    const auto joined = post("/personer/lars-olesen/saml", {{"navn", "Lars Olsen"}, {"vises", "andet"}});
    EXPECT_EQ(joined.header("Location"), "/aaklyngen/personer/lars-olsen");
    EXPECT_EQ(get("/personer/lars-olesen").header("Location"), "/aaklyngen/personer/lars-olsen");
    EXPECT_THAT(get("/opfoelgning/ansvarlige").body, HasSubstr("Lars Olsen"));
}

TEST_P(JoiningTest, TakesLaterDocumentsThatSayTheOtherName) {
    add_some();
    ASSERT_EQ(post("/personer/lars-olesen/saml", {{"navn", "Lars Olsen"}}).status, 303);
    ASSERT_EQ(post("/grupper/styregruppen/navn", {{"navn", "Rådets styregruppe"}}).status, 303);
    add({"Styregruppen",
         "2024-02-01",
         {{"Lars Olsen", "Rådgiver", "OUH"}},
         {{"ringer rundt", {"Lars Olsen"}, ""}}});
    const auto page = get("/personer/lars-olesen").body;
    EXPECT_THAT(page, HasSubstr("mødt 3"));
    EXPECT_THAT(page, HasSubstr("ringer rundt"));
    EXPECT_THAT(page, HasSubstr("Rådgiver, OUH"));
    EXPECT_THAT(page, HasSubstr("Rådets styregruppe"));
    EXPECT_EQ(get("/grupper/styregruppen").header("Location"), "/aaklyngen/grupper/raadets-styregruppe");
    EXPECT_THAT(get("/grupper/raadets-styregruppe").body, HasSubstr("2024-02-01-raadets-styregruppe"));
    EXPECT_THAT(get("/opfoelgning?gruppe=raadets-styregruppe").body, HasSubstr("ringer rundt"));
    const auto led_on = get("/moeder?gruppe=styregruppen&aar=2024");
    EXPECT_EQ(led_on.status, 301);
    EXPECT_EQ(led_on.header("Location"), "/aaklyngen/moeder?aar=2024&gruppe=raadets-styregruppe");
    EXPECT_THAT(browser_->get(led_on.header("Location")).body, HasSubstr("2024-02-01-raadets-styregruppe"));
    EXPECT_EQ(get("/soeg?q=rundt&person=lars-olsen").header("Location"),
              "/aaklyngen/soeg?person=lars-olesen&q=rundt");
    ASSERT_EQ(post("/personer/lars-olsen/skil").status, 303);
    EXPECT_THAT(get("/personer/lars-olsen").body, HasSubstr("mødt 2"));
    EXPECT_THAT(get("/personer/lars-olsen").body, HasSubstr("ringer rundt"));
    EXPECT_THAT(get("/personer/lars-olesen").body, HasSubstr("mødt 1"));
}

TEST_P(JoiningTest, IsProposedWithWhatSpeaksForIt) {
    add_some();
    EXPECT_THAT(get("/personer").body, HasSubstr("Navne, der ligner hinanden (4)"));
    const auto first = get("/personer/forslag").body;
    EXPECT_THAT(first, HasSubstr("Lars Ol"));
    EXPECT_THAT(first, HasSubstr("Begge i Styregruppen"));
    EXPECT_THAT(first, HasSubstr("Aldrig til samme møde"));
    const auto answer =
        post("/personer/forslag",
             {{"en", "lars-olsen"}, {"anden", "lars-olesen"}, {"navn", "lars-olesen"}, {"svar", "samme"}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_THAT(browser_->get(answer.header("Location")).body, HasSubstr("er nu samlet under"));
    const auto two = post("/personer/forslag", {{"en", "ida-krog"}, {"anden", "ida-krogh"}, {"svar", "to"}});
    EXPECT_THAT(browser_->get(two.header("Location")).body, HasSubstr("holdes adskilt"));
    EXPECT_THAT(get("/personer").body, HasSubstr("Navne, der ligner hinanden (1)"));
    add({"Styregruppen", "2025-02-01", {{"Ida Krogh"}}});
    EXPECT_THAT(get("/personer").body, HasSubstr("Navne, der ligner hinanden (1)")) << "once said is enough";
    EXPECT_EQ(post("/personer/forslag/igen", {{"en", "ida-krogh"}, {"anden", "ida-krog"}}).status, 303);
    EXPECT_THAT(get("/personer").body, HasSubstr("Navne, der ligner hinanden (2)"));
    EXPECT_THAT(get("/parter/forslag").body, HasSubstr("OUH"));
    EXPECT_THAT(get("/grupper/forslag").body, HasSubstr("Styregruppen Midt"));
    EXPECT_EQ(post("/personer/forslag", {{"en", "findes-ikke"}, {"anden", "x"}, {"svar", "samme"}}).status,
              303);
    EXPECT_EQ(get("/personer/forslag?efter=x.y&sidst=%27&og=%22").status, 200);
}

TEST_P(JoiningTest, IsNeverOfTwoWhoWereAtOneMeeting) {
    add({"Styregruppen", "2021-02-01", {{"Lars Olsen"}, {"Lars Olesen"}}});
    EXPECT_THAT(get("/personer").body, HasSubstr("Står den samme person under flere navne?"));
    EXPECT_THAT(get("/personer/forslag").body, HasSubstr("Der er ingen navne at tage stilling til"));
    const auto refused = post("/personer/lars-olesen/saml", {{"navn", "Lars Olsen"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("De to står til samme møde"));
    EXPECT_EQ(post("/personer/lars-olesen/saml", {{"navn", "Lars Olesen"}}).status, 422);
    EXPECT_EQ(post("/personer/lars-olesen/saml", {{"navn", "Ukendt Navn"}}).status, 422);
    EXPECT_EQ(post("/personer/findes-ikke/saml", {{"navn", "Lars Olesen"}}).status, 404);
    // Alike from before, and together later.
    add({"Styregruppen", "2022-02-01", {{"Ida Krog"}}});
    add({"Styregruppen", "2022-03-01", {{"Ida Krogh"}}});
    EXPECT_THAT(get("/personer").body, HasSubstr("ligner hinanden (1)"));
    add({"Styregruppen", "2022-04-01", {{"Ida Krogh"}, {"Ida Krog"}}});
    EXPECT_THAT(get("/personer").body, HasSubstr("Står den samme person under flere navne?"));
}

TEST_P(JoiningTest, ComparesWhatWasThereBeforeThereWasComparing) {
    add_some();
    add({"Styregruppen", "2024-02-01", {{"Ida Krog"}, {"Ida Krogh"}}});
    open();  // what else is found anew at the start is found here
    const std::string before = everything();
    installation_->database().write([](store::Session& session) {
        session.run("DELETE FROM likeness_key");
        session.run("DELETE FROM likeness");
        for (const char* table : {"person", "party", "body"}) {
            session.run("UPDATE " + std::string(table) + " SET compared = $1", {false});
        }
    });
    EXPECT_NE(everything(), before);
    open();
    EXPECT_EQ(everything(), before);
}

TEST_P(JoiningTest, LetsABodyBeFollowedByAnother) {
    add({"Styregruppen", "2021-02-01", {{"Ida Krog"}}});
    add({"Sundhedsrådet", "2027-02-01", {{"Ida Krog"}}});
    EXPECT_EQ(post("/grupper/styregruppen/efterfoelger", {{"efterfoelger", "sundhedsraadet"}}).status, 422);
    EXPECT_EQ(
        post("/grupper/styregruppen/efterfoelger", {{"efterfoelger", "styregruppen"}, {"fra", "2027-01-01"}})
            .status,
        422);
    EXPECT_EQ(post("/grupper/styregruppen/efterfoelger",
                   {{"efterfoelger", "sundhedsraadet"}, {"fra", "2027-01-01"}})
                  .status,
              303);
    EXPECT_THAT(get("/grupper/styregruppen").body, HasSubstr("Siden 1. januar 2027 føres gruppens arbejde"));
    EXPECT_THAT(get("/grupper/sundhedsraadet").body, HasSubstr("fører gruppen arbejdet videre fra"));
    EXPECT_EQ(post("/grupper/sundhedsraadet/efterfoelger",
                   {{"efterfoelger", "styregruppen"}, {"fra", "2028-01-01"}})
                  .status,
              422);
    EXPECT_EQ(post("/grupper/sundhedsraadet/navn", {{"navn", "Rådet"}}).status, 303);
    EXPECT_THAT(get("/grupper/styregruppen").body, HasSubstr(">Rådet<"));
    EXPECT_EQ(post("/grupper/raadet/navn", {{"navn", "Styregruppen"}}).status, 422);
    EXPECT_EQ(post("/grupper/raadet/navn", {{"navn", " "}}).status, 422);
    EXPECT_EQ(post("/grupper/styregruppen/efterfoelger", {{"efterfoelger", ""}}).status, 303);
    EXPECT_THAT(get("/grupper/styregruppen").body, Not(HasSubstr("føres gruppens arbejde")));
}

INSTANTIATE_TEST_SUITE_P(Engines, JoiningTest, support::both_engines(), support::engine_name);

/// What comparing a new name costs, counted in SQLite's steps.
class ComparingCostTest : public JoiningTest {
  protected:
    void SetUp() override {
        app::testing::watch_sqlite();
        JoiningTest::SetUp();
    }
    void add_people(int from, int to) {
        for (int number = from; number < to; number += 20) {
            Held held{"Styregruppen", "2021-02-01", {}};
            for (int one = number; one < number + 20; ++one) held.people.push_back({name(one)});
            add(held);
        }
    }
    static std::string name(int number) {
        std::string last;
        for (int rest = number + 7; rest > 0; rest /= 5) {
            last +=
                std::vector<std::string>{"ba", "fi", "go", "ku", "ry"}.at(static_cast<std::size_t>(rest % 5));
        }
        return "Lars " + last + "sen";
    }
    app::testing::SqliteWork cost_of(const std::string& newcomer, const std::string& date) {
        app::testing::sqlite_work();
        add({"Styregruppen", date, {{newcomer}}});
        return app::testing::sqlite_work();
    }
};

TEST_P(ComparingCostTest, DoesNotGrowWithTheNumberOfPeople) {
    add_people(0, 200);
    cost_of("Lars Bofegosen", "2022-01-01");
    const auto before = cost_of("Lars Kubafosen", "2022-02-01");
    add_people(200, 1200);
    const auto after = cost_of("Lars Rybafosen", "2022-03-01");
    EXPECT_LE(after.steps, before.steps * 2);
    EXPECT_LE(after.rows, before.rows * 2);
}

TEST_P(ComparingCostTest, OfWhatSomebodyOwesDoesNotGrowWithWhatIsTheirs) {
    const auto owe = [&](int number) {
        const std::string year = std::to_string(1900 + number);
        const std::string own = name(number).substr(5) + ' ' + name(number + 500).substr(5);
        app::testing::sqlite_work();
        add({"Styregruppen", year + "-02-01", {{own}}, {{own, {"Karen Holt"}, ""}}});
        return app::testing::sqlite_work();
    };
    for (int number = 0; number < 10; ++number) owe(number);
    const auto before = owe(10);
    for (int number = 11; number < 150; ++number) owe(number);
    const auto after = owe(150);
    EXPECT_LE(after.steps, before.steps * 2);
    EXPECT_LE(after.rows, before.rows * 2);
    EXPECT_THAT(get("/opfoelgning/ansvarlige").body, HasSubstr("151 opfølgninger"));
}

INSTANTIATE_TEST_SUITE_P(Engines, ComparingCostTest, testing::Values(store::Engine::sqlite),
                         support::engine_name);

}  // namespace
