#include <fstream>
#include <gmock/gmock.h>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/destroyed_site.hpp"
#include "base/danish.hpp"

namespace {

using admission::Role;
using testing::HasSubstr;
using testing::Not;

const char* const minutes = "2024-03-15-klyngestyregruppen-referat.txt";

/// Two people destroy a document, and nothing of it is left.
class DestroyPagesTest : public app::testing::DestroyedSite {
  protected:
    /// The rows of what documents give; the history and whoever signed in are apart.
    std::map<std::string, std::int64_t> rows_of_documents() {
        auto rows = support::row_counts(installation_->database());
        for (const char* apart :
             {"history", "history_payload", "session", "account", "one_time_link", "destroyed", "role",
              "mail", "mail_item", "known_device", "sqlite_sequence"}) {
            rows.erase(apart);
        }
        return rows;
    }
    /// There are as many as there were before.
    void expect_rows(const std::map<std::string, std::int64_t>& before) {
        const auto now = rows_of_documents();
        for (const auto& [table, rows] : before) EXPECT_EQ(now.at(table), rows) << table;
    }
    std::string strange() {
        std::string text = support::demo_text(minutes);
        const auto put = [&](const char* from, const char* to) {
            EXPECT_NE(text.find(from), std::string::npos) << from;
            text = support::replaced(text, from, to);
        };
        put("Klyngestyregruppemøde i Åklyngen", "Temagruppen for wombatpleje");
        put("15. marts 2024", "16. april 2019");
        put("Merete Højlund Brask", "Zebulon Qvistorff");
        put("Lindholm Kommune", "Xylofon Kommune");
        put("72 timers behandlingsansvar", "Kapybaraens behandlingsansvar");
        put("telefonnumrene", "ozelotnumrene");
        return text;
    }
    std::string own_follow_up() {
        return installation_->database().read([&](store::Session& session) {
            return session
                .first("SELECT id FROM follow_up WHERE text LIKE '%ozelot%'", {},
                       [](const store::Row& row) { return row.text(0); })
                .value();
        });
    }
    std::string document(const std::string& name) {
        return installation_->database().read([&](store::Session& session) {
            return "/aaklyngen/arkiv/" +
                   session
                       .first("SELECT slug FROM document WHERE name = $1 ORDER BY imported_at DESC", {name},
                              [](const store::Row& row) { return row.text(0); })
                       .value_or("");
        });
    }
    void destroy(support::Browser& one, support::Browser& other, const std::string& address) {
        EXPECT_EQ(one.post(address + "/slet", {{"begrundelse", "Lagt ind ved en fejl"}}).status, 303);
        EXPECT_EQ(other.post(address + "/slet/bekraeft").header("Location"), "/aaklyngen/arkiv?slettet=ja");
    }
};

TEST_P(DestroyPagesTest, TheOnlyDocumentOfItsMeetingGoesWithAllThatWasMadeOfIt) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    auto reader = signed_in("laeser", Role::reader);
    const auto before = rows_of_documents();
    anna.upload("/aaklyngen/arkiv/indlaes", "filer", {{"yakokse.txt", strange()}});
    const std::string address = "/aaklyngen/arkiv/yakokse";
    // People work with it: a correction, a closing.
    EXPECT_EQ(
        anna.post(address + "/gennemgang/ret",
                  {{"revision", "0"}, {"del", "moede"}, {"felt", "place"}, {"v-0-place", "Lemurloftet"}})
            .status,
        303);
    const std::string follow_up = "/aaklyngen/opfoelgning/" + own_follow_up();
    EXPECT_EQ(bodil.post(follow_up + "/luk", {{"how", "done"}, {"note", "Tapirnote"}}).status, 303);
    const std::vector<std::string> words = {"yakokse",  "wombat", "qvistorff",   "xylofon",
                                            "kapybara", "ozelot", "lemurloftet", "tapirnote"};
    const std::string kept = everything_kept();
    for (const std::string& word : words) EXPECT_THAT(kept, HasSubstr(word)) << "it is looked for rightly";
    EXPECT_THAT(reader.get("/aaklyngen/soeg?q=kapybaraens").body, HasSubstr("<mark>"));

