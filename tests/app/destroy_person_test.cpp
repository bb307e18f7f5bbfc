#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/destroyed_site.hpp"

namespace {

using admission::Role;
using testing::HasSubstr;
using testing::Not;

const char* const minutes = "2024-03-15-klyngestyregruppen-referat.txt";

/// Two people destroy a person's name, and it stands nowhere.
class DestroyPersonTest : public app::testing::DestroyedSite {
  protected:
    std::string one(const std::string& sql) {
        return installation_->database().read([&](store::Session& session) {
            return session.first(sql, {}, [](const store::Row& row) { return row.text(0); }).value_or("");
        });
    }
    std::string with_name(const std::string& day, const std::string& name) {
        std::string text = support::replaced(support::demo_text(minutes), "15. marts 2024", day);
        text = support::replaced(text, "Gitte Ravnsdal", name);
        return support::replaced(text, "Formandskabet takkede", "Qvistorff gik. Formandskabet takkede");
    }
};

TEST_P(DestroyPersonTest, StandsNowhereAndWhatWasOwedStays) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    auto reader = signed_in("laeser", Role::reader);
    anna.upload("/aaklyngen/arkiv/indlaes", "filer",
                {{"en-sag.txt", with_name("16. april 2019", "Zebulon Qvistorff")},
                 {"zebulon-qvistorff-sag.txt", with_name("18. juni 2019", "Zebulon B. Qvistorff")}});
    EXPECT_EQ(anna.post("/aaklyngen/personer/zebulon-b-qvistorff/saml",
                        {{"navn", "Zebulon Qvistorff"}, {"vises", "andet"}})
                  .status,
              303);
    const std::string address = "/aaklyngen/personer/zebulon-qvistorff";
    const std::string page =
        reader.get(address).status == 200 ? address : "/aaklyngen/personer/zebulon-b-qvistorff";
    const std::string follow_up =
        "/aaklyngen/opfoelgning/" +
        one("SELECT id FROM follow_up WHERE text LIKE '%Qvistorff%' AND status = 'open'");
    EXPECT_EQ(bodil.post(follow_up + "/luk", {{"how", "done"}, {"note", "ZEBULON QVISTORFF ringede"}}).status,
              303);
    EXPECT_THAT(reader.get("/aaklyngen/soeg?q=zebulon").body, HasSubstr("<mark>"));
    EXPECT_EQ(reader.get(page + "/slet").status, 403);

    const auto asked = anna.get(page + "/slet");
    EXPECT_THAT(asked.body, HasSubstr("Zebulon B. Qvistorff"));
    EXPECT_THAT(asked.body, HasSubstr("Linjer med et navn på ét ord alene"));
    EXPECT_THAT(asked.body, HasSubstr("Qvistorff gik. Formandskabet"));
    EXPECT_THAT(anna.post(page + "/slet", {{"begrundelse", "Zebulon Qvistorff bad om det"}}).body,
                HasSubstr("Skriv den uden navnet"));
    EXPECT_EQ(anna.post(page + "/slet", {{"begrundelse", "Efter eget ønske"}}).status, 303);
    EXPECT_THAT(anna.post(page + "/slet/bekraeft").body, HasSubstr("Du har selv bedt om sletningen"));
    EXPECT_THAT(bodil.get("/aaklyngen/arkiv").body, HasSubstr("en persons navn"));
    EXPECT_EQ(bodil.post(page + "/slet/bekraeft").header("Location"), "/aaklyngen/arkiv?slettet=navn");