    destroy(anna, bodil, address);

    expect_gone(words);
    expect_rows(before);
    EXPECT_EQ(app::check(place()), app::done);
    for (auto* browser : {&anna, &reader}) {
        EXPECT_EQ(browser->get(address).status, 404);
        EXPECT_EQ(browser->get(follow_up).status, 404);
        EXPECT_THAT(browser->get("/aaklyngen/soeg?q=kapybaraens").body, Not(HasSubstr("<mark>")));
        EXPECT_THAT(browser->get("/aaklyngen/moeder?aar=2019").body, Not(HasSubstr("2019-04-16")));
    }
    EXPECT_THAT(reader.get("/aaklyngen/soeg?q=evaluering").body, HasSubstr("<mark>")) << "the rest is found";
    const auto history = anna.get("/aaklyngen/historik?hvad=sletning");
    EXPECT_THAT(history.body, HasSubstr("Lagt ind ved en fejl"));
    EXPECT_THAT(history.body, HasSubstr("bodil"));
    EXPECT_THAT(anna.get("/aaklyngen/historik").body, HasSubstr("Hvad der blev ændret, er slettet"));
}

TEST_P(DestroyPagesTest, AMeetingThatHasAnotherDocumentIsShownFromThat) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    auto before = rows_of_documents();
    before.erase("thread_link");  // what is perhaps alike hangs on the order in which things came
    const std::string meeting = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen";
    std::string text = support::replaced(support::demo_text(minutes), "247 opkald", "247 kapybaraer");
    text = support::replaced(text, "Ellen Strandmarken", "Zebulon Qvistorff");
    anna.upload("/aaklyngen/arkiv/indlaes", "filer", {{"yakokse.txt", text}});
    EXPECT_THAT(anna.get(meeting).body, HasSubstr("247 kapybaraer"));
    const auto asked = anna.get("/aaklyngen/arkiv/yakokse/slet");
    EXPECT_THAT(asked.body, HasSubstr("Mødet bliver og vises efter"));

    destroy(anna, bodil, "/aaklyngen/arkiv/yakokse");

    EXPECT_THAT(anna.get(meeting).body, HasSubstr("247 opkald"));
    expect_gone({"yakokse", "kapybara", "qvistorff"});
    expect_rows(before);
    EXPECT_EQ(app::check(place()), app::done);
}

TEST_P(DestroyPagesTest, ADocumentThatItsMeetingIsNotShownFromGoesQuietly) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    const std::string meeting = "/aaklyngen/moeder/2024-03-15-klyngestyregruppen";
    const std::string shown = anna.get(meeting + "/punkt-2").body;
    const auto before = rows_of_documents();
    anna.upload(
        "/aaklyngen/arkiv/indlaes", "filer",
        {{"yakokse.txt", support::replaced(support::demo_text("2024-03-15-klyngestyregruppen-dagsorden.txt"),
                                           "Kaffe og te", "Kapybaramælk")}});
    destroy(anna, bodil, "/aaklyngen/arkiv/yakokse");
    expect_gone({"yakokse", "kapybara"});
    EXPECT_EQ(anna.get(meeting + "/punkt-2").body, shown);
    expect_rows(before);
    EXPECT_EQ(app::check(place()), app::done);
}

TEST_P(DestroyPagesTest, NobodyDoesItAlone) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    auto member = signed_in("medlem", Role::member);
    const std::string address = document(minutes);
    EXPECT_EQ(member.get(address + "/slet").status, 403);
    EXPECT_EQ(anna.post(address + "/slet", {{"begrundelse", " "}}).status, 422);
    EXPECT_THAT(anna.post(address + "/slet", {{"begrundelse", std::string("Det er ") + minutes}}).body,
                HasSubstr("Skriv den uden navnet"));
    EXPECT_EQ(anna.post(address + "/slet/bekraeft").status, 422) << "nobody has asked";
    EXPECT_EQ(anna.post(address + "/slet", {{"begrundelse", "Forkert fil"}}).status, 303);
    EXPECT_THAT(anna.get(address + "/slet").body, HasSubstr("Træk anmodningen tilbage"));
    EXPECT_THAT(anna.get(address + "/slet").body, Not(HasSubstr("/bekraeft")));
    const auto alone = anna.post(address + "/slet/bekraeft");
    EXPECT_EQ(alone.status, 422);
    EXPECT_THAT(alone.body, HasSubstr("Du har selv bedt om sletningen"));
    EXPECT_EQ(member.post(address + "/slet/bekraeft").status, 403);
    EXPECT_EQ(member.get(address).status, 200) << "it is all there";
    EXPECT_THAT(bodil.get("/aaklyngen/arkiv").body, HasSubstr("Venter på at blive slettet"));
    EXPECT_THAT(member.get("/aaklyngen/arkiv").body, Not(HasSubstr("Venter på at blive slettet")));
    EXPECT_EQ(bodil.post(address + "/slet", {{"begrundelse", "Også mig"}}).status, 422) << "one waits";
    EXPECT_EQ(bodil.post(address + "/slet/afvis").status, 303);
    EXPECT_EQ(bodil.post(address + "/slet/bekraeft").status, 422) << "refused";
    EXPECT_THAT(anna.get("/aaklyngen/historik?hvad=sletning").body, HasSubstr("Afviste at slette"));
    // Who asked and has left the secretariat since counts for nobody.
    EXPECT_EQ(anna.post(address + "/slet", {{"begrundelse", "Forkert fil"}}).status, 303);
    installation_->database().write([](store::Session& session) {
        session.run(
            "UPDATE role SET role = 'member' WHERE account = (SELECT id FROM account WHERE name = 'anna')");
    });
    EXPECT_THAT(bodil.post(address + "/slet/bekraeft").body, HasSubstr("ikke længere i sekretariatet"));
}

TEST_P(DestroyPagesTest, AnIndexThatIsBehindForgetsItToo) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    anna.upload("/aaklyngen/arkiv/indlaes", "filer", {{"yakokse.txt", strange()}});
    const auto& words = installation_->setting().words;
    const auto other = search::Index::open(place().folder / "another-node.db");
    archive::follow(installation_->database(), *other, words);
    destroy(anna, bodil, "/aaklyngen/arkiv/yakokse");
    archive::follow(installation_->database(), *other, words);
    expect_gone({"wombat", "qvistorff", "kapybara"});
    EXPECT_EQ(other->size(), installation_->index().size());
}

TEST_P(DestroyPagesTest, ABackupFromBeforeIsToldOfByTheList) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    const std::string address = document(minutes);
    const std::string id = installation_->database().read([&](store::Session& session) {
        return session
            .first("SELECT id FROM document WHERE name = $1", {minutes},
                   [](const store::Row& row) { return row.text(0); })
            .value();
    });
    destroy(anna, bodil, address);
    EXPECT_EQ(app::check(place()), app::done);
    std::ifstream list(place().folder / "destroyed.log");
    const std::string line = std::string(std::istreambuf_iterator<char>(list), {});
    EXPECT_THAT(line, HasSubstr(id));
    // As after a restore: a document of that id is there.
    installation_->database().write([&](store::Session& session) {
        session.run("UPDATE document SET id = $1 WHERE id = (SELECT MIN(id) FROM document)", {id});
    });
    EXPECT_EQ(app::check(place()), app::bad_data);
}

INSTANTIATE_TEST_SUITE_P(Engines, DestroyPagesTest, support::both_engines(), support::engine_name);

}  // namespace