    expect_gone({"zebulon"});
    EXPECT_EQ(app::check(place()), app::done);
    EXPECT_EQ(reader.get(page).status, 404);
    EXPECT_THAT(reader.get(follow_up).body, HasSubstr("[navn fjernet] ringede"));
    EXPECT_THAT(reader.get(follow_up).body, HasSubstr("[navn fjernet]</a>")) << "is responsible";
    EXPECT_THAT(one("SELECT background || COALESCE(minutes, '') FROM item WHERE title LIKE '72 timers%' AND "
                    "meeting IN"
                    " (SELECT id FROM meeting WHERE date = '2019-04-16')"),
                HasSubstr("[navn fjernet] oplyste"));
    EXPECT_THAT(reader.get("/aaklyngen/moeder/2019-04-16-klyngestyregruppen").body,
                HasSubstr("Qvistorff gik"))
        << "the surname alone stays";
    EXPECT_THAT(anna.get("/aaklyngen/arkiv/en-sag").body, HasSubstr("Originalen er slettet"));
    EXPECT_THAT(anna.get("/aaklyngen/historik?hvad=sletning").body,
                HasSubstr("Bekræftede, at en persons navn slettes helt"));
    const std::string nameless = "/aaklyngen/personer/navn-fjernet";
    EXPECT_EQ(reader.get(nameless).status, 200);
    EXPECT_THAT(anna.post(nameless + "/slet", {{"begrundelse", "Igen"}}).body,
                HasSubstr("Det kan ikke slettes"));
}

TEST_P(DestroyPersonTest, LeavesNamesOfOneWordAndAsksAgainForOthers) {
    open_demonstration();
    auto anna = signed_in("anna", Role::secretariat);
    auto bodil = signed_in("bodil", Role::secretariat);
    const admission::CollaborationId collaboration(
        one("SELECT id FROM collaboration WHERE short_name = 'aaklyngen'"));
    for (const char* name : {"AT", "Zeb B. Qvistorff"}) {
        installation_->database().write([&](store::Session& session) {
            people::recognise_person(session, installation_->setting().ids, collaboration, name);
        });
    }
    const std::string text = with_name("16. april 2019", "Zebulon Qvistorff") + "\nAT gik hjem.\n";
    anna.upload("/aaklyngen/arkiv/indlaes", "filer", {{"en-sag.txt", text}});
    const std::string page = "/aaklyngen/personer/zebulon-qvistorff";
    EXPECT_THAT(anna.get("/aaklyngen/personer/at/slet").body, HasSubstr("kun skrevet med ét ord"));
    EXPECT_THAT(anna.get("/aaklyngen/personer/at/slet").body, Not(HasSubstr("name=\"begrundelse\"")));
    EXPECT_EQ(anna.post("/aaklyngen/personer/at/slet", {{"begrundelse", "Efter ønske"}}).status, 422);
    EXPECT_EQ(anna.post(page + "/saml", {{"navn", "AT"}, {"vises", "dette"}}).status, 303);

    EXPECT_THAT(anna.get(page + "/slet").body, HasSubstr("AT gik hjem."));
    EXPECT_EQ(anna.post(page + "/slet", {{"begrundelse", "Efter ønske"}}).status, 303);
    EXPECT_EQ(anna.post(page + "/saml", {{"navn", "Zeb B. Qvistorff"}, {"vises", "dette"}}).status, 303);
    EXPECT_THAT(bodil.post(page + "/slet/bekraeft").body, HasSubstr("ikke længere med de samme navne"));
    EXPECT_EQ(bodil.post(page + "/slet/afvis").status, 303);
    EXPECT_EQ(bodil.post(page + "/slet", {{"begrundelse", "Efter ønske"}}).status, 303);
    EXPECT_EQ(anna.post(page + "/slet/bekraeft").status, 303);
    const std::string source = one("SELECT source FROM document WHERE slug = 'en-sag'");
    EXPECT_THAT(source, Not(HasSubstr("Zebulon")));
    EXPECT_THAT(source, HasSubstr("AT gik hjem."));
    EXPECT_EQ(one("SELECT CAST(COUNT(*) AS TEXT) FROM document WHERE original_gone"), "1");
}

INSTANTIATE_TEST_SUITE_P(Engines, DestroyPersonTest, support::both_engines(), support::engine_name);

}  // namespace
